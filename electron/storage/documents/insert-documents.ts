import { sql, type Insertable } from 'kysely';
import type { Finding } from '../../../shared/domain/finding.ts';
import { searchTextOf } from '../../../shared/domain/search/search-text.ts';
import { fold } from '../query/folding.ts';
import { queries, type WritableStore } from '../connection/handles.ts';
import { insertInto } from '../query/insert-into.ts';
import { withVendorNo } from '../search/vendor-text.ts';
import type { DocumentFindingsTable, DocumentsTable } from '../tables.ts';
import { amountKey, countFindings, legalKeyText } from './keys.ts';
import type { NewDocument } from './new-document.ts';

/**
 * Writes documents with contents, findings, search text and first delivery; answers with their ids, in order. Made for
 * batches: a few statements per document, whatever its size. Bytes that are here already are refused by the database:
 * ask {@link findDocumentsByOriginal} first, in the same transaction.
 */
export async function insertDocuments(tx: WritableStore, documents: readonly NewDocument[]): Promise<number[]> {
  const ids: number[] = [];
  for (const document of documents) ids.push(await insertUncounted(tx, document));
  await countArrivals(tx, documents);
  return ids;
}

/** One document without moving the counters: whoever inserts several one by one calls {@link countArrivals} in the same transaction. */
export async function insertUncounted(tx: WritableStore, document: NewDocument): Promise<number> {
  const documentId = await insertInto(tx, 'documents', toRow(document));
  await insertInto(tx, 'documentContents', {
    documentId,
    content: document.contentText ?? JSON.stringify(document.content),
    layers: JSON.stringify(document.layers),
  });
  const { numbers, vendor, text, amounts } = document.searchText ?? searchTextOf(document.content);
  await insertInto(tx, 'searchTexts', {
    documentId,
    numbers,
    vendor: withVendorNo(vendor, document.vendor?.no ?? ''),
    text,
    amounts,
  });
  await insertInto(tx, 'deliveries', {
    sha256: document.sha256,
    documentId,
    fileName: document.fileName,
    source: document.source,
    at: document.receivedAt,
  });
  if (document.findings.length > 0) await insertFindings(tx, documentId, document.findings);
  return documentId;
}

/** Moves the counters of inboxes and vendors; triggers do it for every later change. */
export async function countArrivals(tx: WritableStore, documents: readonly NewDocument[]): Promise<void> {
  const store = queries(tx);
  for (const group of Map.groupBy(
    documents,
    ({ inbox, ledgerId, status }) => `${inbox} ${ledgerId} ${status}`,
  ).values()) {
    const [first] = group;
    if (first === undefined) continue;
    await store
      .insertInto('documentCounts')
      .values({ inbox: first.inbox, ledgerId: first.ledgerId, status: first.status, documents: group.length })
      .onConflict((conflict) =>
        conflict
          .columns(['inbox', 'ledgerId', 'status'])
          .doUpdateSet({ documents: sql`documents + excluded.documents` }),
      )
      .execute();
  }
  for (const [vendorId, group] of Map.groupBy(documents, ({ vendor }) => vendor?.id ?? null)) {
    if (vendorId === null) continue;
    const pending = group.filter(({ status }) => status === 'pending').length;
    const last = group.map(({ receivedAt }) => receivedAt).reduce((one, other) => (one > other ? one : other), '');
    await store
      .updateTable('vendors')
      .set({
        documents: sql`documents + ${group.length}`,
        pending: sql`pending + ${pending}`,
        lastDocumentAt: sql`max("lastDocumentAt", ${last})`,
      })
      .where('id', '=', vendorId)
      .execute();
  }
}

/** {@link insertDocuments} for one. */
export async function insertDocument(tx: WritableStore, document: NewDocument): Promise<number> {
  const [id] = await insertDocuments(tx, [document]);
  if (id === undefined) throw new Error('A document was not inserted');
  return id;
}

export async function insertFindings(
  tx: WritableStore,
  documentId: number,
  findings: readonly Finding[],
): Promise<void> {
  for (const [position, finding] of findings.entries()) {
    const row: DocumentFindingsTable = {
      documentId,
      position,
      layer: finding.layer,
      severity: finding.severity,
      code: finding.code,
      values: JSON.stringify(finding.values),
      place: finding.place ?? '',
      rule: finding.rule === null ? null : JSON.stringify(finding.rule),
    };
    await insertInto(tx, 'documentFindings', row);
  }
}

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
    utilityStatements: null,
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
