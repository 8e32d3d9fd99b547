import { decideAcceptance, decideRejection } from '../../../shared/domain/acceptance/acceptance.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { isPosted } from '../../../shared/domain/runs/permission.ts';
import { takesDeviatingVat, type RunKind } from '../../../shared/domain/runs/run.ts';
import { sumPartsOf, sumPartsOfVoucher } from '../../../shared/domain/runs/run-sums.ts';
import { stop } from '../../../shared/domain/stop.ts';
import { decideStatementAcceptance } from '../../../shared/domain/utility-statements/utility-statement.ts';
import { documentKind } from '../../storage/documents/document-kind.ts';
import type { ReadableStore } from '../../storage/connection/handles.ts';
import { isLooseStatement } from '../../storage/documents/loose-statements.ts';
import type { NotedItem, WaitingItem } from '../../storage/runs/run-items.ts';
import { acceptWithin } from '../acceptance/accept-documents.ts';
import { gatherStored } from '../acceptance/gather-stored.ts';
import { notFound, stopped } from '../acceptance/outcome.ts';
import type { Context } from '../context.ts';
import { foreseePosting } from '../posting/post-documents.ts';
import { forbiddenPosting, heldInPosting, inRun, noted, nothingTouched, type WorkedRun } from './carry-out.ts';
import { notedPlan, planDocument } from './default-dimensions.ts';
import { concernsOf, type Foresight } from './foresight.ts';
import { judgeSending } from './send-in-run.ts';
import { tryOut } from './try-out.ts';
import type { Judged } from './judged.ts';

/**
 * The decision of the run without the writing (MASS-3b): the same gathering, the same function, after what the documents
 * before it would have changed.
 */
export async function judge(
  context: Context,
  run: WorkedRun,
  item: WaitingItem,
  foresight: Foresight,
): Promise<Judged> {
  const { documentId } = item;
  const found = await judgeAlone(context, run, item, foresight);
  foresight.note(documentId, found.noted.outcome, found.concerns ?? []);
  return found;
}

/** Judged with what it has to do with others of its run by. */
interface Found extends Judged {
  readonly concerns?: readonly string[];
}

async function judgeAlone(context: Context, run: WorkedRun, item: WaitingItem, foresight: Foresight): Promise<Found> {
  const db = context.storage.read;
  switch (run.kind) {
    case 'accept':
    case 'acceptDeviatingVat':
      return judgeAcceptance(context, run.kind, item.documentId, foresight);
    case 'reject':
      return judgeRejection(db, run, item);
    case 'looseStatements':
      if (!(await isLooseStatement(db, item.documentId))) return held(run, problem('utilityStatement.notLoose'));
      return run.options.decision === 'accept'
        ? judgeAcceptance(context, 'accept', item.documentId, foresight)
        : judgeRejection(db, run, item);
    case 'defaultDimensions':
      return { noted: notedPlan(await planDocument(db, run, item.documentId)), parts: [] };
    case 'acceptAndPost':
    case 'acceptAndPostDeviatingVat':
      return item.outcome === 'posting'
        ? judgePosting(context, item.documentId, { noted: acceptedItem, parts: [] }, foresight)
        : judgeAcceptToPost(context, run.kind, item.documentId, foresight);
    case 'post':
      return judgePosting(context, item.documentId, null, foresight);
    case 'send':
    case 'sendAgain':
      return judgeSending(context, run, item);
    case 'undo':
      return held(run, problem('undo.nothing'));
  }
}

const acceptedItem: NotedItem = { outcome: 'accepted', step: 'accept', stops: [], made: null };

/**
 * As it would be accepted, and posted where that follows: after those of its run it has to do with, tried out with them
 * really accepted, and taken back.
 */
