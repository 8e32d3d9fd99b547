import { createContext, useContext } from 'react';
import type { CallInput } from '../../shared/contract/calls.ts';
import type { RunRow } from '../../shared/contract/runs.ts';
import type { RunKind } from '../../shared/domain/runs/run.ts';

export type RunOrder = CallInput<'runs.start'>;

/**
 * Runs over many documents (MASS-2), the same from the list, the palette and the pages of runs. What was started here says
 * what came of it when it ends, with the way to its report.
 */
export interface Runs {
  /** Runs that are under way, of this window or another. */
  readonly underWay: readonly RunRow[];
  /** Why a kind cannot be started here, or null: the person lacks the role, or the control setup permits it for nothing. */
  readonly whyNot: (kind: RunKind) => string | null;
  /** `shown`: opens its page, where what it does is the report. */
  readonly start: (order: RunOrder, shown?: boolean) => void;
  /** What it would do; opens its report (MASS-3b). */
  readonly dryRun: (order: RunOrder) => void;
  readonly again: (id: number) => void;
  readonly undo: (id: number) => void;
  readonly goOn: (id: number) => void;
  /** *Stop after this one.* */
  readonly stop: (id: number) => void;
}

export const CurrentRuns = createContext<Runs | null>(null);

export function useRuns(): Runs {
  const runs = useContext(CurrentRuns);
  if (runs === null) throw new Error('A component that starts runs stands outside its provider');
  return runs;
}
