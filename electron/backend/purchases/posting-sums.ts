import type { OrderInvoiceView, PurchasePage } from '../../../shared/contract/purchases.ts';
import { asPosted } from '../../../shared/domain/posting/as-posted.ts';
import type { OwedTo } from '../../../shared/domain/posting/posting-ground.ts';
import type {
  PurchaseKind,
  PurchaseLineDraft,
  Reconciliation,
  VendorEntry,
} from '../../../shared/domain/purchase/draft.ts';
import { accountSums, vatGroupSums } from '../../../shared/domain/purchase/sums.ts';
import type { ReadableStore } from '../../storage/connection/handles.ts';
import { findVoucher, voucherOfDocument } from '../../storage/posting/vouchers.ts';
import { orderInvoicesOf } from '../../storage/purchasing/order-invoices.ts';
import { orderUpdateLines } from '../../storage/purchasing/orders.ts';
import { lineView, reconciliationView } from '../acceptance/outcome.ts';
import type { LedgerSetUp } from '../setup/ledger-tables.ts';
import { sumsOfVoucher } from './voucher-sums.ts';

type PostingSums = Pick<PurchasePage, 'accounts' | 'vatGroups'>;

/** Nothing is owed, so nothing is posted. */
export const noSums: PostingSums = { accounts: [], vatGroups: [] };

/** What of a purchase document its sums are made from. */
export interface Summed {
  readonly kind: PurchaseKind;
  readonly lines: readonly PurchaseLineDraft[];
  readonly postingGroup: string;
  readonly vendorEntry: VendorEntry | null;
  readonly reconciliation: Reconciliation | null;
  readonly owedTo: Pick<OwedTo, 'postingGroup'>;
}

/** What posting lines with their vendor entry makes, account by account, as the check said before (ACC-10, POST-1). */
export function postingSums(summed: Summed, { tables, control }: LedgerSetUp): PostingSums {
  if (summed.vendorEntry === null) return { accounts: [], vatGroups: vatGroupSums(summed.lines) };
  const { lines, accounts } = asPosted(summed, tables, control);
  return { accounts: accountSums(lines, summed.kind, accounts, tables), vatGroups: vatGroupSums(lines) };
}

/** The same of what is posted, as it was posted; null: it is not. */
export async function postedSums(
  db: ReadableStore,
  documentId: number,
): Promise<(PostingSums & { readonly voucher: { readonly id: number; readonly no: string } }) | null> {
  const found = await voucherOfDocument(db, documentId);
  const voucher = found === null ? null : await findVoucher(db, found.id);
  return found === null || voucher === null ? null : { ...sumsOfVoucher(voucher), voucher: found };
}

/** The invoices accepted into an order, each with its own entry, sums and reconciliation (ACC-4, ACC-6). */
export async function invoicesIntoOrder(
  db: ReadableStore,
  orderId: number,
  owedTo: Summed['owedTo'],
  setUp: LedgerSetUp,
): Promise<OrderInvoiceView[]> {
  const updates = await orderUpdateLines(db, orderId);
  const views: OrderInvoiceView[] = [];
  for (const { postingGroup, ...invoice } of await orderInvoicesOf(db, orderId)) {
    const lines = updates.filter(({ documentId }) => documentId === invoice.documentId).map(({ line }) => line);
    const posted = await postedSums(db, invoice.documentId);
    views.push({
      ...invoice,
      lines: lines.map((line) => lineView(line)),
      voucher: null,
      reconciliation: invoice.reconciliation === null ? null : reconciliationView(invoice.reconciliation),
      ...(posted ?? postingSums({ ...invoice, kind: 'purchaseInvoice', lines, postingGroup, owedTo }, setUp)),
    });
  }
  return views;
}
