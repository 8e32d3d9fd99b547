import { sql } from 'kysely';
import type { salesColumns } from '../../../shared/contract/sales.ts';
import { salesKinds, type SalesKind } from '../../../shared/domain/sales/customer.ts';
import type { SalesDocument, SalesStatus } from '../../../shared/domain/sales/sales-document.ts';
import { containsPattern } from '../query/folding.ts';
import { queries, type ReadableStore } from '../connection/handles.ts';
import { prepared } from '../connection/prepared.ts';
import type { SalesDocumentsTable } from '../tables.ts';
import { toSalesDocument } from './sales-documents.ts';

export type SalesColumn = (typeof salesColumns)[number];

export const salesSortKeys: Readonly<Record<SalesColumn, keyof SalesDocumentsTable>> = {
  no: 'no',
  kind: 'kind',
  customerName: 'customerNameKey',
  issueDate: 'issueDate',
  dueDate: 'dueDate',
  total: 'totalMinor',
  open: 'openMinor',
  createdAt: 'createdAt',
};

export interface SalesFilter {
  readonly search: string;
  readonly ledgerId: number | null;
  /** Empty: every kind. */
  readonly kinds: readonly SalesKind[];
  readonly status: SalesStatus | null;
  /** Not paid yet, or due before this day. */
  readonly owing: 'open' | { readonly before: string } | null;
  readonly customerId: number | null;
  readonly issueDate: string | null;
}

/** A window of the register of sales documents, with its size. */
export async function listSales(
  db: ReadableStore,
  filter: SalesFilter,
  sort: { readonly column: SalesColumn; readonly descending: boolean },
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ rows: SalesDocument[]; total: number }> {
  let query = queries(db).selectFrom('salesDocuments');
  for (const word of filter.search.split(/\s+/u).filter((each) => each !== ''))
    query = query.where('searchText', sql`glob`, containsPattern(word));
  const kinds = [...new Set(filter.kinds)];
  if (kinds.length > 0 && kinds.length < salesKinds.length) query = query.where('kind', 'in', kinds);
  if (filter.ledgerId !== null) query = query.where('ledgerId', '=', filter.ledgerId);
  if (filter.status !== null) query = query.where('status', '=', filter.status);
  if (filter.customerId !== null) query = query.where('customerId', '=', filter.customerId);
  if (filter.issueDate !== null) query = query.where('issueDate', '=', filter.issueDate);
  if (filter.owing !== null) query = query.where('openMinor', '>', 0);
  if (filter.owing !== null && filter.owing !== 'open')
    query = query.where('dueDate', '<', filter.owing.before).where('dueDate', '<>', sql.lit(''));
  const direction = sort.descending ? 'desc' : 'asc';
  const total = await query.select((select) => select.fn.countAll<number>().as('count')).executeTakeFirst();
  const rows = await query
    .selectAll()
    .orderBy(salesSortKeys[sort.column], direction)
    .orderBy('id', direction)
    .limit(limit)
    .offset(offset)
    .execute();
  return { rows: rows.map(toSalesDocument), total: Number(total?.count ?? 0) };
}

const postedByNo = prepared((store, { ledgerId, kind, no }: { ledgerId: number; kind: string; no: string }) =>
  store
    .selectFrom('salesDocuments')
    .selectAll()
    .where('ledgerId', '=', ledgerId)
    .where('kind', '=', kind)
    .where('no', '=', no)
    .where('status', '=', 'posted'),
);

/** The posted document of a kind with this number. */
export async function findPostedSale(
  db: ReadableStore,
  ledgerId: number,
  kind: SalesKind,
  no: string,
): Promise<SalesDocument | null> {
  const [row] = postedByNo(db, { ledgerId, kind, no });
  return row === undefined ? null : toSalesDocument(row);
}

/** Unpaid invoices of a ledger that were due before a day, by customer. */
export async function overdueInvoices(db: ReadableStore, ledgerId: number, day: string): Promise<SalesDocument[]> {
  const rows = await queries(db)
    .selectFrom('salesDocuments')
    .selectAll()
    .where('ledgerId', '=', ledgerId)
    .where('openMinor', '>', 0)
    .where('dueDate', '<', day)
    .where('dueDate', '<>', sql.lit(''))
    .orderBy('customerNameKey')
    .orderBy('dueDate')
    .orderBy('id')
    .execute();
  return rows.map(toSalesDocument);
}

/** What a customer has not paid in a ledger, due or not, oldest first. */
export async function unpaidInvoices(
  db: ReadableStore,
  ledgerId: number,
  customerId: number,
): Promise<SalesDocument[]> {
  const rows = await queries(db)
    .selectFrom('salesDocuments')
    .selectAll()
    .where('customerId', '=', customerId)
    .where('ledgerId', '=', ledgerId)
    .where('openMinor', '>', 0)
    .orderBy('dueDate')
    .orderBy('id')
    .execute();
  return rows.map(toSalesDocument);
}

/** Posted documents of a customer in a ledger, in the order of their days. */
export async function salesOfCustomer(
  db: ReadableStore,
  ledgerId: number,
  customerId: number,
  kinds: readonly SalesKind[],
): Promise<SalesDocument[]> {
  const rows = await queries(db)
    .selectFrom('salesDocuments')
    .selectAll()
    .where('customerId', '=', customerId)
    .where('ledgerId', '=', ledgerId)
    .where('status', '=', 'posted')
    .where('kind', 'in', kinds)
    .orderBy('issueDate')
    .orderBy('id')
    .execute();
  return rows.map(toSalesDocument);
}

/** The customers anything was posted for in a ledger. */
export async function customersOfLedger(db: ReadableStore, ledgerId: number): Promise<number[]> {
  const rows = await queries(db)
    .selectFrom('salesDocuments')
    .select('customerId')
    .distinct()
    .where('ledgerId', '=', ledgerId)
    .where('status', '=', 'posted')
    .execute();
  return rows.map(({ customerId }) => customerId);
}

/** The credit notes that credit an invoice. */
export async function creditNotesOf(db: ReadableStore, ledgerId: number, no: string): Promise<SalesDocument[]> {
  const rows = await queries(db)
    .selectFrom('salesDocuments')
    .selectAll()
    .where('ledgerId', '=', ledgerId)
    .where('credits', '=', no)
    .where('credits', '<>', sql.lit(''))
    .where('kind', '=', 'creditNote')
    .orderBy('id')
    .execute();
  return rows.map(toSalesDocument);
}
