import type { EDocument } from '../../domain/document/document.ts';
import type { ReaderInput } from '../parts/header.ts';
import { readHeader } from '../parts/header.ts';
import type { LineNames } from '../parts/line.ts';
import { readLines } from '../parts/line.ts';
import { readDelivery } from '../parts/delivery.ts';
import { nobody, readParty } from '../parts/party.ts';
import { readPaymentMeans, readPaymentTerms, readPrepayments, readTotals } from '../parts/payment.ts';
import { readAllowanceCharges, readTaxTotals } from '../parts/tax.ts';
import { child, textAt } from '../xml.ts';

const invoiceLines: LineNames = { line: 'InvoiceLine', quantity: 'InvoicedQuantity', subLine: 'SubInvoiceLine' };
const creditNoteLines: LineNames = {
  line: 'CreditNoteLine',
  quantity: 'CreditedQuantity',
  subLine: 'SubCreditNoteLine',
};

/** An Invoice or CreditNote of any UBL 2 standard: OIOUBL 2 and 3, Peppol BIS 3, plain UBL. */
export function readInvoice(input: ReaderInput): EDocument {
  const { reading, recognised } = input;
  const { root } = reading;
  const header = readHeader(input);
  const supplier = readParty(child(root, 'AccountingSupplierParty'));
  const customer = readParty(child(root, 'AccountingCustomerParty'));
  const paymentMeans = readPaymentMeans(reading, root);
  const delivery = readDelivery(reading, root);
  return {
    ...header,
    typeCode: textAt(root, 'InvoiceTypeCode') ?? textAt(root, 'CreditNoteTypeCode'),
    // UBL 2.0 has no due date in the header, and Peppol credit notes have theirs with the payment means.
    dueDate:
      header.dueDate ??
      paymentMeans.find((means) => means.dueDate !== null)?.dueDate ??
      reading.dateAt(child(root, 'PaymentTerms'), 'PaymentDueDate'),
    deliveryDate: delivery?.date ?? null,
    sender: supplier ?? nobody,
    receiver: customer ?? nobody,
    supplier,
    customer,
    payee: readParty(child(root, 'PayeeParty')),
    taxRepresentative: readParty(child(root, 'TaxRepresentativeParty')),
    originator: readParty(child(root, 'OriginatorCustomerParty')),
    delivery,
    lines: readLines(reading, root, recognised.type === 'invoice' ? invoiceLines : creditNoteLines),
    taxTotals: readTaxTotals(reading, root),
    allowanceCharges: readAllowanceCharges(reading, root),
    paymentMeans,
    paymentTerms: readPaymentTerms(reading, root),
    prepayments: readPrepayments(reading, root),
    totals: readTotals(reading, child(root, 'LegalMonetaryTotal')),
  };
}
