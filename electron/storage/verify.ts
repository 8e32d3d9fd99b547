import { sql } from 'kysely';
import { columnFaults } from './columns/column-faults.ts';
import { countStored, databaseFaults, type StoreFault } from './evidence/store-faults.ts';
import { keptHead, proveChain, type LogHead } from './evidence/log-chain.ts';
import { unwatched, type Watching } from './evidence/watching.ts';
import { queries, statements, type ReadableStore } from './connection/handles.ts';
import { voucherFaults } from './posting/voucher-faults.ts';

export type { StoreFault } from './evidence/store-faults.ts';

export interface StoreProof {
  readonly documents: number;
  /** Entries of the log, as far as its chain holds. */
  readonly entries: number;
  readonly faults: readonly StoreFault[];
}

/**
 * Checks the store as a whole (PLT-5): pages, references, the log's chain, orphans, counters, columns. Long for a large store.
 * `heads`: heads of the log that were kept elsewhere (with backups); each must still be in the chain.
 */
export async function verifyStore(
  db: ReadableStore,
  heads: readonly LogHead[] = [],
  watching: Watching = unwatched,
): Promise<StoreProof> {
  const head = await keptHead(db);
  watching.reached('database', 0, 1);
  const faults = [...(await databaseFaults(db))];
  watching.reached('database', 1, 1);
  const chain = await proveChain(db, [head, ...heads], watching);
  faults.push(...chainFaults(chain));
  const looks = [
    () => missing(db, 'documentWithoutContent', 'documentContents'),
    () => missing(db, 'documentWithoutDelivery', 'deliveries'),
    () => countFaults(db),
    () => searchFaults(db),
    async () =>
      (await columnFaults(statements(db), watching.isStopped)).map((id): StoreFault => ({
        kind: 'listColumns',
        detail: String(id),
      })),
    () => utilityFaults(db),
    async () =>
      (await voucherFaults(db, watching.isStopped)).map((detail): StoreFault => ({ kind: 'voucher', detail })),
  ];
  for (const [index, look] of looks.entries()) {
    if (watching.isStopped()) break;
    watching.reached('documents', index, looks.length);
    faults.push(...(await look()));
  }
  return { documents: await countStored(db), entries: chain.entries, faults };
}

function chainFaults({ brokenAt, missing, head }: Awaited<ReturnType<typeof proveChain>>): StoreFault[] {
  if (brokenAt !== null) return [{ kind: 'logChain', detail: String(brokenAt) }];
  return missing.map(({ lastId }) => ({ kind: 'logCut', detail: `${lastId} → ${head.lastId}` }));
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
