import { sql, type RawBuilder, type SelectQueryBuilder, type SqlBool } from 'kysely';
import type { LineDimension, RunLine } from '../../../shared/domain/coding/default-dimension-run.ts';
import type { PurchaseLineDraft } from '../../../shared/domain/purchase/draft.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';

/** The days a posting date (without one: the document's date) lies within; null: no bound. */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
  /** Only lines of this document. */
  readonly documentId?: number;
}

/**
 * Lines on a G/L account of a ledger's accepted, unposted invoices and credit notes (COD-10): those of purchase invoices
 * and credit memos, and those that were accepted into an order. Orders themselves take no part (NS p. 101).
 */
export async function unpostedAccountLines(db: ReadableStore, ledgerId: number, days: Days): Promise<RunLine[]> {
  return [...(await ownLines(db, ledgerId, days)), ...(await linesInOrders(db, ledgerId, days))];
}

async function ownLines(db: ReadableStore, ledgerId: number, days: Days): Promise<RunLine[]> {
  const query = queries(db)
    .selectFrom('purchaseDocuments')
    .innerJoin('purchaseLines', 'purchaseLines.purchaseId', 'purchaseDocuments.id')
    .select(['purchaseDocuments.id as purchaseId', 'no', 'documentId', 'lineNo', 'accountNo', 'dimensions'])
    .where('purchaseDocuments.ledgerId', '=', ledgerId)
    .where('purchaseDocuments.kind', 'in', ['purchaseInvoice', 'purchaseCreditMemo'])
    // As it stands in the text of the index of the unposted ones.
    .where('purchaseDocuments.status', '=', sql.lit('open'))
    .where('accountKind', '=', 'account')
    .where('accountNo', '<>', sql.lit(''));
  const rows = await within(query, 'purchaseDocuments', days)
    .orderBy('purchaseDocuments.id')
    .orderBy('lineNo')
    .execute();
  return rows.map((row) => ({ ...row, kept: 'purchase', dimensions: readDimensions(row.dimensions) }));
}

/** Every line of an invoice that was accepted into an order is kept with the invoice. */
async function linesInOrders(db: ReadableStore, ledgerId: number, days: Days): Promise<RunLine[]> {
  const query = queries(db)
    .selectFrom('orderInvoices')
    .innerJoin('purchaseDocuments', 'purchaseDocuments.id', 'orderInvoices.orderId')
    .innerJoin('orderUpdates', 'orderUpdates.documentId', 'orderInvoices.documentId')
    .select(['orderInvoices.orderId as purchaseId', 'no', 'orderInvoices.documentId', 'orderUpdates.lineNo', 'line'])
    .where('purchaseDocuments.ledgerId', '=', ledgerId)
    .where(notPosted('orderInvoices'));
  const rows = await within(query, 'orderInvoices', days)
    .orderBy('orderInvoices.documentId')
    .orderBy('orderUpdates.lineNo')
    .execute();
  return rows.flatMap(({ line, ...row }) => {
    const { accountKind, accountNo, dimensions } = JSON.parse(line) as PurchaseLineDraft;
    return accountKind === 'account' && accountNo !== ''
      ? [{ ...row, kept: 'orderUpdate', accountNo, dimensions }]
      : [];
  });
}

/** An order is never posted; each of the invoices accepted into it is, by itself. */
function notPosted(table: 'orderInvoices' | 'orderUpdates'): RawBuilder<SqlBool> {
  return sql<SqlBool>`not exists (select 1 from vouchers where vouchers.documentId = ${sql.ref(`${table}.documentId`)})`;
}

function within<Db, Table extends keyof Db, Row>(
  query: SelectQueryBuilder<Db, Table, Row>,
  table: 'purchaseDocuments' | 'orderInvoices',
  { from, to, documentId }: Days,
): SelectQueryBuilder<Db, Table, Row> {
  const [posting, document] = [sql.ref(`${table}.postingDate`), sql.ref(`${table}.documentDate`)];
  const day = sql<string>`iif(${posting} <> '', ${posting}, ${document})`;
  let bounded = documentId === undefined ? query : query.where(sql.ref(`${table}.documentId`), '=', documentId);
  if (from !== null) bounded = bounded.where(day, '>=', from);
  if (to !== null) bounded = bounded.where(day, '<=', to);
  return bounded;
}

/** Where a line of the run is kept. */
export type LinePlace = Pick<RunLine, 'kept' | 'purchaseId' | 'documentId' | 'lineNo'>;

/** The dimensions of a line as they are now; null when it is gone, or posted. */
export async function lineDimensionsOf(db: ReadableStore, line: LinePlace): Promise<readonly LineDimension[] | null> {
  const store = queries(db);
  if (line.kept === 'orderUpdate') {
    const row = await store
      .selectFrom('orderUpdates')
      .select('line')
      .where('orderUpdates.documentId', '=', line.documentId)
      .where('lineNo', '=', line.lineNo)
      .where(notPosted('orderUpdates'))
      .executeTakeFirst();
    return row === undefined ? null : (JSON.parse(row.line) as PurchaseLineDraft).dimensions;
  }
  const row = await store
    .selectFrom('purchaseLines')
    .innerJoin('purchaseDocuments', 'purchaseDocuments.id', 'purchaseLines.purchaseId')
    .select('dimensions')
    .where('purchaseId', '=', line.purchaseId)
    .where('lineNo', '=', line.lineNo)
    .where('status', '<>', 'posted')
    .executeTakeFirst();
  return row === undefined ? null : readDimensions(row.dimensions);
}

export async function setLineDimensions(
  tx: WritableStore,
  line: LinePlace,
  dimensions: readonly LineDimension[],
): Promise<void> {
  const store = queries(tx);
  const text = JSON.stringify(dimensions);
  const lines = store.updateTable('purchaseLines').set({ dimensions: text }).where('purchaseId', '=', line.purchaseId);
  if (line.kept === 'purchase') {
    await lines.where('lineNo', '=', line.lineNo).execute();
    return;
  }
  const updated = await store
    .updateTable('orderUpdates')
    .set({ line: sql`json_set(line, '$.dimensions', json(${text}))` })
    .where('documentId', '=', line.documentId)
    .where('lineNo', '=', line.lineNo)
    .returning('orderLineNo')
    .execute();
  // A line the invoice brought along stands on the order with the same coding; one it took from is the order's own.
  for (const { orderLineNo } of updated)
    await lines.where('lineNo', '=', orderLineNo).where('addedBy', '=', line.documentId).execute();
}

function readDimensions(text: string): LineDimension[] {
  return JSON.parse(text) as LineDimension[];
}
