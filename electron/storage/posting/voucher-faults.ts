import { sql } from 'kysely';
import { queries, type ReadableStore } from '../handles.ts';

/**
 * Numbers of vouchers that are not what posting makes (POST-1): sides that differ, lines or the vendor entry missing, a
 * document that is not posted; and documents that are posted without a voucher (`document 7`).
 */
export async function voucherFaults(db: ReadableStore): Promise<string[]> {
  const { rows } = await sql<{ what: string }>`
    select no as what from vouchers
    left join (
      select voucherId, count(*) as counted, sum(debitMinor) - sum(creditMinor) as difference from voucherLines group by voucherId
    ) sides on sides.voucherId = vouchers.id
    where coalesce(sides.counted, 0) <> vouchers.lines or coalesce(sides.difference, 0) <> 0
      or not exists (select 1 from vendorEntries where vendorEntries.voucherId = vouchers.id)
      or not exists (select 1 from documents where documents.id = vouchers.documentId and documents.status = 'acceptedAndPosted')
    union all
    select 'document ' || id from documents
    where inbox = 'purchase' and status = 'acceptedAndPosted'
      and not exists (select 1 from vouchers where vouchers.documentId = documents.id)
    limit 20`.execute(queries(db));
  return rows.map(({ what }) => what);
}
