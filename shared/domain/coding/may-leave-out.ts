import { isZero } from '../amount/amount.ts';
import type { MasterRow } from '../master/tables.ts';
import type { CodedPlace } from './coding.ts';

/**
 * Whether a person may leave a place out (COD-9, PAY-8). A prepaid amount and what bears no amount always; an amount only
 * where the vendor's partner says that uncoded lines are left out: anywhere else the purchase document would lose it.
 */
export function mayLeaveOut(
  { kind, amount }: Pick<CodedPlace, 'kind' | 'amount'>,
  uncodedLines: MasterRow<'vendorPartners'>['uncodedLines'] | null,
): boolean {
  if (kind === 'header') return false;
  return kind === 'prepaid' || kind === 'text' || amount === null || isZero(amount) || uncodedLines === 'leaveOut';
}
