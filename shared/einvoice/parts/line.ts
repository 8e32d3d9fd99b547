import type { DocumentLine, Item, TaxCategory } from '../../domain/document/document.ts';
import type { Reading } from '../reading.ts';
import { identifierAt, isTrue, languageTexts } from '../reading.ts';
import type { XmlElement } from '../xml.ts';
import { attribute, child, childrenOf, descend, textAt, textsAt } from '../xml.ts';
import { readDelivery } from './delivery.ts';
import { readReferences } from './reference.ts';
import { readAllowanceCharges, readTaxCategory, readTaxTotals, isVatScheme, vatCategoryOf } from './tax.ts';

/** What lines are called in a document, and their quantity, and lines below them. */
export interface LineNames {
  readonly line: string;
  readonly quantity: string;
  readonly subLine: string | null;
}

/** All lines, each followed by its sub-lines. */
export function readLines(reading: Reading, parent: XmlElement, names: LineNames): readonly DocumentLine[] {
  const lines: DocumentLine[] = [];
  collect(reading, childrenOf(parent, names.line), names, null, lines);
  return lines;
}

function collect(
  reading: Reading,
  elements: readonly XmlElement[],
  names: LineNames,
  parentId: string | null,
  lines: DocumentLine[],
): void {
  for (const element of elements) {
    const line = readLine(reading, element, names.quantity, parentId);
    lines.push(line);
    if (names.subLine !== null) collect(reading, childrenOf(element, names.subLine), names, line.id, lines);
  }
}

export function readLine(
  reading: Reading,
  element: XmlElement,
  quantity: string,
  parentId: string | null,
): DocumentLine {
  const taxTotals = readTaxTotals(reading, element);
  const item = child(element, 'Item');
  const delivery = lineDelivery(reading, element);
  return {
    id: textAt(element, 'ID') ?? '',
    parentId,
    uuid: textAt(element, 'UUID'),
    notes: languageTexts(element, 'Note'),
    quantity: reading.quantity(child(element, quantity)),
    amount: reading.amountAt(element, 'LineExtensionAmount'),
    freeOfCharge: isTrue(element, 'FreeOfChargeIndicator'),
    price: readPrice(reading, child(element, 'Price')),
    exchangeRate: readExchangeRate(
      reading,
      child(element, 'PricingExchangeRate') ?? descend(element, 'Price', 'PricingExchangeRate'),
    ),
    item: readItem(item),
    taxTotals,
    tax: itemTax(reading, item) ?? vatCategoryOf(taxTotals),
    allowanceCharges: readAllowanceCharges(reading, element),
    accountingCost: textAt(element, 'AccountingCost'),
    accountingCostCode: textAt(element, 'AccountingCostCode'),
    orderLine: readOrderLine(child(element, 'OrderLineReference')),
    references: readReferences(reading, element),
    period: reading.period(element, 'InvoicePeriod'),
    deliveryDate: delivery?.date ?? null,
    delivery,
    debit: null,
    credit: null,
    balance: null,
    broughtForward: false,
    dueDate: null,
    billedLines: [],
    statusCode: null,
    partialDelivery: null,
    backorder: null,
    originator: null,
    taxAmount: null,
    substitutes: [],
  };
}

/** Most lines have none, and many only an empty place. */
function lineDelivery(reading: Reading, element: XmlElement): DocumentLine['delivery'] {
  const delivery = readDelivery(reading, element);
  if (delivery === null) return null;
  const { instructions, ...values } = delivery;
  return instructions.length === 0 && Object.values(values).every((value) => value === null) ? null : delivery;
}

function itemTax(reading: Reading, item: XmlElement | null): TaxCategory | null {
  const categories = childrenOf(item, 'ClassifiedTaxCategory').map((element) => readTaxCategory(reading, element));
  return categories.find((category) => isVatScheme(category?.schemeId ?? null)) ?? categories[0] ?? null;
}

export function readPrice(reading: Reading, element: XmlElement | null): DocumentLine['price'] {
  if (element === null) return null;
  return {
    amount: reading.requiredAmount(element, 'PriceAmount'),
    baseQuantity: reading.quantity(child(element, 'BaseQuantity')),
    orderableUnitFactor: reading.decimalAt(element, 'OrderableUnitFactorRate'),
    allowanceCharges: readAllowanceCharges(reading, element),
  };
}

export function readExchangeRate(reading: Reading, element: XmlElement | null): DocumentLine['exchangeRate'] {
  const rate = reading.decimalAt(element, 'CalculationRate');
  return rate === null ? null : { rate, operator: textAt(element, 'MathematicOperatorCode') };
}

export function readOrderLine(element: XmlElement | null): DocumentLine['orderLine'] {
  if (element === null) return null;
  return {
    lineId: textAt(element, 'LineID') ?? '',
    orderId: textAt(element, 'OrderReference', 'ID'),
    salesOrderLineId: textAt(element, 'SalesOrderLineID'),
  };
}

export const noItem: Item = {
  name: null,
  descriptions: [],
  sellersId: null,
  buyersId: null,
  manufacturersId: null,
  standardId: null,
  originCountry: null,
  classifications: [],
  properties: [],
  instances: [],
};

export function readItem(element: XmlElement | null): Item {
  if (element === null) return noItem;
  return {
    name: textAt(element, 'Name'),
    descriptions: [...textsAt(element, 'Description'), ...textsAt(element, 'AdditionalInformation')],
    sellersId: textAt(element, 'SellersItemIdentification', 'ID'),
    buyersId: textAt(element, 'BuyersItemIdentification', 'ID'),
    manufacturersId: textAt(element, 'ManufacturersItemIdentification', 'ID'),
    standardId: identifierAt(child(element, 'StandardItemIdentification'), 'ID'),
    originCountry: textAt(element, 'OriginCountry', 'IdentificationCode'),
    classifications: childrenOf(element, 'CommodityClassification').flatMap((classification) => {
      const code = child(classification, 'ItemClassificationCode') ?? child(classification, 'CommodityCode');
      return code === null || code.text === '' ? [] : [{ code: code.text, list: attribute(code, 'listID') }];
    }),
    properties: childrenOf(element, 'AdditionalItemProperty').map((property) => ({
      name: textAt(property, 'Name') ?? '',
      value: textAt(property, 'Value') ?? textAt(property, 'ValueQuantity') ?? '',
    })),
    instances: childrenOf(element, 'ItemInstance').map((instance) => ({
      serialId: textAt(instance, 'SerialID'),
      lotId: textAt(instance, 'LotIdentification', 'LotNumberID'),
    })),
  };
}
