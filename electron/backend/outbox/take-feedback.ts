import { readFile, stat } from 'node:fs/promises';
import {
  failResponse,
  findResponseByFileName,
  markResponseReceived,
  markResponseSent,
} from '../../storage/exchange/outbox.ts';
import { recordLog } from '../../storage/log.ts';
import type { Feedback, Transport } from '../../transport/transport.ts';
import { instantOf, type Context } from '../context.ts';
import type { Arrival } from '../inbound/arrival.ts';
import { receiveAll, type NextArrival, type Receiver } from '../inbound/receiver.ts';
import { logEntry, programItself } from '../log-entry.ts';

/** Reads what the access point left and moves our answers on: received, or failed with its words (ACC-3). */
export async function takeFeedback(context: Context, receiver: Receiver, transport: Transport): Promise<void> {
  const said = await transport.feedback();
  const documents: NextArrival[] = [];
  let changed = false;
  for (const feedback of said) {
    if (feedback.kind === 'document') documents.push(() => responseArrival(feedback));
    else if (feedback.kind === 'receipt' || feedback.kind === 'error')
      changed = (await settle(context, feedback)) || changed;
  }
  if (changed) context.events.answers();
  if (documents.length > 0) {
    await receiveAll(context, receiver, documents);
    context.events.answers();
  }
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

async function settle(context: Context, feedback: Extract<Feedback, { kind: 'receipt' | 'error' }>): Promise<boolean> {
  const known = await findResponseByFileName(context.storage.read, feedback.fileName);
  if (known === null || (known.status !== 'sent' && known.status !== 'awaitingSending')) return false;
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
