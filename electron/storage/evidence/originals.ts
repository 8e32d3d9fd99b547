import { queries, type ReadableStore } from '../connection/handles.ts';

export async function countOriginals(db: ReadableStore): Promise<number> {
  const row = await queries(db)
    .selectFrom('originals')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** Which of these the store speaks of. */
export async function knownOriginals(db: ReadableStore, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await queries(db).selectFrom('originals').select('sha256').where('sha256', 'in', hashes).execute();
  return new Set(rows.map(({ sha256 }) => sha256));
}

/** Numbers and senders of the documents that stand on an original. */
export async function documentsOfOriginal(db: ReadableStore, sha256: string): Promise<string[]> {
  const rows = await queries(db)
    .selectFrom('documents')
    .select(['documentNo', 'vendorName'])
    .where('sha256', '=', sha256)
    .limit(5)
    .execute();
  return rows.map(({ documentNo, vendorName }) => [documentNo, vendorName].filter((part) => part !== '').join(' '));
}
