import type { LogCode } from '../log-code.ts';

/** What a shift report counts, and the entries of the log it is told by. */
export const shiftDecisions = ['accepted', 'posted', 'stopped', 'rejected', 'undone'] as const;
export type ShiftDecision = (typeof shiftDecisions)[number];

export const shiftCodes = {
  accepted: ['accepted', 'acceptedStatusOnly', 'acceptedWithParent'],
  posted: ['posted'],
  stopped: ['heldInRun', 'postingStopped'],
  rejected: ['rejected', 'rejectedWithParent'],
  undone: ['acceptUndone', 'acceptUndoneStatusOnly', 'rejectUndone', 'undoneWithParent'],
} as const satisfies Record<ShiftDecision, readonly LogCode[]>;

/** Why a document waits; the first that holds. */
export const waitingReasons = ['vendorMissing', 'findings', 'duplicate', 'notReady', 'ready'] as const;
export type WaitingReason = (typeof waitingReasons)[number];

/** Which decision an entry of the log tells of, or null. */
export function decisionOf(code: string): ShiftDecision | null {
  return shiftDecisions.find((decision) => (shiftCodes[decision] as readonly string[]).includes(code)) ?? null;
}
