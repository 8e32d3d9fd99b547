import { sql } from 'kysely';
import type { vendorColumns, VendorRow } from '../../../shared/contract/vendors.ts';
import { fromMinorUnits, toMinorUnits } from '../../../shared/domain/amount/amount.ts';
import { noAmount } from '../documents/keys.ts';
import { containsPattern } from '../query/folding.ts';
import { queries, type ReadableStore } from '../connection/handles.ts';
import type { VendorsTable } from '../tables.ts';
import { toVendorRow, withoutPerson, type StoredVendor } from './vendors.ts';

export type VendorColumn = (typeof vendorColumns)[number];

export const vendorSortKeys: Readonly<Record<VendorColumn, keyof VendorsTable>> = {
  no: 'noKey',
  name: 'nameKey',
  city: 'cityKey',
  legalId: 'legalId',
  documents: 'documents',
  lastDocumentAt: 'lastDocumentAt',
};

/** Every card, by number, with its person's number in plain: for imports and files, never to be answered with. */
export async function allVendors(db: ReadableStore): Promise<StoredVendor[]> {
  const rows = await queries(db).selectFrom('vendors').selectAll().orderBy('noKey').execute();
  return rows.map(toVendorRow);
}

/** A window of the vendors, with its size; every word of the search must be found in number, name, city or key. */
export async function listVendors(
  db: ReadableStore,
  search: string,
  sort: { readonly column: VendorColumn; readonly descending: boolean },
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ rows: VendorRow[]; total: number }> {
  let query = queries(db).selectFrom('vendors');
  for (const word of search.split(/\s+/u).filter((each) => each !== '')) {
    const pattern = containsPattern(word);
    query = query.where((where) =>
      where.or(
        (['noKey', 'nameKey', 'cityKey', 'legalId'] as const).map((column) => where(column, sql`glob`, pattern)),
      ),
    );
  }
  const direction = sort.descending ? 'desc' : 'asc';
  const total = await query.select((select) => select.fn.countAll<number>().as('count')).executeTakeFirst();
  const rows = await query
    .selectAll()
    .orderBy(vendorSortKeys[sort.column], direction)
    .orderBy('id', direction)
    .limit(limit)
    .offset(offset)
    .execute();
  return { rows: rows.map((row) => withoutPerson(toVendorRow(row))), total: Number(total?.count ?? 0) };
}

/** What a vendor's purchase invoices and pending documents add up to, by currency; credits count against. */
export async function vendorSums(
  db: ReadableStore,
  vendorId: number,
): Promise<{ currency: string; accepted: string; pending: string }[]> {
  const accepted = await queries(db)
    .selectFrom('purchaseDocuments')
    .select(['currency', sql<number>`sum(iif(kind = 'purchaseCreditMemo', -"totalMinor", "totalMinor"))`.as('minor')])
    .where('vendorId', '=', vendorId)
    // An order owes nothing; what invoices took from it does.
    .where('kind', '<>', 'purchaseOrder')
    .groupBy('currency')
    .execute();
  const onOrders = await queries(db)
    .selectFrom('orderInvoices')
    .innerJoin('purchaseDocuments', 'purchaseDocuments.id', 'orderInvoices.orderId')
    .select(['orderInvoices.currency', 'orderInvoices.total'])
    .where('purchaseDocuments.vendorId', '=', vendorId)
    .execute();
  const pending = await queries(db)
    .selectFrom('documents')
    .select([
      'currency',
      sql<number>`sum(iif(type = 'creditNote', -"amountInclVatMinor", "amountInclVatMinor"))`.as('minor'),
    ])
    .where('vendorId', '=', vendorId)
    .where('status', '=', 'pending')
    .where('type', 'in', ['invoice', 'creditNote'])
    .where('amountInclVatMinor', '>', noAmount)
    .groupBy('currency')
    .execute();
  const sums = new Map<string, { accepted: number; pending: number }>();
  for (const { currency, minor } of accepted) sums.set(currency, { accepted: minor, pending: 0 });
  for (const { currency, total } of onOrders) {
    const before = sums.get(currency)?.accepted ?? 0;
    sums.set(currency, { accepted: before + (toMinorUnits(total) ?? 0), pending: 0 });
  }
  for (const { currency, minor } of pending)
    sums.set(currency, { accepted: sums.get(currency)?.accepted ?? 0, pending: minor });
  return [...sums]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([currency, sum]) => ({
      currency,
      accepted: fromMinorUnits(sum.accepted),
      pending: fromMinorUnits(sum.pending),
    }));
}
