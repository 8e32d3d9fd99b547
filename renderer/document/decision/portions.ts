import type { AcceptanceOutcome } from '../../../shared/contract/acceptance.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { Result } from '../../../shared/domain/result.ts';

/** So many documents are decided in one order; between two orders the program answers others and can be told to stop. */
export const portionSize = 100;

export type SendPortion = (ids: number[]) => Promise<Result<{ readonly outcomes: readonly AcceptanceOutcome[] }>>;

/** What came of an order that was sent in portions. */
export interface Portioned {
  readonly outcomes: readonly AcceptanceOutcome[];
  /** Why the rest was not sent, or null. */
  readonly problem: Problem | null;
  /** How many were not sent: after a stop or a problem they are as they were. */
  readonly left: number;
}

interface Watching {
  readonly onDone: (done: number) => void;
  /** Asked before every portion but the first. */
  readonly isStopped: () => boolean;
}

/** Sends an order for any number of documents, one portion after the other, and gathers the outcomes into one (MASS-3). */
export async function inPortions(
  ids: readonly number[],
  send: SendPortion,
  { onDone, isStopped }: Watching,
): Promise<Portioned> {
  const outcomes: AcceptanceOutcome[] = [];
  for (let at = 0; at < ids.length; at += portionSize) {
    if (at > 0 && isStopped()) return { outcomes, problem: null, left: ids.length - at };
    const answer = await send(ids.slice(at, at + portionSize));
    if (!answer.ok) return { outcomes, problem: answer.problem, left: ids.length - at };
    outcomes.push(...answer.value.outcomes);
    onDone(Math.min(ids.length, at + portionSize));
  }
  return { outcomes, problem: null, left: 0 };
}
