import { sql } from 'kysely';
import { queries, type ReadableStore } from '../connection/handles.ts';

/** Something the store itself shows to be wrong; what it is called to people is the caller's affair. */
export interface StoreFault {
  readonly kind:
    | 'database'
    | 'foreignKey'
    | 'logChain'
    | 'logCut'
    | 'documentWithoutContent'
    | 'documentWithoutDelivery'
    | 'countWrong'
    | 'searchIndex'
    | 'listColumns'
    | 'utilityReference'
    | 'voucher';
  readonly detail: string;
}

/** What the database says of itself: its pages, and rows that point to none. */
export async function databaseFaults(db: ReadableStore): Promise<StoreFault[]> {
  const integrity = await sql<{ integrity_check: string }>`pragma integrity_check(20)`.execute(queries(db));
  const references = await sql<{
    table: string;
    rowid: number | null;
    parent: string;
  }>`pragma foreign_key_check`.execute(queries(db));
  return [
    ...integrity.rows
      .filter((row) => row.integrity_check !== 'ok')
      .map((row): StoreFault => ({ kind: 'database', detail: row.integrity_check })),
    ...references.rows
      .slice(0, 20)
      .map((row): StoreFault => ({ kind: 'foreignKey', detail: `${row.table} ${row.rowid ?? ''} → ${row.parent}` })),
  ];
}

export async function countStored(db: ReadableStore): Promise<number> {
  const row = await queries(db)
    .selectFrom('documents')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}
