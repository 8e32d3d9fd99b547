import type { EDocument } from '../../../domain/document/document.ts';
import type { Finding } from '../../../domain/finding.ts';
import { checkDocument } from '../../checks/check-document.ts';
import type { WrittenFormat } from '../format.ts';
import { inFormat } from '../in-format.ts';
import { dutyOutsideVat } from '../peppol/as-peppol.ts';
import { checkAttachments } from './attachments.ts';
import { checkLinesWritable } from './lines.ts';
import { checkOioublWritable } from './oioubl.ts';
import { checkPeppolWritable } from './peppol.ts';
import { checkWrittenPayments } from './payments.ts';
import { checkTexts } from './texts.ts';
import { WritingNotes, type WritingProblem } from './writing-notes.ts';
import type { AttachmentBytes } from '../writing.ts';

/**
 * Everything a format must have and a document lacks, before it is posted (OUT-2, OUT-3): types and values the format
 * cannot carry, what its rules demand, sums that do not come out. Each is tied to the element it stands for, by the
 * official rule where there is one; empty when the document can be written. What is only odd (a check digit) is no
 * problem here.
 */
export function checkWritable(
  document: EDocument,
  format: WrittenFormat,
  attachments: AttachmentBytes = new Map(),
): readonly WritingProblem[] {
  const notes = new WritingNotes();
  const types =
    format === 'peppolBis3' ? ['invoice', 'creditNote'] : ['invoice', 'creditNote', 'reminder', 'statement'];
  if (!types.includes(document.type)) {
    notes.add('required.excluded', { element: document.type }, 'Type');
    return notes.problems;
  }
  if (document.number.trim() === '') notes.missing('ID');
  const orders = document.references.filter(({ kind }) => kind === 'order').length;
  if (orders > 1) notes.add('required.several', { element: 'OrderReference' }, 'OrderReference[2]');
  checkTexts(document, notes);
  checkLinesWritable(document, format, notes);
  checkAttachments(document, format, attachments, notes);
  if (format === 'peppolBis3' && dutyOutsideVat(document))
    notes.add('required.excluded', { element: 'TaxTotal' }, 'TaxTotal[2]');
  // What follows counts with what is to be written.
  if (notes.problems.some(({ code }) => code === 'required.amountInvalid')) return notes.problems;
  const told = inFormat(document, format);
  if (format === 'peppolBis3') checkPeppolWritable(told, notes);
  else checkOioublWritable(told, notes);
  checkWrittenPayments(told, format, notes);
  notes.take(checkDocument(told, []).findings.filter(forbids));
  return notes.problems;
}

/** Errors, and what the standard demands; remarks on odd numbers and copies do not forbid anything. */
function forbids({ severity, code }: Finding): boolean {
  if (severity === 'error') return true;
  return severity === 'warning' && code !== 'arithmetic.balance' && code !== 'identifier.checkDigit';
}
