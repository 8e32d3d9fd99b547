import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import type { RunRow, runsCalls } from '../../../shared/contract/runs.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { needsBookkeeper } from '../../../shared/domain/runs/run.ts';
import { findRun, listRuns } from '../../storage/runs/run-rows.ts';
import { readReport } from '../../storage/runs/run-report.ts';
import { needing } from '../answering.ts';
import type { Program } from '../program.ts';
import { forbidden } from '../roles.ts';
import { openRun, showRun, showUnderWay, withProgress } from './show-runs.ts';
import { goOn, postingRefused, runAgain, startRun, stopRun, undoRun } from './start-run.ts';

export function runsHandlers({ context, runner }: Program): Pick<BackendHandlers, keyof typeof runsCalls> {
  const { storage, user } = context;

  async function begun(started: Result<number>): Promise<Result<{ run: RunRow }>> {
    if (!started.ok) return started;
    const run = await showRun(context, runner, started.value);
    return run === null ? refuse(problem('run.notFound', { id: String(started.value) })) : ok({ run });
  }

  /** What a kind writes needs the role it needs alone. */
  function forbiddenKind(kind: RunRow['kind']): ReturnType<typeof forbidden> {
    return forbidden(user, needsBookkeeper(kind) ? 'bookkeeper' : 'clerk');
  }

  async function allowed(id: number, order: () => Promise<Result<number>>): Promise<Result<{ run: RunRow }>> {
    const run = await findRun(storage.read, id);
    const because = run === null ? problem('run.notFound', { id: String(id) }) : forbiddenKind(run.kind);
    return because === null ? begun(await order()) : refuse(because);
  }

  return {
    'runs.start': async (order) => {
      const because = forbiddenKind(order.kind);
      if (because !== null) return refuse(because);
      return begun(await startRun(context, runner, { ...order, dryRun: false, fromRunId: null }));
    },
    'runs.dryRun': async (order) => begun(await startRun(context, runner, { ...order, dryRun: true, fromRunId: null })),
    'runs.stop': needing(user, 'clerk', ({ id }) => stopRun(context, id)),
    'runs.goOn': ({ id }) => allowed(id, () => goOn(context, runner, id)),
    'runs.again': ({ id, dryRun }) => allowed(id, () => runAgain(context, runner, id, dryRun)),
    'runs.undo': ({ id }) => allowed(id, () => undoRun(context, runner, id)),
    'runs.list': async ({ kinds, search, offset, limit }) => {
      const { rows, total } = await listRuns(storage.read, { kinds, search }, { offset, limit });
      return ok({ rows: await withProgress(context, runner, rows), total });
    },
    'runs.permitted': async () => ok({ posting: await postingRefused(context) }),
    'runs.underWay': async () => ok({ runs: await showUnderWay(context, runner) }),
    'runs.open': ({ id }) => openRun(context, runner, id),
    'runs.report': async ({ id, outcomes, problem: held, sum, search, offset, limit }) =>
      ok(await readReport(storage.read, id, { outcomes, problem: held, sum, search }, { offset, limit })),
  };
}
