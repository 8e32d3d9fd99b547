import type { Selectable } from 'kysely';
import type { Problem } from '../../../shared/domain/problem.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import type { SalesFilesTable } from '../tables.ts';

export type SalesFileStatus = 'posted' | 'failed' | 'discarded';

/** A file of a business system (OUT-1): its bytes are in the archive, whatever became of it. */
export interface SalesFile {
  readonly id: number;
  readonly sha256: string;
  readonly fileName: string;
  readonly source: 'folder' | 'commandLine';
  readonly status: SalesFileStatus;
  readonly ledgerId: number | null;
  readonly salesDocumentId: number | null;
  readonly problems: readonly Problem[];
  readonly at: string;
  readonly by: string;
}

export async function insertSalesFile(
  tx: WritableStore,
  { problems, ...file }: Omit<SalesFile, 'id'>,
): Promise<number> {
  const { insertId } = await queries(tx)
    .insertInto('salesFiles')
    .values({ ...file, problems: JSON.stringify(problems) })
    .executeTakeFirstOrThrow();
  return Number(insertId);
}

export async function updateSalesFile(
  tx: WritableStore,
  id: number,
  { problems, ...change }: Pick<SalesFile, 'status' | 'salesDocumentId' | 'problems' | 'at' | 'by'>,
): Promise<void> {
  await queries(tx)
    .updateTable('salesFiles')
    .set({ ...change, problems: JSON.stringify(problems) })
    .where('id', '=', id)
    .execute();
}

export async function findSalesFile(db: ReadableStore, id: number): Promise<SalesFile | null> {
  const row = await queries(db).selectFrom('salesFiles').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toSalesFile(row);
}

/** A posted file of the same bytes: it is not taken a second time. */
export async function postedFileOf(db: ReadableStore, sha256: string): Promise<SalesFile | null> {
  const row = await queries(db)
    .selectFrom('salesFiles')
    .selectAll()
    .where('sha256', '=', sha256)
    .where('status', '=', 'posted')
    .executeTakeFirst();
  return row === undefined ? null : toSalesFile(row);
}

/** A window of the files, newest first. */
export async function listSalesFiles(
  db: ReadableStore,
  status: SalesFileStatus | null,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ rows: SalesFile[]; total: number }> {
  let query = queries(db).selectFrom('salesFiles');
  if (status !== null) query = query.where('status', '=', status);
  const total = await query.select((select) => select.fn.countAll<number>().as('count')).executeTakeFirst();
  const rows = await query.selectAll().orderBy('id', 'desc').limit(limit).offset(offset).execute();
  return { rows: rows.map(toSalesFile), total: Number(total?.count ?? 0) };
}

function toSalesFile(row: Selectable<SalesFilesTable>): SalesFile {
  return {
    ...row,
    source: row.source as SalesFile['source'],
    status: row.status as SalesFileStatus,
    problems: JSON.parse(row.problems) as Problem[],
  };
}
