import type { Insertable } from 'kysely';
import type { Finding } from '../../../shared/domain/finding.ts';
import { fold } from '../folding.ts';
import { queries, type WritableStore } from '../handles.ts';
import { searchTextOf } from '../search/search-text.ts';
import type { DocumentFindingsTable, DocumentsTable } from '../tables.ts';
import { amountKey, countFindings, legalKeyText } from './keys.ts';
import type { NewDocument } from './new-document.ts';

/**
 * Writes documents with contents, findings, search text and first delivery; answers with their ids, in order. Made for
 * batches: a few statements per document, whatever its size. Bytes that are here already are refused by the database:
 * ask {@link findDocumentsByOriginal} first, in the same transaction.
 */
export async function insertDocuments(tx: WritableStore, documents: readonly NewDocument[]): Promise<number[]> {
  const store = queries(tx);
  const ids: number[] = [];
  for (const document of documents) {
    const { insertId } = await store.insertInto('documents').values(toRow(document)).executeTakeFirstOrThrow();
    const documentId = Number(insertId);
    ids.push(documentId);
    await store
      .insertInto('documentContents')
      .values({ documentId, content: JSON.stringify(document.content), layers: JSON.stringify(document.layers) })
      .execute();
    const search = searchTextOf(document.content, { sensitive: document.header.sensitive, vendorNo: document.vendor?.no ?? '' });
    await store
      .insertInto('searchTexts')
      .values({ documentId, ...search })
      .execute();
    const delivery = { sha256: document.sha256, documentId, fileName: document.fileName, source: document.source, at: document.receivedAt };
    await store.insertInto('deliveries').values(delivery).execute();
    if (document.findings.length > 0) await insertFindings(tx, documentId, document.findings);
  }
  return ids;
}

/** {@link insertDocuments} for one. */
export async function insertDocument(tx: WritableStore, document: NewDocument): Promise<number> {
  const [id] = await insertDocuments(tx, [document]);
  if (id === undefined) throw new Error('A document was not inserted');
  return id;
}

export async function insertFindings(tx: WritableStore, documentId: number, findings: readonly Finding[]): Promise<void> {
  const rows: DocumentFindingsTable[] = findings.map((finding, position) => ({
    documentId,
    position,
    layer: finding.layer,
    severity: finding.severity,
    code: finding.code,
    values: JSON.stringify(finding.values),
    place: finding.place ?? '',
    rule: finding.rule === null ? null : JSON.stringify(finding.rule),
  }));
  for (let from = 0; from < rows.length; from += rowsPerInsert) {
    await queries(tx).insertInto('documentFindings').values(rows.slice(from, from + rowsPerInsert)).execute();
  }
}

const rowsPerInsert = 100;

function toRow(document: NewDocument): Insertable<DocumentsTable> {
  const { header, vendor } = document;
  return {
    ledgerId: document.ledgerId,
    inbox: document.inbox,
    status: document.status,
    rejectionKind: document.rejectionKind ?? '',
    importStatus: document.importStatus,
    marked: 0,
    receivedAt: document.receivedAt,
    traceId: document.traceId,
    type: header.type,
    format: header.format,
    documentNo: header.documentNo,
    uuid: header.uuid ?? '',
    issueDate: header.issueDate ?? '',
    dueDate: header.dueDate ?? '',
    postingDate: header.postingDate ?? '',
    amountInclVat: header.amountInclVat ?? '',
    amountInclVatMinor: amountKey(header.amountInclVat),
    amount: header.amount ?? '',
    amountMinor: amountKey(header.amount),
    currency: header.currency ?? '',
    vendorId: vendor?.id ?? null,
    payToVendorId: document.payToVendorId,
    vendorKey: legalKeyText(document.vendorKey),
    payToKey: legalKeyText(document.payToKey),
    vendorNo: vendor?.no ?? '',
    vendorName: header.vendorName,
    vendorLegalId: header.vendorLegalId ?? '',
    vendorAddress: header.vendorAddress ?? '',
    vendorCity: header.vendorCity ?? '',
    orderNo: header.orderNo ?? '',
    quoteNo: header.quoteNo ?? '',
    purchaser: header.purchaser ?? '',
    receiverId: header.receiverId ?? '',
    receiverScheme: header.receiverScheme ?? '',
    responsible: '',
    responsibleStatus: 'notHandled',
    attachments: header.attachments,
    ...countFindings(document.findings),
    changedByUser: 0,
    sensitive: header.sensitive ? 1 : 0,
    duplicate: document.duplicate ? 1 : 0,
    deliveries: 1,
    sha256: document.sha256,
    fileName: document.fileName,
    rejectionReason: document.rejectionReason ?? '',
    decidedAt: '',
    decidedBy: '',
    traceIdKey: fold(document.traceId),
    documentNoKey: fold(header.documentNo),
    vendorNoKey: fold(vendor?.no ?? ''),
    vendorNameKey: fold(header.vendorName),
    vendorAddressKey: fold(header.vendorAddress ?? ''),
    vendorCityKey: fold(header.vendorCity ?? ''),
    orderNoKey: fold(header.orderNo ?? ''),
    quoteNoKey: fold(header.quoteNo ?? ''),
    purchaserKey: fold(header.purchaser ?? ''),
    receiverIdKey: fold(header.receiverId ?? ''),
    responsibleKey: '',
  };
}
