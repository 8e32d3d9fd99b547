import { negate, toMinorUnits } from '../../../shared/domain/amount/amount.ts';
import { problem, type Problem } from '../../../shared/domain/problem.ts';
import type { RunSumPart } from '../../../shared/domain/runs/run-sums.ts';
import type { SendingOrder, SendingQuestion } from '../../../shared/domain/sending/decide-sending.ts';
import { stop, warning } from '../../../shared/domain/stop.ts';
import type { WritableStore } from '../../storage/connection/handles.ts';
import { addSums, noteItem, type NotedItem, type WaitingItem } from '../../storage/runs/run-items.ts';
import { findSalesDocument } from '../../storage/sales/sales-documents.ts';
import type { Part } from '../../storage/open-storage.ts';
import { instantOf, type Context } from '../context.ts';
import { lookAtSending } from '../sending/orders/look-at-sending.ts';
import { readToSend, sendWithin, type SendingOutcome, type ToSend } from '../sending/orders/send-documents.ts';
import type { WorkedRun } from './carry-out.ts';
import { beginItem, type Done, type Tried } from './one-document.ts';
import type { Judged } from './judged.ts';

/** So many share their way to the disk: little enough that nobody notices having waited. */
const atOnce = 25;

type SendingRun = Pick<WorkedRun, 'id' | 'kind' | 'options'>;

/**
 * Makes attempts at sending documents of a run, each in a transaction with its note, so that none is made twice whatever
 * happens in between (OUT-5, MASS-4). Answers with those it got to; they leave with the next delivery.
 */
export async function sendSome(context: Context, run: SendingRun, items: readonly WaitingItem[]): Promise<Tried[]> {
  const some = items.slice(0, atOnce);
  const toSend = await Promise.all(some.map(({ documentId }) => readToSend(context, documentId)));
  const tried: Tried[] = [];
  await context.storage.writeTogether(async (part) => {
    for (const [index, item] of some.entries()) {
      const one = toSend[index];
      if (one === undefined) break;
      const did = await tryOne(part, context, run, { item, one });
      tried.push(did);
      if ('done' in did.came && did.came.done === 'ended') break;
    }
  });
  return tried;
}

async function tryOne(
  part: Part,
  context: Context,
  run: SendingRun,
  { item, one }: { readonly item: WaitingItem; readonly one: ToSend },
): Promise<Tried> {
  try {
    const done = await part(async (tx): Promise<Done> => {
      const begun = beginItem(tx, run.id, item);
      if (begun !== null) return begun;
      const noted = notedAs(await sendWithin(tx, context, one, { ...wishOf(run), by: context.user.name }));
      noteItem(tx, run.id, item.position, noted, instantOf(context));
      if (noted.outcome === 'sent') await addSums(tx, run.id, item.position, await sumOf(tx, item.documentId));
      return { outcome: noted.outcome, documents: [item.documentId] };
    });
    return { item, came: { done } };
  } catch (fault) {
    return { item, came: { fault } };
  }
}

function wishOf({ kind, options: { confirmed, channel, reason } }: SendingRun) {
  return { order: orderOf(kind), channel, confirmed, reason, keepsFaults: false };
}

function orderOf(kind: SendingRun['kind']): SendingOrder {
  return kind === 'send' ? 'unsent' : 'again';
}

/** What the run would do with one document (MASS-3b): the decision and the writing, without an attempt. */
export async function judgeSending(context: Context, run: SendingRun, { documentId }: WaitingItem): Promise<Judged> {
  const { order, channel, confirmed, reason } = wishOf(run);
  const looked = await lookAtSending(context, documentId, order, channel);
  const outcome = (): Pick<SendingOutcome, 'outcome' | 'questions' | 'problem'> => {
    if (looked === null) return stopped(problem('sending.notFound', { id: String(documentId) }));
    if (!looked.comes.ok) return stopped(looked.comes.problem);
    const open = looked.comes.value.questions.filter((question) => !confirmed.includes(question));
    if (open.length > 0) return { outcome: 'asks', questions: open, problem: null };
    const needsReason = looked.comes.value.questions.some((one) => one === 'received' || one === 'cancelled');
    return needsReason && reason === ''
      ? stopped(problem('sending.reasonMissing'))
      : { outcome: 'queued', questions: [], problem: null };
  };
  const noted = notedAs({ id: documentId, no: looked?.gathered.document.no ?? '', ...outcome() });
  const sent = noted.outcome === 'sent' && looked !== null;
  return { noted, parts: sent ? partsOf(looked.gathered.document) : [] };
}

function stopped(because: Problem): Pick<SendingOutcome, 'outcome' | 'questions' | 'problem'> {
  return { outcome: 'stopped', questions: [], problem: because };
}

function notedAs({ no, outcome, questions, problem: because }: SendingOutcome): NotedItem {
  const asks = (question: SendingQuestion) => warning(problem('sending.asks', { no, question }));
  switch (outcome) {
    case 'queued':
      return { outcome: 'sent', step: 'send', stops: [], made: null };
    case 'asks':
      return { outcome: 'asks', step: 'send', stops: questions.map(asks), made: null };
    case 'stopped':
      return { outcome: 'stopped', step: 'send', stops: because === null ? [] : [stop(because)], made: null };
  }
}

async function sumOf(tx: WritableStore, id: number): Promise<RunSumPart[]> {
  const document = await findSalesDocument(tx, id);
  return document === null ? [] : partsOf(document);
}

function partsOf(document: {
  readonly kind: string;
  readonly customerNo: string;
  readonly customerName: string;
  readonly currency: string;
  readonly total: string;
}): RunSumPart[] {
  const { kind, customerNo, customerName, currency, total } = document;
  const first = toMinorUnits(kind === 'creditNote' ? negate(total) : total) ?? 0;
  return [{ kind: 'customer', key: customerNo, name: customerName, currency, first, second: 0 }];
}
