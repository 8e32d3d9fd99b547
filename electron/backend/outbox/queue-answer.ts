import { randomUUID } from 'node:crypto';
import type { LedgerRow } from '../../../shared/contract/setup.ts';
import type { AnswerOrder } from '../../../shared/domain/acceptance/answer.ts';
import type { EDocument } from '../../../shared/domain/document/document.ts';
import { writeResponse } from '../../../shared/einvoice/writers/answer.ts';
import { queueResponse } from '../../storage/exchange/outbox.ts';
import type { WritableStore } from '../../storage/connection/handles.ts';
import type { NewLogEntry } from '../../storage/log.ts';
import { nextNumber } from '../../storage/number-series.ts';
import { cleanFileName } from '../../transport/file-names.ts';
import { logEntry, type Stamp } from '../log-entry.ts';

export interface AnswerToQueue {
  readonly documentId: number;
  readonly document: EDocument;
  readonly order: AnswerOrder;
  /** What the sender is told; empty for an acceptance. */
  readonly reason: string;
  readonly ledger: LedgerRow | null;
  /** Seconds until it leaves (ACC-9). */
  readonly graceSeconds: number;
}

export interface QueuedAnswer {
  readonly format: string;
  readonly code: string;
  readonly to: string;
  readonly releaseAt: string;
}

/** Writes an answer and puts it into the outbox, in the transaction of the decision (ACC-3). */
export async function queueAnswer(
  tx: WritableStore,
  batch: Stamp & { readonly log: NewLogEntry[] },
  answer: AnswerToQueue,
): Promise<QueuedAnswer> {
  const { document, order, documentId } = answer;
  const no = await nextNumber(tx, 'applicationResponse');
  const uuid = randomUUID();
  const releaseAt = new Date(Date.parse(batch.at) + answer.graceSeconds * 1000).toISOString();
  const to = addressee(document);
  await queueResponse(tx, {
    documentId,
    documentNo: no,
    uuid,
    code: order.code,
    reason: answer.reason === '' ? null : answer.reason,
    format: order.format,
    receiver: to,
    fileName: answerFileName(no, uuid),
    content: writeResponse({
      document,
      order,
      reason: answer.reason,
      ledger: answer.ledger,
      number: no,
      uuid,
      at: batch.at,
    }),
    createdAt: batch.at,
    releaseAt,
  });
  batch.log.push(logEntry(batch, documentId, 'RESPONSE', 'answerQueued', { code: order.code, to, no }));
  return { format: order.format, code: order.code, to, releaseAt };
}

/** One name for one attempt: written again after a crash it is the same file. */
export function answerFileName(no: string, uuid: string): string {
  return `${cleanFileName(no)}_${uuid}.xml`;
}

/** Who is answered: always the sender of the document, by name and number as far as given (ACC-3). */
export function addressee({ sender }: EDocument): string {
  return sender.name ?? sender.legal?.name ?? sender.endpoint?.id ?? '';
}
