import { sql, type RawBuilder } from 'kysely';
import type { VendorFilter } from '../../../shared/contract/master.ts';
import { containsPattern } from '../query/folding.ts';
import { queries, type ReadableStore } from '../connection/handles.ts';
import { wordsOf } from './master-rows.ts';

const everyVendor: VendorFilter = { country: '', unblocked: false, pending: false };

/** How many vendors the search finds or the ids name, and the numbers of those without a partner (SET-5). */
export async function vendorsWithoutPartner(
  db: ReadableStore,
  search: string,
  ids: readonly number[] | null,
  only: VendorFilter = everyVendor,
): Promise<{ vendors: number; without: string[] }> {
  const conditions: RawBuilder<unknown>[] = wordsOf(search).map((word) => {
    const pattern = containsPattern(word);
    return sql`(noKey glob ${pattern} or nameKey glob ${pattern} or cityKey glob ${pattern} or legalId glob ${pattern})`;
  });
  if (ids !== null) conditions.push(ids.length === 0 ? sql`false` : sql`vendors.id in (${sql.join(ids)})`);
  if (only.country !== '') conditions.push(sql`upper(vendors.country) = ${only.country.toUpperCase()}`);
  if (only.unblocked) conditions.push(sql`vendors.blocked = ''`);
  if (only.pending) conditions.push(sql`vendors.pending > 0`);
  const { rows } = await sql<{ no: string; partner: number | null }>`
    select vendors.no, vendorPartners.id as partner from vendors
    left join vendorPartners on vendorPartners.vendorNo = vendors.no
    where ${conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)} order by noKey`.execute(
    queries(db),
  );
  return { vendors: rows.length, without: rows.filter(({ partner }) => partner === null).map(({ no }) => no) };
}

/** The numbers of all vendor cards, as they are spelled. */
export async function allVendorNos(db: ReadableStore): Promise<string[]> {
  const rows = await queries(db).selectFrom('vendors').select('no').execute();
  return rows.map(({ no }) => no);
}
