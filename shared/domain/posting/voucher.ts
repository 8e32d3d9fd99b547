import type { VatGroupSum, VendorEntry } from '../purchase/draft.ts';

/** What a voucher posts: a purchase invoice (also one that updated an order), or a purchase credit memo. */
export const voucherKinds = ['purchaseInvoice', 'purchaseCreditMemo'] as const;
export type VoucherKind = (typeof voucherKinds)[number];

/** Why an amount stands on its account. */
export const voucherLineKinds = [
  'cost',
  'deductedVat',
  'lostVat',
  'reverseChargeVat',
  'payables',
  'balancing',
  'rounding',
] as const;
export type VoucherLineKind = (typeof voucherLineKinds)[number];

export interface VoucherDimension {
  readonly dimension: string;
  readonly value: string;
  readonly valueName: string;
}

/** One entry on a G/L account. Exactly one of debit and credit is not `0.00`; decimal text, two decimals, never negative. */
export interface VoucherLine {
  readonly lineNo: number;
  readonly kind: VoucherLineKind;
  readonly account: string;
  readonly accountName: string;
  readonly text: string;
  readonly debit: string;
  readonly credit: string;
  /** Of cost and VAT; empty elsewhere. */
  readonly vatGroup: string;
  readonly budget: string;
  readonly project: string;
  readonly dimensions: readonly VoucherDimension[];
  /** The line of the purchase document it came from; null for what the whole document makes. */
  readonly purchaseLineNo: number | null;
}

/** What posting makes of one purchase document, before it has a number: balanced, in the document's currency (POST-1). */
export interface VoucherDraft {
  readonly kind: VoucherKind;
  readonly ledgerId: number;
  /** The posting date, ISO. */
  readonly date: string;
  readonly documentDate: string | null;
  readonly text: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly deviatingVat: boolean;
  readonly vendorId: number;
  readonly vendorNo: string;
  readonly vendorName: string;
  /** The vendor's own number of the invoice or credit note. */
  readonly vendorDocumentNo: string;
  readonly vendorOrderNo: string;
  /** The purchase document; of an invoice that updated an order, the order. */
  readonly purchaseId: number;
  readonly purchaseNo: string;
  /** The inbox document behind it. */
  readonly documentId: number;
  readonly net: string;
  readonly vat: string;
  /** What is owed or, of a credit memo, credited; positive. */
  readonly total: string;
  readonly lines: readonly VoucherLine[];
  readonly vatGroups: readonly VatGroupSum[];
  /** What the vendor is owed (or owes), when, and how it is paid. */
  readonly vendorEntry: VendorEntry;
}

/** A posted voucher. It never changes again. */
export interface Voucher extends VoucherDraft {
  readonly id: number;
  /** From a series without gaps. */
  readonly no: string;
  /** ISO instant. */
  readonly postedAt: string;
  readonly postedBy: string;
}
