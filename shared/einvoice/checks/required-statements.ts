import type { EDocument } from '../../domain/document/document.ts';
import type { Notes } from './note.ts';
import { oioublRule } from './note.ts';

type Rule = ReturnType<typeof oioublRule>;

/** What OIOUBL asks of a reminder beyond what is to be paid (facts/oioubl.md §7). */
export function checkReminder(document: EDocument, notes: Notes): void {
  const lack = (element: string, rule: Rule | null): void => {
    notes.add('warning', 'required.missing', { element }, element, rule);
  };
  if (document.typeCode === null) lack('ReminderTypeCode', oioublRule('F-REM059'));
  if (document.sequenceId === null) lack('ReminderSequenceNumeric', null);
  if (document.customer?.contact == null) lack('AccountingCustomerParty/Party/Contact', null);
  document.lines.forEach((line, index) => {
    const place = `ReminderLine[${String(index + 1)}]`;
    if (line.debit === null && line.credit === null) lack(`${place}/DebitLineAmount`, null);
    const dunned = line.references.filter(({ kind }) => billed.has(kind)).length;
    if (dunned > 1) notes.add('warning', 'required.several', { element: 'BillingReference' }, place);
  });
}

const billed: ReadonlySet<string> = new Set(['invoice', 'creditNote', 'selfBilledInvoice', 'reminder']);

/** What ties a utility statement to its parent: without the number it is tied to nothing (F-UTS018 … F-UTS024). */
export function checkUtilityStatement(document: EDocument, notes: Notes): void {
  const parent = document.references.find(({ kind }) => kind === 'parent');
  const place = 'ParentDocumentReference';
  const lack = (element: string, rule: Rule | null): void => {
    notes.add('warning', 'required.missing', { element }, place, rule);
  };
  if (document.consumptions.length === 0)
    notes.add('warning', 'required.missing', { element: 'SubscriberConsumption' }, 'SubscriberConsumption');
  if (parent === undefined) {
    notes.add('error', 'required.missing', { element: place }, place);
    return;
  }
  if (parent.scheme === null || parent.scheme === '') lack(`${place}/ID/@schemeAgencyID`, oioublRule('F-UTS021'));
  if (parent.issueDate === null) lack(`${place}/IssueDate`, oioublRule('F-UTS018'));
  const code = parent.typeCode;
  if (code === null) lack(`${place}/DocumentTypeCode`, oioublRule('F-UTS024'));
  else if (code !== 'Invoice' && code !== 'CreditNote')
    notes.add('warning', 'codes.unknown', { element: 'DocumentTypeCode', value: code }, place, oioublRule('F-UTS024'));
}
