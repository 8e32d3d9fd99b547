import type { CodedPlaceView, CodingEditInput, CodingView } from '../../../../shared/contract/coding.ts';
import { mayLeaveOut } from '../../../../shared/domain/coding/may-leave-out.ts';

/** Why a place cannot be left out, or cannot be taken in again. */
export type LeaveOutReason = 'headerStays' | 'amountStays' | 'partnerLeavesOut' | 'textStaysOut';

/** Null: it can (COD-9, PAY-8). What the partner leaves out by itself, a person takes in by coding it. */
export function leaveOutReason(
  place: Pick<CodedPlaceView, 'kind' | 'amount' | 'fate'>,
  said: Pick<CodingEditInput, 'leaveOut'> | null,
  uncodedLines: CodingView['uncodedLines'],
): LeaveOutReason | null {
  if (place.kind === 'header') return 'headerStays';
  if (place.fate === 'leftOut') {
    if (said?.leaveOut === true) return null;
    return place.amount === null ? 'textStaysOut' : 'partnerLeavesOut';
  }
  return mayLeaveOut(place, uncodedLines) ? null : 'amountStays';
}