async function judgeAcceptance(
  context: Context,
  kind: RunKind,
  id: number,
  foresight: Foresight,
  posts = false,
): Promise<Found> {
  const now = await decideAcceptanceIn(context.storage.read, kind, id);
  const { concerns } = now;
  // A statement takes its parent's decision over (UTS-1).
  const followed = now.noted.stops.find(({ problem: { code } }) => code === 'check.followsParent')?.target ?? null;
  if (foresight.wouldBeAccepted(followed)) return { noted: acceptedItem, parts: [] };
  const before = foresight.before(concerns);
  if (before.length === 0 && !(posts && now.noted.outcome === 'accepted')) return now;
  return tryOut(context, async (tx, trial) => {
    for (const earlier of before) await acceptWithin(tx, trial, earlier, inRun(kind), nothingTouched());
    const then = before.length === 0 ? now : { ...(await decideAcceptanceIn(tx, kind, id)), concerns };
    if (!posts || then.noted.outcome !== 'accepted') return then;
    await acceptWithin(tx, trial, id, inRun(kind), nothingTouched());
    return { ...(await judgePosting(trial, id, then, foresight)), concerns };
  });
}

async function decideAcceptanceIn(
  db: ReadableStore,
  kind: RunKind,
  id: number,
): Promise<Found & { readonly concerns: readonly string[] }> {
  const found = await gatherStored(db, id, takesDeviatingVat(kind));
  if (found === null) return { noted: noted('accept', notFound(id)), parts: [], concerns: [] };
  const { gathered } = found;
  const concerns = concernsOf(gathered);
  const decided =
    gathered.type === 'utilityStatement'
      ? decideStatementAcceptance(gathered, false, false)
      : decideAcceptance(gathered, false, false);
  if (decided.outcome !== 'accepts')
    return { noted: { ...acceptedItem, outcome: decided.outcome, stops: decided.stops }, parts: [], concerns };
  const draft = 'makes' in decided && decided.makes.kind !== 'cancelOrder' ? decided.makes.draft : null;
  return { noted: acceptedItem, parts: draft === null ? [] : sumPartsOf(draft), concerns };
}

/** Whether it may be posted, would be accepted, and could be posted then. */
async function judgeAcceptToPost(context: Context, kind: RunKind, id: number, foresight: Foresight): Promise<Found> {
  const db = context.storage.read;
  const because = await forbiddenPosting(db, id);
  if (because !== null) return { noted: noted('accept', stopped(id, because)), parts: [] };
  return judgeAcceptance(context, kind, id, foresight, isPosted(documentKind(db, id)?.type ?? 'order'));
}

/** What posting an accepted document would come to; `accepted`: it is accepted by the same run. */
async function judgePosting(
  context: Context,
  id: number,
  accepted: Judged | null,
  { draws }: Foresight,
): Promise<Judged> {
  const { outcome, stops, draft } = await foreseePosting(context, id, draws);
  if (outcome === 'wouldPost') {
    if (draft !== null) draws.add(draft);
    return {
      noted: { outcome: 'posted', step: 'post', stops: [], made: null },
      parts: accepted?.parts ?? (draft === null ? [] : sumPartsOfVoucher(draft)),
    };
  }
  const held = accepted === null ? heldInPosting(stops) : 'notPosted';
  return { noted: { outcome: held, step: 'post', stops, made: null }, parts: accepted?.parts ?? [] };
}

async function judgeRejection(db: ReadableStore, run: WorkedRun, { documentId, reason }: WaitingItem): Promise<Judged> {
  const found = await gatherStored(db, documentId);
  if (found === null) return { noted: noted('reject', notFound(documentId)), parts: [] };
  const decided = decideRejection(found.gathered, reason === '' ? run.options.reason : reason);
  return decided.ok
    ? { noted: { outcome: 'rejected', step: 'reject', stops: [], made: null }, parts: [] }
    : { noted: { outcome: 'stopped', step: 'reject', stops: [stop(decided.problem)], made: null }, parts: [] };
}

function held({ kind }: WorkedRun, because: ReturnType<typeof problem>): Judged {
  const step = kind === 'undo' ? 'undo' : 'accept';
  return { noted: { outcome: 'stopped', step, stops: [stop(because)], made: null }, parts: [] };
}
