import type { Selectable } from 'kysely';
import { fromMinorUnits, toMinorUnits } from '../../../shared/domain/amount/amount.ts';
import type { EDocument } from '../../../shared/domain/document/document.ts';
import type { SalesKind } from '../../../shared/domain/sales/customer.ts';
import { withMends, type SalesMend, type SalesMends } from '../../../shared/domain/sales/mends.ts';
import type {
  SalesAttachment,
  SalesDocument,
  SalesSource,
  SalesStatus,
  StoredSalesDocument,
} from '../../../shared/domain/sales/sales-document.ts';
import { fold } from '../query/folding.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import { insertInto } from '../query/insert-into.ts';
import { prepared } from '../connection/prepared.ts';
import type { SalesDocumentsTable } from '../tables.ts';

/** What a document is made with; its numbers and dates of posting come when it is posted. */
export interface NewSalesDocument extends Omit<SalesDocument, 'id' | 'open'> {
  /** What the form holds, as it is kept. */
  readonly draft: unknown;
  /** Null while it is a draft. */
  readonly content: EDocument | null;
  readonly attachments: readonly SalesAttachment[];
  /** What it is found by beside number and customer. */
  readonly alsoFoundBy: readonly string[];
}

export async function insertSalesDocument(tx: WritableStore, document: NewSalesDocument): Promise<number> {
  const id = await insertInto(tx, 'salesDocuments', rowOf(document));
  await queries(tx)
    .insertInto('salesContents')
    .values({
      salesDocumentId: id,
      draft: JSON.stringify(document.draft),
      content: document.content === null ? '' : JSON.stringify(document.content),
      mends: '',
    })
    .execute();
  await writeAttachments(tx, id, document.attachments);
  return id;
}

/** Writes a draft anew, or posts it: a posted one is not changed, which the store itself guards. */
export async function updateSalesDocument(tx: WritableStore, id: number, document: NewSalesDocument): Promise<void> {
  const store = queries(tx);
  await store
    .updateTable('salesContents')
    .set({
      draft: JSON.stringify(document.draft),
      content: document.content === null ? '' : JSON.stringify(document.content),
    })
    .where('salesDocumentId', '=', id)
    .execute();
  await writeAttachments(tx, id, document.attachments);
  await store.updateTable('salesDocuments').set(rowOf(document)).where('id', '=', id).execute();
}

function rowOf(document: NewSalesDocument): Omit<SalesDocumentsTable, 'id'> {
  const { draft: _draft, content: _content, attachments: _attachments, alsoFoundBy, ...row } = document;
  const totalMinor = toMinorUnits(row.total) ?? 0;
  return {
    ...row,
    customerNameKey: fold(row.customerName),
    totalMinor,
    openMinor: row.kind === 'invoice' && row.status === 'posted' ? totalMinor : 0,
    collectedByPbs: row.collectedByPbs ? 1 : 0,
    searchText: [row.no, row.customerNo, row.customerName, row.credits, ...alsoFoundBy].map(fold).join('\n'),
  };
}

async function writeAttachments(
  tx: WritableStore,
  salesDocumentId: number,
  attachments: readonly SalesAttachment[],
): Promise<void> {
  await queries(tx).deleteFrom('salesAttachments').where('salesDocumentId', '=', salesDocumentId).execute();
  for (const [position, attachment] of attachments.entries())
    await queries(tx)
      .insertInto('salesAttachments')
      .values({ ...attachment, salesDocumentId, position, exported: attachment.exported ? 1 : 0 })
      .execute();
}

/** Deletes a draft; a posted document stays, which the store itself guards. */
export async function deleteSalesDraft(tx: WritableStore, id: number): Promise<void> {
  await queries(tx).deleteFrom('salesDocuments').where('id', '=', id).execute();
}

const documentById = prepared((store, { id }: { id: number }) =>
  store
    .selectFrom('salesDocuments')
    .innerJoin('salesContents', 'salesContents.salesDocumentId', 'salesDocuments.id')
    .selectAll('salesDocuments')
    .select(['content', 'mends'])
    .where('salesDocuments.id', '=', id),
);
const attachmentsById = prepared((store, { id }: { id: number }) =>
  store.selectFrom('salesAttachments').selectAll().where('salesDocumentId', '=', id).orderBy('position'),
);
const draftById = prepared((store, { id }: { id: number }) =>
  store.selectFrom('salesContents').select(['draft', 'mends']).where('salesDocumentId', '=', id),
);

/** A sales document with what it says and what was attached to it. */
export async function findSalesDocument(db: ReadableStore, id: number): Promise<StoredSalesDocument | null> {
  const [row] = documentById(db, { id });
  if (row === undefined) return null;
  const { content: contentText, mends: mendsText, ...document } = row;
  const attachments = attachmentsById(db, { id }).map(
    ({ salesDocumentId: _id, position: _position, ...attachment }): SalesAttachment => ({
      ...attachment,
      exported: attachment.exported === 1,
    }),
  );
  const content = contentText === '' ? null : (JSON.parse(contentText) as EDocument);
  const { now } = readMended(mendsText);
  return {
    ...toSalesDocument(document),
    content,
    toSend: content === null ? null : withMends(content, now, attachments),
    attachments,
  };
}

/** What the form of a document holds, as it was kept, and what was mended after posting. */
export async function findSalesDraft(
  db: ReadableStore,
  id: number,
): Promise<{ readonly draft: unknown; readonly mended: Mended } | null> {
  const [row] = draftById(db, { id });
  return row === undefined ? null : { draft: JSON.parse(row.draft) as unknown, mended: readMended(row.mends) };
}

/** What was mended after posting: as it stands now, and each mending, oldest first. */
export interface Mended {
  readonly now: SalesMends;
  readonly history: readonly SalesMend[];
}

export async function saveMended(tx: WritableStore, id: number, mended: Mended): Promise<void> {
  await queries(tx)
    .updateTable('salesContents')
    .set({ mends: JSON.stringify(mended) })
    .where('salesDocumentId', '=', id)
    .execute();
}

function readMended(text: string): Mended {
  return text === '' ? { now: {}, history: [] } : (JSON.parse(text) as Mended);
}

export function toSalesDocument(row: Selectable<SalesDocumentsTable>): SalesDocument {
  const { customerNameKey: _key, totalMinor: _total, openMinor, searchText: _text, ...document } = row;
  return {
    ...document,
    kind: document.kind as SalesKind,
    status: document.status as SalesStatus,
    source: document.source as SalesSource,
    collectedByPbs: document.collectedByPbs === 1,
    open: fromMinorUnits(openMinor),
  };
}

/** Posted documents of a ledger after one, in the order of their ids: for runs that work through all of them. */
export async function postedSalesAfter(
  db: ReadableStore,
  ledgerId: number,
  afterId: number,
  limit: number,
): Promise<SalesDocument[]> {
  const rows = await queries(db)
    .selectFrom('salesDocuments')
    .selectAll()
    .where('ledgerId', '=', ledgerId)
    .where('status', '=', 'posted')
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toSalesDocument);
}

/** Notes that a document was printed. */
export async function notePrinted(tx: WritableStore, id: number, at: string): Promise<void> {
  await queries(tx).updateTable('salesDocuments').set({ printedAt: at }).where('id', '=', id).execute();
}
