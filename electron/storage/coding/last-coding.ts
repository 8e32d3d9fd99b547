import { sql } from 'kysely';
import type { LastCoding, LastLine } from '../../../shared/domain/coding/suggest-coding.ts';
import type { AccountKind } from '../../../shared/domain/master/chart.ts';
import { queries, type ReadableStore } from '../connection/handles.ts';
import { toPurchaseLine } from '../purchasing/purchase-row.ts';

/** How far back what a vendor's documents were coded on is looked for. */
const documentsLookedAt = 20;

/** The vendor's last coded purchase document of one kind (of invoices, also an order), for *same as last time* (COD-8). */
export async function lastCodingOf(
  db: ReadableStore,
  vendorId: number,
  ledgerId: number,
  kind: 'purchaseInvoice' | 'purchaseCreditMemo' | 'purchaseOrder',
): Promise<LastCoding | null> {
  const store = queries(db);
  const last = await store
    .selectFrom('purchaseDocuments')
    .select(['id', 'documentId', 'vendorDocumentNo', 'no'])
    .where('vendorId', '=', vendorId)
    .where('ledgerId', '=', ledgerId)
    // An invoice of an order leaves its coding on the order's lines (ACC-4).
    .where('kind', 'in', kind === 'purchaseInvoice' ? ['purchaseInvoice', 'purchaseOrder'] : [kind])
    .where((where) =>
      where.exists(
        where
          .selectFrom('purchaseLines')
          .select('lineNo')
          .whereRef('purchaseLines.purchaseId', '=', 'purchaseDocuments.id')
          .where('accountNo', '<>', sql.lit('')),
      ),
    )
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last === undefined) return null;
  const rows = await store
    .selectFrom('purchaseLines')
    .selectAll()
    .where('purchaseId', '=', last.id)
    .orderBy('lineNo')
    .execute();
  const lines: readonly LastLine[] = rows.map(toPurchaseLine);
  return { documentId: last.documentId, label: last.vendorDocumentNo === '' ? last.no : last.vendorDocumentNo, lines };
}

/** What the vendor's documents were coded on lately, the last first, each once. */
export async function lastAccountsOf(
  db: ReadableStore,
  vendorId: number,
  ledgerId: number,
): Promise<readonly { readonly kind: AccountKind; readonly no: string }[]> {
  const store = queries(db);
  const rows = await store
    .selectFrom('purchaseLines')
    .innerJoin(
      (from) =>
        from
          .selectFrom('purchaseDocuments')
          .select('id')
          .where('vendorId', '=', vendorId)
          .where('ledgerId', '=', ledgerId)
          .orderBy('id', 'desc')
          .limit(documentsLookedAt)
          .as('lately'),
      (join) => join.onRef('lately.id', '=', 'purchaseLines.purchaseId'),
    )
    .select(['accountKind', 'accountNo', (of) => of.fn.max('lately.id').as('last')])
    .where('accountNo', '<>', sql.lit(''))
    .groupBy(['accountKind', 'accountNo'])
    .orderBy('last', 'desc')
    .execute();
  return rows.map(({ accountKind, accountNo }) => ({ kind: accountKind as AccountKind, no: accountNo }));
}
