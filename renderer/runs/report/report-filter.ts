import type { ReportFilter, RunSum } from '../../../shared/contract/runs.ts';
import type { ProblemCode } from '../../../shared/domain/problem.ts';
import type { ItemOutcome } from '../../../shared/domain/runs/run.ts';

/** What the report is narrowed to on the screen; a sum keeps its name. */
export interface Narrowed {
  readonly outcomes: readonly ItemOutcome[];
  readonly problem: ProblemCode | null;
  readonly sum: RunSum | null;
  readonly search: string;
}

export const allOfIt: Narrowed = { outcomes: [], problem: null, sum: null, search: '' };

/** The same, as it is asked for. */
export function reportFilterOf({ outcomes, problem, sum, search }: Narrowed): ReportFilter {
  return {
    outcomes: [...outcomes],
    problem,
    sum: sum === null ? null : { kind: sum.kind, key: sum.key, currency: sum.currency },
    search: search.trim(),
  };
}
