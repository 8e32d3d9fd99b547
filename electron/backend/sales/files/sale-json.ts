import { z } from 'zod';
import { problem, type Problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { isIsoDay } from '../../../../shared/domain/sales/days.ts';
import { emptyLine, newBilling, noAddress, type SalesDraft } from '../../../../shared/domain/sales/draft.ts';

/**
 * Ebilag's own JSON for invoices and credit notes of business systems (OUT-1): one document a file, UTF-8, named
 * `SOMETHING.json`. Numbers are decimal text with a point (`"1250.50"`) or JSON numbers with at most two decimals; dates are
 * `YYYY-MM-DD`. Names beside these are refused, so that nothing a system writes is lost without a word.
 *
 * ```json
 * {
 *   "kind": "invoice",
 *   "customer": "D00001",
 *   "issueDate": "2026-11-02",
 *   "dueDate": "2026-12-02",
 *   "orderNo": "PO-77",
 *   "lines": [
 *     { "no": "1010", "description": "Sejladsundervisning", "quantity": "2", "unit": "TIME", "price": "500", "vatGroup": "S25" }
 *   ]
 * }
 * ```
 *
 * | field | what |
 * | --- | --- |
 * | `kind` | `invoice` or `creditNote` |
 * | `customer` | number of the customer; `endpoint` (`"GLN 5790…"`) or `cvr` may say it instead |
 * | `payTo` | number of the customer who gets the invoice, where that is another one |
 * | `issueDate`, `dueDate`, `deliveryDate` | absent: today, the customer's days to pay, none |
 * | `currency`, `orderNo`, `attention`, `seller`, `accountCode`, `paymentForm` | as in the form |
 * | `delivery` | `name`, `address`, `address2`, `postalCode`, `city`, `country` |
 * | `discountPercent`, `discountAs` | on the whole; `spread` (as in the form) or `allowance` |
 * | `lineDiscounts` | `allowance` or `netPrice` |
 * | `notes` | texts that leave as one note |
 * | `credits` | of a credit note: `no` and `issueDate` of the invoice |
 * | `lines[]` | `kind` (`account`, `fixedAsset`, `item`), `no`, `description`, `quantity`, `unit`, `price`, `discountPercent`, `vatGroup`, `accountCode`, `notes` |
 * | `attachment` | `fileName` and `base64` of the one that goes along |
 */
export const saleJson = z.strictObject({
  kind: z.enum(['invoice', 'creditNote']),
  customer: z.string().max(40).default(''),
  endpoint: z.string().max(80).default(''),
  cvr: z.string().max(40).default(''),
  payTo: z.string().max(40).default(''),
  issueDate: day().default(''),
  dueDate: day().default(''),
  deliveryDate: day().default(''),
  currency: z.string().max(3).default(''),
  orderNo: z.string().max(80).default(''),
  attention: z.string().max(80).default(''),
  seller: z.string().max(20).default(''),
  accountCode: z.string().max(80).default(''),
  paymentForm: z.string().max(20).default(''),
  delivery: z
    .strictObject({
      name: z.string().max(100).default(''),
      address: z.string().max(100).default(''),
      address2: z.string().max(100).default(''),
      postalCode: z.string().max(20).default(''),
      city: z.string().max(100).default(''),
      country: z.string().max(2).default(''),
    })
    .default(noAddress),
  discountPercent: decimal().default(''),
  discountAs: z.enum(['spread', 'allowance']).default('spread'),
  lineDiscounts: z.enum(['allowance', 'netPrice']).default('allowance'),
  notes: z.array(z.string().max(4000)).max(50).default([]),
  credits: z.strictObject({ no: z.string().max(40), issueDate: day().default('') }).default({ no: '', issueDate: '' }),
  lines: z
    .array(
      z.strictObject({
        kind: z.enum(['account', 'fixedAsset', 'item']).default('account'),
        no: z.string().max(20),
        description: z.string().max(1000),
        quantity: decimal(),
        unit: z.string().max(20).default(''),
        price: decimal(),
        discountPercent: decimal().default(''),
        vatGroup: z.string().max(20),
        accountCode: z.string().max(80).default(''),
        notes: z.array(z.string().max(4000)).max(50).default([]),
      }),
    )
    .min(1)
    .max(1000),
  attachment: z.strictObject({ fileName: z.string().max(200), base64: z.string().max(30_000_000) }).optional(),
});
export type SaleJson = z.infer<typeof saleJson>;

function day() {
  return z.string().refine((text) => text === '' || isIsoDay(text));
}

/** Text stays as it is; a number is written out, and must be what a system writes with two decimals: `0.1 + 0.2` is not. */
function decimal() {
  const plain = z.number().refine((value) => /^-?\d{1,15}(?:\.\d{1,2})?$/u.test(String(value)));
  return z.union([z.string().max(40), plain.transform((value) => String(value))]);
}

/** Reads a file of our own; the first field that is wrong is named. */
export function readSaleJson(text: string): Result<SaleJson> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return refuse(problem('sales.fileUnreadable'));
  }
  const read = saleJson.safeParse(value);
  return read.success ? ok(read.data) : refuse(fieldProblem(read.error));
}

function fieldProblem({ issues: [first] }: z.ZodError): Problem {
  const more = first?.code === 'unrecognized_keys' ? first.keys : [];
  const field = [...(first?.path ?? []), ...more.slice(0, 1)].map(String).join('.');
  return problem('sales.fileField', { field: field === '' ? '—' : field.slice(0, 80) });
}

/** What a file says, as the form would hold it. */
export function draftOfJson(sale: SaleJson, customerNo: string, today: string, dueDate: string): SalesDraft {
  const exported = (notes: readonly string[]) => notes.map((text) => ({ text, exported: true }));
  return {
    kind: sale.kind,
    billing: {
      ...newBilling(today),
      customerNo,
      payToNo: sale.payTo,
      issueDate: sale.issueDate || today,
      dueDate: sale.kind === 'invoice' ? sale.dueDate || dueDate : '',
      deliveryDate: sale.deliveryDate,
      currency: sale.currency.toUpperCase(),
      orderNo: sale.orderNo,
      attention: sale.attention,
      seller: sale.seller,
      accountCode: sale.accountCode,
      delivery: sale.delivery,
      paymentForm: sale.paymentForm,
      lineDiscounts: sale.lineDiscounts,
      invoiceDiscount: { percent: sale.discountPercent, as: sale.discountAs, reason: '' },
      remarks: exported(sale.notes),
      credits: sale.credits,
      lines: sale.lines.map(({ discountPercent, notes, ...line }) => ({
        ...emptyLine,
        ...line,
        discount: discountPercent,
        remarks: exported(notes),
      })),
    },
  };
}
