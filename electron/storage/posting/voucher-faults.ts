import { sql, type Selectable } from 'kysely';
import { turn } from '../evidence/watching.ts';
import { queries, type ReadableStore } from '../connection/handles.ts';
import type { VoucherLinesTable, VouchersTable } from '../tables.ts';
import { toVoucher } from './voucher-row.ts';
import { voucherSeal } from './voucher-seal.ts';

const mostNamed = 20;
const atOnce = 500;

/**
 * Vouchers that are not what posting makes (POST-1), by number and ledger: sides that differ, lines or the vendor entry missing
 * or another amount's, a document that is not posted, anything that is not what the log says was posted; and documents that
 * are posted without a voucher (`document 7`).
 */
export async function voucherFaults(db: ReadableStore, isStopped: () => boolean = () => false): Promise<string[]> {
  const { rows } = await sql<{ what: string }>`
    select ${nameOf} as what from vouchers join ledgers on ledgers.id = vouchers.ledgerId
    left join (
      select voucherId, count(*) as counted, sum(debitMinor) - sum(creditMinor) as difference from voucherLines group by voucherId
    ) sides on sides.voucherId = vouchers.id
    where coalesce(sides.counted, 0) <> vouchers.lines or coalesce(sides.difference, 0) <> 0
      or not exists (select 1 from vendorEntries where vendorEntries.voucherId = vouchers.id
        and vendorEntries.voucherNo = vouchers.no and vendorEntries.ledgerId = vouchers.ledgerId)
      or not exists (select 1 from documents where documents.id = vouchers.documentId and documents.status = 'acceptedAndPosted')
    union all
    select 'document ' || id from documents
    where inbox = 'purchase' and status = 'acceptedAndPosted'
      and not exists (select 1 from vouchers where vouchers.documentId = documents.id)
    limit ${mostNamed}`.execute(queries(db));
  const found = new Set(rows.map(({ what }) => what));
  for (let after = 0; found.size < mostNamed && !isStopped();) {
    const page = await storedAfter(db, after);
    for (const { voucher, lines, name, sealed } of page)
      if (sealed !== null && sealed !== voucherSeal(toVoucher(voucher, lines))) found.add(name);
    const last = page.at(-1);
    if (last === undefined) break;
    after = last.voucher.id;
    await turn();
  }
  return [...found].slice(0, mostNamed);
}

const nameOf = sql`vouchers.no || ' (' || ledgers.name || ')'`;

interface StoredVoucher {
  readonly voucher: Selectable<VouchersTable>;
  readonly lines: readonly Selectable<VoucherLinesTable>[];
  readonly name: string;
  /** What the log says; null: it was posted before the log held it. */
  readonly sealed: string | null;
}

async function storedAfter(db: ReadableStore, after: number): Promise<StoredVoucher[]> {
  const store = queries(db);
  const { rows } = await sql<Selectable<VouchersTable> & { name: string; sealed: string | null }>`
    select vouchers.*, ${nameOf} as name,
      (select "values" ->> '$.seal' from log where log.documentId = vouchers.documentId and code = 'posted'
        order by log.id desc limit 1) as sealed
    from vouchers join ledgers on ledgers.id = vouchers.ledgerId
    where vouchers.id > ${after} order by vouchers.id limit ${atOnce}`.execute(store);
  const [first, last] = [rows[0]?.id ?? 0, rows.at(-1)?.id ?? 0];
  const lines = await store
    .selectFrom('voucherLines')
    .selectAll()
    .where('voucherId', '>=', first)
    .where('voucherId', '<=', last)
    .orderBy('voucherId')
    .orderBy('lineNo')
    .execute();
  const of = Map.groupBy(lines, ({ voucherId }) => voucherId);
  return rows.map(({ name, sealed, ...voucher }) => ({ voucher, lines: of.get(voucher.id) ?? [], name, sealed }));
}
