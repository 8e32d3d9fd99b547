import { sql, type Selectable } from 'kysely';
import type { RunOptions, RunRow, RunScope } from '../../../shared/contract/runs.ts';
import type { RunCounts, RunKind, RunState } from '../../../shared/domain/runs/run.ts';
import { countsOf } from '../../../shared/domain/runs/run.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import { containsText } from '../query/contains-text.ts';
import { prepared } from '../connection/prepared.ts';
import type { RunsTable } from '../tables.ts';
import { readOutcomes } from './run-items.ts';

export interface NewRun {
  readonly kind: RunKind;
  readonly dryRun: boolean;
  readonly scope: RunScope;
  readonly options: Omit<RunOptions, 'reasons'>;
  readonly startedAt: string;
  readonly startedBy: string;
  readonly fromRunId: number | null;
}

/** A run as its runner knows it. */
export interface StoredRun {
  readonly id: number;
  readonly kind: RunKind;
  readonly dryRun: boolean;
  readonly state: RunState;
  readonly scope: RunScope;
  readonly options: Omit<RunOptions, 'reasons'>;
  readonly fromRunId: number | null;
  readonly undoneByRunId: number | null;
  readonly counts: RunCounts;
  readonly worker: string;
  readonly touchedAt: string;
}

export async function insertRun(tx: WritableStore, run: NewRun): Promise<number> {
  const inserted = await queries(tx)
    .insertInto('runs')
    .values({
      ...run,
      dryRun: run.dryRun ? 1 : 0,
      state: 'waiting',
      scope: JSON.stringify(run.scope),
      options: JSON.stringify(run.options),
      endedAt: '',
      leftOut: 0,
      takenIn: 0,
      done: 0,
      accepted: 0,
      posted: 0,
      rejected: 0,
      changed: 0,
      undone: 0,
      sent: 0,
      failed: 0,
      undoneByRunId: null,
      worker: '',
      touchedAt: '',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return inserted.id;
}

export async function deleteRun(tx: WritableStore, id: number): Promise<void> {
  await queries(tx).deleteFrom('runs').where('id', '=', id).execute();
}

/** Takes away dry runs that ended before an instant. */
export async function forgetDryRuns(tx: WritableStore, before: string): Promise<void> {
  await queries(tx)
    .deleteFrom('runs')
    .where('dryRun', '=', sql.lit(1))
    .where('endedAt', '<>', sql.lit(''))
    .where('endedAt', '<', before)
    .execute();
}

export async function findRun(db: ReadableStore, id: number): Promise<StoredRun | null> {
  const row = await queries(db).selectFrom('runs').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toStored(row);
}

/** Runs that some program says it works on. */
export async function runsUnderWay(db: ReadableStore): Promise<StoredRun[]> {
  const rows = await queries(db)
    .selectFrom('runs')
    .selectAll()
    .where('state', 'in', ['waiting', 'running', 'stopping'])
    .orderBy('id')
    .execute();
  return rows.map(toStored);
}

/** What one run is changed in, beside its counts. */
export type RunChange = Partial<
  Pick<Selectable<RunsTable>, 'state' | 'endedAt' | 'leftOut' | 'undoneByRunId' | 'worker' | 'touchedAt'>
>;

export async function changeRun(tx: WritableStore, id: number, change: RunChange): Promise<void> {
  await queries(tx).updateTable('runs').set(change).where('id', '=', id).execute();
}

/** Writes down how far it is, as its items say. */
export async function countRun(tx: WritableStore, id: number, kind: RunKind): Promise<RunCounts> {
  const counts = countsOf(kind, await readOutcomes(tx, id));
  await queries(tx).updateTable('runs').set(counts).where('id', '=', id).execute();
  return counts;
}

const state = prepared((store, { id }: { readonly id: number }) =>
  store.selectFrom('runs').select('state').where('id', '=', id),
);

/** Asked before every document: a person may have said *stop* in another window or program. */
export function stateOf(db: ReadableStore, id: number): RunState | null {
  const [row] = state(db, { id });
  return row === undefined ? null : (row.state as RunState);
}

function toStored(row: Selectable<RunsTable>): StoredRun {
  const { id, fromRunId, undoneByRunId, worker, touchedAt } = row;
  return {
    id,
    kind: row.kind as RunKind,
    dryRun: row.dryRun === 1,
    state: row.state as RunState,
    scope: JSON.parse(row.scope) as RunScope,
    options: { ...sinceAdded, ...(JSON.parse(row.options) as StoredRun['options']) },
    fromRunId,
    undoneByRunId,
    counts: countsIn(row),
    worker,
    touchedAt,
  };
}

/** Options that runs of before the migration were not asked. */
const sinceAdded: Pick<StoredRun['options'], 'confirmed' | 'channel'> = { confirmed: [], channel: null };

function countsIn(row: RunCounts): RunCounts {
  const { takenIn, done, accepted, posted, rejected, changed, undone, sent, failed } = row;
  return { takenIn, done, accepted, posted, rejected, changed, undone, sent, failed };
}

/** A window of the runs, the newest first. */
export async function listRuns(
  db: ReadableStore,
  { kinds, search }: { readonly kinds: readonly RunKind[]; readonly search: string },
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly rows: RunRow[]; readonly total: number }> {
  let query = queries(db).selectFrom('runs');
  if (kinds.length > 0) query = query.where('runs.kind', 'in', kinds);
  const word = search.trim();
  if (/^\d+$/u.test(word)) query = query.where('runs.id', '=', Number(word));
  else if (word !== '') query = query.where(containsText(['startedBy'], word));
  const counted = await query.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await withOrigin(db, query.selectAll('runs').orderBy('runs.id', 'desc').offset(offset).limit(limit));
  return { rows, total: Number(counted.total) };
}

/** Runs as the screen shows them, in the order of the ids that are there. */
export async function runRowsOf(db: ReadableStore, ids: readonly number[]): Promise<RunRow[]> {
  if (ids.length === 0) return [];
  return withOrigin(
    db,
    queries(db).selectFrom('runs').selectAll('runs').where('runs.id', 'in', ids).orderBy('runs.id'),
  );
}

async function withOrigin(
  db: ReadableStore,
  query: { readonly execute: () => Promise<Selectable<RunsTable>[]> },
): Promise<RunRow[]> {
  const rows = await query.execute();
  const origins = [...new Set(rows.flatMap(({ fromRunId }) => (fromRunId === null ? [] : [fromRunId])))];
  const kinds = new Map<number, RunKind>();
  if (origins.length > 0)
    for (const { id, kind } of await queries(db)
      .selectFrom('runs')
      .select(['id', 'kind'])
      .where('id', 'in', origins)
      .execute())
      kinds.set(id, kind as RunKind);
  return rows.map((row) => {
    const {
      id,
      kind,
      dryRun,
      state: now,
      options,
      startedAt,
      startedBy,
      endedAt,
      undoneByRunId,
      counts,
    } = {
      ...row,
      ...toStored(row),
    };
    const origin = row.fromRunId === null ? undefined : kinds.get(row.fromRunId);
    return {
      id,
      kind,
      dryRun,
      state: now,
      startedAt,
      startedBy,
      endedAt: endedAt === '' ? null : endedAt,
      leftOut: row.leftOut,
      counts,
      from: origin === undefined || row.fromRunId === null ? null : { id: row.fromRunId, kind: origin },
      undoneBy: undoneByRunId,
      options,
      progress: null,
    };
  });
}
