import { problem, type Problem } from '../../../shared/domain/problem.ts';
import { sumPartsOf, sumPartsOfVoucher } from '../../../shared/domain/runs/run-sums.ts';
import { sendsIn, type ItemOutcome } from '../../../shared/domain/runs/run.ts';
import { stop } from '../../../shared/domain/stop.ts';
import type { WritableStore } from '../../storage/connection/handles.ts';
import type { Part } from '../../storage/open-storage.ts';
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
import { carryOut, nothingTouched, type RunTouched, type WorkedRun, type Workplace } from './carry-out.ts';

/** What doing one document came to: `ended` when the run was told to stop, `skipped` when it was done meanwhile. */
export type Done = 'ended' | 'skipped' | { readonly outcome: ItemOutcome; readonly documents: readonly number[] };

/** A document of a run with what came of it, or with the fault of the program that kept it from being done. */
export interface Tried {
  readonly item: WaitingItem;
  readonly came: { readonly done: Done } | { readonly fault: unknown };
}

/** For so many milliseconds documents go on their way to the disk together: nobody notices having waited so long. */
const togetherFor = 40;

/**
 * Does documents of a run, each in a transaction with its note, so that it is done once whatever happens in between
 * (MASS-3, MASS-4). As many of `items` as can be done in a moment reach the disk together; answers with those.
 */
export async function doSome(context: Context, run: WorkedRun, items: readonly WaitingItem[]): Promise<Tried[]> {
  const until = performance.now() + togetherFor;
  const at = instantOf(context);
  const work = { context: { ...context, now: () => new Date(at) }, run };
  const tried: Tried[] = [];
  const sisters: number[] = [];
  await context.storage.writeTogether(async (part) => {
    for (const item of items) {
      const touched = nothingTouched();
      const did = await tryOne(part, { ...work, item, touched });
      tried.push(did);
      sisters.push(...touched.sisters);
      // Accepting and posting are two transactions: what fails in posting stays accepted (NS p. 96).
      if (outcomeOfTried(did) === 'posting')
        tried.push(await tryOne(part, { ...work, item: { ...item, outcome: 'posting' }, touched: nothingTouched() }));
      // A changed card is another ground for what comes next.
      if ('done' in did.came && did.came.done === 'ended') break;
      if (sisters.length > 0 || performance.now() > until) break;
    }
  });
  await identifyAllAnew(context, { at, by: context.user.name }, sisters);
  return tried;
}

function outcomeOfTried({ came }: Tried): ItemOutcome | null {
  return 'done' in came && typeof came.done === 'object' ? came.done.outcome : null;
}

async function tryOne(part: Part, { context, run, item, touched }: Omit<Workplace, 'tx'>): Promise<Tried> {
  try {
    const done = await part(async (tx): Promise<Done> => {
      const begun = beginItem(tx, run.id, item);
      if (begun !== null) return begun;
      const noted = await carryOut({ tx, context, run, item, touched });
      await keep(tx, context, run, item, noted, touched);
      return { outcome: noted.outcome, documents: [item.documentId, ...touched.followers] };
    });
    return { item, came: { done } };
  } catch (fault) {
    return { item, came: { fault } };
  }
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
    noteItem(
      tx,
      run.id,
      item.position,
      { outcome: 'stopped', step: sendsIn(run.kind) ? 'send' : 'accept', stops: [stop(because)], made: null },
      at,
    ),
  );
}
