import type { DocumentLine } from '../../../domain/document/document.ts';
import type { Reading } from '../../reading.ts';
import type { XmlElement } from '../../xml.ts';
import { readDelivery } from '../../parts/delivery.ts';
import { noItem, readItem } from '../../parts/line.ts';
import { readTaxCategory } from '../../parts/tax.ts';
import { languageTexts } from '../../reading.ts';
import { child, descend, textAt } from '../../xml.ts';
import { swedishIdentifier } from './party.ts';
import { readSwedishLineReferences } from './reference.ts';
import { readSwedishAllowances } from './tax.ts';

export function readSwedishLine(reading: Reading, element: XmlElement): DocumentLine {
  const item = child(element, 'Item');
  const price = child(item, 'BasePrice');
  const notes = languageTexts(element, 'Note');
  const order = child(element, 'OrderLineReference');
  const delivery = readDelivery(reading, element);
  return {
    id: textAt(element, 'ID') ?? '',
    parentId: null,
    uuid: null,
    notes,
    quantity: reading.quantity(child(element, 'InvoicedQuantity')),
    amount: reading.amountAt(element, 'LineExtensionAmount'),
    freeOfCharge: false,
    price:
      price === null
        ? null
        : {
            amount: reading.requiredAmount(price, 'PriceAmount'),
            baseQuantity: reading.quantity(child(price, 'BaseQuantity')),
            orderableUnitFactor: null,
            allowanceCharges: [],
          },
    exchangeRate: null,
    item: item === null ? noItem : readSwedishItem(item),
    taxTotals: [],
    tax: readTaxCategory(reading, child(item, 'TaxCategory')),
    allowanceCharges: readSwedishAllowances(reading, element),
    accountingCost: null,
    accountingCostCode: null,
    orderLine:
      order === null
        ? null
        : {
            lineId: textAt(order, 'BuyersLineID') ?? '',
            orderId: textAt(order, 'OrderReference', 'BuyersID'),
            salesOrderLineId: textAt(order, 'SellersLineID'),
          },
    references: readSwedishLineReferences(reading, element),
    period: null,
    deliveryDate: delivery?.date ?? null,
    delivery,
    debit: null,
    credit: null,
    balance: null,
    broughtForward: false,
    dueDate: null,
    billedLines: [],
    statusCode: textAt(order, 'LineStatusCode'),
    partialDelivery: null,
    backorder: null,
    originator: null,
    taxAmount: null,
    substitutes: [],
  };
}

function readSwedishItem(item: XmlElement): DocumentLine['item'] {
  const read = readItem(item);
  const [name, ...descriptions] = read.descriptions;
  // There is no name: the description is what the line is called.
  return {
    ...read,
    name: name ?? null,
    descriptions,
    standardId: swedishIdentifier(descend(item, 'StandardItemIdentification', 'ID')),
  };
}
