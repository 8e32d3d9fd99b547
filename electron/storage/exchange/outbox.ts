import { sql, type Selectable } from 'kysely';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { OutboxStatus } from '../../../shared/domain/status.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import { insertInto } from '../query/insert-into.ts';
import type { OutboxTable } from '../tables.ts';
import { closeOutgoing, failOutgoing, openOutgoing } from './outgoing-exchange.ts';

/** An answer to a document (ACC-3), written with the decision in one transaction. */
export interface NewResponse {
  /** The document it answers. */
  readonly documentId: number;
  /** Number and UUID of the answer itself. */
  readonly documentNo: string;
  readonly uuid: string;
  readonly code: string;
  readonly reason: string | null;
  readonly format: string;
  readonly receiver: string;
  /** Its file under the transport's outgoing folder; unique. */
  readonly fileName: string;
  /** The XML as it will be written. */
  readonly content: string;
  readonly createdAt: string;
  /** End of the grace period (ACC-9). */
  readonly releaseAt: string;
}

export interface StoredResponse {
  readonly id: number;
  readonly documentId: number;
  readonly documentNo: string;
  readonly uuid: string;
  readonly code: string;
  readonly reason: string | null;
  readonly format: string;
  readonly receiver: string;
  readonly status: OutboxStatus;
  readonly attempt: number;
  readonly fileName: string;
  readonly content: string;
  readonly createdAt: string;
  readonly releaseAt: string;
  /** When its file stood in the outgoing folder. */
  readonly writtenAt: string | null;
  /** When its receipt or its error came. */
  readonly settledAt: string | null;
  readonly problem: Problem | null;
  readonly transportError: string | null;
}

/** Puts an answer into the outbox: *held* until its release, *awaiting sending* when there is no grace period. */
export async function queueResponse(tx: WritableStore, response: NewResponse): Promise<number> {
  const held = response.releaseAt > response.createdAt;
  const id = await insertInto(tx, 'outbox', {
    ...response,
    reason: response.reason ?? '',
    status: held ? 'held' : 'awaitingSending',
    attempt: 1,
    writtenAt: '',
    settledAt: '',
    problem: null,
    transportError: '',
  });
  if (!held) await openOutgoing(tx, [id], response.createdAt);
  return id;
}

/** Answers to be written to the outgoing folder, oldest first. */
export async function dueResponses(db: ReadableStore, limit = 200): Promise<StoredResponse[]> {
  const rows = await queries(db)
    .selectFrom('outbox')
    .selectAll()
    .where('status', '=', 'awaitingSending')
    .orderBy('releaseAt')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toResponse);
}

/** Its file stands in the outgoing folder: it has left the exchange table too (IN-2). */
export async function markResponseSent(tx: WritableStore, id: number, at: string): Promise<void> {
  const { numUpdatedRows } = await queries(tx)
    .updateTable('outbox')
    .set({ status: 'sent', writtenAt: at, problem: null, transportError: '' })
    .where('id', '=', id)
    .where('status', '=', 'awaitingSending')
    .executeTakeFirst();
  if (numUpdatedRows === 1n) await closeOutgoing(tx, id);
}

