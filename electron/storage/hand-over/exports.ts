import { sql, type Selectable } from 'kysely';
import type { ExportRow } from '../../../shared/contract/hand-over.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { containsText } from '../query/contains-text.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import type { HandOverExportsTable } from '../tables.ts';

export interface StoredExport extends ExportRow {
  readonly remarks: readonly Problem[];
}

export type NewExport = Pick<
  ExportRow,
  | 'targetId'
  | 'ledgerId'
  | 'no'
  | 'targetName'
  | 'format'
  | 'folder'
  | 'fileName'
  | 'sha256'
  | 'size'
  | 'createdAt'
  | 'createdBy'
> & { readonly remarks: readonly Problem[]; readonly voucherIds: readonly number[] };

/** Notes a file before it is written: what it holds and under which name and checksum. */
export async function insertExport(tx: WritableStore, { voucherIds, remarks, ...facts }: NewExport): Promise<number> {
  const { id } = await queries(tx)
    .insertInto('handOverExports')
    .values({
      ...facts,
      vouchers: voucherIds.length,
      status: 'noted',
      problem: '',
      remarks: JSON.stringify(remarks),
      writtenAt: '',
      repeats: 0,
      repeatedAt: '',
      repeatedBy: '',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function findExport(db: ReadableStore, id: number): Promise<StoredExport | null> {
  const row = await queries(db).selectFrom('handOverExports').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toExport(row);
}

export async function isFileNameTaken(db: ReadableStore, folder: string, fileName: string): Promise<boolean> {
  const row = await queries(db)
    .selectFrom('handOverExports')
    .select('id')
    .where('folder', '=', folder)
    .where('fileName', '=', fileName)
    .executeTakeFirst();
  return row !== undefined;
}

/** A window of the register, newest first. */
export async function listExports(
  db: ReadableStore,
  filter: { readonly ledgerId: number | null; readonly targetId: number | null; readonly search: string },
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ rows: ExportRow[]; total: number }> {
  const query = exportsQuery(db, filter);
  const total = await query.select((select) => select.fn.countAll<number>().as('count')).executeTakeFirst();
  const rows = await exportsPage(query, { offset, limit }).execute();
  return { total: Number(total?.count ?? 0), rows: rows.map((row) => withoutRemarks(toExport(row))) };
}

/** For the lists and for the test of their plans. */
export function exportsQuery(
  db: ReadableStore,
  filter: { readonly ledgerId: number | null; readonly targetId: number | null; readonly search: string },
) {
  let query = queries(db).selectFrom('handOverExports');
  if (filter.targetId !== null) query = query.where('targetId', '=', filter.targetId);
  else if (filter.ledgerId !== null) query = query.where('ledgerId', '=', filter.ledgerId);
  if (filter.search.trim() !== '')
    query = query.where(containsText(['fileName', 'targetName', 'sha256', 'createdBy'], filter.search));
  return query;
}

export function exportsPage(
  query: ReturnType<typeof exportsQuery>,
  { offset, limit }: { readonly offset: number; readonly limit: number },
) {
  return query.selectAll().orderBy('id', 'desc').limit(limit).offset(offset);
}

/** Noted or staged but not under its name yet, oldest first: what a crash or a folder that was away left behind. */
export async function unwrittenExports(db: ReadableStore, targetId: number | null): Promise<StoredExport[]> {
  return (await unwrittenQuery(db, targetId).execute()).map(toExport);
}

/** The status stands in the statement itself: only so the index over the few unwritten ones is taken. */
export function unwrittenQuery(db: ReadableStore, targetId: number | null) {
  let query = queries(db).selectFrom('handOverExports').selectAll().where('status', '<>', sql.lit('written'));
  if (targetId !== null) query = query.where('targetId', '=', targetId);
  return query.orderBy('id').limit(100);
}

/** Its bytes lie, synced, beside its place. False: it was staged or written already, by somebody else. */
export async function markStaged(tx: WritableStore, id: number): Promise<boolean> {
  const { numUpdatedRows } = await queries(tx)
    .updateTable('handOverExports')
    .set({ status: 'staged', problem: '' })
    .where('id', '=', id)
    .where('status', '=', 'noted')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function markWritten(tx: WritableStore, id: number, at: string): Promise<boolean> {
  const { numUpdatedRows } = await queries(tx)
    .updateTable('handOverExports')
    .set({ status: 'written', writtenAt: at, problem: '' })
    .where('id', '=', id)
    .where('status', '=', 'staged')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function noteExportProblem(tx: WritableStore, id: number, because: Problem): Promise<void> {
  await queries(tx)
    .updateTable('handOverExports')
    .set({ problem: JSON.stringify(because) })
    .where('id', '=', id)
    .where('status', '<>', 'written')
    .execute();
}

/** Once more, on purpose: it is to be written again, with the same bytes. */
export async function noteRepeat(
  tx: WritableStore,
  id: number,
  stamp: { readonly at: string; readonly by: string },
): Promise<void> {
  await queries(tx)
    .updateTable('handOverExports')
    .set((expression) => ({
      status: 'noted',
      repeats: expression('repeats', '+', 1),
      repeatedAt: stamp.at,
      repeatedBy: stamp.by,
    }))
    .where('id', '=', id)
    .execute();
}

/** Written files with their checksums, a page at a time, for comparing with what lies in the folders. */
export async function writtenExportsAfter(
  db: ReadableStore,
  after: number,
  limit: number,
): Promise<Pick<ExportRow, 'id' | 'folder' | 'fileName' | 'sha256'>[]> {
  return queries(db)
    .selectFrom('handOverExports')
    .select(['id', 'folder', 'fileName', 'sha256'])
    .where('id', '>', after)
    .where('status', '=', 'written')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** How many files a target has got, and the last one. */
export async function exportsOfTarget(
  db: ReadableStore,
  targetId: number,
): Promise<{ exports: number; lastExport: ExportRow | null }> {
  const { rows, total } = await listExports(db, { ledgerId: null, targetId, search: '' }, { offset: 0, limit: 1 });
  return { exports: total, lastExport: rows[0] ?? null };
}

export function withoutRemarks({ remarks: _remarks, ...row }: StoredExport): ExportRow {
  return row;
}

function toExport(row: Selectable<HandOverExportsTable>): StoredExport {
  return {
    ...row,
    format: row.format as ExportRow['format'],
    status: row.status as ExportRow['status'],
    problem: row.problem === '' ? null : (JSON.parse(row.problem) as Problem),
    remarks: JSON.parse(row.remarks) as Problem[],
    writtenAt: row.writtenAt === '' ? null : row.writtenAt,
    repeatedAt: row.repeatedAt === '' ? null : row.repeatedAt,
  };
}
