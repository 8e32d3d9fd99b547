import type { PurchasePage } from '../../../shared/contract/purchases.ts';
import type { LogCode } from '../../../shared/domain/log-code.ts';
import { remainingQuantity, type Order } from '../../../shared/domain/orders/order.ts';
import type { PurchaseLineDraft } from '../../../shared/domain/purchase/draft.ts';
import { hidingCitizensOf } from '../../../shared/domain/document/sensitive-document.ts';
import { findDocument, findRows } from '../../storage/documents/stored-document.ts';
import type { ReadableStore } from '../../storage/connection/handles.ts';
import { logOf } from '../../storage/log.ts';
import { changesOf, invoicesOf, orderById, orderUpdateLines } from '../../storage/purchasing/orders.ts';
import { findPurchase, type StoredPurchase } from '../../storage/purchasing/purchases.ts';
import { findVendor } from '../../storage/purchasing/vendors.ts';
import { decidedOf } from '../../storage/documents/decided-of.ts';
import { lineView, reconciliationView } from '../acceptance/outcome.ts';
import { readLedgerTables } from '../setup/ledger-tables.ts';
import { invoicesIntoOrder, noSums, postedSums, postingSums } from './posting-sums.ts';

/** A purchase document with everything its page shows (ACC-2); null when there is none. */
export async function purchasePage(db: ReadableStore, id: number): Promise<PurchasePage | null> {
  const found = await findPurchase(db, id);
  if (found === null) return null;
  const { purchase, header } = found;
  const order = purchase.kind === 'purchaseOrder' ? await orderById(db, id) : null;
  const documents = await documentsOf(db, found);
  const setUp = await readLedgerTables(db, header.ledgerId);
  const owedTo = await findVendor(db, header.payToVendorId ?? header.vendorId);
  const group = { postingGroup: owedTo?.postingGroup ?? '' };
  const posted = order === null ? await postedSums(db, header.documentId) : null;
  return hidingCitizens(db, {
    purchase,
    lines: order === null ? found.lines.map((line) => lineView(whole(line))) : await orderLines(db, order),
    vendorEntry: header.vendorEntry,
    reconciliation: header.reconciliation === null ? null : reconciliationView(header.reconciliation),
    voucher: null,
    ...(order === null
      ? (posted ?? postingSums({ ...header, lines: found.lines.map(whole), owedTo: group }, setUp))
      : noSums),
    orderInvoices: order === null ? [] : await invoicesIntoOrder(db, id, group, setUp),
    editable: purchase.status !== 'posted' && purchase.status !== 'cancelled',
    documents,
    log: await logOfDocuments(
      db,
      documents.map(({ documentId }) => documentId),
    ),
  });
}

/** The texts of its lines are the documents'; a number they hide there is hidden here (IN-9). */
async function hidingCitizens(db: ReadableStore, page: PurchasePage): Promise<PurchasePage> {
  let shown = page;
  for (const { documentId } of page.documents) {
    const document = await findDocument(db, documentId);
    if (document !== null) shown = hidingCitizensOf(document.content, shown);
  }
  return shown;
}

/** An order line that was never coded shows what the last invoice that took from it is coded on (NS p. 84). */
async function orderLines(db: ReadableStore, { purchaseId, lines }: Order): Promise<PurchasePage['lines']> {
  const updates = await orderUpdateLines(db, purchaseId);
  return lines.map((line) => {
    const last = updates.findLast(({ orderLineNo }) => orderLineNo === line.lineNo)?.line;
    const coded = line.accountNo === '' && last !== undefined ? { ...line, ...codingOf(last) } : line;
    return lineView(whole(coded), { invoiced: line.invoicedQuantity, remaining: remainingQuantity(line) });
  });
}

function codingOf(line: PurchaseLineDraft) {
  const { accountKind, accountNo, accountName, ledgerAccount, budget, project, dimensions } = line;
  return { accountKind, accountNo, accountName, ledgerAccount, budget, project, dimensions };
}

type Bare = Omit<PurchaseLineDraft, 'orderLineNo'> & { readonly addedBy: number | null };

function whole({ addedBy: _added, ...line }: Bare & { readonly invoicedQuantity?: string }): PurchaseLineDraft {
  const { invoicedQuantity: _invoiced, ...bare } = line;
  return { ...bare, orderLineNo: null };
}

/** Documents that made or updated it, the newest first. */
async function documentsOf(db: ReadableStore, { purchase }: StoredPurchase): Promise<PurchasePage['documents']> {
  const isOrder = purchase.kind === 'purchaseOrder';
  const ids = [
    purchase.documentId,
    ...(isOrder ? (await invoicesOf(db, purchase.id)).map(({ documentId }) => documentId) : []),
    ...(isOrder ? (await changesOf(db, purchase.id)).map(({ documentId }) => documentId) : []),
  ];
  const decided = await decidedOf(db, ids);
  const rows = await findRows(db, ids);
  return rows
    .map((row) => ({
      documentId: row.id,
      documentNo: row.documentNo,
      type: row.type,
      acceptedAt: decided.get(row.id)?.at ?? null,
      acceptedBy: decided.get(row.id)?.by ?? null,
      amount: row.amountInclVat,
    }))
    .toSorted(
      (one, other) => (other.acceptedAt ?? '').localeCompare(one.acceptedAt ?? '') || other.documentId - one.documentId,
    );
}

const shown: ReadonlySet<string> = new Set<LogCode>([
  'accepted',
  'acceptUndone',
  'orderUpdated',
  'orderReplaced',
  'orderCancelled',
  'purchaseNoChosen',
  'posted',
  'vendorEntryClosed',
]);

async function logOfDocuments(db: ReadableStore, ids: readonly number[]): Promise<PurchasePage['log']> {
  const logs = await Promise.all(ids.slice(0, 50).map((id) => logOf(db, id)));
  return logs
    .flat()
    .filter(({ step, code }) => step === 'PURCHASE' || shown.has(code))
    .toSorted((one, other) => other.id - one.id)
    .map(({ at, by, code, values }) => ({ at, by, code, values: { ...values } }));
}
