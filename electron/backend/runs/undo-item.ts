import { problem } from '../../../shared/domain/problem.ts';
import { stop } from '../../../shared/domain/stop.ts';
import { decisionTimeOf } from '../../storage/documents/decided-of.ts';
import type { WritableStore } from '../../storage/connection/handles.ts';
import { itemDone, type NotedItem } from '../../storage/runs/run-items.ts';
import type { StoredRun } from '../../storage/runs/run-rows.ts';
import type { Touched } from '../acceptance/accept-documents.ts';
import { undoWithin } from '../acceptance/undo-decisions.ts';
import type { Context } from '../context.ts';
import { takeDefaultsBack } from './default-dimensions.ts';

/** Takes back what another run did with one document (ACC-9), and never what somebody has decided since. */
export async function undoItem(
  tx: WritableStore,
  context: Context,
  { fromRunId }: Pick<StoredRun, 'fromRunId'>,
  documentId: number,
  touched: Touched,
): Promise<NotedItem> {
  const done = fromRunId === null ? null : itemDone(tx, fromRunId, documentId);
  if (done === null) return held(problem('undo.nothing'));
  const lines = done.made?.lines;
  if (lines !== undefined)
    return takeDefaultsBack(tx, context, documentId, { lines, no: done.made?.purchase?.no ?? '' });
  const decidedAt = decisionTimeOf(tx, documentId);
  // A statement that followed its parent was taken back with it.
  if (decidedAt === '') return { outcome: 'undone', step: 'undo', stops: [], made: null };
  if (decidedAt !== done.at) return held(problem('run.decidedSince'));
  const { outcome, stops } = await undoWithin(tx, context, documentId, touched);
  return { outcome: outcome === 'undone' ? 'undone' : 'stopped', step: 'undo', stops, made: null };
}

function held(because: ReturnType<typeof problem>): NotedItem {
  return { outcome: 'stopped', step: 'undo', stops: [stop(because)], made: null };
}
