import type { DocumentType } from '../document/document.ts';
import type { ControlSetup } from '../master/control-setup.ts';
import { keyText, type LedgerTables } from '../master/tables.ts';
import type { PurchaseKind, PurchaseLineDraft, Reconciliation, VendorEntry } from '../purchase/draft.ts';
import type { DocumentStatus } from '../status.ts';
import type { VoucherKind } from './voucher.ts';

/** Who is owed: the payee's card, or the vendor's. */
export interface OwedTo {
  readonly id: number;
  readonly no: string;
  readonly name: string;
  readonly blocked: '' | 'payment' | 'all';
  readonly postingGroup: string;
}

/** What an accepted document became, as it is posted: a purchase document, or an invoice's part of an order (ACC-4). */
export interface PurchaseToPost {
  readonly id: number;
  readonly no: string;
  /** `purchaseOrder`: the order itself, which is not posted; an invoice accepted into one is a purchase invoice here. */
  readonly kind: PurchaseKind;
  readonly vendorId: number;
  readonly vendorNo: string;
  readonly vendorName: string;
  readonly owedTo: OwedTo;
  readonly vendorDocumentNo: string;
  readonly vendorOrderNo: string;
  readonly documentDate: string | null;
  readonly postingDate: string | null;
  readonly dueDate: string | null;
  readonly currency: string;
  readonly total: string;
  readonly deviatingVat: boolean;
  readonly postingGroup: string;
  readonly vendorEntry: VendorEntry | null;
  readonly reconciliation: Reconciliation | null;
  readonly lines: readonly PurchaseLineDraft[];
}

/** Everything posting one document looks at: gathered once, decided by `decidePosting`. */
export interface PostingGround {
  readonly documentId: number;
  readonly type: DocumentType;
  readonly status: DocumentStatus;
  readonly ledgerId: number;
  /** Its currency, ISO 4217: budgets are in it. */
  readonly ledgerCurrency: string;
  /** The voucher it was posted with; null: it is not posted. */
  readonly postedAs: string | null;
  /** Null: accepting made no purchase document of it. */
  readonly purchase: PurchaseToPost | null;
  readonly tables: LedgerTables;
  readonly control: Pick<ControlSetup, 'postingGroup'>;
  /** What posted vouchers have used of the budget amounts this one touches, by {@link budgetKey}; decimal text. */
  readonly budgetUsed: ReadonlyMap<string, string>;
  /** Today, ISO: the date of what has none. */
  readonly today: string;
}

export function budgetKey(row: { readonly budget: string; readonly account: string; readonly from: string }): string {
  return keyText([row.budget, row.account, row.from]);
}

/** The posting date: the document's own where nobody gave one, else today. */
export function voucherDate(
  { postingDate, documentDate }: Pick<PurchaseToPost, 'postingDate' | 'documentDate'>,
  today: string,
): string {
  return postingDate ?? documentDate ?? today;
}

export function voucherKindOf(kind: PurchaseKind): VoucherKind {
  return kind === 'purchaseCreditMemo' ? 'purchaseCreditMemo' : 'purchaseInvoice';
}
