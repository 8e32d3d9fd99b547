import type { EDocument } from '../../domain/document/document.ts';
import { problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import { ok, refuse } from '../../domain/result.ts';
import type { XmlOutput } from '../xml.ts';
import { writeXml } from '../xml.ts';
import { checkWritable } from './check/check-writable.ts';
import type { WrittenFormat } from './format.ts';
import { inFormat } from './in-format.ts';
import { oioublCreditNote, oioublInvoice } from './oioubl/billing.ts';
import { oioublReminder } from './oioubl/reminder.ts';
import { oioublStatement } from './oioubl/statement.ts';
import { peppolBilling } from './peppol/billing.ts';
import type { AttachmentBytes } from './writing.ts';
import { Writing } from './writing.ts';

/**
 * The XML of a document in a format (OUT-3): the same text for the same document, whenever it is written. The document may
 * be told in OIOUBL's words or in Peppol's; it is put into those of the format. Refused as `document.notWritable`, with
 * the first thing that is wrong, when `checkWritable` finds anything.
 */
export function writeDocument(
  document: EDocument,
  format: WrittenFormat,
  attachments: AttachmentBytes = new Map(),
): Result<string> {
  const problems = checkWritable(document, format, attachments);
  const [first] = problems;
  if (first !== undefined) {
    const values = { number: document.number, place: first.place, because: first.code, count: String(problems.length) };
    return refuse(problem('document.notWritable', values));
  }
  const told = inFormat(document, format);
  const root = rootOf(new Writing(format, told.currency, attachments), told);
  if (root === null) throw new Error(`A type that cannot be written passed the check: ${document.type}`);
  return ok(writeXml(root));
}

function rootOf(writing: Writing, document: EDocument): XmlOutput | null {
  switch (document.type) {
    case 'invoice':
      return writing.oioubl ? oioublInvoice(writing, document) : peppolBilling(writing, document);
    case 'creditNote':
      return writing.oioubl ? oioublCreditNote(writing, document) : peppolBilling(writing, document);
    case 'reminder':
      return oioublReminder(writing, document);
    case 'statement':
      return oioublStatement(writing, document);
    case 'order':
    case 'orderChange':
    case 'orderCancellation':
    case 'utilityStatement':
    case 'applicationResponse':
      return null;
  }
}
