import { resetProcessing } from '../../storage/documents/change-document.ts';
import { failExchange, unfinishedExchange, type StoredExchange } from '../../storage/exchange/exchange.ts';
import { instantOf, type Context } from '../context.ts';
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
  const { sequence, sha256, size, file, source } = row;
  return receiver.finish({ sequence, sha256, size, fileName: file, source, arrivedAt: null, interrupted }, bytes.value);
}
