import { type Insertable, type Selectable, type UpdateObject, sql } from 'kysely';
import type { ExchangeRow } from '../../../shared/contract/exchange.ts';
import type { DocumentType, Inbox } from '../../../shared/domain/document/document.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { Direction } from '../../../shared/domain/status.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import type { DeliverySource } from '../originals/originals.ts';
import type { ExchangeTable, Tables } from '../tables.ts';

/** A document that starts its way in (IN-2). One on its way out gets its row with its answer (`outgoing-exchange.ts`). */
export interface NewExchange {
  readonly file: string;
  /** Where the claimed file stands until its bytes are safe; empty when there is none. */
  readonly claimedPath: string;
  readonly source: DeliverySource;
  /** Empty until known. */
  readonly sha256: string;
  readonly size: number;
  readonly partner: string | null;
  readonly at: string;
}

/** A row of the exchange table with what only the backend needs. */
export interface StoredExchange extends ExchangeRow {
  readonly claimedPath: string;
  readonly source: DeliverySource;
  readonly outboxId: number | null;
}

/** Opens rows with status *processing*; answers with their sequence numbers, in order. A number is never used twice. */
export async function insertExchange(tx: WritableStore, entries: readonly NewExchange[]): Promise<number[]> {
  const sequences: number[] = [];
  for (let from = 0; from < entries.length; from += rowsPerInsert) {
    const rows = entries.slice(from, from + rowsPerInsert).map(toRow);
    const inserted = await queries(tx).insertInto('exchange').values(rows).returning('sequence').execute();
    // The numbers of one statement ascend in the order of its rows; RETURNING itself promises no order.
    sequences.push(...inserted.map(({ sequence }) => sequence).sort((one, other) => one - other));
  }
  return sequences;
}

const rowsPerInsert = 100;

function toRow(entry: NewExchange): Insertable<ExchangeTable> {
  return {
    direction: 'in',
    type: '',
    inbox: '',
    partner: entry.partner ?? '',
    file: entry.file,
    claimedPath: entry.claimedPath,
    source: entry.source,
    sha256: entry.sha256,
    size: entry.size,
    status: 'processing',
    transportError: '',
    problem: null,
    attempts: 1,
    outboxId: null,
    createdAt: entry.at,
    updatedAt: entry.at,
    discardReason: '',
  };
}

/** The document has reached the inbox or has left: its row goes (IN-2). */
export async function deleteExchange(tx: WritableStore, sequences: readonly number[]): Promise<void> {
  if (sequences.length === 0) return;
  await queries(tx).deleteFrom('exchange').where('sequence', 'in', sequences).execute();
}

async function update(
  tx: WritableStore,
  sequence: number,
  change: UpdateObject<Tables, 'exchange', 'exchange'>,
): Promise<void> {
  await queries(tx).updateTable('exchange').set(change).where('sequence', '=', sequence).execute();
}

/** What the claim has found out: the bytes' hash and size. */
export async function setExchangeOriginal(
  tx: WritableStore,
  sequence: number,
  original: { readonly sha256: string; readonly size: number },
): Promise<void> {
  await update(tx, sequence, { sha256: original.sha256, size: original.size });
}

/** The row stays, with the reason and as much as could be recognised. */
export async function failExchange(
  tx: WritableStore,
  sequence: number,
  failure: {
    readonly problem: Problem | null;
    readonly transportError: string | null;
    readonly type: DocumentType | null;
    readonly inbox: Inbox | null;
    readonly partner: string | null;
    readonly at: string;
  },
): Promise<void> {
  await update(tx, sequence, {
    status: 'failed',
    problem: failure.problem === null ? null : JSON.stringify(failure.problem),
    transportError: failure.transportError ?? '',
    type: failure.type ?? '',
    inbox: failure.inbox ?? '',
    ...(failure.partner === null ? {} : { partner: failure.partner }),
    claimedPath: '',
    updatedAt: failure.at,
  });
}

