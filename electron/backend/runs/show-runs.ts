import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { RunRow } from '../../../shared/contract/runs.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { sendsIn } from '../../../shared/domain/runs/run.ts';
import type { ReadableStore } from '../../storage/connection/handles.ts';
import { describeSending } from '../../storage/sending/sendings.ts';
import { findRows } from '../../storage/documents/stored-document.ts';
import { readOverview } from '../../storage/runs/run-report.ts';
import { findRun, runRowsOf, runsUnderWay } from '../../storage/runs/run-rows.ts';
import type { Context } from '../context.ts';
import type { Runner } from './runner.ts';
import { canUndo } from './start-run.ts';

/** Runs as they are shown, those this program works on with their progress. */
export async function withProgress({ storage }: Context, runner: Runner, rows: readonly RunRow[]): Promise<RunRow[]> {
  const shown: RunRow[] = [];
  for (const row of rows) {
    const progress = runner.progressOf(row.id);
    const worked = progress === null ? null : await workedOn(storage.read, row.kind, progress.documentId);
    shown.push(
      progress === null
        ? row
        : {
            ...row,
            progress: {
              documentNo: worked?.documentNo ?? '',
              partnerName: worked?.partnerName ?? '',
              secondsLeft: progress.secondsLeft,
            },
          },
    );
  }
  return shown;
}

async function workedOn(
  db: ReadableStore,
  kind: RunRow['kind'],
  id: number,
): Promise<{ readonly documentNo: string | null; readonly partnerName: string | null } | null> {
  if (!sendsIn(kind)) {
    const [row] = await findRows(db, [id]);
    return row === undefined ? null : { documentNo: row.documentNo, partnerName: row.vendorName };
  }
  const sending = await describeSending(db, id);
  return sending === null ? null : { documentNo: sending.no, partnerName: sending.customerName };
}

export async function showRun(context: Context, runner: Runner, id: number): Promise<RunRow | null> {
  const [row] = await withProgress(context, runner, await runRowsOf(context.storage.read, [id]));
  return row ?? null;
}

export async function showUnderWay(context: Context, runner: Runner): Promise<RunRow[]> {
  const { read } = context.storage;
  const ids = (await runsUnderWay(read)).map((run) => run.id);
  return withProgress(context, runner, await runRowsOf(read, ids));
}

export async function openRun(context: Context, runner: Runner, id: number): Promise<Result<CallOutput<'runs.open'>>> {
  const { read } = context.storage;
  const stored = await findRun(read, id);
  const run = await showRun(context, runner, id);
  if (stored === null || run === null) return refuse(problem('run.notFound', { id: String(id) }));
  return ok({ run, ...(await readOverview(read, id)), canUndo: await canUndo(context, stored) });
}
