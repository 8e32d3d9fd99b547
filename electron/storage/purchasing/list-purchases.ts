import type { PurchaseRow, purchaseColumns } from '../../../shared/contract/purchases.ts';
import { purchaseDocumentKinds, type PurchaseKind } from '../../../shared/domain/purchase/draft.ts';
import { containsText } from '../query/contains-text.ts';
import { queries, type ReadableStore } from '../connection/handles.ts';
import type { PurchaseDocumentsTable } from '../tables.ts';
import { toPurchaseRow } from './purchase-row.ts';

export type PurchaseColumn = (typeof purchaseColumns)[number];

export const purchaseSortKeys: Readonly<Record<PurchaseColumn, keyof PurchaseDocumentsTable>> = {
  no: 'no',
  kind: 'kind',
  status: 'status',
  vendorName: 'vendorNameKey',
  vendorDocumentNo: 'vendorDocumentNo',
  vendorOrderNo: 'vendorOrderNo',
  documentDate: 'documentDate',
  postingDate: 'postingDate',
  dueDate: 'dueDate',
  total: 'totalMinor',
  createdAt: 'createdAt',
};

export interface PurchaseFilter {
  /** Part of a number or a vendor's name. */
  readonly search: string;
  readonly kinds: readonly PurchaseKind[];
  /** Empty: every status. */
  readonly statuses?: readonly PurchaseRow['status'][];
  readonly vendorId: number | null;
  readonly ledgerId: number | null;
}

/** A window of the purchase register, with its size. */
export async function listPurchases(
  db: ReadableStore,
  filter: PurchaseFilter,
  sort: { readonly column: PurchaseColumn; readonly descending: boolean },
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ rows: PurchaseRow[]; total: number }> {
  let query = queries(db).selectFrom('purchaseDocuments');
  const kinds = [...new Set(filter.kinds)];
  if (kinds.length < purchaseDocumentKinds.length) query = query.where('kind', 'in', kinds);
  const statuses = filter.statuses ?? [];
  if (statuses.length > 0) query = query.where('status', 'in', statuses);
  if (filter.ledgerId !== null) query = query.where('ledgerId', '=', filter.ledgerId);
  if (filter.vendorId !== null) query = query.where('vendorId', '=', filter.vendorId);
  if (filter.search.trim() !== '')
    query = query.where(
      containsText(['no', 'vendorDocumentNo', 'vendorOrderNo', 'vendorName', 'vendorNo'], filter.search),
    );
  const direction = sort.descending ? 'desc' : 'asc';
  const total = await query.select((select) => select.fn.countAll<number>().as('count')).executeTakeFirst();
  const rows = await query
    .selectAll()
    .orderBy(purchaseSortKeys[sort.column], direction)
    .orderBy('id', direction)
    .limit(limit)
    .offset(offset)
    .execute();
  return { rows: rows.map(toPurchaseRow), total: Number(total?.count ?? 0) };
}
