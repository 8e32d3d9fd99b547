import type { RunScope } from '../../../shared/contract/runs.ts';
import { resolveDate } from '../relative-date.ts';

export type LooseDecision = 'accept' | 'reject';
/** Which loose statements a run takes. */
export type LooseScope = Extract<RunScope, { loose: unknown }>['loose'];

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
