import type { EDocument } from '../../../domain/document/document.ts';
import type { XmlOutput } from '../../xml.ts';
import { rootElement } from '../elements.ts';
import { deliveryElement, deliveryTerms } from '../parts/delivery.ts';
import { billingLine } from '../parts/line.ts';
import { heldParty, partyElement } from '../parts/party.ts';
import { monetaryTotals, paymentMeans, paymentTerms, prepayments } from '../parts/payment.ts';
import { additionalReferences, billingReferences, documentReferences, orderReference } from '../parts/reference.ts';
import { allowanceCharges, taxTotals } from '../parts/tax.ts';
import { basic } from '../elements.ts';
import type { Writing } from '../writing.ts';
import { oioublHeader, oioublMoneyHeader } from './header.ts';

/** An OIOUBL Invoice (rules F-INV), in the order of UBL 2.0 with what 2.1 put between. */
export function oioublInvoice(writing: Writing, document: EDocument): XmlOutput {
  const { references } = document;
  return rootElement(
    'Invoice',
    oioublHeader(writing, document),
    writing.ubl21 ? basic('DueDate', document.dueDate) : [],
    writing.code('InvoiceTypeCode', document.typeCode),
    writing.notes(document.notes),
    basic('TaxPointDate', document.taxPointDate),
    oioublMoneyHeader(document),
    writing.ubl21 ? basic('BuyerReference', document.buyerReference) : [],
    writing.period('InvoicePeriod', document.period),
    orderReference(references),
    billingReferences(writing, references),
    documentReferences(writing, references, 'despatch', 'receipt'),
    writing.ubl21 ? documentReferences(writing, references, 'statement') : [],
    documentReferences(writing, references, 'originator', 'contract'),
    additionalReferences(writing, document),
    writing.ubl21 ? documentReferences(writing, references, 'project') : [],
    parties(writing, document),
    deliveryElement(writing, document.delivery),
    deliveryTerms(writing, document.deliveryTerms),
    paymentMeans(writing, document.paymentMeans),
    paymentTerms(writing, document.paymentTerms),
    prepayments(writing, document.prepayments),
    allowanceCharges(writing, document.allowanceCharges, true),
    taxTotals(writing, document.taxTotals),
    monetaryTotals(writing, document.totals),
    document.lines.flatMap((line) => billingLine(writing, line, false)),
  );
}

/** An OIOUBL CreditNote (rules F-CRN). UBL 2.0 has no payment and no delivery in it. */
export function oioublCreditNote(writing: Writing, document: EDocument): XmlOutput {
  const { references } = document;
  const { ubl21 } = writing;
  return rootElement(
    'CreditNote',
    oioublHeader(writing, document),
    basic('TaxPointDate', document.taxPointDate),
    ubl21 ? basic('CreditNoteTypeCode', document.typeCode) : [],
    writing.notes(document.notes),
    oioublMoneyHeader(document),
    ubl21 ? basic('BuyerReference', document.buyerReference) : [],
    writing.period('InvoicePeriod', document.period),
    orderReference(references),
    billingReferences(writing, references),
    documentReferences(writing, references, 'despatch', 'receipt', 'contract'),
    additionalReferences(writing, document),
    ubl21 ? documentReferences(writing, references, 'statement', 'originator') : [],
    parties(writing, document),
    ubl21 ? deliveryElement(writing, document.delivery) : [],
    ubl21 ? deliveryTerms(writing, document.deliveryTerms) : [],
    ubl21 ? paymentMeans(writing, document.paymentMeans) : [],
    ubl21 ? paymentTerms(writing, document.paymentTerms) : [],
    allowanceCharges(writing, document.allowanceCharges, true),
    taxTotals(writing, document.taxTotals),
    monetaryTotals(writing, document.totals),
    document.lines.flatMap((line) => billingLine(writing, line, true)),
  );
}

function parties(writing: Writing, { supplier, sender, customer, receiver, payee }: EDocument): readonly XmlOutput[] {
  return [
    ...heldParty(writing, 'AccountingSupplierParty', supplier ?? sender),
    ...heldParty(writing, 'AccountingCustomerParty', customer ?? receiver),
    ...(payee === null ? [] : partyElement(writing, 'PayeeParty', payee)),
  ];
}