/** The transport's receipt has come. Answers whether the answer was on its way. */
export async function markResponseReceived(tx: WritableStore, id: number, at: string): Promise<boolean> {
  const { numUpdatedRows } = await queries(tx)
    .updateTable('outbox')
    .set({ status: 'received', settledAt: at })
    .where('id', '=', id)
    .where('status', '=', 'sent')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** It could not leave, or the transport or the receiver sent it back; its row in the exchange table says so (IN-2). */
export async function failResponse(
  tx: WritableStore,
  id: number,
  failure: { readonly problem: Problem | null; readonly transportError: string | null; readonly at: string },
): Promise<void> {
  const { numUpdatedRows } = await queries(tx)
    .updateTable('outbox')
    .set({
      status: 'failed',
      problem: failure.problem === null ? null : JSON.stringify(failure.problem),
      transportError: failure.transportError ?? '',
      settledAt: failure.at,
    })
    .where('id', '=', id)
    .where('status', 'in', ['awaitingSending', 'sent'])
    .executeTakeFirst();
  if (numUpdatedRows === 1n) await failOutgoing(tx, id, failure);
}

/**
 * A person gives an answer up that has not come through. It stays *failed*, and so may be sent again should they think
 * better of it. Answers whether it is given up: one that may be leaving at this moment is not.
 */
export async function giveUpResponse(tx: WritableStore, id: number, at: string): Promise<boolean> {
  await queries(tx)
    .updateTable('outbox')
    .set({ status: 'failed', settledAt: at })
    .where('id', '=', id)
    .where('status', '=', 'awaitingSending')
    .where('writtenAt', '=', sql.lit(''))
    .execute();
  return (await findResponse(tx, id))?.status === 'failed';
}

/** A failed answer once more as a new attempt, under a new name. Answers whether it was a failed one. */
export async function queueAgain(
  tx: WritableStore,
  id: number,
  attempt: { readonly uuid: string; readonly fileName: string; readonly content: string; readonly at: string },
): Promise<boolean> {
  const { numUpdatedRows } = await queries(tx)
    .updateTable('outbox')
    .set((expression) => ({
      status: 'awaitingSending',
      attempt: expression('attempt', '+', 1),
      uuid: attempt.uuid,
      fileName: attempt.fileName,
      content: attempt.content,
      releaseAt: attempt.at,
      writtenAt: '',
      settledAt: '',
      problem: null,
      transportError: '',
    }))
    .where('id', '=', id)
    .where('status', '=', 'failed')
    .executeTakeFirst();
  if (numUpdatedRows === 1n) await openOutgoing(tx, [id], attempt.at);
  return numUpdatedRows === 1n;
}

export async function findResponse(db: ReadableStore, id: number): Promise<StoredResponse | null> {
  const row = await queries(db).selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toResponse(row);
}

export async function findResponseByFileName(db: ReadableStore, fileName: string): Promise<StoredResponse | null> {
  if (fileName === '') return null;
  const row = await queries(db)
    .selectFrom('outbox')
    .selectAll()
    .where('fileName', '=', fileName)
    .where('fileName', '<>', sql.lit(''))
    .executeTakeFirst();
  return row === undefined ? null : toResponse(row);
}

/** Our answer another's message speaks of: by UUID, else by its number. */
export async function findAnsweredResponse(
  db: ReadableStore,
  reference: { readonly uuid: string | null; readonly documentNo: string | null },
): Promise<StoredResponse | null> {
  const store = queries(db).selectFrom('outbox').selectAll().orderBy('id', 'desc').limit(1);
  const byUuid =
    reference.uuid === null || reference.uuid === ''
      ? undefined
      : await store.where('uuid', '=', reference.uuid).executeTakeFirst();
  const byNo =
    byUuid !== undefined || reference.documentNo === null
      ? byUuid
      : await store.where('documentNo', '=', reference.documentNo).executeTakeFirst();
  return byNo === undefined ? null : toResponse(byNo);
}

/** The answers to a document, newest first. */
export async function responsesOf(db: ReadableStore, documentId: number): Promise<StoredResponse[]> {
  const rows = await queries(db)
    .selectFrom('outbox')
    .selectAll()
    .where('documentId', '=', documentId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toResponse);
}

export function toResponse(row: Selectable<OutboxTable>): StoredResponse {
  return {
    ...row,
    reason: orNull(row.reason),
    status: row.status as OutboxStatus,
    writtenAt: orNull(row.writtenAt),
    settledAt: orNull(row.settledAt),
    problem: row.problem === null ? null : (JSON.parse(row.problem) as Problem),
    transportError: orNull(row.transportError),
  };
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
