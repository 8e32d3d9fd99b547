import type { AccountKind } from '../master/chart.ts';
import type { CodingSource } from '../coding/coding.ts';
import type { DecidedPayment } from '../payment/payment.ts';

export const purchaseDocumentKinds = ['purchaseInvoice', 'purchaseCreditMemo', 'purchaseOrder'] as const;
export type PurchaseKind = (typeof purchaseDocumentKinds)[number];

/** `open` until it is posted; an order also says how far it is invoiced, and whether it was cancelled. */
export type PurchaseStatus = 'open' | 'partlyInvoiced' | 'invoiced' | 'cancelled' | 'posted';

/** A line of the document, an allowance or charge of its header, another duty, the prepaid amount, rounding, text. */
export type PurchaseLineKind = 'line' | 'allowance' | 'charge' | 'duty' | 'prepaid' | 'rounding' | 'text';

export interface LineDimension {
  readonly dimension: string;
  readonly value: string;
  readonly valueName: string;
  readonly source: CodingSource;
}

/** One line of a purchase document. All amounts are decimal text in the document's currency. */
export interface PurchaseLineDraft {
  readonly lineNo: number;
  readonly kind: PurchaseLineKind;
  /** Where the coding came from (`line:0`); empty for a line of our own. */
  readonly place: string;
  /** What the vendor calls the line; an invoice names it on an order. */
  readonly documentLineId: string;
  readonly itemNo: string | null;
  readonly description: string;
  readonly quantity: string | null;
  readonly unit: string | null;
  readonly unitPrice: string | null;
  /** Without VAT; allowances are negative. */
  readonly amount: string;
  readonly vatPercent: string | null;
  /** The VAT that is owed with it; null for text. */
  readonly vatAmount: string | null;
  readonly accountingCost: string | null;
  readonly accountKind: AccountKind | '';
  readonly accountNo: string;
  readonly accountName: string;
  readonly ledgerAccount: string;
  readonly vatGroup: string;
  readonly deductibleVat: string;
  /** What it costs in all: amount + VAT that is not deducted. */
  readonly cost: string;
  readonly budget: string;
  readonly project: string;
  readonly dimensions: readonly LineDimension[];
  /** The order line an invoice line belongs to. */
  readonly orderLineNo: number | null;
}

/** The entry of the vendor that posting will make. */
export interface VendorEntry {
  readonly vendorNo: string;
  readonly vendorName: string;
  readonly amount: string;
  readonly currency: string;
  readonly dueDate: string | null;
  readonly discountPercent: string | null;
  readonly discountDate: string | null;
  readonly payablesAccount: string;
  readonly payment: DecidedPayment | null;
}

export type DifferenceCause = 'lineMissing' | 'vatRate' | 'duty' | 'rounding' | 'charge' | 'prepaid' | 'unknown';

/** Our total against the sender's payable amount (ACC-6). */
export interface Reconciliation {
  /** False: the control setup does not ask for it. */
  readonly checked: boolean;
  readonly ours: string;
  readonly theirs: string | null;
  /** Ours less theirs. */
  readonly difference: string;
  readonly tolerance: string;
  readonly verdict: 'equal' | 'withinTolerance' | 'differs' | 'notStated';
  /** The likeliest first, each with the part of the difference it would explain. */
  readonly causes: readonly { readonly cause: DifferenceCause; readonly amount: string; readonly detail: string }[];
}

export interface AccountSum {
  readonly account: string;
  readonly name: string;
  readonly debit: string;
  readonly credit: string;
}

export interface VatGroupSum {
  readonly vatGroup: string;
  readonly base: string;
  readonly vat: string;
  readonly deductible: string;
}

/** Everything accepting makes of a document, before it has a number (ACC-2, ACC-10). */
export interface PurchaseDraft {
  /** An invoice that updates an order has the order's kind. */
  readonly kind: PurchaseKind;
  /** The number of the invoice or credit note; empty for an order. */
  readonly vendorDocumentNo: string;
  /** Of an invoice: the order it names; of an order: its own number. */
  readonly vendorOrderNo: string;
  readonly documentDate: string | null;
  readonly postingDate: string | null;
  readonly dueDate: string | null;
  readonly currency: string;
  /** The sum of all lines without VAT; duties and rounding are lines. */
  readonly net: string;
  readonly vat: string;
  readonly deductibleVat: string;
  /** `net + vat`, exactly. */
  readonly total: string;
  readonly deviatingVat: boolean;
  readonly postingGroup: string;
  readonly lines: readonly PurchaseLineDraft[];
  /** Null for orders: nothing is owed for them yet. */
  readonly vendorEntry: VendorEntry | null;
  readonly reconciliation: Reconciliation;
  readonly order: OrderUse | null;
  readonly accounts: readonly AccountSum[];
  readonly vatGroups: readonly VatGroupSum[];
}

export type OrderLineVerdict = 'fits' | 'new' | 'tooMuch' | 'amountDiffers' | 'codingConflict';

/** How an invoice meets the order it names (ACC-4). */
export interface OrderUse {
  readonly orderNo: string;
  readonly purchaseId: number | null;
  readonly purchaseNo: string | null;
  readonly pendingDocumentId: number | null;
  readonly use: 'update' | 'createNew' | 'none';
  readonly lines: readonly {
    readonly lineNo: number;
    readonly orderLineNo: number | null;
    readonly description: string;
    readonly orderedQuantity: string | null;
    readonly remainingQuantity: string | null;
    readonly quantity: string | null;
    readonly orderedAmount: string | null;
    readonly amount: string;
    readonly verdict: OrderLineVerdict;
  }[];
}
