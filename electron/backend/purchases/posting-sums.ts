import type { OrderInvoiceView, PurchasePage } from '../../../shared/contract/purchases.ts';
import type { LedgerTables } from '../../../shared/domain/master/tables.ts';
import type { PurchaseKind, PurchaseLineDraft, VendorEntry } from '../../../shared/domain/purchase/draft.ts';
import { accountSums, vatGroupSums } from '../../../shared/domain/purchase/sums.ts';
import type { ReadableStore } from '../../storage/handles.ts';
import { orderInvoicesOf } from '../../storage/purchasing/order-invoices.ts';
import { orderUpdateLines } from '../../storage/purchasing/orders.ts';
import { reconciliationView } from '../acceptance/outcome.ts';

type PostingSums = Pick<PurchasePage, 'accounts' | 'vatGroups'>;

/** Nothing is owed, so nothing is posted. */
export const noSums: PostingSums = { accounts: [], vatGroups: [] };

/** What posting lines with their vendor entry makes, account by account, as the check said before (ACC-10, POST-1). */
export function postingSums(
  lines: readonly PurchaseLineDraft[],
  kind: PurchaseKind,
  entry: VendorEntry | null,
  tables: Pick<LedgerTables, 'find'>,
): PostingSums {
  const vatGroups = vatGroupSums(lines);
  if (entry === null) return { accounts: [], vatGroups };
  const places = { payables: entry.payablesAccount, balancing: entry.payment?.balancingAccount ?? '' };
  return { accounts: accountSums(lines, kind, places, tables), vatGroups };
}

/** The invoices accepted into an order, each with its own entry, sums and reconciliation (ACC-4, ACC-6). */
export async function invoicesIntoOrder(
  db: ReadableStore,
  orderId: number,
  tables: Pick<LedgerTables, 'find'>,
): Promise<OrderInvoiceView[]> {
  const lines = await orderUpdateLines(db, orderId);
  return (await orderInvoicesOf(db, orderId)).map((invoice) => ({
    ...invoice,
    reconciliation: invoice.reconciliation === null ? null : reconciliationView(invoice.reconciliation),
    ...postingSums(
      lines.filter(({ documentId }) => documentId === invoice.documentId).map(({ line }) => line),
      'purchaseInvoice',
      invoice.vendorEntry,
      tables,
    ),
  }));
}
