import { z } from 'zod';
import { accountKinds } from '../domain/master/chart.ts';
import { decimalText, id, instant, isoDate, shortText, window } from './basics.ts';
import { codingEdit } from './coding.ts';
import { decidedPayment } from './payment.ts';

export const purchaseKinds = ['purchaseInvoice', 'purchaseCreditMemo', 'purchaseOrder'] as const;
export const purchaseKind = z.enum(purchaseKinds);
/** `open` until it is posted; an order is `open`, `partlyInvoiced`, `invoiced` or `cancelled`. */
export const purchaseStatuses = ['open', 'partlyInvoiced', 'invoiced', 'cancelled', 'posted'] as const;
export const purchaseStatus = z.enum(purchaseStatuses);

/** A purchase invoice, credit memo or order made by accepting (ACC-2). */
export const purchaseRow = z.object({
  id,
  no: z.string(),
  kind: purchaseKind,
  status: purchaseStatus,
  ledgerId: id,
  documentId: id,
  vendorId: id,
  vendorNo: z.string(),
  vendorName: z.string(),
  payToVendorId: id.nullable(),
  vendorDocumentNo: z.string(),
  /** Of an invoice: the vendor's order number it names; of an order: its own number there. */
  vendorOrderNo: z.string(),
  documentDate: z.string().nullable(),
  postingDate: z.string().nullable(),
  dueDate: z.string().nullable(),
  currency: z.string(),
  net: decimalText,
  vat: decimalText,
  total: decimalText,
  /** Written with the document's own VAT (ACC-7). */
  deviatingVat: z.boolean(),
  createdAt: instant,
  createdBy: z.string(),
  lines: z.number(),
});
export type PurchaseRow = z.infer<typeof purchaseRow>;

export const lineDimension = z.object({
  dimension: z.string(),
  value: z.string(),
  valueName: z.string(),
  source: z.enum(['manual', 'alias', 'string', 'item', 'charge', 'default', 'document']),
});

/** A line as accepting would make it or made it. Amounts in the document's currency, decimal text. */
export const purchaseLine = z.object({
  lineNo: z.number(),
  /** Line of the document, allowance or charge of its header, another duty, prepaid amount, rounding, text. */
  kind: z.enum(['line', 'allowance', 'charge', 'duty', 'prepaid', 'rounding', 'text']),
  itemNo: z.string().nullable(),
  description: z.string(),
  quantity: decimalText.nullable(),
  unit: z.string().nullable(),
  unitPrice: decimalText.nullable(),
  /** Without VAT; allowances are negative. */
  amount: decimalText,
  vatPercent: decimalText.nullable(),
  vatAmount: decimalText.nullable(),
  accountingCost: z.string().nullable(),
  accountKind: z.enum(['', ...accountKinds]),
  accountNo: z.string(),
  accountName: z.string(),
  /** The G/L account in the end. */
  ledgerAccount: z.string(),
  vatGroup: z.string(),
  /** The part of the VAT that is deducted, and what the line costs in all: amount + VAT that is not deducted (ACC-7). */
  deductibleVat: decimalText,
  cost: decimalText,
  budget: z.string(),
  project: z.string(),
  dimensions: z.array(lineDimension),
  /** Orders: how much accepted invoices have taken, and which order line an invoice line belongs to. */
  invoicedQuantity: decimalText.nullable(),
  remainingQuantity: decimalText.nullable(),
  orderLineNo: z.number().nullable(),
});
export type PurchaseLine = z.infer<typeof purchaseLine>;

/** The entry of the vendor that posting will make: what is owed, when, and how it is paid. */
export const vendorEntry = z.object({
  vendorNo: z.string(),
  vendorName: z.string(),
  amount: decimalText,
  currency: z.string(),
  dueDate: z.string().nullable(),
  discountPercent: decimalText.nullable(),
  discountDate: z.string().nullable(),
  payablesAccount: z.string(),
  payment: decidedPayment.nullable(),
});

/** Our total against the sender's payable amount (ACC-6). */
export const reconciliation = z.object({
  checked: z.boolean(),
  ours: decimalText,
  theirs: decimalText.nullable(),
  difference: decimalText,
  tolerance: decimalText,
  verdict: z.enum(['equal', 'withinTolerance', 'differs', 'notStated']),
  /** The likely causes, the likeliest first, with the amount each would explain. */
  causes: z.array(
    z.object({
      cause: z.enum(['lineMissing', 'vatRate', 'duty', 'rounding', 'charge', 'prepaid', 'unknown']),
      amount: decimalText,
      detail: z.string(),
    }),
  ),
});

/** How an invoice meets the order it names (ACC-4). */
export const orderUse = z.object({
  orderNo: z.string(),
  /** The purchase order found, or the pending order document. */
  purchaseId: id.nullable(),
  purchaseNo: z.string().nullable(),
  pendingDocumentId: id.nullable(),
  use: z.enum(['update', 'createNew', 'none']),
  lines: z.array(
    z.object({
      lineNo: z.number(),
      orderLineNo: z.number().nullable(),
      description: z.string(),
      orderedQuantity: decimalText.nullable(),
      remainingQuantity: decimalText.nullable(),
      quantity: decimalText.nullable(),
      orderedAmount: decimalText.nullable(),
      amount: decimalText,
      verdict: z.enum(['fits', 'new', 'tooMuch', 'amountDiffers', 'codingConflict']),
    }),
  ),
});

