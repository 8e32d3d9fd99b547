import type { RunRow } from '../../../shared/contract/runs.ts';
import type { RunOrder } from '../runs.ts';

/** The order that does what a dry run looked at; null for what is no dry run. */
export function startedFrom({
  id,
  kind,
  dryRun,
  options,
}: Pick<RunRow, 'id' | 'kind' | 'dryRun' | 'options'>): RunOrder | null {
  if (!dryRun || kind === 'undo') return null;
  return { kind, scope: { run: id }, options };
}
