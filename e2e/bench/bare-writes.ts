import type { Voucher } from '../../shared/domain/posting/voucher.ts';
import { setDecision } from '../../electron/storage/documents/change-document.ts';
import { queueResponse } from '../../electron/storage/exchange/outbox.ts';
import { recordLog } from '../../electron/storage/log.ts';
import { nextNumber } from '../../electron/storage/number-series.ts';
import { openTestStorage } from '../../electron/storage/testing/build.ts';
import type { ReadableStore, WritableStore } from '../../electron/storage/connection/handles.ts';
import { setDocumentPosted } from '../../electron/storage/posting/accepted-document.ts';
import { insertVendorEntry } from '../../electron/storage/posting/vendor-entries.ts';
import { findVoucher, insertVoucher, voucherOfDocument } from '../../electron/storage/posting/vouchers.ts';
import { findPurchase, insertPurchase, type StoredPurchase } from '../../electron/storage/purchasing/purchases.ts';

/** What accepting (and posting) one document wrote. */
interface Written {
  readonly purchase: StoredPurchase;
  readonly voucher: Voucher | null;
}

/**
 * Seconds for writing the rows of `done`, a store in which documents were accepted or posted, into `pending`, a copy of it
 * from before, without gathering and deciding anything.
 */
export async function secondsOfWriting(done: string, pending: string, ids: readonly number[]): Promise<number> {
  const from = await openTestStorage(done);
  const written: Written[] = [];
  for (const id of ids) {
    const one = await readWritten(from.read, id);
    if (one !== null) written.push(one);
  }
  await from.close();
  const storage = await openTestStorage(pending);
  const at = new Date().toISOString();
  const began = performance.now();
  for (const one of written) await storage.writeSoon((tx) => write(tx, one, at));
  await storage.settled();
  const seconds = (performance.now() - began) / 1000;
  await storage.close();
  return seconds;
}

async function readWritten(db: ReadableStore, id: number): Promise<Written | null> {
  const purchase = await findPurchase(db, id);
  if (purchase === null) return null;
  const posted = await voucherOfDocument(db, id);
  return { purchase, voucher: posted === null ? null : await findVoucher(db, posted.id) };
}

async function write(tx: WritableStore, { purchase: { header, lines }, voucher }: Written, at: string): Promise<void> {
  const { documentId } = header;
  const no = await nextNumber(tx, header.kind);
  await insertPurchase(tx, { ...header, no, lines: lines.map((line) => ({ ...line, orderLineNo: null })) });
  await setDecision(tx, documentId, {
    status: 'accepted',
    rejectionKind: null,
    rejectionReason: null,
    decidedAt: at,
    decidedBy: 'bench',
  });
  const answer = await nextNumber(tx, 'applicationResponse');
  await queueResponse(tx, {
    documentId,
    documentNo: answer,
    uuid: `${answer}-bench`,
    code: 'BusinessAccept',
    reason: null,
    format: 'oioubl2',
    receiver: header.vendorName,
    fileName: `${answer}_bench.xml`,
    content: 'x'.repeat(3000),
    createdAt: at,
    releaseAt: at,
  });
  const entry = { at, by: 'bench', documentId, step: 'ACCEPT', values: { no, kind: header.kind }, problem: null };
  await recordLog(tx, [
    { ...entry, code: 'accepted' },
    { ...entry, code: 'answerQueued' },
  ]);
  if (voucher === null) return;
  const { id: _id, ...posted } = voucher;
  const numbered = { ...posted, no: await nextNumber(tx, 'voucher', posted.ledgerId) };
  await insertVendorEntry(tx, await insertVoucher(tx, numbered), numbered, header.vendorId);
  await setDocumentPosted(tx, documentId);
  await recordLog(tx, [{ ...entry, step: 'POSTING', code: 'posted' }]);
}
