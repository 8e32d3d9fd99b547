import type { DocumentPage } from '../../../shared/contract/documents.ts';
import type { RelatedRow } from '../../storage/documents/related-documents.ts';
import { findCreditNotesOf, findRelatedById } from '../../storage/documents/credit-notes.ts';
import { parentIdOf, statementIdsOf } from '../../storage/documents/utility-links.ts';
import type { ReadableStore } from '../../storage/connection/handles.ts';
import { answeredBy, answersTo } from '../../storage/exchange/answer-links.ts';
import type { GatheredStored } from '../acceptance/gather-stored.ts';

type Related = DocumentPage['related'][number];

/** Other documents this one has to do with, each once, the most pressing relation first (IN-32, ACC-11). */
export async function relatedDocuments(
  db: ReadableStore,
  { stored, gathered: { relatives }, identified }: GatheredStored,
): Promise<Related[]> {
  const { id, type, documentNo } = stored.row;
  const creditedBy = type === 'invoice' ? await findCreditNotesOf(db, identified.vendorKey, documentNo) : [];
  const parentId = type === 'utilityStatement' ? await parentIdOf(db, id) : null;
  const found: Related[] = [
    ...(await findRelatedById(db, parentId === null ? [] : [parentId])).map(relation('parent')),
    ...(await findRelatedById(db, await statementIdsOf(db, [id]))).map(relation('child')),
    ...relatives.sameNumber.map(relation('sameNumber')),
    ...relatives.credits.map(relation('credits')),
    ...creditedBy.map(relation('creditedBy')),
    ...relatives.lookAlikes.map(relation('lookAlike')),
    ...(await findRelatedById(db, await answersTo(db, id))).map(relation('answer')),
    ...(await findRelatedById(db, await answeredBy(db, id))).map(relation('answers')),
  ];
  return found.filter((one, index) => found.findIndex((other) => other.id === one.id) === index);
}

function relation(kind: Related['relation']): (row: RelatedRow) => Related {
  return ({ id, type, documentNo, vendorName, amountInclVat, currency, issueDate, status, dismissed }) => ({
    id,
    relation: kind,
    type,
    documentNo,
    vendorName,
    amountInclVat,
    currency,
    issueDate,
    status,
    dismissed,
  });
}
