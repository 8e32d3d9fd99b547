import type { CallInput, CallOutput } from '../../../shared/contract/calls.ts';
import type { RunItem, RunRow } from '../../../shared/contract/runs.ts';
import { isUnderWay } from '../../../shared/domain/runs/run.ts';
import { until, type TestProgram } from './test-program.ts';

type Order = CallInput<'runs.start'>;

/** Short words for what tests of runs do with a program. */
export function runsOf(program: Pick<TestProgram, 'call'>) {
  const runs = {
    open: (id: number): Promise<CallOutput<'runs.open'>> => program.call('runs.open', { id }),
    report: async (id: number, filter: Partial<CallInput<'runs.report'>> = {}): Promise<RunItem[]> =>
      (await program.call('runs.report', { id, offset: 0, limit: 200, ...filter })).rows,
    /** Waits until it does not run any more. */
    ended: async (id: number): Promise<RunRow> => {
      await until('the run ends', async () => !isUnderWay((await runs.open(id)).run.state));
      return (await runs.open(id)).run;
    },
    start: async (order: Order): Promise<RunRow> => runs.ended((await program.call('runs.start', order)).run.id),
    dryRun: async (order: Order): Promise<RunRow> => runs.ended((await program.call('runs.dryRun', order)).run.id),
    again: async (id: number): Promise<RunRow> => runs.ended((await program.call('runs.again', { id })).run.id),
    undo: async (id: number): Promise<RunRow> => runs.ended((await program.call('runs.undo', { id })).run.id),
  };
  return runs;
}
