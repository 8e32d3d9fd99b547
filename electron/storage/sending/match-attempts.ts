import { sql, type Selectable } from 'kysely';
import { sendingAreas } from '../../../shared/domain/sending/attempt-channel.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import { prepared } from '../connection/prepared.ts';
import type { AttemptsTable } from '../tables.ts';
import { toAttempt, type StoredAttempt } from './attempts.ts';

const byFileName = prepared((store, { fileName }: { fileName: string }) =>
  store.selectFrom('attempts').selectAll().where('fileName', '=', fileName).where('fileName', '<>', sql.lit('')),
);
const byUuid = prepared((store, { uuid }: { uuid: string }) =>
  store.selectFrom('attempts').selectAll().where('uuid', '=', uuid),
);
const byMessage = prepared((store, { messageId }: { messageId: string }) =>
  store
    .selectFrom('transmissions')
    .innerJoin('attempts', 'attempts.id', 'transmissions.attemptId')
    .selectAll('attempts')
    .where('messageId', '=', messageId),
);

function first(rows: readonly Selectable<AttemptsTable>[]): StoredAttempt | null {
  const [row] = rows;
  return row === undefined ? null : toAttempt(row);
}

export async function attemptByFileName(db: ReadableStore, fileName: string): Promise<StoredAttempt | null> {
  return fileName === '' ? null : first(byFileName(db, { fileName }));
}

export async function attemptByUuid(db: ReadableStore, uuid: string): Promise<StoredAttempt | null> {
  return first(byUuid(db, { uuid: uuid.toLowerCase() }));
}

/** The attempt an access point calls so (facts/transport.md e.1: the receipt is named by the transmission). */
export async function attemptByMessageId(db: ReadableStore, messageId: string): Promise<StoredAttempt | null> {
  return first(byMessage(db, { messageId: messageKey(messageId) }));
}

/** The attempt whose file has one of these digests, as base64. */
export async function attemptByDigest(db: ReadableStore, digests: readonly string[]): Promise<StoredAttempt | null> {
  for (const digest of digests) {
    if (digest === '') continue;
    const found = first(byDigest.sha256(db, { digest })) ?? first(byDigest.sha1(db, { digest }));
    if (found !== null) return found;
  }
  return null;
}

const digestIn = (column: 'sha256' | 'sha1') =>
  prepared((store, { digest }: { digest: string }) =>
    store
      .selectFrom('attemptContents')
      .innerJoin('attempts', 'attempts.id', 'attemptContents.attemptId')
      .selectAll('attempts')
      .where(column, '=', digest)
      .where(column, '<>', sql.lit('')),
  );
const byDigest = { sha256: digestIn('sha256'), sha1: digestIn('sha1') };

/** What an access point calls an attempt, learnt from a name it gave. */
export async function learnTransmission(tx: WritableStore, messageId: string, attemptId: number): Promise<void> {
  await queries(tx)
    .insertInto('transmissions')
    .values({ messageId: messageKey(messageId), attemptId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function messageKey(messageId: string): string {
  return messageId.trim().replace(/^<|>$/gu, '').toLowerCase();
}

/** Attempts that left with a document of this number, each document's latest first, with who they went to. */
export async function attemptsByDocumentNo(
  db: ReadableStore,
  no: string,
): Promise<
  { readonly attempt: StoredAttempt; readonly kind: string; readonly endpointId: string; readonly cvr: string }[]
> {
  const rows = await queries(db)
    .selectFrom('sendings')
    .innerJoin('attempts', 'attempts.salesDocumentId', 'sendings.salesDocumentId')
    .innerJoin('customers', 'customers.id', 'sendings.customerId')
    .selectAll('attempts')
    .select(['sendings.kind', 'customers.endpointId', 'customers.cvr'])
    .where('sendings.area', 'in', sendingAreas)
    .where('sendings.no', '=', no)
    .where('attempts.sentAt', '<>', sql.lit(''))
    .orderBy('attempts.id', 'desc')
    .limit(50)
    .execute();
  return rows.map(({ kind, endpointId, cvr, ...row }) => ({ attempt: toAttempt(row), kind, endpointId, cvr }));
}
