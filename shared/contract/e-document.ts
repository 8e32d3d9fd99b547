import { z } from 'zod';
import type { EDocument } from '../domain/document.ts';
import { documentFormats, documentTypes, referenceKinds } from '../domain/document.ts';
import { identifier } from './basics.ts';

/** The read document as it crosses to the screen; mirrors {@link EDocument} and is tied to it below. */
const text = z.string();
const maybe = z.string().nullable();
const amount = z.object({ value: text, currency: maybe });
const quantity = z.object({ value: text, unit: maybe });
const languageText = z.object({ text, language: maybe });
const period = z.object({ start: maybe, end: maybe }).nullable();

const address = z.object({
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
const contact = z.object({ id: maybe, name: maybe, phone: maybe, fax: maybe, mail: maybe, note: maybe });
const party = z.object({
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
const reference = z.object({
  kind: z.enum(referenceKinds),
  id: text,
  scheme: maybe,
  uuid: maybe,
  issueDate: maybe,
  typeCode: maybe,
  description: maybe,
});
const taxCategory = z.object({
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
const taxTotal = z.object({
  amount,
  rounding: amount.nullable(),
  subtotals: z.array(
    z.object({ taxable: amount.nullable(), tax: amount, transactionTax: amount.nullable(), category: taxCategory }),
  ),
});
const allowanceCharge = z.object({
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
const item = z.object({
  name: maybe,
  descriptions: z.array(text),
  sellersId: maybe,
  buyersId: maybe,
  standardId: identifier.nullable(),
  originCountry: maybe,
  classifications: z.array(z.object({ code: text, list: maybe })),
  properties: z.array(z.object({ name: text, value: text })),
});
const line = z.object({
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
  debit: amount.nullable(),
  credit: amount.nullable(),
  balance: amount.nullable(),
});
const account = z.object({
  id: maybe,
  idScheme: maybe,
  name: maybe,
  type: maybe,
  paymentNote: maybe,
  branchId: maybe,
  branchName: maybe,
  institutionId: maybe,
  institutionName: maybe,
});
const paymentMeans = z.object({
  id: maybe,
  code: maybe,
  name: maybe,
  dueDate: maybe,
  channelCode: maybe,
  instructionId: maybe,
  instructionNotes: z.array(text),
  paymentIds: z.array(text),
  card: z.object({ account: maybe, network: maybe, holder: maybe }).nullable(),
  payer: account.nullable(),
  payee: account.nullable(),
  creditAccount: maybe,
  mandateId: maybe,
});
const paymentTerms = z.object({
  id: maybe,
  paymentMeansId: maybe,
  notes: z.array(text),
  amount: amount.nullable(),
  settlementDiscountPercent: maybe,
  settlementEnd: maybe,
  penaltySurchargePercent: maybe,
});
const totals = z.object({
  lines: amount.nullable(),
  taxExclusive: amount.nullable(),
  taxInclusive: amount.nullable(),
  allowances: amount.nullable(),
  charges: amount.nullable(),
  prepaid: amount.nullable(),
  rounding: amount.nullable(),
  payable: amount.nullable(),
});
export const attachmentEntry = z.object({
  index: z.number().int(),
  fileName: maybe,
  mimeCode: maybe,
  description: maybe,
  referenceId: maybe,
  size: z.number().nullable(),
  externalUri: maybe,
});

export const eDocument = z.object({
  type: z.enum(documentTypes),
  format: z.enum(documentFormats),
  customizationId: maybe,
  profileId: maybe,
  profileSchemeId: maybe,
  ublVersion: maybe,
  envelopes: z.array(
    z.object({
      sender: identifier.nullable(),
      receiver: identifier.nullable(),
      instanceId: maybe,
      createdAt: maybe,
      documentTypeId: maybe,
      processId: maybe,
    }),
  ),
  number: text,
  uuid: maybe,
  copy: z.boolean(),
  typeCode: maybe,
  issueDate: maybe,
  issueTime: maybe,
  dueDate: maybe,
  taxPointDate: maybe,
  deliveryDate: maybe,
  period,
  currency: maybe,
  taxCurrency: maybe,
  notes: z.array(languageText),
  accountingCost: maybe,
  accountingCostCode: maybe,
  buyerReference: maybe,
  sender: party,
  receiver: party,
  supplier: party.nullable(),
  customer: party.nullable(),
  payee: party.nullable(),
  taxRepresentative: party.nullable(),
  delivery: z
    .object({ date: maybe, location: identifier.nullable(), address: address.nullable(), name: maybe })
    .nullable(),
  references: z.array(reference),
  lines: z.array(line),
  taxTotals: z.array(taxTotal),
  allowanceCharges: z.array(allowanceCharge),
  paymentMeans: z.array(paymentMeans),
  paymentTerms: z.array(paymentTerms),
  prepayments: z.array(z.object({ id: maybe, amount, date: maybe })),
  totals,
  attachments: z.array(attachmentEntry),
  signatures: z.array(z.object({ id: maybe, validationDate: maybe, validatorId: maybe, note: maybe })),
  sensitiveLevel: maybe,
  response: z
    .object({
      code: text,
      reasons: z.array(text),
      statusCodes: z.array(z.object({ list: maybe, code: text, text: maybe })),
      documentId: maybe,
      documentUuid: maybe,
      documentTypeCode: maybe,
    })
    .nullable(),
}) satisfies z.ZodType<EDocument>;
