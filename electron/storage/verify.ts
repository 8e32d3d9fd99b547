import { sql } from 'kysely';
import { queries, type ReadableStore } from './handles.ts';
import { logHash } from './log.ts';

/** Something the store itself shows to be wrong; what it is called to people is the caller's affair. */
export interface StoreFault {
  readonly kind:
    | 'database'
    | 'foreignKey'
    | 'logChain'
    | 'documentWithoutContent'
    | 'documentWithoutDelivery'
    | 'countWrong'
    | 'searchIndex'
    | 'utilityReference';
  readonly detail: string;
}

/** Checks the store as a whole (PLT-5): pages, references, the log's chain, orphans, counters. Long for a large store. */
export async function verifyStore(db: ReadableStore): Promise<{ documents: number; faults: StoreFault[] }> {
  const faults = [
    ...(await databaseFaults(db)),
    ...(await chainFaults(db)),
    ...(await missing(db, 'documentWithoutContent', 'documentContents')),
    ...(await missing(db, 'documentWithoutDelivery', 'deliveries')),
    ...(await countFaults(db)),
    ...(await searchFaults(db)),
    ...(await utilityFaults(db)),
  ];
  const count = await queries(db)
    .selectFrom('documents')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirst();
  return { documents: Number(count?.count ?? 0), faults };
}

async function databaseFaults(db: ReadableStore): Promise<StoreFault[]> {
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

/** The first entry whose hash does not follow from what it says and from the entry before it. */
async function chainFaults(db: ReadableStore): Promise<StoreFault[]> {
  let previousHash = '';
  for (let after = 0; ;) {
    const rows = await queries(db)
      .selectFrom('log')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(1000)
      .execute();
    for (const row of rows) {
      if (row.previousHash !== previousHash || row.hash !== logHash(row))
        return [{ kind: 'logChain', detail: String(row.id) }];
      previousHash = row.hash;
      after = row.id;
    }
    if (rows.length < 1000) return [];
  }
}

async function missing(
  db: ReadableStore,
  kind: StoreFault['kind'],
  table: 'documentContents' | 'deliveries',
): Promise<StoreFault[]> {
  const { rows } = await sql<{ id: number }>`
    select id from documents where not exists (select 1 from ${sql.table(table)} part where part.documentId = documents.id) limit 20`.execute(
    queries(db),
  );
  return rows.map(({ id }) => ({ kind, detail: String(id) }));
}

async function countFaults(db: ReadableStore): Promise<StoreFault[]> {
  const { rows } = await sql<{ inbox: string; status: string }>`
    select inbox, status from (
      select inbox, ledgerId, status, documents from documentCounts where documents <> 0
      except
      select inbox, ledgerId, status, count(*) from documents group by inbox, ledgerId, status
    ) limit 20`.execute(queries(db));
  return rows.map(({ inbox, status }) => ({ kind: 'countWrong', detail: `${inbox} ${status}` }));
}

async function searchFaults(db: ReadableStore): Promise<StoreFault[]> {
  const { rows } = await sql<{ id: number }>`
    select id from documents where not exists (select 1 from searchTexts where searchTexts.documentId = documents.id) limit 20`.execute(
    queries(db),
  );
  return rows.map(({ id }) => ({ kind: 'searchIndex', detail: String(id) }));
}

/** Utility statements whose parent was never noted, and parents that count other statements than they have (UTS-1). */
async function utilityFaults(db: ReadableStore): Promise<StoreFault[]> {
  const { rows } = await sql<{ id: number }>`
    select id from documents
    where (type = 'utilityStatement' and not exists (select 1 from "utilityReferences" own where own."statementId" = documents.id))
      or coalesce("utilityStatements", 0) <>
        (select count(*) from "utilityReferences" own where own."parentId" = documents.id)
    limit 20`.execute(queries(db));
  return rows.map(({ id }) => ({ kind: 'utilityReference', detail: String(id) }));
}

/** The originals documents and failed exchange rows stand on, a page at a time, for comparing with the archive. */
export async function originalsAfter(
  db: ReadableStore,
  after: string,
  limit = 1000,
): Promise<{ sha256: string; size: number }[]> {
  return queries(db)
    .selectFrom('originals')
    .select(['sha256', 'size'])
    .where('sha256', '>', after)
    .orderBy('sha256')
    .limit(limit)
    .execute();
}
