import type { DocumentLine, EDocument, Reference } from '../../domain/document/document.ts';
import { readDelivery } from '../parts/delivery.ts';
import type { ReaderInput } from '../parts/header.ts';
import { readHeader } from '../parts/header.ts';
import { readItem, readLine, readOrderLine as readOrderLineReference } from '../parts/line.ts';
import { nobody, readParty } from '../parts/party.ts';
import { readPaymentMeans, readPaymentTerms, readTotals } from '../parts/payment.ts';
import { readReferences } from '../parts/reference.ts';
import { readAllowanceCharges, readTaxTotals } from '../parts/tax.ts';
import type { Reading } from '../reading.ts';
import { isTrue, languageTexts } from '../reading.ts';
import type { XmlElement } from '../xml.ts';
import { child, childrenOf, textAt } from '../xml.ts';

/** An Order or OrderChange: the buyer sends, the seller receives. A change is the whole order as it is to be. */
export function readOrder(input: ReaderInput): EDocument {
  const { reading } = input;
  const { root } = reading;
  const header = readHeader(input);
  const customer = readParty(child(root, 'BuyerCustomerParty'));
  const supplier = readParty(child(root, 'SellerSupplierParty'));
  const delivery = readDelivery(reading, root);
  return {
    ...header,
    typeCode: textAt(root, 'OrderTypeCode'),
    currency: header.currency ?? textAt(root, 'RequestedInvoiceCurrencyCode') ?? textAt(root, 'PricingCurrencyCode'),
    validityPeriod: reading.period(root, 'ValidityPeriod'),
    sequenceId: textAt(root, 'SequenceNumberID'),
    // The conditions of the deal belong to what the buyer writes.
    notes: [
      ...header.notes,
      ...childrenOf(root, 'TransactionConditions').flatMap((conditions) => languageTexts(conditions, 'Description')),
    ],
    deliveryDate: delivery?.date ?? delivery?.requested?.end ?? delivery?.requested?.start ?? delivery?.latest ?? null,
    buyerReference: header.buyerReference ?? textAt(root, 'CustomerReference'),
    sender: customer ?? nobody,
    receiver: supplier ?? nobody,
    supplier,
    customer,
    originator: readParty(child(root, 'OriginatorCustomerParty')),
    invoicee: readParty(child(root, 'AccountingCustomerParty')),
    delivery,
    references: [...header.references, ...salesOrderOf(root)],
    lines: childrenOf(root, 'OrderLine').flatMap((element) => readOrderLine(reading, element)),
    taxTotals: readTaxTotals(reading, root),
    allowanceCharges: readAllowanceCharges(reading, root),
    paymentMeans: readPaymentMeans(reading, root),
    paymentTerms: readPaymentTerms(reading, root),
    totals: readTotals(reading, child(root, 'AnticipatedMonetaryTotal')),
  };
}

/** The seller's number of the order, which an order has beside its other values and an invoice in its reference. */
function salesOrderOf(root: XmlElement): readonly Reference[] {
  const id = textAt(root, 'SalesOrderID');
  if (id === null) return [];
  return [{ kind: 'salesOrder', id, scheme: null, uuid: null, issueDate: null, typeCode: null, description: null }];
}

/** A line with what is below it. What stands beside the item in `OrderLine` is told of the line. */
function readOrderLine(reading: Reading, element: XmlElement): readonly DocumentLine[] {
  const [line, ...below] = readLineItem(reading, child(element, 'LineItem') ?? element, null);
  if (line === undefined) return [];
  const substitutes = [
    'SellerProposedSubstituteLineItem',
    'SellerSubstitutedLineItem',
    'BuyerProposedSubstituteLineItem',
  ]
    .flatMap((name) => childrenOf(element, name))
    .map((substitute) => readItem(child(substitute, 'Item')));
  const complete = {
    ...line,
    notes: [...line.notes, ...languageTexts(element, 'Note')],
    orderLine: line.orderLine ?? readOrderLineReference(child(element, 'OrderLineReference')),
    references: [...line.references, ...readReferences(reading, element)],
    substitutes,
  };
  return [complete, ...below];
}

function readLineItem(reading: Reading, element: XmlElement, parentId: string | null): readonly DocumentLine[] {
  const line = readLine(reading, element, 'Quantity', parentId);
  const minimum = reading.quantity(child(element, 'MinimumBackorderQuantity'));
  const maximum = reading.quantity(child(element, 'MaximumBackorderQuantity'));
  const originator = readParty(child(element, 'OriginatorParty'));
  const item = child(element, 'Item');
  const complete: DocumentLine = {
    ...line,
    deliveryDate: line.deliveryDate ?? line.delivery?.requested?.end ?? line.delivery?.latest ?? null,
    references: [...line.references, ...(item === null ? [] : readReferences(reading, item))],
    statusCode: textAt(element, 'LineStatusCode'),
    partialDelivery:
      child(element, 'PartialDeliveryIndicator') === null ? null : isTrue(element, 'PartialDeliveryIndicator'),
    backorder: minimum === null && maximum === null ? null : { minimum, maximum },
    originator: originator?.name ?? originator?.person ?? originator?.identifications[0]?.id ?? null,
    taxAmount: reading.amountAt(element, 'TotalTaxAmount'),
  };
  return [complete, ...childrenOf(element, 'SubLineItem').flatMap((below) => readLineItem(reading, below, line.id))];
}
