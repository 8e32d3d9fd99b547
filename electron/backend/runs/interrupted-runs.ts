import { recordLog } from '../../storage/log.ts';
import { changeRun, countRun, forgetDryRuns, runsUnderWay } from '../../storage/runs/run-rows.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry, programItself } from '../log-entry.ts';
import { isWorkerGone } from './worker-name.ts';

/** Dry runs say how things stood; after so many days nobody asks. */
const dryRunsKept = 14;

/** At the start: runs whose program ended while they ran are interrupted, and can go on (MASS-4); old dry runs are forgotten. */
export async function noticeInterrupted(context: Context): Promise<void> {
  const { storage, now } = context;
  const gone = (await runsUnderWay(storage.read)).filter(({ worker, touchedAt }) =>
    isWorkerGone(worker, touchedAt, now()),
  );
  const before = new Date(now().getTime() - dryRunsKept * 86_400_000).toISOString();
  await storage.write(async (tx) => {
    await forgetDryRuns(tx, before);
    for (const { id, kind, dryRun, touchedAt } of gone) {
      const { done, takenIn, failed } = await countRun(tx, id, kind);
      await changeRun(tx, id, { state: done === takenIn ? 'done' : 'interrupted', endedAt: touchedAt });
      const values = {
        run: String(id),
        kind,
        done: String(done),
        failed: String(failed),
        left: String(takenIn - done),
      };
      if (!dryRun)
        await recordLog(tx, [
          logEntry({ at: instantOf(context), by: programItself }, null, 'RUN', 'runInterrupted', values),
        ]);
    }
  });
}
