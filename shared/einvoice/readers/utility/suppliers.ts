import type { Consumption, SupplierConsumption } from '../../../domain/document/consumption.ts';
import type { DocumentLine } from '../../../domain/document/document.ts';
import { noItem, readLine } from '../../parts/line.ts';
import { readParty } from '../../parts/party.ts';
import { readTaxCategory } from '../../parts/tax.ts';
import type { Reading } from '../../reading.ts';
import type { XmlElement } from '../../xml.ts';
import { child, childrenOf, textAt, textsAt } from '../../xml.ts';

/** What one supplier charges: an account of the parent's amount, line by line. */
export function readSupplierConsumption(
  reading: Reading,
  element: XmlElement,
  consumption: Consumption | null,
): SupplierConsumption {
  return {
    description: textAt(element, 'Description'),
    supplier: readParty(child(element, 'UtilitySupplierParty')),
    customer: readParty(child(element, 'UtilityCustomerParty')),
    contract: textAt(element, 'Contract', 'ID'),
    consumption,
    lines: childrenOf(element, 'ConsumptionLine').map((line) => readConsumptionLine(reading, line)),
  };
}

function readConsumptionLine(reading: Reading, element: XmlElement): DocumentLine {
  const line = readLine(reading, element, 'InvoicedQuantity', null);
  const item = child(element, 'UtilityItem');
  const descriptions = textsAt(item, 'Description');
  const kind =
    textAt(item, 'ConsumptionType') ?? textAt(item, 'CurrentChargeType') ?? textAt(item, 'OneTimeChargeType');
  const [first, ...further] = descriptions;
  return {
    ...line,
    parentId: textAt(element, 'ParentDocumentLineReferenceID'),
    price: line.price ?? unstructuredPrice(reading, element),
    item: { ...noItem, name: kind ?? first ?? null, descriptions: kind === null ? further : descriptions },
    tax: readTaxCategory(reading, child(item, 'TaxCategory')) ?? line.tax,
    period: reading.period(element, 'Period') ?? line.period,
  };
}

/** A price per hour or call, where UBL 2.1 has no quantity to go with it. */
function unstructuredPrice(reading: Reading, element: XmlElement): DocumentLine['price'] {
  const amount = reading.amountAt(child(element, 'UnstructuredPrice'), 'PriceAmount');
  return amount === null ? null : { amount, baseQuantity: null, orderableUnitFactor: null, allowanceCharges: [] };
}