/** A failed row is tried once more. Answers whether there was one. */
export async function retryExchange(tx: WritableStore, sequence: number, at: string): Promise<boolean> {
  const { numUpdatedRows } = await queries(tx)
    .updateTable('exchange')
    .set((expression) => ({ status: 'processing', attempts: expression('attempts', '+', 1), updatedAt: at }))
    .where('sequence', '=', sequence)
    .where('status', 'in', ['failed', 'stranded'])
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Failed rows a person gives up, with the reason; the originals stay in the archive. Answers how many. */
export async function discardExchange(
  tx: WritableStore,
  sequences: readonly number[],
  reason: string,
  at: string,
): Promise<number> {
  if (sequences.length === 0) return 0;
  const { numUpdatedRows } = await queries(tx)
    .updateTable('exchange')
    .set({ status: 'discarded', discardReason: reason, updatedAt: at })
    .where('sequence', 'in', sequences)
    .where('status', 'in', ['failed', 'stranded'])
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Rows *processing* since before the given moment look forgotten and are shown as stranded (IN-2). Answers how many. */
export async function strandExchange(tx: WritableStore, updatedBefore: string): Promise<number> {
  const { numUpdatedRows } = await queries(tx)
    .updateTable('exchange')
    .set({ status: 'stranded' })
    .where('status', '=', 'processing')
    .where('updatedAt', '<', updatedBefore)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** What a crash left on its way in: taken up again at start, in order (IN-2). Answers on their way out leave from the outbox. */
export async function unfinishedExchange(db: ReadableStore, after = 0, limit = 500): Promise<StoredExchange[]> {
  const rows = await queries(db)
    .selectFrom('exchange')
    .selectAll()
    .where('status', '=', 'processing')
    .where('direction', '=', 'in')
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(limit)
    .execute();
  return rows.map(toStoredExchange);
}

export async function findExchange(db: ReadableStore, sequence: number): Promise<StoredExchange | null> {
  const row = await queries(db).selectFrom('exchange').selectAll().where('sequence', '=', sequence).executeTakeFirst();
  return row === undefined ? null : toStoredExchange(row);
}

/** The open row that claimed this path, if there is one. */
export async function findExchangeByClaim(db: ReadableStore, claimedPath: string): Promise<StoredExchange | null> {
  if (claimedPath === '') return null;
  const row = await queries(db)
    .selectFrom('exchange')
    .selectAll()
    .where('claimedPath', '=', claimedPath)
    .where('claimedPath', '<>', sql.lit(''))
    .executeTakeFirst();
  return row === undefined ? null : toStoredExchange(row);
}

/** The failed arrivals of these bytes: a repeat delivery of something unreadable need not stand here twice. */
export async function findFailedByOriginal(db: ReadableStore, sha256: string): Promise<StoredExchange[]> {
  const rows = await queries(db)
    .selectFrom('exchange')
    .selectAll()
    .where('sha256', '=', sha256)
    .where('direction', '=', 'in')
    .where('status', '=', 'failed')
    .orderBy('sequence')
    .limit(50)
    .execute();
  return rows.map(toStoredExchange);
}

/** Whether this file with these bytes has its row, also where somebody has discarded it. */
export async function isExchanged(db: ReadableStore, sha256: string, file: string): Promise<boolean> {
  const row = await queries(db)
    .selectFrom('exchange')
    .select('sequence')
    .where('sha256', '=', sha256)
    .where('file', '=', file)
    .where('direction', '=', 'in')
    .executeTakeFirst();
  return row !== undefined;
}

export function toStoredExchange(row: Selectable<ExchangeTable>): StoredExchange {
  return {
    sequence: row.sequence,
    direction: row.direction as Direction,
    type: row.type === '' ? null : (row.type as DocumentType),
    inbox: row.inbox === '' ? null : (row.inbox as Inbox),
    partner: row.partner === '' ? null : row.partner,
    file: row.file,
    size: row.size,
    sha256: row.sha256,
    status: row.status as ExchangeRow['status'],
    transportError: row.transportError === '' ? null : row.transportError,
    problem: row.problem === null ? null : (JSON.parse(row.problem) as ExchangeRow['problem']),
    attempts: row.attempts,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    discardReason: row.discardReason === '' ? null : row.discardReason,
    claimedPath: row.claimedPath,
    source: row.source as DeliverySource,
    outboxId: row.outboxId,
  };
}
