import { sql } from 'kysely';
import { jobNameKey, type JobCard, type JobKind, type Rhythm } from '../../../shared/domain/jobs/job.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { containsText } from '../query/contains-text.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import type { JobsTable } from '../tables.ts';

/** A scheduled job as it is kept. */
export interface StoredJob extends JobCard {
  readonly id: number;
  /** Since when it is switched on with this rhythm. */
  readonly since: string;
}

/** A window of the jobs by name. */
export async function listJobs(
  db: ReadableStore,
  search: string,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ rows: StoredJob[]; total: number }> {
  let query = queries(db).selectFrom('jobs').where('removedAt', '=', sql.lit(''));
  if (search.trim() !== '') query = query.where(containsText(['name'], search));
  const total = await query.select((select) => select.fn.countAll<number>().as('count')).executeTakeFirst();
  const rows = await query.selectAll().orderBy('nameKey').limit(limit).offset(offset).execute();
  return { rows: rows.map(toStoredJob), total: Number(total?.count ?? 0) };
}

/** Every job that is switched on, for whoever looks at the clock. */
export async function enabledJobs(db: ReadableStore): Promise<StoredJob[]> {
  const rows = await queries(db)
    .selectFrom('jobs')
    .selectAll()
    .where('removedAt', '=', sql.lit(''))
    .where('enabled', '=', 1)
    .orderBy('id')
    .execute();
  return rows.map(toStoredJob);
}

/** Whether a job of this kind was ever made, also one that was taken away. */
export async function hasHadJob(db: ReadableStore, kind: JobKind): Promise<boolean> {
  const row = await queries(db).selectFrom('jobs').select('id').where('kind', '=', kind).limit(1).executeTakeFirst();
  return row !== undefined;
}

export async function findJob(db: ReadableStore, id: number): Promise<StoredJob | null> {
  const row = await queries(db)
    .selectFrom('jobs')
    .selectAll()
    .where('id', '=', id)
    .where('removedAt', '=', sql.lit(''))
    .executeTakeFirst();
  return row === undefined ? null : toStoredJob(row);
}

/** Makes (`id` null) or changes a job; a name is used once. */
export async function saveJob(
  tx: WritableStore,
  id: number | null,
  card: JobCard,
  since: string,
): Promise<Result<{ id: number }>> {
  const nameKey = jobNameKey(card.name);
  if (await isNameTaken(tx, nameKey, id)) return refuse(problem('job.nameTaken', { name: card.name }));
  const row = {
    name: card.name.trim(),
    nameKey,
    kind: card.kind,
    ledgerId: card.ledgerId,
    options: JSON.stringify(card.options),
    rhythm: JSON.stringify(card.rhythm),
    enabled: card.enabled ? 1 : 0,
    since,
  } as const;
  const store = queries(tx);
  if (id === null) {
    const made = await store
      .insertInto('jobs')
      .values({ ...row, removedAt: '' })
      .executeTakeFirstOrThrow();
    return ok({ id: Number(made.insertId) });
  }
  await store.updateTable('jobs').set(row).where('id', '=', id).execute();
  return ok({ id });
}

export async function removeJob(tx: WritableStore, id: number, at: string): Promise<void> {
  await queries(tx).updateTable('jobs').set({ removedAt: at }).where('id', '=', id).execute();
}

/** Brings a removed job back, switched off or on as it was; refuses when its name has been given away meanwhile. */
export async function restoreJob(tx: WritableStore, id: number, since: string): Promise<Result<StoredJob>> {
  const store = queries(tx);
  const row = await store
    .selectFrom('jobs')
    .selectAll()
    .where('id', '=', id)
    .where('removedAt', '<>', sql.lit(''))
    .executeTakeFirst();
  if (row === undefined) return refuse(problem('job.notFound'));
  if (await isNameTaken(tx, row.nameKey, id)) return refuse(problem('job.nameTaken', { name: row.name }));
  await store.updateTable('jobs').set({ removedAt: '', since }).where('id', '=', id).execute();
  return ok(toStoredJob({ ...row, since }));
}

async function isNameTaken(db: ReadableStore, nameKey: string, id: number | null): Promise<boolean> {
  const named = await queries(db)
    .selectFrom('jobs')
    .select('id')
    .where('nameKey', '=', nameKey)
    .where('removedAt', '=', sql.lit(''))
    .executeTakeFirst();
  return named !== undefined && named.id !== id;
}

function toStoredJob(row: Omit<JobsTable, 'id'> & { readonly id: number }): StoredJob {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind as JobKind,
    ledgerId: row.ledgerId,
    options: JSON.parse(row.options) as Record<string, string>,
    rhythm: JSON.parse(row.rhythm) as Rhythm,
    enabled: row.enabled === 1,
    since: row.since,
  };
}
