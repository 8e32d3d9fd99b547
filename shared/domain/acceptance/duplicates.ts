import type { DocumentStatus } from '../status.ts';

/** A document that may be the same as another one, as far as the decision needs it (ACC-11). */
export interface PossibleDuplicate {
  readonly id: number;
  readonly documentNo: string;
  readonly status: DocumentStatus;
  /** A person said, with this reason, that the two are not duplicates; remembered. */
  readonly dismissed: string | null;
}

/** Same vendor and amount within so many days of each other look alike (ACC-11). */
export const lookAlikeDays = 30;

/**
 * The document that stands in the way of this one: the same number of the same vendor and type, accepted, or arrived
 * before this one and still undecided. A rejected one does not: a vendor who mends a rejected invoice keeps its number.
 */
export function blockingDuplicate(id: number, sameNumber: readonly PossibleDuplicate[]): PossibleDuplicate | null {
  const standing = sameNumber.filter((other) => other.dismissed === null);
  return (
    standing.find((other) => other.status === 'accepted' || other.status === 'acceptedAndPosted') ??
    standing.find((other) => other.id < id && (other.status === 'pending' || other.status === 'processing')) ??
    null
  );
}

/** The look-alike worth a warning: undismissed, not rejected, and not the later one of a pair that is still undecided. */
export function remarkableLookAlike(id: number, lookAlikes: readonly PossibleDuplicate[]): PossibleDuplicate | null {
  return (
    lookAlikes.find(
      (other) =>
        other.dismissed === null && other.status !== 'rejected' && (other.id < id || other.status !== 'pending'),
    ) ?? null
  );
}
