import { isNegative, multiply, negate } from '../../../domain/amount/amount.ts';
import type { DocumentLine, Identifier, Item } from '../../../domain/document/document.ts';
import { asPeppolIdentifier } from '../schemes.ts';
import { unitFor } from '../units.ts';
import { peppolPartCategory } from './as-peppol-category.ts';

/** Lists of classifications by the codes of UNCL 7143. */
const classificationLists: Readonly<Record<string, string>> = { UNSPSC: 'TST', GPC: 'GN', CPV: 'STI' };

/**
 * A line in Peppol's words. Its allowances stay behind: in OIOUBL they are in the price already, in Peppol they would be
 * taken off again. What is free of charge is free in its price.
 * `exempt`: what is zero rated is exempt here, as its total says.
 */
export function peppolLine(told: DocumentLine, exempt: boolean): DocumentLine {
  const line = positivePrice(told);
  const { quantity, orderLine, tax, amount, freeOfCharge } = line;
  const text = line.notes.map((note) => note.text).join('\n');
  return {
    ...line,
    uuid: null,
    notes: text === '' ? [] : [{ text, language: null }],
    quantity: quantity === null ? null : { ...quantity, unit: unitFor('peppolBis3', quantity.unit) },
    amount: freeOfCharge && amount !== null ? { ...amount, value: '0.00' } : amount,
    freeOfCharge: false,
    price: peppolPrice(line),
    item: peppolItem(line.item),
    taxTotals: [],
    tax: tax === null ? null : peppolPartCategory(tax, exempt),
    allowanceCharges: [],
    accountingCost: line.accountingCost ?? line.accountingCostCode,
    accountingCostCode: null,
    orderLine: orderLine === null ? null : { lineId: orderLine.lineId, orderId: null, salesOrderLineId: null },
    references: line.references.filter(({ kind, typeCode }) => kind === 'additional' && typeCode === '130').slice(0, 1),
    deliveryDate: null,
    delivery: null,
  };
}

/** No price is negative (BR-27): what is taken off is a negative quantity of it. */
function positivePrice(line: DocumentLine): DocumentLine {
  const { price, quantity } = line;
  if (price === null || quantity === null || !isNegative(price.amount.value)) return line;
  return {
    ...line,
    quantity: { ...quantity, value: negate(quantity.value) },
    price: { ...price, amount: { ...price.amount, value: negate(price.amount.value) } },
  };
}

/** A price for another unit than the line's becomes one for the line's (PEPPOL-EN16931-R130). */
function peppolPrice({ price, quantity, freeOfCharge }: DocumentLine): DocumentLine['price'] {
  if (price === null) return null;
  const { baseQuantity, orderableUnitFactor: factor } = price;
  const otherUnit = baseQuantity !== null && baseQuantity.unit !== null && baseQuantity.unit !== quantity?.unit;
  const value = factor !== null && otherUnit ? multiply(price.amount.value, factor) : price.amount.value;
  return {
    amount: { ...price.amount, value: freeOfCharge ? '0.00' : value },
    baseQuantity:
      baseQuantity === null
        ? null
        : { value: baseQuantity.value, unit: unitFor('peppolBis3', quantity?.unit ?? baseQuantity.unit) },
    orderableUnitFactor: null,
    allowanceCharges: [],
  };
}

function peppolItem(item: Item): Item {
  const description = item.descriptions.join('\n');
  return {
    ...item,
    descriptions: description === '' ? [] : [description],
    manufacturersId: null,
    standardId: numbered(item.standardId),
    classifications: item.classifications.flatMap(({ code, list }) => {
      const known = list === null ? undefined : (classificationLists[list] ?? list);
      return known === undefined ? [] : [{ code, list: known }];
    }),
    properties: item.properties.filter(({ name, value }) => name !== '' && value !== ''),
    instances: [],
  };
}

/** Peppol takes an identifier only from a numbered scheme (BR-CL-21). */
function numbered(identifier: Identifier | null): Identifier | null {
  const found = identifier === null ? null : asPeppolIdentifier(identifier);
  return found !== null && /^\d{4}$/u.test(found.scheme ?? '') ? found : null;
}
