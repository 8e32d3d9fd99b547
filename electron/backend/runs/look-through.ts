import { setImmediate as turn } from 'node:timers/promises';
import { acceptsIn, postsAfterwards, type ItemOutcome } from '../../../shared/domain/runs/run.ts';
import { sumPartsOf } from '../../../shared/domain/runs/run-sums.ts';
import type { ReadableStore } from '../../storage/handles.ts';
import { addSums, heldItems, itemOf, noteItem, type WaitingItem } from '../../storage/runs/run-items.ts';
import { stateOf } from '../../storage/runs/run-rows.ts';
import { acceptWithin } from '../acceptance/accept-documents.ts';
import { instantOf, type Context } from '../context.ts';
import { inRun, noted, nothingTouched, type WorkedRun } from './carry-out.ts';
import { judge, judgePosting, type Judged } from './judge.ts';
import { tryOut } from './try-out.ts';

/** So many are judged before what was found is kept. */
export const judgedAtOnce = 50;

/** Judges some documents of a dry run and keeps what was found; answers whether the run was told to stop. */
export async function lookAt(context: Context, run: WorkedRun, items: readonly WaitingItem[]): Promise<boolean> {
  const judged: { readonly item: WaitingItem; readonly found: Judged }[] = [];
  for (const item of items) {
    judged.push({ item, found: await judge(context, run, item) });
    await turn();
  }
  return keepJudged(context, run, judged);
}

async function keepJudged(
  context: Context,
  run: WorkedRun,
  judged: readonly { readonly item: Pick<WaitingItem, 'position'>; readonly found: Judged }[],
): Promise<boolean> {
  const at = instantOf(context);
  return context.storage.writeSoon(async (tx) => {
    if (stateOf(tx, run.id) !== 'running') return true;
    for (const { item, found } of judged) {
      noteItem(tx, run.id, item.position, found.noted, at);
      await addSums(tx, run.id, item.position, found.parts);
    }
    return false;
  });
}

/**
 * What one document of a run leads to for another one (ACC-4, UTS-1): an invoice that waits for an order of the same run
 * would find it, a statement would follow its invoice. Tried out with the order really accepted, and taken back.
 */
export async function lookAtDependents(context: Context, run: WorkedRun): Promise<void> {
  const { read } = context.storage;
  if (!acceptsIn(run.kind)) return;
  const followers = await heldItems(read, run.id, 'check.followsParent');
  const follow: Judged = { noted: { outcome: 'accepted', step: 'accept', stops: [], made: null }, parts: [] };
  const orders = Map.groupBy(await heldItems(read, run.id, 'check.orderPending'), ({ target }) => target ?? 0);
  for (const [orderId, items] of orders) {
    if (itemOf(read, run.id, orderId)?.outcome !== 'accepted') continue;
    await keepJudged(context, run, await tryAfter(context, run, orderId, items));
    await turn();
  }
  await keepJudged(
    context,
    run,
    followers.filter(({ target }) => isAccepted(read, run, target)).map((item) => ({ item, found: follow })),
  );
}

function acceptedIn(outcome: ItemOutcome | undefined): boolean {
  return outcome === 'accepted' || outcome === 'posted' || outcome === 'notPosted';
}

function isAccepted(db: ReadableStore, run: WorkedRun, id: number | null): boolean {
  return id !== null && acceptedIn(itemOf(db, run.id, id)?.outcome);
}

type Tried = { readonly item: Pick<WaitingItem, 'position'>; readonly found: Judged };

async function tryAfter(
  context: Context,
  { kind }: WorkedRun,
  orderId: number,
  items: readonly { readonly position: number; readonly documentId: number }[],
): Promise<Tried[]> {
  return tryOut(context, async (tx, trial) => {
    const tried: Tried[] = [];
    await acceptWithin(tx, trial, orderId, inRun(kind), nothingTouched());
    for (const item of items) {
      const touched = nothingTouched();
      const outcome = await acceptWithin(tx, trial, item.documentId, inRun(kind), touched);
      const accepted: Judged = {
        noted: { ...noted('accept', outcome), made: null },
        parts: touched.draft === null ? [] : sumPartsOf(touched.draft),
      };
      const posts = postsAfterwards(kind) && outcome.outcome === 'accepted';
      tried.push({ item, found: posts ? await judgePosting(trial, item.documentId, accepted) : accepted });
    }
    return tried;
  });
}
