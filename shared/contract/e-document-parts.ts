import { z } from 'zod';
import { referenceKinds } from '../domain/document/document.ts';
import { identifier } from './basics.ts';

/** The parts of a read document as they cross to the screen; tied to the domain's where they are put together. */
export const text = z.string();
export const maybe = z.string().nullable();
export const amount = z.object({ value: text, currency: maybe });
export const quantity = z.object({ value: text, unit: maybe });
export const languageText = z.object({ text, language: maybe });
export const period = z.object({ start: maybe, end: maybe }).nullable();

export const address = z.object({
  street: maybe,
  buildingNumber: maybe,
  additionalStreet: maybe,
  postbox: maybe,
  department: maybe,
  postalCode: maybe,
  city: maybe,
  region: maybe,
  country: maybe,
  lines: z.array(text),
});
export const contact = z.object({ id: maybe, name: maybe, phone: maybe, fax: maybe, mail: maybe, note: maybe });
export const party = z.object({
  endpoint: identifier.nullable(),
  identifications: z.array(identifier),
  name: maybe,
  address: address.nullable(),
  taxIds: z.array(z.object({ id: identifier, taxScheme: maybe })),
  legal: z.object({ name: maybe, id: identifier.nullable() }).nullable(),
  contact: contact.nullable(),
  person: maybe,
  website: maybe,
});
export const reference = z.object({
  kind: z.enum(referenceKinds),
  id: text,
  scheme: maybe,
  uuid: maybe,
  issueDate: maybe,
  typeCode: maybe,
  description: maybe,
});
export const taxCategory = z.object({
  id: maybe,
  name: maybe,
  percent: maybe,
  perUnitAmount: amount.nullable(),
  baseUnit: maybe,
  schemeId: maybe,
  schemeName: maybe,
  typeCode: maybe,
  exemptionReason: maybe,
});
export const taxTotal = z.object({
  amount,
  rounding: amount.nullable(),
  subtotals: z.array(
    z.object({ taxable: amount.nullable(), tax: amount, transactionTax: amount.nullable(), category: taxCategory }),
  ),
});
export const allowanceCharge = z.object({
  charge: z.boolean(),
  id: maybe,
  reasonCode: maybe,
  reason: maybe,
  multiplier: maybe,
  baseAmount: amount.nullable(),
  amount,
  tax: taxCategory.nullable(),
  accountingCost: maybe,
  accountingCostCode: maybe,
});
export const item = z.object({
  name: maybe,
  descriptions: z.array(text),
  sellersId: maybe,
  buyersId: maybe,
  manufacturersId: maybe,
  standardId: identifier.nullable(),
  originCountry: maybe,
  classifications: z.array(z.object({ code: text, list: maybe })),
  properties: z.array(z.object({ name: text, value: text })),
  instances: z.array(z.object({ serialId: maybe, lotId: maybe })),
});
export const delivery = z
  .object({
    date: maybe,
    location: identifier.nullable(),
    address: address.nullable(),
    name: maybe,
    requested: period,
    latest: maybe,
    person: maybe,
    instructions: z.array(text),
  })
  .nullable();
export const line = z.object({
  id: text,
  parentId: maybe,
  uuid: maybe,
  notes: z.array(languageText),
  quantity: quantity.nullable(),
  amount: amount.nullable(),
  freeOfCharge: z.boolean(),
  price: z
    .object({
      amount,
      baseQuantity: quantity.nullable(),
      orderableUnitFactor: maybe,
      allowanceCharges: z.array(allowanceCharge),
    })
    .nullable(),
  exchangeRate: z.object({ rate: text, operator: maybe }).nullable(),
  item,
  taxTotals: z.array(taxTotal),
  tax: taxCategory.nullable(),
  allowanceCharges: z.array(allowanceCharge),
  accountingCost: maybe,
  accountingCostCode: maybe,
  orderLine: z.object({ lineId: text, orderId: maybe, salesOrderLineId: maybe }).nullable(),
  references: z.array(reference),
  period,
  deliveryDate: maybe,
  delivery,
  debit: amount.nullable(),
  credit: amount.nullable(),
  balance: amount.nullable(),
  broughtForward: z.boolean(),
  dueDate: maybe,
  billedLines: z.array(z.object({ id: text, amount: amount.nullable() })),
  statusCode: maybe,
  partialDelivery: z.boolean().nullable(),
  backorder: z.object({ minimum: quantity.nullable(), maximum: quantity.nullable() }).nullable(),
  originator: maybe,
  taxAmount: amount.nullable(),
  substitutes: z.array(item),
});
export const totals = z.object({
  lines: amount.nullable(),
  taxExclusive: amount.nullable(),
  taxInclusive: amount.nullable(),
  allowances: amount.nullable(),
  charges: amount.nullable(),
  prepaid: amount.nullable(),
  rounding: amount.nullable(),
  payable: amount.nullable(),
});
