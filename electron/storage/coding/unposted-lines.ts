import { sql } from 'kysely';
import type { LineDimension, RunLine } from '../../../shared/domain/coding/default-dimension-run.ts';
import { queries, type ReadableStore, type WritableStore } from '../handles.ts';

/**
 * Lines on a G/L account of a ledger's unposted purchase invoices and credit memos, whose posting date (without one: the
 * document's) lies within the days; null: no bound (COD-10).
 */
export async function unpostedAccountLines(
  db: ReadableStore,
  ledgerId: number,
  from: string | null,
  to: string | null,
): Promise<RunLine[]> {
  const day = sql<string>`iif(purchaseDocuments.postingDate <> '', purchaseDocuments.postingDate, purchaseDocuments.documentDate)`;
  let query = queries(db)
    .selectFrom('purchaseDocuments')
    .innerJoin('purchaseLines', 'purchaseLines.purchaseId', 'purchaseDocuments.id')
    .select(['purchaseDocuments.id as purchaseId', 'no', 'documentId', 'lineNo', 'accountNo', 'dimensions'])
    .where('purchaseDocuments.ledgerId', '=', ledgerId)
    .where('purchaseDocuments.kind', 'in', ['purchaseInvoice', 'purchaseCreditMemo'])
    .where('purchaseDocuments.status', '=', 'open')
    .where('accountKind', '=', 'account')
    .where('accountNo', '<>', '');
  if (from !== null) query = query.where(day, '>=', from);
  if (to !== null) query = query.where(day, '<=', to);
  const rows = await query.orderBy('purchaseDocuments.id').orderBy('lineNo').execute();
  return rows.map((row) => ({ ...row, dimensions: JSON.parse(row.dimensions) as LineDimension[] }));
}

export async function setLineDimensions(
  tx: WritableStore,
  purchaseId: number,
  lineNo: number,
  dimensions: readonly LineDimension[],
): Promise<void> {
  await queries(tx)
    .updateTable('purchaseLines')
    .set({ dimensions: JSON.stringify(dimensions) })
    .where('purchaseId', '=', purchaseId)
    .where('lineNo', '=', lineNo)
    .execute();
}

/** The dimensions of a line that is still unposted, or null. */
export async function lineDimensionsOf(
  db: ReadableStore,
  purchaseId: number,
  lineNo: number,
): Promise<LineDimension[] | null> {
  const row = await queries(db)
    .selectFrom('purchaseLines')
    .innerJoin('purchaseDocuments', 'purchaseDocuments.id', 'purchaseLines.purchaseId')
    .select('dimensions')
    .where('purchaseId', '=', purchaseId)
    .where('lineNo', '=', lineNo)
    .where('status', '=', 'open')
    .executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.dimensions) as LineDimension[]);
}
