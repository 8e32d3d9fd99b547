import { readFile, stat } from 'node:fs/promises';
import { setImmediate as turn } from 'node:timers/promises';
import {
  failResponse,
  findResponseByFileName,
  markResponseReceived,
  markResponseSent,
  type StoredResponse,
} from '../../storage/exchange/outbox.ts';
import { recordLog } from '../../storage/log.ts';
import type { Feedback, Transport } from '../../transport/transport.ts';
import { instantOf, type Context } from '../context.ts';
import type { Arrival } from '../inbound/arrival.ts';
import { receiveAll, type NextArrival, type Receiver } from '../inbound/receiver.ts';
import { logEntry, programItself } from '../log-entry.ts';
import { noteProgress, noteRemoved } from '../sending/answers/note-progress.ts';
import { leftFile } from '../sending/answers/read-receipt.ts';
import { takeReceipts } from '../sending/answers/take-receipt.ts';

/**
 * Reads what the access point left and moves on what we sent: our answers (ACC-3), and attempts at sending documents, of
 * which it is evidence (OUT-4b).
 */
export async function takeFeedback(context: Context, receiver: Receiver, transport: Transport): Promise<void> {
  const said = await transport.feedback();
  const documents: NextArrival[] = [];
  const files: FileOfOurs[] = [];
  const progress: Extract<Feedback, { kind: 'progress' }>[] = [];
  const removed: string[] = [];
  for (const feedback of said)
    if (feedback.kind === 'document') documents.push(() => responseArrival(feedback));
    else if (feedback.kind === 'progress') progress.push(feedback);
    else if (feedback.kind === 'removed') removed.push(feedback.fileName);
    else files.push(feedback);
  await noteProgress(context, progress);
  await noteRemoved(context, removed);
  let changed = false;
  for (let at = 0; at < files.length; at += atOnce) {
    changed = (await takeSome(context, transport, files.slice(at, at + atOnce))) || changed;
    await turn();
  }
  if (changed) context.events.answers();
  if (documents.length > 0) {
    await receiveAll(context, receiver, documents);
    context.events.answers();
  }
}

type FileOfOurs = Extract<Feedback, { kind: 'receipt' | 'error' | 'evidence' }>;

/** So many receipts are read side by side and share one way to the disk; between two the event loop turns. */
const atOnce = 64;

/** Answers whether an answer of ours moved on. */
async function takeSome(context: Context, transport: Transport, some: readonly FileOfOurs[]): Promise<boolean> {
  let changed = false;
  const aboutSendings: FileOfOurs[] = [];
  for (const feedback of some) {
    const answer =
      feedback.kind === 'evidence' ? null : await findResponseByFileName(context.storage.read, feedback.fileName);
    if (answer === null || feedback.kind === 'evidence') aboutSendings.push(feedback);
    else changed = (await settle(context, feedback, answer)) || changed;
  }
  const files = await Promise.all(aboutSendings.map(leftFile));
  // What cannot be taken now (a full disk) is news again at the next look.
  for (const { path } of await takeReceipts(
    context,
    files.filter((file) => file !== null),
  ))
    transport.tellAgain(path);
  return changed;
}

/** A response the access point left stays where it is; known bytes are not told again after a restart. */
async function responseArrival({ path, name }: Extract<Feedback, { kind: 'document' }>): Promise<Arrival | null> {
  const found = await stat(path).catch(() => null);
  if (found === null) return null;
  return {
    fileName: name,
    size: found.size,
    source: 'transport',
    arrivedAt: null,
    interrupted: true,
    load: () => readFile(path),
    done: async () => undefined,
  };
}

async function settle(
  context: Context,
  feedback: Extract<Feedback, { kind: 'receipt' | 'error' }>,
  known: StoredResponse,
): Promise<boolean> {
  if (known.status !== 'sent' && known.status !== 'awaitingSending') return false;
  const { id, documentId, code, documentNo: no, fileName: file } = known;
  const stamp = { at: instantOf(context), by: programItself };
  await context.storage.write(async (tx) => {
    if (feedback.kind === 'receipt') {
      // A receipt proves that it left, even when it comes before we have noted so ourselves.
      await markResponseSent(tx, id, stamp.at);
      await markResponseReceived(tx, id, stamp.at);
      await recordLog(tx, [logEntry(stamp, documentId, 'RESPONSE', 'answerReceived', { code, no, file })]);
    } else {
      await failResponse(tx, id, { problem: null, transportError: feedback.text, at: stamp.at });
      await recordLog(tx, [
        logEntry(stamp, documentId, 'RESPONSE', 'answerFailed', { code, no, file, text: feedback.text }),
      ]);
    }
  });
  context.events.documents([documentId]);
  return true;
}
