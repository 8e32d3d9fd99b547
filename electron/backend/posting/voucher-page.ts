import type { CallOutput } from '../../../shared/contract/calls.ts';
import { findRows } from '../../storage/documents/stored-document.ts';
import type { ReadableStore } from '../../storage/connection/handles.ts';
import { logOf } from '../../storage/log.ts';
import { vendorEntryOf } from '../../storage/posting/vendor-entries.ts';
import { findVoucher } from '../../storage/posting/vouchers.ts';
import { voucherView } from './voucher-view.ts';

/** A voucher with everything its page shows (POST-2); null when there is none. */
export async function voucherPage(db: ReadableStore, id: number): Promise<CallOutput<'posting.voucher'> | null> {
  const voucher = await findVoucher(db, id);
  if (voucher === null) return null;
  const [document] = await findRows(db, [voucher.documentId]);
  const log = (await logOf(db, voucher.documentId)).filter(({ step }) => step === 'POSTING');
  return {
    voucher: voucherView(voucher),
    entry: await vendorEntryOf(db, id),
    documentNo: document?.documentNo ?? voucher.vendorDocumentNo,
    log: log.map(({ at, by, code, values, problem }) => ({ at, by, code, values: { ...values }, problem })),
  };
}
