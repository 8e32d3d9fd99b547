import { decideAcceptance, decideRejection } from '../../../shared/domain/acceptance.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { isPosted } from '../../../shared/domain/runs/permission.ts';
import { takesDeviatingVat, type RunKind } from '../../../shared/domain/runs/run.ts';
import { sumPartsOf, sumPartsOfVoucher, type RunSumPart } from '../../../shared/domain/runs/run-sums.ts';
import { stop } from '../../../shared/domain/stop.ts';
import { decideStatementAcceptance } from '../../../shared/domain/utility-statement.ts';
import { documentKind } from '../../storage/documents/document-kind.ts';
import type { ReadableStore } from '../../storage/handles.ts';
import { isLooseStatement } from '../../storage/documents/loose-statements.ts';
import type { NotedItem, WaitingItem } from '../../storage/runs/run-items.ts';
import { acceptWithin } from '../acceptance/accept-documents.ts';
import { gatherStored } from '../acceptance/gather-stored.ts';
import { notFound, stopped } from '../acceptance/outcome.ts';
import type { Context } from '../context.ts';
import { checkPosting } from '../posting/post-documents.ts';
import { forbiddenPosting, inRun, noted, nothingTouched, type WorkedRun } from './carry-out.ts';
import { notedPlan, planDocument } from './default-dimensions.ts';
import { tryOut } from './try-out.ts';

/** What a run would do with one document, and what it would add to its sums. */
export interface Judged {
  readonly noted: NotedItem;
  readonly parts: readonly RunSumPart[];
}

/** The decision of the run without the writing (MASS-3b): the same gathering, the same function. */
export async function judge(context: Context, run: WorkedRun, item: WaitingItem): Promise<Judged> {
  const db = context.storage.read;
  switch (run.kind) {
    case 'accept':
    case 'acceptDeviatingVat':
      return judgeAcceptance(db, run.kind, item.documentId);
    case 'reject':
      return judgeRejection(db, run, item);
    case 'looseStatements':
      if (!(await isLooseStatement(db, item.documentId))) return held(run, problem('utilityStatement.notLoose'));
      return run.options.decision === 'accept'
        ? judgeAcceptance(db, 'accept', item.documentId)
        : judgeRejection(db, run, item);
    case 'defaultDimensions':
      return { noted: notedPlan(await planDocument(db, run, item.documentId)), parts: [] };
    case 'acceptAndPost':
    case 'acceptAndPostDeviatingVat':
      return judgeAcceptToPost(context, run.kind, item.documentId);
    case 'post':
      return judgePosting(context, item.documentId, null);
    case 'undo':
      return held(run, problem('undo.nothing'));
  }
}

async function judgeAcceptance(db: ReadableStore, kind: RunKind, id: number): Promise<Judged> {
  const found = await gatherStored(db, id, takesDeviatingVat(kind));
  if (found === null) return { noted: noted('accept', notFound(id)), parts: [] };
  const { gathered } = found;
  const decided =
    gathered.type === 'utilityStatement'
      ? decideStatementAcceptance(gathered, false, false)
      : decideAcceptance(gathered, false, false);
  if (decided.outcome !== 'accepts')
    return { noted: { outcome: decided.outcome, step: 'accept', stops: decided.stops, made: null }, parts: [] };
  const draft = 'makes' in decided && decided.makes.kind !== 'cancelOrder' ? decided.makes.draft : null;
  return {
    noted: { outcome: 'accepted', step: 'accept', stops: [], made: null },
    parts: draft === null ? [] : sumPartsOf(draft),
  };
}

/** Whether it may be posted, would be accepted, and could be posted then: tried out with the acceptance really made. */
async function judgeAcceptToPost(context: Context, kind: RunKind, id: number): Promise<Judged> {
  const db = context.storage.read;
  const because = await forbiddenPosting(db, id);
  if (because !== null) return { noted: noted('accept', stopped(id, because)), parts: [] };
  const judged = await judgeAcceptance(db, kind, id);
  return judged.noted.outcome === 'accepted' && isPosted(documentKind(db, id)?.type ?? 'order')
    ? tryOut(context, async (tx, trial) => {
        await acceptWithin(tx, trial, id, inRun(kind), nothingTouched());
        return judgePosting(trial, id, judged);
      })
    : judged;
}

/** What posting an accepted document would come to; `accepted`: it is accepted by the same run. */
export async function judgePosting(context: Context, id: number, accepted: Judged | null): Promise<Judged> {
  const { outcome, stops, draft } = await checkPosting(context, id);
  if (outcome === 'wouldPost')
    return {
      noted: { outcome: 'posted', step: 'post', stops: [], made: null },
      parts: accepted?.parts ?? (draft === null ? [] : sumPartsOfVoucher(draft)),
    };
  const held = accepted === null ? (outcome === 'asks' ? 'asks' : 'stopped') : 'notPosted';
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
