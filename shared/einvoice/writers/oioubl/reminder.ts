import type { EDocument } from '../../../domain/document/document.ts';
import type { XmlOutput } from '../../xml.ts';
import { basic, rootElement } from '../elements.ts';
import { balanceLine } from '../parts/line.ts';
import { heldParty, partyElement } from '../parts/party.ts';
import { monetaryTotals, paymentMeans, paymentTerms, prepayments } from '../parts/payment.ts';
import { additionalReferences } from '../parts/reference.ts';
import { allowanceCharges, taxTotals } from '../parts/tax.ts';
import type { Writing } from '../writing.ts';
import { oioublHeader, oioublMoneyHeader } from './header.ts';

/** An OIOUBL Reminder (rules F-REM): a line per unpaid document, fee and interest as charges (OUT-10). */
export function oioublReminder(writing: Writing, document: EDocument): XmlOutput {
  return rootElement(
    'Reminder',
    oioublHeader(writing, document),
    writing.code('ReminderTypeCode', document.typeCode),
    basic('ReminderSequenceNumeric', document.sequenceId),
    writing.notes(document.notes),
    oioublMoneyHeader(document),
    writing.period('ReminderPeriod', document.period),
    additionalReferences(writing, document),
    heldParty(writing, 'AccountingSupplierParty', document.supplier ?? document.sender),
    heldParty(writing, 'AccountingCustomerParty', document.customer ?? document.receiver),
    document.payee === null ? [] : partyElement(writing, 'PayeeParty', document.payee),
    paymentMeans(writing, document.paymentMeans),
    paymentTerms(writing, document.paymentTerms),
    prepayments(writing, document.prepayments),
    allowanceCharges(writing, document.allowanceCharges, true),
    taxTotals(writing, document.taxTotals),
    monetaryTotals(writing, document.totals),
    document.lines.flatMap((line) => balanceLine(writing, line, true)),
  );
}
