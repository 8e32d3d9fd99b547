import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { Condition } from '../../../shared/contract/documents.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { Backend } from '../../backend.ts';
import { resolveDate } from '../relative-date.ts';

export type LooseDecision = 'accept' | 'reject';
export type LooseResult = CallOutput<'utilityStatements.decideLoose'>['results'][number];

/** Which loose statements a run takes. */
export interface LooseScope {
  readonly ledgerId: number | null;
  readonly conditions: Condition[];
  readonly search: string;
}

/** What came of a run. */
export interface LooseRun {
  readonly results: readonly LooseResult[];
  /** Stopped by a person, or by a problem, before the last one. */
  readonly stopped: boolean;
  readonly problem: Problem | null;
}

/** Documents decided in one order; between two the run can be stopped. */
const portion = 50;

/** The day suggested at first: what is older than a week has waited long enough for its invoice (NS p. 102). */
export function aWeekAgo(today: Date): string {
  return resolveDate('today-7', today);
}

export function scopeOf(ledgerId: number | null, receivedTo: string, search: string): LooseScope {
  return {
    ledgerId,
    conditions: receivedTo === '' ? [] : [{ column: 'receivedAt', operator: 'to', values: [receivedTo] }],
    search,
  };
}

/** Decides all that match, portion by portion, until none is left but those that stay as they are. */
export async function runLoose(
  backend: Pick<Backend, 'call'>,
  scope: LooseScope,
  decision: LooseDecision,
  reason: string,
  { onDone, isStopped }: { readonly onDone: (done: number) => void; readonly isStopped: () => boolean },
): Promise<LooseRun> {
  const results: LooseResult[] = [];
  const stays = (): number => results.filter((result) => !isDecided(result)).length;
  for (;;) {
    const rows = await backend.call('utilityStatements.loose', { ...scope, offset: stays(), limit: portion });
    if (!rows.ok) return { results, stopped: true, problem: rows.problem };
    const seen = new Set(results.map(({ id }) => id));
    const ids = rows.value.rows.map(({ id }) => id).filter((id) => !seen.has(id));
    if (ids.length === 0) return { results, stopped: false, problem: null };
    const answer = await backend.call('utilityStatements.decideLoose', { ids, decision, reason });
    if (!answer.ok) return { results, stopped: true, problem: answer.problem };
    results.push(...answer.value.results);
    onDone(results.length);
    if (isStopped()) return { results, stopped: true, problem: null };
  }
}

export function isDecided({ outcome }: LooseResult): boolean {
  return outcome === 'accepted' || outcome === 'rejected';
}
