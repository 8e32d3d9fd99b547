import type { DocumentLine, EDocument } from '../../domain/document.ts';
import type { ReaderInput } from '../parts/header.ts';
import { readHeader } from '../parts/header.ts';
import { readItem, readLine } from '../parts/line.ts';
import { nobody, readDelivery, readParty } from '../parts/party.ts';
import { readTotals } from '../parts/payment.ts';
import { readAllowanceCharges, readTaxTotals } from '../parts/tax.ts';
import type { Reading } from '../reading.ts';
import { languageTexts } from '../reading.ts';
import type { XmlElement } from '../xml.ts';
import { child, childrenOf, textAt } from '../xml.ts';

/** An Order or OrderChange: the buyer sends, the seller receives. */
export function readOrder(input: ReaderInput): EDocument {
  const { reading } = input;
  const { root } = reading;
  const header = readHeader(input);
  const customer = readParty(child(root, 'BuyerCustomerParty'));
  const supplier = readParty(child(root, 'SellerSupplierParty'));
  const delivery = readDelivery(root, (element) => reading.date(element));
  return {
    ...header,
    typeCode: textAt(root, 'OrderTypeCode'),
    period: header.period ?? reading.period(root, 'ValidityPeriod'),
    deliveryDate:
      delivery?.date ?? reading.dateAt(child(child(root, 'Delivery'), 'RequestedDeliveryPeriod'), 'EndDate'),
    buyerReference: header.buyerReference ?? textAt(root, 'CustomerReference'),
    sender: customer ?? nobody,
    receiver: supplier ?? nobody,
    supplier,
    customer,
    delivery,
    lines: childrenOf(root, 'OrderLine').map((element) => readOrderLine(reading, element)),
    taxTotals: readTaxTotals(reading, root),
    allowanceCharges: readAllowanceCharges(reading, root),
    totals: readTotals(reading, child(root, 'AnticipatedMonetaryTotal')),
  };
}

function readOrderLine(reading: Reading, element: XmlElement): DocumentLine {
  const item = child(element, 'LineItem') ?? element;
  const line = readLine(reading, item, 'Quantity', null);
  return { ...line, item: readItem(child(item, 'Item')), notes: [...line.notes, ...languageTexts(element, 'Note')] };
}
