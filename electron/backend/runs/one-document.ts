import { problem, type Problem } from '../../../shared/domain/problem.ts';
import { sumPartsOf, sumPartsOfVoucher } from '../../../shared/domain/runs/run-sums.ts';
import type { ItemOutcome } from '../../../shared/domain/runs/run.ts';
import { stop } from '../../../shared/domain/stop.ts';
import type { WritableStore } from '../../storage/handles.ts';
import { recordLog } from '../../storage/log.ts';
import {
  addSums,
  itemOf,
  noteItem,
  outcomeOf,
  type NotedItem,
  type WaitingItem,
} from '../../storage/runs/run-items.ts';
import { stateOf } from '../../storage/runs/run-rows.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry } from '../log-entry.ts';
import { identifyAllAnew } from '../vendors/identify-anew.ts';
import { carryOut, nothingTouched, type RunTouched, type WorkedRun } from './carry-out.ts';

/** What doing one document came to: `ended` when the run was told to stop, `skipped` when it was done meanwhile. */
export type Done = 'ended' | 'skipped' | { readonly outcome: ItemOutcome; readonly documents: readonly number[] };

/**
 * Does one document of a run and notes it in the same transaction, so that it is done once whatever happens in between
 * (MASS-3, MASS-4).
 */
export async function doDocument(context: Context, run: WorkedRun, item: WaitingItem): Promise<Done> {
  const at = instantOf(context);
  const still: Context = { ...context, now: () => new Date(at) };
  const touched = nothingTouched();
  const done = await context.storage.writeSoon(async (tx): Promise<Done> => {
    const begun = beginItem(tx, run.id, item);
    if (begun !== null) return begun;
    const noted = await carryOut({ tx, context: still, run, item, touched });
    await keep(tx, still, run, item, noted, touched);
    return { outcome: noted.outcome, documents: [item.documentId, ...touched.followers] };
  });
  await identifyAllAnew(context, { at, by: context.user.name }, touched.sisters);
  return done;
}

/** Null when the document is to be done now. */
export function beginItem(tx: WritableStore, runId: number, item: WaitingItem): 'ended' | 'skipped' | null {
  if (stateOf(tx, runId) !== 'running') return 'ended';
  return outcomeOf(tx, runId, item.position) === item.outcome ? null : 'skipped';
}

/** Notes an item with its sums, those that followed it, and in the document's log what held it. */
async function keep(
  tx: WritableStore,
  context: Context,
  run: WorkedRun,
  item: WaitingItem,
  noted: NotedItem,
  touched: RunTouched,
): Promise<void> {
  const at = instantOf(context);
  noteItem(tx, run.id, item.position, noted, at);
  for (const follower of touched.followers) {
    const its = itemOf(tx, run.id, follower);
    if (its?.outcome === 'waiting')
      noteItem(tx, run.id, its.position, { ...noted, outcome: followedAs(noted.outcome), made: null }, at);
  }
  if (touched.draft !== null) await addSums(tx, run.id, item.position, sumPartsOf(touched.draft));
  if (touched.voucher !== null) await addSums(tx, run.id, item.position, sumPartsOfVoucher(touched.voucher));
  await logStops(tx, context, run, item.documentId, noted);
}

/** A statement takes over the decision; it is never posted. */
function followedAs(outcome: ItemOutcome): ItemOutcome {
  return outcome === 'posting' ? 'accepted' : outcome;
}

/** What held a document in a run stands in its log, once for each attempt (MASS-3). */
export async function logStops(
  tx: WritableStore,
  context: Context,
  { id }: Pick<WorkedRun, 'id'>,
  documentId: number,
  { stops, step, outcome }: NotedItem,
): Promise<void> {
  // What posting stopped it has written down itself.
  if ((outcome !== 'stopped' && outcome !== 'asks') || step === 'post') return;
  const stamp = { at: instantOf(context), by: context.user.name };
  await recordLog(
    tx,
    stops
      .filter((one) => one.problem.code !== 'acceptance.oneByOne')
      .map((one) => ({
        ...logEntry(stamp, documentId, 'RUN', 'heldInRun', { run: String(id), step }),
        problem: one.problem,
      })),
  );
}

/** A fault of the program at one document: it is held and the others go on. */
export async function noteFault(
  { storage, log, now }: Context,
  run: WorkedRun,
  item: WaitingItem,
  error: unknown,
): Promise<void> {
  const at = now().toISOString();
  const because: Problem = problem('unexpected', { reference: `run ${run.id}/${item.position}` });
  log(
    `run ${run.id}, document ${item.documentId}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
  await storage.write(async (tx) =>
    noteItem(tx, run.id, item.position, { outcome: 'stopped', step: 'accept', stops: [stop(because)], made: null }, at),
  );
}
