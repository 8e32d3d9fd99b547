import { setImmediate as turn } from 'node:timers/promises';
import type { FileRequest } from '../../../shared/domain/hand-over/compose.ts';
import { handOverVoucher, type HandOverVoucher } from '../../../shared/domain/hand-over/hand-over-voucher.ts';
import type { TargetSetup } from '../../../shared/domain/hand-over/target.ts';
import type { ReadableStore } from '../../storage/connection/handles.ts';
import { documentsOfVouchers } from '../../storage/hand-over/handed-over.ts';
import { findVoucher } from '../../storage/posting/vouchers.ts';
import { listLedgers } from '../../storage/setup/ledgers.ts';
import { version } from '../../version.ts';
import { instantOf, type Context } from '../context.ts';

/** Vouchers read at once, before other work gets its turn. */
const atOnce = 200;

/** Reads everything a file of these vouchers is written from; null when there is no such ledger. */
export async function gatherFile(
  context: Context,
  ledgerId: number,
  setup: TargetSetup,
  voucherIds: readonly number[],
): Promise<FileRequest | null> {
  const { storage, user } = context;
  const ledger = (await listLedgers(storage.read)).find(({ id }) => id === ledgerId);
  if (ledger === undefined) return null;
  const { id, name, currency, cvr } = ledger;
  return {
    ledger: { id, name, currency, cvr },
    setup,
    vouchers: await gatherVouchers(storage.read, voucherIds),
    at: instantOf(context),
    by: user.name,
    programVersion: version,
  };
}

async function gatherVouchers(db: ReadableStore, ids: readonly number[]): Promise<HandOverVoucher[]> {
  const vouchers: HandOverVoucher[] = [];
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce);
    const sources = new Map((await documentsOfVouchers(db, some)).map(({ id, sha256 }) => [id, sha256]));
    for (const id of some) {
      const voucher = await findVoucher(db, id);
      if (voucher !== null) vouchers.push(handOverVoucher(voucher, sources.get(id) ?? null));
    }
    await turn();
  }
  return vouchers;
}
