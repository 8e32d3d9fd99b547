import { problem } from '../../../../shared/domain/problem.ts';
import { attemptChannels, type AttemptChannel } from '../../../../shared/domain/sending/attempt-channel.ts';
import { sentNumber } from '../../../storage/sending/sending-row.ts';
import {
  attemptsAwaitingNews,
  attemptsToDeliver,
  markAttemptsStaged,
  noteAttemptDelay,
  type AttemptWithContent,
} from '../../../storage/sending/attempts-to-deliver.ts';
import { instantOf, type Context } from '../../context.ts';
import type { AttemptToDeliver, Channel, Channels, Delivery } from '../channels/channel.ts';
import { noteEvidence } from '../note-evidence.ts';
import { recordLeaving } from './leaving-attempts.ts';

const atOnce = 50;

/**
 * Hands attempts to the channels beside the access point (OUT-7), each once: noted as begun, delivered, noted as left. A
 * delivery a crash interrupted is begun again only where doing it twice is doing it once.
 */
export async function deliverByChannels(context: Context, channels: Channels): Promise<void> {
  for (const name of attemptChannels) {
    if (name === 'eDocument') continue;
    const channel = channels[name];
    for (let after = 0; ;) {
      // What could not leave now is passed by, and met again the next time.
      const due = await attemptsToDeliver(context.storage.read, [name], atOnce, after);
      const last = due.at(-1);
      if (last === undefined) break;
      after = last.id;
      for (const attempt of due) {
        if (channel === undefined) await noteMissing(context, attempt, name);
        else await deliver(context, channel, attempt);
      }
      context.events.tell('sending.changed', {});
    }
    if (channel?.news !== undefined) await askForNews(context, channel, name);
  }
}

async function deliver(context: Context, channel: Channel, attempt: AttemptWithContent): Promise<void> {
  const { storage } = context;
  if (attempt.stagedAt !== null && !channel.repeatable) return noteInterrupted(context, channel, attempt);
  const begun = await storage.write((tx) => markAttemptsStaged(tx, [attempt.id], instantOf(context)));
  if (begun.length === 0) return;
  const delivery = await channel.deliver(asDelivered(attempt)).catch((error: unknown): Delivery => {
    context.log(`channel ${attempt.channel} failed: ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
    const because = problem('unexpected', { reference: `attempt ${String(attempt.id)}` });
    // Nobody knows how far it got: where that matters a person has to look.
    return channel.repeatable
      ? { outcome: 'later', problem: because }
      : { outcome: 'refused', problem: because, code: null, text: null };
  });
  const at = instantOf(context);
  switch (delivery.outcome) {
    case 'delivered':
      return storage.write((tx) => recordLeaving(tx, attempt, { ...delivery, at }, speakerOf(channel)));
    case 'later':
      return storage.write((tx) => noteAttemptDelay(tx, attempt.id, delivery.problem, false));
    case 'refused':
      return noteEvidence(context, attempt, {
        at,
        cameAt: at,
        says: 'notDelivered',
        speaker: channel.speaker,
        form: 'note',
        code: delivery.code,
        text: delivery.text,
        problem: delivery.problem,
      });
  }
}

function speakerOf({ speaker }: Channel): 'intermediary' | 'mail' | 'program' {
  return speaker === 'intermediary' || speaker === 'mail' ? speaker : 'program';
}

async function noteInterrupted(context: Context, channel: Channel, attempt: AttemptWithContent): Promise<void> {
  const at = instantOf(context);
  const no = sentNumber(context.storage.read, attempt.salesDocumentId);
  await noteEvidence(context, attempt, {
    at,
    cameAt: at,
    says: 'notDelivered',
    speaker: channel.speaker,
    form: 'note',
    code: null,
    text: null,
    problem: problem('sending.interrupted', { no, channel: attempt.channel }),
  });
}

async function noteMissing(context: Context, attempt: AttemptWithContent, channel: AttemptChannel): Promise<void> {
  if (attempt.delay?.code === 'sending.noChannel') return;
  const no = sentNumber(context.storage.read, attempt.salesDocumentId);
  const because = problem('sending.noChannel', { no, attempt: String(attempt.no), channel });
  await context.storage.write((tx) => noteAttemptDelay(tx, attempt.id, because, false));
}

async function askForNews(context: Context, channel: Channel, name: AttemptChannel): Promise<void> {
  for (let after = 0; ;) {
    const waiting = await attemptsAwaitingNews(context.storage.read, name, after, atOnce);
    const last = waiting.at(-1);
    if (last === undefined) return;
    after = last.id;
    const news = (await channel.news?.(waiting.map(asDelivered))) ?? [];
    for (const { attemptId, ...said } of news) {
      const attempt = waiting.find(({ id }) => id === attemptId);
      if (attempt === undefined) continue;
      await noteEvidence(context, attempt, {
        ...said,
        cameAt: instantOf(context),
        form: 'note',
        problem: null,
        source: `${name} ${said.says} ${said.at}`,
      });
    }
    if (news.length > 0) context.events.tell('sending.changed', {});
  }
}

function asDelivered(attempt: AttemptWithContent): AttemptToDeliver {
  const { id, uuid, no, salesDocumentId, ledgerId, channel, fileName, content, createdAt } = attempt;
  return { id, uuid, no, salesDocumentId, ledgerId, channel, fileName, content, createdAt };
}
