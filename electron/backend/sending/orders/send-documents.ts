import { setImmediate as turn } from 'node:timers/promises';
import type { CallOutput } from '../../../../shared/contract/calls.ts';
import { problem, type Problem } from '../../../../shared/domain/problem.ts';
import { refuse, type Result } from '../../../../shared/domain/result.ts';
import type { AttemptChannel } from '../../../../shared/domain/sending/attempt-channel.ts';
import {
  decideSending,
  hindrance,
  type SendingOrder,
  type SendingQuestion,
} from '../../../../shared/domain/sending/decide-sending.ts';
import type { AttachmentBytes } from '../../../../shared/einvoice/writers/writing.ts';
import type { WritableStore } from '../../../storage/connection/handles.ts';
import { recordLog, type NewLogEntry } from '../../../storage/log.ts';
import { findSalesDocument } from '../../../storage/sales/sales-documents.ts';
import { instantOf, type Context } from '../../context.ts';
import { attachmentBytes, gatherSending } from '../gather-sending.ts';
import { queueGathered } from '../queue-attempt.ts';
import { queueCopies } from '../queue-copies.ts';

export interface SendingWish {
  readonly order: SendingOrder;
  /** Null: the customer's. */
  readonly channel: AttemptChannel | null;
  /** What a person has been asked and has confirmed. */
  readonly confirmed: readonly SendingQuestion[];
  readonly reason: string;
  /** What cannot be written fails as an attempt, so that somebody sees it; otherwise it is only refused. */
  readonly keepsFaults: boolean;
  /** An additional copy by this channel, which does not speak for the document: it may leave whatever became of it. */
  readonly copyBy?: AttemptChannel;
  readonly by: string;
}

export type SendingOutcome = CallOutput<'sending.send'>['outcomes'][number];

/** A document that is about to be sent, with what goes along: read before the transaction begins. */
export interface ToSend {
  readonly id: number;
  readonly no: string;
  readonly attachments: Result<AttachmentBytes>;
}

/** These have to be explained: the receiver has the document, or it was taken out on purpose. */
const needReason: readonly SendingQuestion[] = ['received', 'cancelled'];

/** So many share their way to the disk: little enough that nobody else waits long. */
const atOnce = 25;

/**
 * Makes an attempt at sending each of these documents, each in a transaction of its own: what one of them meets touches no
 * other. The decision is taken inside it, so that two orders at the same time never send one document twice.
 */
export async function sendDocuments(
  context: Context,
  ids: readonly number[],
  wish: SendingWish,
): Promise<SendingOutcome[]> {
  const outcomes: SendingOutcome[] = [];
  const wanted = [...new Set(ids)];
  for (let at = 0; at < wanted.length; at += atOnce) {
    const some = await Promise.all(wanted.slice(at, at + atOnce).map((id) => readToSend(context, id)));
    await context.storage.writeTogether(async (part) => {
      for (const one of some) outcomes.push(await part((tx) => sendWithin(tx, context, one, wish)));
    });
    // An order of thousands lets others have their turn.
    await turn();
  }
  await context.storage.settled();
  return outcomes;
}

export async function readToSend({ storage, archive }: Context, id: number): Promise<ToSend> {
  const stored = await findSalesDocument(storage.read, id);
  return { id, no: stored?.no ?? '', attachments: await attachmentBytes(archive, stored) };
}

/** Makes an attempt at sending one document, in the transaction of whoever wants it sent. */
export async function sendWithin(
  tx: WritableStore,
  context: Context,
  { id, no, attachments }: ToSend,
  wish: SendingWish,
): Promise<SendingOutcome> {
  if (!attachments.ok) return stopped(id, no, attachments.problem);
  const gathered = await gatherSending(tx, id, attachments.value);
  if (gathered === null) return stopped(id, no, problem('sending.notFound', { id: String(id) }));
  const stamp = { at: instantOf(context), by: wish.by, log: [] as NewLogEntry[] };
  if (wish.copyBy !== undefined) {
    const copy = { channel: wish.copyBy, attachments: attachments.value, copy: true };
    const because = hindrance(gathered.situation, wish.copyBy);
    const copied = because === null ? await queueGathered(tx, stamp, gathered, copy) : refuse(because);
    if (!copied.ok) return stopped(id, no, copied.problem);
    await recordLog(tx, stamp.log);
    return { id, no, outcome: 'queued', questions: [], problem: null };
  }
  const decision = decideSending(gathered.situation, wish.order, wish.channel);
  if (decision.kind === 'blocked') {
    if (wish.keepsFaults && isHindrance(decision.problem)) {
      await queueGathered(tx, stamp, gathered, {
        ...options(wish),
        attachments: attachments.value,
        fault: decision.problem,
      });
      await recordLog(tx, stamp.log);
    }
    return stopped(id, no, decision.problem);
  }
  const open =
    decision.kind === 'asks' ? decision.questions.filter((question) => !wish.confirmed.includes(question)) : [];
  if (open.length > 0) return { id, no, outcome: 'asks', questions: open, problem: null };
  const asked = decision.kind === 'asks' ? decision.questions : [];
  if (asked.some((question) => needReason.includes(question)) && wish.reason === '')
    return stopped(id, no, problem('sending.reasonMissing'));
  const queued = await queueGathered(tx, stamp, gathered, {
    ...options(wish),
    channel: decision.channel,
    attachments: attachments.value,
  });
  if (!queued.ok) return stopped(id, no, queued.problem);
  await queueCopies(tx, stamp, gathered, { channel: decision.channel, attachments: attachments.value });
  await recordLog(tx, stamp.log);
  return { id, no, outcome: 'queued', questions: [], problem: null };
}

function options({ channel, reason, keepsFaults }: SendingWish) {
  return { channel, reason, keepsFaults };
}

/** Something about customer or document that has to be mended before it can leave. */
function isHindrance({ code }: Problem): boolean {
  return hindrances.has(code);
}

const hindrances: ReadonlySet<Problem['code']> = new Set([
  'sending.customerBlocked',
  'sending.noEndpoint',
  'sending.noMail',
  'sending.kindNotTaken',
  'sending.kindNotInFormat',
]);

function stopped(id: number, no: string, because: Problem): SendingOutcome {
  return { id, no, outcome: 'stopped', questions: [], problem: because };
}
