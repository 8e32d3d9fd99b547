import { z } from 'zod';
import { decimalText, id, instant, window } from './basics.ts';

/** A purchase invoice or credit memo made by accepting (ACC-2). */
export const purchaseRow = z.object({
  id,
  no: z.string(),
  kind: z.enum(['purchaseInvoice', 'purchaseCreditMemo']),
  documentId: id,
  vendorId: id,
  vendorNo: z.string(),
  vendorName: z.string(),
  vendorDocumentNo: z.string(),
  documentDate: z.string().nullable(),
  postingDate: z.string().nullable(),
  dueDate: z.string().nullable(),
  currency: z.string(),
  net: decimalText,
  vat: decimalText,
  total: decimalText,
  createdAt: instant,
  createdBy: z.string(),
  lines: z.number(),
});
export type PurchaseRow = z.infer<typeof purchaseRow>;

export const purchaseLine = z.object({
  lineNo: z.number(),
  /** Line of the document, allowance or charge of its header, or another duty. */
  kind: z.enum(['line', 'allowance', 'charge', 'duty', 'rounding', 'text']),
  itemNo: z.string().nullable(),
  description: z.string(),
  quantity: decimalText.nullable(),
  unit: z.string().nullable(),
  unitPrice: decimalText.nullable(),
  amount: decimalText,
  vatPercent: decimalText.nullable(),
  vatAmount: decimalText.nullable(),
  accountingCost: z.string().nullable(),
});
export type PurchaseLine = z.infer<typeof purchaseLine>;

export const purchaseColumns = [
  'no',
  'kind',
  'vendorName',
  'vendorDocumentNo',
  'documentDate',
  'postingDate',
  'dueDate',
  'total',
  'createdAt',
] as const;

export const purchaseCalls = {
  'purchases.rows': {
    input: z.object({
      search: z.string().max(200),
      kind: z.enum(['purchaseInvoice', 'purchaseCreditMemo']).nullable(),
      vendorId: id.nullable(),
      sort: z.object({ column: z.enum(purchaseColumns), descending: z.boolean() }),
      ...window,
    }),
    output: z.object({ rows: z.array(purchaseRow), total: z.number() }),
  },
  'purchases.open': {
    input: z.object({ id }),
    output: z.object({ purchase: purchaseRow, lines: z.array(purchaseLine) }),
  },
} as const;
