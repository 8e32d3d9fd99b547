import type { Selectable } from 'kysely';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { AttemptChannel, SendingArea } from '../../../shared/domain/sending/attempt-channel.ts';
import type { Speaker } from '../../../shared/domain/sending/evidence.ts';
import type { SendStatus, Verdict } from '../../../shared/domain/sending/verdict.ts';
import type { WrittenFormat } from '../../../shared/domain/sales/written-format.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import { insertInto } from '../query/insert-into.ts';
import { prepared } from '../connection/prepared.ts';
import type { AttemptsTable } from '../tables.ts';

/** An attempt to send a document, as it is made: what leaves is written once and kept (OUT-3, OUT-4b). */
export interface NewAttempt {
  readonly uuid: string;
  readonly salesDocumentId: number;
  readonly channel: AttemptChannel;
  readonly format: WrittenFormat;
  /** The endpoint or address it goes to, for people. */
  readonly receiver: string;
  /** Unique; empty where nothing could be written. */
  readonly fileName: string;
  readonly content: string;
  readonly fingerprint: string;
  /** Hashes of the content as base64, empty without content. */
  readonly sha256: string;
  readonly sha1: string;
  /** An additional copy, which does not speak for the document. */
  readonly copy: boolean;
  readonly reason: string;
  readonly at: string;
  readonly by: string;
}

export interface StoredAttempt extends Verdict {
  readonly id: number;
  readonly uuid: string;
  readonly salesDocumentId: number;
  readonly ledgerId: number;
  readonly area: SendingArea;
  readonly no: number;
  readonly channel: AttemptChannel;
  readonly format: WrittenFormat;
  readonly receiver: string;
  readonly fileName: string;
  readonly cause: string;
  readonly delay: Problem | null;
  /** When handing it over began; null: not yet. */
  readonly stagedAt: string | null;
  readonly sentAt: string | null;
  readonly copy: boolean;
  readonly reason: string | null;
  readonly createdAt: string;
  readonly createdBy: string;
}

/** Makes the next attempt of a document; its status comes with its first evidence. */
export async function insertAttempt(tx: WritableStore, attempt: NewAttempt): Promise<{ id: number; no: number }> {
  const [sending] = triedSending(tx, { salesDocumentId: attempt.salesDocumentId });
  if (sending === undefined) throw new Error(`Nothing to send: ${String(attempt.salesDocumentId)}`);
  const { ledgerId, area, attempts } = sending;
  const { content, fingerprint, sha256, sha1, copy, at, by, ...rest } = attempt;
  const no = attempts + 1;
  const id = await insertInto(tx, 'attempts', {
    ...rest,
    ledgerId,
    area,
    no,
    status: '',
    attention: 3,
    since: at,
    speaker: '',
    code: '',
    text: '',
    problem: null,
    cause: '',
    delay: null,
    stagedAt: '',
    sentAt: '',
    silentAt: '',
    copy: copy ? 1 : 0,
    createdAt: at,
    createdBy: by,
  });
  await insertInto(tx, 'attemptContents', { attemptId: id, content, fingerprint, sha256, sha1 });
  const tried = { salesDocumentId: attempt.salesDocumentId, no };
  if (copy) countAttempt(tx, tried);
  else latestAttempt(tx, { ...tried, id, channel: attempt.channel });
  return { id, no };
}

const triedSending = prepared((store, { salesDocumentId }: { salesDocumentId: number }) =>
  store.selectFrom('sendings').select(['ledgerId', 'area', 'attempts']).where('salesDocumentId', '=', salesDocumentId),
);
const countAttempt = prepared((store, { salesDocumentId, no }: { salesDocumentId: number; no: number }) =>
  store.updateTable('sendings').set({ attempts: no }).where('salesDocumentId', '=', salesDocumentId),
);
const latestAttempt = prepared(
  (store, { salesDocumentId, no, id, channel }: { salesDocumentId: number; no: number; id: number; channel: string }) =>
    store
      .updateTable('sendings')
      .set({ attempts: no, attemptId: id, channel })
      .where('salesDocumentId', '=', salesDocumentId),
);

const attemptById = prepared((store, { id }: { id: number }) =>
  store.selectFrom('attempts').selectAll().where('id', '=', id),
);

export async function findAttempt(db: ReadableStore, id: number): Promise<StoredAttempt | null> {
  const [row] = attemptById(db, { id });
  return row === undefined ? null : toAttempt(row);
}

/** The attempts of a document, the latest first. */
export async function attemptsOf(db: ReadableStore, salesDocumentId: number): Promise<StoredAttempt[]> {
  const rows = await queries(db)
    .selectFrom('attempts')
    .selectAll()
    .where('salesDocumentId', '=', salesDocumentId)
    .orderBy('no', 'desc')
    .execute();
  return rows.map(toAttempt);
}

export async function attemptContent(
  db: ReadableStore,
  attemptId: number,
): Promise<{ content: string; fingerprint: string } | null> {
  const row = await queries(db)
    .selectFrom('attemptContents')
    .select(['content', 'fingerprint'])
    .where('attemptId', '=', attemptId)
    .executeTakeFirst();
  return row ?? null;
}

export function toAttempt(row: Selectable<AttemptsTable>): StoredAttempt {
  return {
    id: row.id,
    uuid: row.uuid,
    salesDocumentId: row.salesDocumentId,
    ledgerId: row.ledgerId,
    area: row.area as SendingArea,
    no: row.no,
    channel: row.channel as AttemptChannel,
    format: row.format as WrittenFormat,
    receiver: row.receiver,
    fileName: row.fileName,
    ...verdictOfRow(row),
    cause: row.cause,
    delay: row.delay === null ? null : (JSON.parse(row.delay) as Problem),
    stagedAt: orNull(row.stagedAt),
    sentAt: orNull(row.sentAt),
    copy: row.copy === 1,
    reason: orNull(row.reason),
    createdAt: row.createdAt,
    createdBy: row.createdBy,
  };
}

export function verdictOfRow(
  row: Pick<Selectable<AttemptsTable>, 'status' | 'since' | 'speaker' | 'code' | 'text' | 'problem'>,
): Verdict {
  return {
    status: row.status as SendStatus,
    since: row.since,
    speaker: row.speaker === '' ? null : (row.speaker as Speaker),
    code: orNull(row.code),
    text: orNull(row.text),
    problem: row.problem === null ? null : (JSON.parse(row.problem) as Problem),
  };
}

export function orNull(text: string): string | null {
  return text === '' ? null : text;
}
