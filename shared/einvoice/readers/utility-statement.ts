import type { DocumentLine, EDocument } from '../../domain/document.ts';
import type { ReaderInput } from '../parts/header.ts';
import { readHeader } from '../parts/header.ts';
import { noItem } from '../parts/line.ts';
import { nobody, readParty } from '../parts/party.ts';
import { isTrue, languageTexts } from '../reading.ts';
import type { Reading } from '../reading.ts';
import type { XmlElement } from '../xml.ts';
import { child, childrenOf, descend, textAt, textsAt } from '../xml.ts';

/** A UtilityStatement of either namespace family: the specification behind an invoice, which is its parent reference. */
export function readUtilityStatement(input: ReaderInput): EDocument {
  const { reading } = input;
  const { root } = reading;
  const sender = readParty(child(root, 'SenderParty'));
  const receiver = readParty(child(root, 'ReceiverParty'));
  return {
    ...readHeader(input),
    typeCode: textAt(root, 'UtilityStatementTypeCode'),
    sender: sender ?? nobody,
    receiver: receiver ?? nobody,
    supplier: sender,
    customer: receiver,
    lines: childrenOf(root, 'SubscriberConsumption').map((element, index) => readConsumption(reading, element, index)),
  };
}

function readConsumption(reading: Reading, element: XmlElement, index: number): DocumentLine {
  const consumption = child(element, 'UtilityConsumptionPoint');
  const supply = child(element, 'SupplierConsumption');
  return {
    id: textAt(element, 'ConsumptionID') ?? textAt(consumption, 'ID') ?? String(index + 1),
    parentId: null,
    uuid: null,
    notes: languageTexts(element, 'Note'),
    quantity: reading.quantity(child(element, 'TotalMeteredQuantity')),
    amount: reading.amount(descend(supply, 'Consumption', 'LegalMonetaryTotal', 'PayableAmount')),
    freeOfCharge: isTrue(element, 'FreeOfChargeIndicator'),
    price: null,
    exchangeRate: null,
    item: { ...noItem, name: textAt(element, 'SpecificationTypeCode'), descriptions: textsAt(supply, 'Description') },
    taxTotals: [],
    tax: null,
    allowanceCharges: [],
    accountingCost: textAt(element, 'AccountingCost'),
    accountingCostCode: textAt(element, 'AccountingCostCode'),
    orderLine: null,
    references: [],
    period: reading.period(descend(supply, 'Consumption'), 'MainPeriod'),
    deliveryDate: null,
    debit: null,
    credit: null,
    balance: null,
  };
}
