import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import type { AttemptChannel } from '../../../../shared/domain/sending/attempt-channel.ts';
import {
  decideSending,
  type SendingOrder,
  type SendingQuestion,
} from '../../../../shared/domain/sending/decide-sending.ts';
import type { Context } from '../../context.ts';
import { formatOf, gatherSending, type GatheredSending } from '../gather-sending.ts';
import { writeAttempt } from '../write-attempt.ts';
import { readToSend } from './send-documents.ts';

/** What sending one document would come to: what it asks first, or why it cannot leave. */
export interface LookedAt {
  readonly gathered: GatheredSending;
  readonly comes: Result<{ readonly questions: readonly SendingQuestion[] }>;
}

/** The decision about a document without the sending: the same gathering, the same writing. Null: there is none of this id. */
export async function lookAtSending(
  context: Context,
  id: number,
  order: SendingOrder,
  wanted: AttemptChannel | null = null,
): Promise<LookedAt | null> {
  const { attachments } = await readToSend(context, id);
  const gathered = await gatherSending(context.storage.read, id, attachments.ok ? attachments.value : new Map());
  if (gathered === null) return null;
  const decision = decideSending(gathered.situation, order, wanted);
  if (decision.kind === 'blocked') return { gathered, comes: refuse(decision.problem) };
  if (!attachments.ok) return { gathered, comes: attachments };
  const { channel } = decision;
  const written = writeAttempt(gathered.toSend, formatOf(gathered, channel), triedUuid, attachments.value);
  // On paper and by mail the paper says everything.
  if (!written.ok && channel !== 'mail' && channel !== 'print') return { gathered, comes: refuse(written.problem) };
  return { gathered, comes: ok({ questions: decision.kind === 'asks' ? decision.questions : [] }) };
}

/** Nothing leaves under it. */
const triedUuid = '00000000-0000-4000-8000-000000000000';
