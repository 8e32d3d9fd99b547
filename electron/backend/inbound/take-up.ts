import { resetProcessing } from '../../storage/documents/change-document.ts';
import { failExchange, unfinishedExchange, type StoredExchange } from '../../storage/exchange/exchange.ts';
import { instantOf, type Context } from '../context.ts';
import { takeOrphan } from '../sending/answers/take-receipt.ts';
import type { ArrivalResult } from './arrival.ts';
import type { Receiver } from './receiver.ts';

const atOnce = 100;

/** Takes up what a crash interrupted (IN-2, IN-22): rows still *processing* are read again from the archive. */
export async function takeUpInterrupted(context: Context, receiver: Receiver): Promise<ArrivalResult[]> {
  await context.storage.write((tx) => resetProcessing(tx));
  const results: ArrivalResult[] = [];
  for (let after = 0; ;) {
    const rows = await unfinishedExchange(context.storage.read, after, atOnce);
    const last = rows.at(-1);
    if (last === undefined) return results;
    after = last.sequence;
    const taken = await Promise.all(rows.map((row) => receiveRow(context, receiver, row, true)));
    results.push(...taken.filter((result) => result !== null));
  }
}

/** Receives the bytes of an exchange row from the archive; null when the archive cannot give them. */
export async function receiveRow(
  context: Context,
  receiver: Receiver,
  row: StoredExchange,
  interrupted: boolean,
): Promise<ArrivalResult | null> {
  const bytes = await context.archive.read(row.sha256);
  if (!bytes.ok) {
    const { problem } = bytes;
    await context.storage.write((tx) =>
      failExchange(tx, row.sequence, {
        problem,
        transportError: null,
        type: row.type,
        inbox: row.inbox,
        partner: row.partner,
        at: instantOf(context),
      }),
    );
    return { file: row.file, outcome: 'failed', documentId: null, problem };
  }
  if (row.problem?.code === 'sending.orphanReceipt' || row.problem?.code === 'sending.orphanError')
    return takeOrphanRow(context, row, bytes.value);
  const { sequence, sha256, size, file, source } = row;
  return receiver.finish({ sequence, sha256, size, fileName: file, source, arrivedAt: null, interrupted }, bytes.value);
}

/** A receipt or an error that belonged to nothing: no document, whatever it is read as. */
async function takeOrphanRow(context: Context, row: StoredExchange, bytes: Buffer): Promise<ArrivalResult> {
  const kind = row.problem?.code === 'sending.orphanError' ? 'error' : 'receipt';
  const taken = await takeOrphan(
    context,
    row.sequence,
    { path: '', name: row.file, bytes, kind, fileName: null },
    row.sha256,
  );
  if (taken) context.events.tell('sending.changed', {});
  return { file: row.file, outcome: taken ? 'inbox' : 'failed', documentId: null, problem: taken ? null : row.problem };
}
