import { z } from 'zod';
import { accountKinds } from '../domain/master/chart.ts';
import { paymentFormKinds } from '../domain/master/payment.ts';
import { salesVatKinds } from '../domain/master/sales.ts';
import { salesKinds } from '../domain/sales/customer.ts';
import { invoiceDiscountForms, lineDiscountForms, type SalesDraft } from '../domain/sales/draft.ts';
import type { SalesGround } from '../domain/sales/ground.ts';
import { mendableFields, type SalesMends } from '../domain/sales/mends.ts';
import { salesSources, salesStatuses, type SalesDocument } from '../domain/sales/sales-document.ts';
import { decimalText, finding, id, problem } from './basics.ts';
import { customer } from './customers.ts';

/** The parts of sales documents as they cross to the screen; each is tied to the domain's. */
const field = z.string().max(200);
const note = z.string().max(4000);
const remark = z.object({ text: note, exported: z.boolean() });

export const lineDraft = z.object({
  kind: z.enum(accountKinds),
  no: field,
  description: z.string().max(1000),
  quantity: field,
  unit: field,
  price: field,
  discount: field,
  vatGroup: field,
  accountCode: field,
  remarks: z.array(remark).max(50),
  texts: z.array(field).max(50),
});
const address = z.object({
  name: field,
  address: field,
  address2: field,
  postalCode: field,
  city: field,
  country: field,
});
export const billingDraft = z.object({
  customerNo: field,
  payToNo: field,
  issueDate: field,
  dueDate: field,
  deliveryDate: field,
  currency: field,
  orderNo: field,
  attention: field,
  seller: field,
  accountCode: field,
  delivery: address,
  paymentForm: field,
  lineDiscounts: z.enum(lineDiscountForms),
  invoiceDiscount: z.object({ percent: field, as: z.enum(invoiceDiscountForms), reason: field }),
  remarks: z.array(remark).max(50),
  texts: z.array(field).max(50),
  credits: z.object({ no: field, issueDate: field }),
  lines: z.array(lineDraft).max(1000),
});
/** An unpaid invoice as it stands on a reminder. */
export const owedLine = z.object({
  salesDocumentId: id,
  no: field,
  issueDate: field,
  dueDate: field,
  open: decimalText,
});
export const reminderDraft = z.object({
  customerNo: field,
  issueDate: field,
  dueDate: field,
  currency: field,
  attention: field,
  seller: field,
  paymentForm: field,
  level: field,
  fee: field,
  interest: field,
  text: note,
  lines: z.array(owedLine).max(1000),
});
export const statementDraft = z.object({
  customerNo: field,
  issueDate: field,
  currency: field,
  attention: field,
  seller: field,
  from: field,
  to: field,
  opening: decimalText,
  text: note,
  lines: z
    .array(
      z.object({
        kind: z.enum(['invoice', 'creditNote', 'payment']),
        no: field,
        date: field,
        dueDate: field,
        debit: z.string(),
        credit: z.string(),
      }),
    )
    .max(10_000),
});
export const salesDraft = z.union([
  z.object({ kind: z.enum(['invoice', 'creditNote']), billing: billingDraft }),
  z.object({ kind: z.literal('reminder'), reminder: reminderDraft }),
  z.object({ kind: z.literal('statement'), statement: statementDraft }),
]) satisfies z.ZodType<SalesDraft>;

export const salesAttachment = z.object({
  sha256: z.string(),
  fileName: z.string(),
  mimeCode: z.string(),
  size: z.number(),
  exported: z.boolean(),
});

export const salesGround = z.object({
  ledger: z.object({
    name: z.string(),
    currency: z.string(),
    cvr: z.string(),
    address: z.string(),
    postalCode: z.string(),
    city: z.string(),
    country: z.string(),
    endpoint: z.object({ id: z.string(), scheme: z.string() }).nullable(),
    payment: z
      .object({
        bankBranch: z.string(),
        bankAccount: z.string(),
        iban: z.string(),
        bic: z.string(),
        fikCreditor: z.string(),
        fikCardType: z.enum(['', '71', '73', '75']),
        giro: z.string(),
      })
      .nullable(),
  }),
  customer: customer.nullable(),
  payTo: customer.nullable(),
  sellers: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      phone: z.string(),
      mail: z.string(),
      exported: z.boolean(),
      blocked: z.boolean(),
    }),
  ),
  vatGroups: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      rate: z.string(),
      kind: z.enum(salesVatKinds),
      reason: z.string(),
    }),
  ),
  units: z.array(z.object({ code: z.string(), name: z.string(), official: z.string() })),
  paymentForms: z.array(
    z.object({ code: z.string(), name: z.string(), kind: z.enum(paymentFormKinds), blocked: z.boolean() }),
  ),
  texts: z.array(z.object({ code: z.string(), name: z.string(), text: z.string(), automatic: z.boolean() })),
  checkRounding: z.boolean(),
  no: z.string(),
  attachments: z.array(salesAttachment),
}) satisfies z.ZodType<SalesGround>;

export const salesRow = z.object({
  id,
  ledgerId: id,
  kind: z.enum(salesKinds),
  no: z.string(),
  status: z.enum(salesStatuses),
  customerId: id,
  customerNo: z.string(),
  customerName: z.string(),
  issueDate: z.string(),
  dueDate: z.string(),
  currency: z.string(),
  net: decimalText,
  vat: decimalText,
  total: decimalText,
  open: decimalText,
  credits: z.string(),
  printedAt: z.string(),
  collectedByPbs: z.boolean(),
  source: z.enum(salesSources),
  createdAt: z.string(),
  createdBy: z.string(),
  postedAt: z.string(),
  postedBy: z.string(),
}) satisfies z.ZodType<SalesDocument>;
export type SalesRow = z.infer<typeof salesRow>;

/** Something that would be wrong, and the field it is mended in (OUT-2): by our rules, or by those of the format. */
export const salesFault = z.object({
  field: z.string(),
  severity: z.enum(['error', 'warning']),
  problem: problem.nullable(),
  finding: finding.nullable(),
});
export type SalesFaultView = z.infer<typeof salesFault>;

export const salesMends = z
  .object({
    endpoint: z.object({ id: field, scheme: field }),
    orderNo: field,
    attention: field,
    contactName: field,
    contactPhone: field,
    contactMail: field,
    accountCode: z.string().max(30),
    note,
    exported: z.string().max(64),
  })
  .partial() satisfies z.ZodType<SalesMends>;

/** What was mended, by whom and when, field by field. */
export const salesMend = z.object({
  at: z.string(),
  by: z.string(),
  changes: z.array(z.object({ field: z.enum(mendableFields), from: z.string(), to: z.string() })),
});