/** Sums per G/L account and per VAT group, as posting will see them; both sides of the accounts are equal. */
export const postingSums = {
  accounts: z.array(z.object({ account: z.string(), name: z.string(), debit: decimalText, credit: decimalText })),
  vatGroups: z.array(z.object({ vatGroup: z.string(), base: decimalText, vat: decimalText, deductible: decimalText })),
};

/** Everything accepting would make of a document, or made (ACC-2, ACC-10). */
export const purchaseDraft = z.object({
  kind: purchaseKind,
  vendorDocumentNo: z.string(),
  documentDate: z.string().nullable(),
  postingDate: z.string().nullable(),
  dueDate: z.string().nullable(),
  currency: z.string(),
  net: decimalText,
  vat: decimalText,
  deductibleVat: decimalText,
  total: decimalText,
  deviatingVat: z.boolean(),
  lines: z.array(purchaseLine),
  vendorEntry: vendorEntry.nullable(),
  reconciliation,
  order: orderUse.nullable(),
  ...postingSums,
});
export type PurchaseDraftView = z.infer<typeof purchaseDraft>;

export const purchaseColumns = [
  'no',
  'kind',
  'status',
  'vendorName',
  'vendorDocumentNo',
  'vendorOrderNo',
  'documentDate',
  'postingDate',
  'dueDate',
  'total',
  'createdAt',
] as const;

const voucherRef = z.object({ id, no: z.string() });

/** An invoice accepted into an order: what posting it makes, and its own total against the vendor's (ACC-4, ACC-6). */
export const orderInvoice = z.object({
  documentId: id,
  /** What it was posted with; null: it is not posted. */
  voucher: voucherRef.nullable(),
  postingDate: z.string().nullable(),
  lines: z.array(purchaseLine),
  vendorDocumentNo: z.string(),
  currency: z.string(),
  total: decimalText,
  vendorEntry: vendorEntry.nullable(),
  reconciliation: reconciliation.nullable(),
  ...postingSums,
});
export type OrderInvoiceView = z.infer<typeof orderInvoice>;

export const purchasePage = z.object({
  purchase: purchaseRow,
  lines: z.array(purchaseLine),
  vendorEntry: vendorEntry.nullable(),
  reconciliation: reconciliation.nullable(),
  /** What it was posted with (POST-2); of an order null: each of its invoices has its own. */
  voucher: voucherRef.nullable(),
  /** Of an order empty: its invoices post, each for itself. */
  ...postingSums,
  /** Of an order: the invoices accepted into it, the newest first. */
  orderInvoices: z.array(orderInvoice),
  /** Not posted: lines and dates may be changed, everything is recalculated (ACC-2). */
  editable: z.boolean(),
  /** Documents that made or updated it, the newest first. */
  documents: z.array(
    z.object({
      documentId: id,
      documentNo: z.string(),
      type: z.string(),
      acceptedAt: instant.nullable(),
      acceptedBy: z.string().nullable(),
      amount: decimalText.nullable(),
    }),
  ),
  log: z.array(z.object({ at: instant, by: z.string(), code: z.string(), values: z.record(z.string(), z.string()) })),
});
export type PurchasePage = z.infer<typeof purchasePage>;

export const purchaseCalls = {
  'purchases.rows': {
    input: z.object({
      search: z.string().max(200),
      /** Orders are a register of their own. */
      kinds: z.array(purchaseKind).min(1),
      /** Empty: every status. */
      statuses: z.array(purchaseStatus).default([]),
      vendorId: id.nullable(),
      ledgerId: id.nullable().default(null),
      sort: z.object({ column: z.enum(purchaseColumns), descending: z.boolean() }),
      ...window,
    }),
    output: z.object({ rows: z.array(purchaseRow), total: z.number() }),
  },
  'purchases.open': { input: z.object({ id }), output: purchasePage },
  /** Changes an unposted purchase document; everything is recalculated. A number may be chosen while it is free. */
  'purchases.save': {
    input: z.object({
      id,
      /** Of an order: the invoice accepted into it that is changed; absent: the purchase document itself. */
      documentId: id.optional(),
      postingDate: isoDate.nullable().optional(),
      dueDate: isoDate.nullable().optional(),
      lines: z
        .array(
          z.object({
            lineNo: z.number().int(),
            coding: codingEdit.omit({ place: true, string: true, origin: true, leaveOut: true }),
          }),
        )
        .max(2000),
    }),
    output: purchasePage,
  },
  /** Before accepting: the number the purchase document gets instead of the next of the series (ACC-2). Empty: the series. */
  'purchases.chooseNo': { input: z.object({ documentId: id, no: shortText }), output: z.object({ no: z.string() }) },
} as const;
