import type { DocumentType, EDocument } from '../../../shared/domain/document/document.ts';
import { queries, type ReadableStore } from '../connection/handles.ts';
import { legalKeyText } from './keys.ts';
import type { LegalKey } from './new-document.ts';
import type { RelatedRow } from './related-documents.ts';

const columns = ['id', 'type', 'documentNo', 'status', 'vendorName', 'amountInclVat', 'currency', 'issueDate'] as const;
/** Credit notes of a vendor that are looked into for the invoice they name: the latest ones. */
const lookedInto = 50;

/** Credit notes of the same vendor that name this invoice. The reference stands in the content, so only the latest are looked into. */
export async function findCreditNotesOf(
  db: ReadableStore,
  vendorKey: LegalKey | null,
  invoiceNo: string,
): Promise<RelatedRow[]> {
  const key = legalKeyText(vendorKey);
  if (key === '') return [];
  const rows = await queries(db)
    .selectFrom('documents')
    .innerJoin('documentContents', 'documentContents.documentId', 'documents.id')
    .select(['documents.id', 'content'])
    .where('vendorKey', '=', key)
    .where('type', '=', 'creditNote')
    .orderBy('documents.id', 'desc')
    .limit(lookedInto)
    .execute();
  const naming = rows.filter(
    ({ content }) => content.includes(JSON.stringify(invoiceNo)) && names(JSON.parse(content) as EDocument, invoiceNo),
  );
  return findRelatedById(
    db,
    naming.map(({ id }) => id),
  );
}

function names(document: EDocument, invoiceNo: string): boolean {
  return [...document.references, ...document.lines.flatMap(({ references }) => references)].some(
    ({ kind, id }) => kind === 'invoice' && id === invoiceNo,
  );
}

/** What a link to each of these documents shows. */
export async function findRelatedById(db: ReadableStore, ids: readonly number[]): Promise<RelatedRow[]> {
  if (ids.length === 0) return [];
  const rows = await queries(db)
    .selectFrom('documents')
    .select(columns)
    .where('id', 'in', ids.slice(0, lookedInto))
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    type: row.type as DocumentType,
    documentNo: row.documentNo,
    status: row.status as RelatedRow['status'],
    vendorName: row.vendorName,
    amountInclVat: row.amountInclVat === '' ? null : row.amountInclVat,
    currency: row.currency === '' ? null : row.currency,
    issueDate: row.issueDate === '' ? null : row.issueDate,
    dismissed: null,
  }));
}
