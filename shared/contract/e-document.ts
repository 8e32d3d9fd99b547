import { z } from 'zod';
import type { EDocument } from '../domain/document/document.ts';
import { documentFormats, documentTypes } from '../domain/document/document.ts';
import { identifier } from './basics.ts';
import { subscriberConsumption } from './consumption.ts';
import {
  allowanceCharge,
  amount,
  delivery,
  languageText,
  line,
  maybe,
  party,
  period,
  reference,
  taxTotal,
  text,
  totals,
} from './e-document-parts.ts';

/** The read document as it crosses to the screen; mirrors {@link EDocument} and is tied to it below. */
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
export const attachmentEntry = z.object({
  index: z.number().int(),
  fileName: maybe,
  mimeCode: maybe,
  description: maybe,
  referenceId: maybe,
  size: z.number().nullable(),
  externalUri: maybe,
});

const verdict = {
  code: text,
  reasons: z.array(text),
  statusCodes: z.array(
    z.object({
      list: maybe,
      code: text,
      text: maybe,
      conditions: z.array(z.object({ attribute: maybe, text: maybe })),
    }),
  ),
};

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
  validityPeriod: period,
  sequenceId: maybe,
  currency: maybe,
  taxCurrency: maybe,
  notes: z.array(languageText),
  cancellationNotes: z.array(languageText),
  accountingCost: maybe,
  accountingCostCode: maybe,
  buyerReference: maybe,
  sender: party,
  receiver: party,
  supplier: party.nullable(),
  customer: party.nullable(),
  payee: party.nullable(),
  taxRepresentative: party.nullable(),
  originator: party.nullable(),
  invoicee: party.nullable(),
  subscriber: party.nullable(),
  delivery,
  deliveryTerms: z.array(z.object({ id: maybe, riskCode: maybe, terms: z.array(text), location: maybe })),
  references: z.array(reference),
  lines: z.array(line),
  taxTotals: z.array(taxTotal),
  allowanceCharges: z.array(allowanceCharge),
  paymentMeans: z.array(paymentMeans),
  paymentTerms: z.array(paymentTerms),
  prepayments: z.array(z.object({ id: maybe, amount, date: maybe })),
  totals,
  balances: z.object({ debit: amount.nullable(), credit: amount.nullable(), balance: amount.nullable() }).nullable(),
  consumptions: z.array(subscriberConsumption),
  attachments: z.array(attachmentEntry),
  signatures: z.array(z.object({ id: maybe, validationDate: maybe, validatorId: maybe, note: maybe })),
  sensitiveLevel: maybe,
  response: z
    .object({
      ...verdict,
      effectiveDate: maybe,
      documentId: maybe,
      documentUuid: maybe,
      documentTypeCode: maybe,
      documentIssueDate: maybe,
      documentVersion: maybe,
      issuer: party.nullable(),
      recipient: party.nullable(),
      lines: z.array(z.object({ ...verdict, lineId: maybe })),
    })
    .nullable(),
}) satisfies z.ZodType<EDocument>;
