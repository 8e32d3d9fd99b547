import type { EDocument } from '../../../domain/document/document.ts';
import type { XmlOutput } from '../../xml.ts';
import { basic, rootElement } from '../elements.ts';
import { peppolIdentity } from '../format.ts';
import { deliveryElement } from '../parts/delivery.ts';
import { billingLine } from '../parts/line.ts';
import { heldParty, partyElement } from '../parts/party.ts';
import { monetaryTotals, paymentMeans, paymentTerms } from '../parts/payment.ts';
import { additionalReferences, billingReferences, documentReferences, orderReference } from '../parts/reference.ts';
import { allowanceCharges, taxTotals } from '../parts/tax.ts';
import type { Writing } from '../writing.ts';

/** A Peppol BIS Billing 3 Invoice or CreditNote: the two differ in a few names and in where the day of payment stands. */
export function peppolBilling(writing: Writing, document: EDocument): XmlOutput {
  const { references, payee, taxRepresentative } = document;
  const creditNote = document.type === 'creditNote';
  const means = creditNote ? document.paymentMeans : document.paymentMeans.map((each) => ({ ...each, dueDate: null }));
  return rootElement(
    creditNote ? 'CreditNote' : 'Invoice',
    basic('CustomizationID', peppolIdentity.customization),
    basic('ProfileID', peppolIdentity.profile),
    basic('ID', document.number),
    basic('IssueDate', document.issueDate),
    creditNote ? [] : basic('DueDate', document.dueDate),
    creditNote ? basic('TaxPointDate', document.taxPointDate) : [],
    basic(creditNote ? 'CreditNoteTypeCode' : 'InvoiceTypeCode', document.typeCode),
    writing.notes(document.notes),
    creditNote ? [] : basic('TaxPointDate', document.taxPointDate),
    basic('DocumentCurrencyCode', document.currency),
    basic('TaxCurrencyCode', document.taxCurrency),
    basic('AccountingCost', document.accountingCost),
    basic('BuyerReference', document.buyerReference),
    writing.period('InvoicePeriod', document.period),
    orderReference(references),
    billingReferences(writing, references),
    documentReferences(writing, references, 'despatch', 'receipt'),
    ...(creditNote
      ? [
          documentReferences(writing, references, 'contract'),
          additionalReferences(writing, document),
          documentReferences(writing, references, 'originator'),
        ]
      : [
          documentReferences(writing, references, 'originator', 'contract'),
          additionalReferences(writing, document),
          documentReferences(writing, references, 'project'),
        ]),
    heldParty(writing, 'AccountingSupplierParty', document.supplier ?? document.sender),
    heldParty(writing, 'AccountingCustomerParty', document.customer ?? document.receiver),
    payee === null ? [] : partyElement(writing, 'PayeeParty', payee),
    taxRepresentative === null ? [] : partyElement(writing, 'TaxRepresentativeParty', taxRepresentative),
    deliveryElement(writing, document.delivery),
    paymentMeans(writing, means),
    paymentTerms(writing, document.paymentTerms.slice(0, 1)),
    allowanceCharges(writing, document.allowanceCharges, true),
    taxTotals(writing, document.taxTotals),
    monetaryTotals(writing, document.totals),
    document.lines.flatMap((line) => billingLine(writing, line, creditNote)),
  );
}
