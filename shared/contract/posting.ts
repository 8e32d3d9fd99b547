import { z } from 'zod';
import { voucherKinds, voucherLineKinds } from '../domain/posting/voucher.ts';
import { decimalText, id, instant, isoDate, problem, window } from './basics.ts';
import { stop } from './documents.ts';
import { decidedPayment } from './payment.ts';
import { postingSums, vendorEntry } from './purchases.ts';

// Posting, vouchers and vendor entries (POST-1, POST-2).

export const voucherKind = z.enum(voucherKinds);

export const voucherLine = z.object({
  lineNo: z.number(),
  kind: z.enum(voucherLineKinds),
  account: z.string(),
  accountName: z.string(),
  text: z.string(),
  debit: decimalText,
  credit: decimalText,
  vatGroup: z.string(),
  budget: z.string(),
  project: z.string(),
  dimensions: z.array(z.object({ dimension: z.string(), value: z.string(), valueName: z.string() })),
  purchaseLineNo: z.number().nullable(),
});

/** What a voucher says beside its lines. */
const head = {
  kind: voucherKind,
  ledgerId: id,
  date: z.string(),
  documentDate: z.string().nullable(),
  text: z.string(),
  currency: z.string(),
  deviatingVat: z.boolean(),
  vendorId: id,
  vendorNo: z.string(),
  vendorName: z.string(),
  vendorDocumentNo: z.string(),
  vendorOrderNo: z.string(),
  purchaseId: id,
  purchaseNo: z.string(),
  documentId: id,
  net: decimalText,
  vat: decimalText,
  total: decimalText,
};
const body = { lines: z.array(voucherLine), vatGroups: postingSums.vatGroups, vendorEntry };
const posted = { id, no: z.string(), postedAt: instant, postedBy: z.string() };

/** What posting would make of a document, before it has a number. */
export const voucherDraft = z.object({ ...head, ...body });
export type VoucherDraftView = z.infer<typeof voucherDraft>;
export const voucher = z.object({ ...posted, ...head, ...body });
export type VoucherView = z.infer<typeof voucher>;
/** A voucher in the register: how many lines it has. */
export const voucherRow = z.object({ ...posted, ...head, lines: z.number() });
export type VoucherRow = z.infer<typeof voucherRow>;

/** What a vendor is owed for a voucher; negative of a credit memo. `open` until nothing remains. */
export const vendorEntryRow = z.object({
  id,
  voucherId: id,
  voucherNo: z.string(),
  kind: voucherKind,
  ledgerId: id,
  documentId: id,
  vendorId: id,
  vendorNo: z.string(),
  vendorName: z.string(),
  vendorDocumentNo: z.string(),
  date: z.string(),
  dueDate: z.string().nullable(),
  discountPercent: decimalText.nullable(),
  discountDate: z.string().nullable(),
  currency: z.string(),
  amount: decimalText,
  remaining: decimalText,
  payablesAccount: z.string(),
  paymentForm: z.string(),
  payment: decidedPayment.nullable(),
  open: z.boolean(),
  closedAt: instant.nullable(),
  closedBy: z.string().nullable(),
  /** The account it was closed against when it was posted (PAY-5). */
  closedAgainst: z.string(),
});
export type VendorEntryRow = z.infer<typeof vendorEntryRow>;

/** What became of one document: `problems` are those of `stops`, which also say what mends them. */
export const postingOutcome = z.object({
  documentId: id,
  outcome: z.enum(['posted', 'stopped']),
  problems: z.array(problem),
  stops: z.array(stop),
  voucher: z.object({ id, no: z.string() }).nullable(),
});
export type PostingOutcome = z.infer<typeof postingOutcome>;

/** What posting would come to: it would post, ask first, or stop. */
export const postingCheck = z.object({
  documentId: id,
  outcome: z.enum(['wouldPost', 'asks', 'stopped']),
  problems: z.array(problem),
  stops: z.array(stop),
  draft: voucherDraft.nullable(),
});
export type PostingCheck = z.infer<typeof postingCheck>;

export const voucherColumns = [
  'no',
  'kind',
  'date',
  'vendorName',
  'vendorDocumentNo',
  'purchaseNo',
  'total',
  'postedAt',
  'postedBy',
] as const;

export const vendorEntryColumns = [
  'voucherNo',
  'kind',
  'vendorName',
  'vendorDocumentNo',
  'date',
  'dueDate',
  'amount',
  'remaining',
  'paymentForm',
] as const;

/** Days, both included; null: no bound. */
const days = { from: isoDate.nullable().default(null), to: isoDate.nullable().default(null) };

export const postingCalls = {
  /** What posting an accepted document would do, changing nothing. */
  'posting.check': { input: z.object({ documentId: id }), output: postingCheck },
  /** `confirmed`: a person has seen the warnings; otherwise they stop the document. */
  'posting.post': {
    input: z.object({ ids: z.array(id).min(1).max(500), confirmed: z.boolean().default(false) }),
    output: z.object({ outcomes: z.array(postingOutcome) }),
  },
  'posting.vouchers': {
    input: z.object({
      search: z.string().max(200).default(''),
      /** Empty: both kinds. */
      kinds: z.array(voucherKind).default([]),
      ledgerId: id.nullable().default(null),
      vendorId: id.nullable().default(null),
      /** Posting dates. */
      ...days,
      sort: z.object({ column: z.enum(voucherColumns), descending: z.boolean() }),
      ...window,
    }),
    output: z.object({ rows: z.array(voucherRow), total: z.number() }),
  },
  'posting.voucher': {
    input: z.object({ id }),
    output: z.object({
      voucher,
      entry: vendorEntryRow.nullable(),
      documentNo: z.string(),
      /** What the log says of its posting, the newest first. */
      log: z.array(
        z.object({
          at: instant,
          by: z.string(),
          code: z.string(),
          values: z.record(z.string(), z.string()),
          problem: problem.nullable(),
        }),
      ),
    }),
  },
  /** Which voucher a document was posted with. */
  'posting.voucherOf': {
    input: z.object({ documentId: id }),
    output: z.object({ voucher: z.object({ id, no: z.string() }).nullable() }),
  },
  'posting.entries': {
    input: z.object({
      search: z.string().max(200).default(''),
      state: z.enum(['all', 'open', 'closed']).default('all'),
      kinds: z.array(voucherKind).default([]),
      ledgerId: id.nullable().default(null),
      vendorId: id.nullable().default(null),
      /** Due by this day, included. */
      dueTo: isoDate.nullable().default(null),
      sort: z.object({ column: z.enum(vendorEntryColumns), descending: z.boolean() }),
      ...window,
    }),
    output: z.object({
      rows: z.array(vendorEntryRow),
      total: z.number(),
      /** What all of them come to, by currency. */
      sums: z.array(z.object({ currency: z.string(), amount: decimalText, remaining: decimalText })),
    }),
  },
  'posting.entry': { input: z.object({ id }), output: z.object({ entry: vendorEntryRow }) },
  /** Another posting date for what a document was accepted into, while it is not posted (SET-7). */
  'posting.setDate': { input: z.object({ documentId: id, date: isoDate }), output: z.object({ date: z.string() }) },
} as const;
