import { createHash } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { Problem } from '../../../shared/domain/problem.ts';
import { queries, type WritableStore } from '../connection/handles.ts';
import type { ExchangeTable } from '../tables.ts';

/**
 * The rows of answers on their way out (IN-2), one per answer. The functions of the outbox call these in their own
 * transactions, so that no answer is without its row and no row without its answer:
 *
 * | the answer                          | its row                                             |
 * | ----------------------------------- | --------------------------------------------------- |
 * | is held, or taken back while held   | none                                                |
 * | awaits sending                      | *processing*; each try that was in vain is counted  |
 * | is sent, is received                | none                                                |
 * | has failed                          | *failed*, with the transport's words                |
 * | has failed and was given up         | *discarded*, with the reason                        |
 */

type OutgoingRow = Insertable<ExchangeTable> & { readonly outboxId: number };

const rowsPerInsert = 100;

/** These answers are on their way from now: their rows are opened, or, for another attempt, opened again. */
export async function openOutgoing(tx: WritableStore, outboxIds: readonly number[], at: string): Promise<void> {
  for (let from = 0; from < outboxIds.length; from += rowsPerInsert) {
    const rows = await rowsOf(tx, outboxIds.slice(from, from + rowsPerInsert), at);
    if (rows.length === 0) continue;
    await queries(tx)
      .insertInto('exchange')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .column('outboxId')
          .where('outboxId', 'is not', null)
          .doUpdateSet((expression) => ({
            file: expression.ref('excluded.file'),
            sha256: expression.ref('excluded.sha256'),
            size: expression.ref('excluded.size'),
            status: 'processing',
            transportError: '',
            problem: null,
            discardReason: '',
            attempts: expression('exchange.attempts', '+', 1),
            updatedAt: at,
          })),
      )
      .execute();
  }
}

/** The outgoing folder could not take it; it is tried again by itself, and its row says why it is still here. */
export async function noteOutgoingDelay(
  tx: WritableStore,
  outboxId: number,
  because: Problem,
  at: string,
): Promise<void> {
  await queries(tx)
    .updateTable('exchange')
    .set((expression) => ({
      status: 'processing',
      problem: JSON.stringify(because),
      attempts: expression('attempts', '+', 1),
      updatedAt: at,
    }))
    .where('outboxId', '=', outboxId)
    .where('status', 'in', ['processing', 'stranded'])
    .execute();
}

/** It has left: its row goes. */
export async function closeOutgoing(tx: WritableStore, outboxId: number): Promise<void> {
  await queries(tx).deleteFrom('exchange').where('outboxId', '=', outboxId).execute();
}

/** It could not leave, or came back: the row stands, or stands again, with the reason. */
export async function failOutgoing(
  tx: WritableStore,
  outboxId: number,
  failure: { readonly problem: Problem | null; readonly transportError: string | null; readonly at: string },
): Promise<void> {
  const reason = {
    status: 'failed',
    problem: failure.problem === null ? null : JSON.stringify(failure.problem),
    transportError: failure.transportError ?? '',
    updatedAt: failure.at,
  };
  const rows = await rowsOf(tx, [outboxId], failure.at);
  if (rows.length === 0) return;
  await queries(tx)
    .insertInto('exchange')
    .values(rows.map((row) => ({ ...row, ...reason })))
    .onConflict((conflict) => conflict.column('outboxId').where('outboxId', 'is not', null).doUpdateSet(reason))
    .execute();
}

/** Rows as the answers and the documents they answer make them. */
async function rowsOf(tx: WritableStore, outboxIds: readonly number[], at: string): Promise<OutgoingRow[]> {
  const answers = await queries(tx)
    .selectFrom('outbox')
    .innerJoin('documents', 'documents.id', 'outbox.documentId')
    .select(['outbox.id', 'outbox.receiver', 'outbox.fileName', 'outbox.content', 'outbox.attempt', 'documents.inbox'])
    .where('outbox.id', 'in', outboxIds)
    .orderBy('outbox.id')
    .execute();
  return answers.map(({ id, receiver, fileName, content, attempt, inbox }) => {
    const bytes = Buffer.from(content);
    return {
      direction: 'out',
      type: 'applicationResponse',
      inbox,
      partner: receiver,
      file: fileName,
      claimedPath: '',
      source: 'transport',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: bytes.length,
      status: 'processing',
      transportError: '',
      problem: null,
      attempts: attempt,
      outboxId: id,
      createdAt: at,
      updatedAt: at,
      discardReason: '',
    };
  });
}
