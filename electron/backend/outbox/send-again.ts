import { randomUUID } from 'node:crypto';
import { answerCodes, type AnswerFormat, type AnswerOrder } from '../../../shared/domain/acceptance/answer.ts';
import { problem, type Problem } from '../../../shared/domain/problem.ts';
import { writeResponse } from '../../../shared/einvoice/writers/answer.ts';
import { findDocument } from '../../storage/documents/stored-document.ts';
import { findResponse, queueAgain } from '../../storage/exchange/outbox.ts';
import { recordLog } from '../../storage/log.ts';
import { listLedgers } from '../../storage/setup/ledgers.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry } from '../log-entry.ts';
import { answerFileName } from './queue-answer.ts';

/** Sends a failed answer once more: a new attempt with a UUID and a file of its own, written from the document anew. */
export async function sendAgain(context: Context, id: number): Promise<Problem | null> {
  const stamp = { at: instantOf(context), by: context.user.name };
  return context.storage.write(async (tx) => {
    const response = await findResponse(tx, id);
    if (response === null) return problem('outbox.notFound', { id: String(id) });
    if (response.status !== 'failed')
      return problem('outbox.notFailed', { no: response.documentNo, status: response.status });
    const stored = await findDocument(tx, response.documentId);
    const order = orderOf(response.format, response.code);
    if (stored === null || order === null) return problem('document.notFound', { id: String(response.documentId) });
    const uuid = randomUUID();
    const ledger = (await listLedgers(tx)).find((each) => each.id === stored.row.ledgerId) ?? null;
    const content = writeResponse({
      document: stored.content,
      order,
      reason: response.reason ?? '',
      ledger,
      number: response.documentNo,
      uuid,
      at: stamp.at,
    });
    await queueAgain(tx, id, { uuid, fileName: answerFileName(response.documentNo, uuid), content, at: stamp.at });
    await recordLog(tx, [
      logEntry(stamp, response.documentId, 'RESPONSE', 'answerQueuedAgain', {
        code: response.code,
        no: response.documentNo,
      }),
    ]);
    return null;
  });
}

const formats: readonly AnswerFormat[] = ['oioubl2', 'peppolInvoiceResponse', 'oioubl3InvoiceResponse'];

/** The order an answer was written from, out of what the outbox keeps. */
function orderOf(format: string, code: string): AnswerOrder | null {
  const knownFormat = formats.find((each) => each === format);
  const knownCode = answerCodes.find((each) => each === code);
  if (knownFormat === undefined || knownCode === undefined) return null;
  return {
    format: knownFormat,
    code: knownCode,
    profile: knownCode === 'ProfileReject' || knownCode === 'TechnicalReject' ? 'none' : 'own',
  };
}
