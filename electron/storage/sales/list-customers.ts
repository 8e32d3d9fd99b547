import { sql } from 'kysely';
import type { customerColumns } from '../../../shared/contract/customers.ts';
import { fromMinorUnits } from '../../../shared/domain/amount/amount.ts';
import { containsPattern } from '../query/folding.ts';
import { queries, type ReadableStore } from '../connection/handles.ts';
import type { CustomersTable } from '../tables.ts';
import { toCustomer, type StoredCustomer } from './customers.ts';

export type CustomerColumn = (typeof customerColumns)[number];

export const customerSortKeys: Readonly<Record<CustomerColumn, keyof CustomersTable>> = {
  no: 'noKey',
  name: 'nameKey',
  city: 'cityKey',
  endpoint: 'endpointId',
  documents: 'documents',
  lastDocumentAt: 'lastDocumentAt',
};

export interface CustomerFilter {
  /** Every word must be found in number, name, city, endpoint or CVR number. */
  readonly search: string;
  /** Only those e-documents can be sent to, or only the others. */
  readonly electronic: boolean | null;
}

function matching(db: ReadableStore, { search, electronic }: CustomerFilter) {
  let query = queries(db).selectFrom('customers');
  for (const word of search.split(/\s+/u).filter((each) => each !== '')) {
    const pattern = containsPattern(word);
    query = query.where((where) =>
      where.or(
        (['noKey', 'nameKey', 'cityKey', 'endpointId', 'cvr'] as const).map((column) =>
          where(column, sql`glob`, pattern),
        ),
      ),
    );
  }
  return electronic === null ? query : query.where('endpointId', electronic ? '<>' : '=', sql.lit(''));
}

/** A window of the customers, with its size. */
export async function listCustomers(
  db: ReadableStore,
  filter: CustomerFilter,
  sort: { readonly column: CustomerColumn; readonly descending: boolean },
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ rows: StoredCustomer[]; total: number }> {
  const query = matching(db, filter);
  const direction = sort.descending ? 'desc' : 'asc';
  const total = await query.select((select) => select.fn.countAll<number>().as('count')).executeTakeFirst();
  const rows = await query
    .selectAll()
    .orderBy(customerSortKeys[sort.column], direction)
    .orderBy('id', direction)
    .limit(limit)
    .offset(offset)
    .execute();
  return { rows: rows.map(toCustomer), total: Number(total?.count ?? 0) };
}

/** Every customer the search finds, by number: for files and orders over many. */
export async function allCustomers(db: ReadableStore, search = ''): Promise<StoredCustomer[]> {
  const rows = await matching(db, { search, electronic: null }).selectAll().orderBy('noKey').execute();
  return rows.map(toCustomer);
}

/** What a customer owes, by currency, and how much of it is overdue on a day. */
export async function owingOf(
  db: ReadableStore,
  customerId: number,
  today: string,
): Promise<{ currency: string; open: string; overdue: string; count: number }[]> {
  const rows = await queries(db)
    .selectFrom('salesDocuments')
    .select([
      'currency',
      sql<number>`sum("openMinor")`.as('open'),
      sql<number>`sum(iif("dueDate" < ${today} and "dueDate" <> '', "openMinor", 0))`.as('overdue'),
      sql<number>`count(*)`.as('count'),
    ])
    .where('customerId', '=', customerId)
    .where('openMinor', '>', 0)
    .groupBy('currency')
    .orderBy('currency')
    .execute();
  return rows.map((row) => ({ ...row, open: fromMinorUnits(row.open), overdue: fromMinorUnits(row.overdue) }));
}

/** How many documents were made for a customer, posted ones and drafts. */
export async function documentsOfCustomer(
  db: ReadableStore,
  customerId: number,
): Promise<{ posted: number; drafts: number }> {
  const rows = await queries(db)
    .selectFrom('salesDocuments')
    .select((select) => ['status', select.fn.countAll<number>().as('count')])
    .where('customerId', '=', customerId)
    .groupBy('status')
    .execute();
  const of = (status: string): number => Number(rows.find((row) => row.status === status)?.count ?? 0);
  return { posted: of('posted'), drafts: of('draft') };
}
