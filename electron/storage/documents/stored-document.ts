import type { InboxRow } from '../../../shared/contract/documents.ts';
import { completeDocument } from '../../../shared/domain/document/complete-document.ts';
import type { EDocument, Inbox } from '../../../shared/domain/document/document.ts';
import type { Finding, LayerResult } from '../../../shared/domain/finding.ts';
import { queries, type ReadableStore } from '../connection/handles.ts';
import { prepared } from '../connection/prepared.ts';
import { toInboxRows } from './document-row.ts';
import type { LegalKey } from './new-document.ts';

/** One document with everything kept of it, for its page and for deciding about it. */
export interface StoredDocument {
  readonly row: InboxRow;
  readonly inbox: Inbox;
  readonly content: EDocument;
  readonly layers: readonly LayerResult[];
  readonly findings: readonly Finding[];
  readonly payToVendorId: number | null;
  readonly vendorKey: LegalKey | null;
  readonly payToKey: LegalKey | null;
  readonly rejectionReason: string | null;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly sha256: string;
  readonly fileName: string;
}

const documentById = prepared((store, { id }: { id: number }) =>
  store.selectFrom('documents').selectAll().where('id', '=', id),
);
const contentsOf = prepared((store, { id }: { id: number }) =>
  store.selectFrom('documentContents').selectAll().where('documentId', '=', id),
);
const findingRows = prepared((store, { documentId }: { documentId: number }) =>
  store.selectFrom('documentFindings').selectAll().where('documentId', '=', documentId).orderBy('position'),
);

export async function findDocument(db: ReadableStore, id: number): Promise<StoredDocument | null> {
  const [document] = documentById(db, { id });
  if (document === undefined) return null;
  const [row] = await toInboxRows(db, [document]);
  if (row === undefined) return null;
  const [contents] = contentsOf(db, { id });
  if (contents === undefined) throw new Error(`Document ${id} has no contents`);
  const findings = await findingsOf(db, id);
  return {
    row,
    inbox: document.inbox as Inbox,
    content: completeDocument(JSON.parse(contents.content) as EDocument),
    layers: JSON.parse(contents.layers) as LayerResult[],
    findings,
    payToVendorId: document.payToVendorId,
    vendorKey: readLegalKey(document.vendorKey),
    payToKey: readLegalKey(document.payToKey),
    rejectionReason: document.rejectionReason === '' ? null : document.rejectionReason,
    decidedAt: document.decidedAt === '' ? null : document.decidedAt,
    decidedBy: document.decidedBy === '' ? null : document.decidedBy,
    sha256: document.sha256,
    fileName: document.fileName,
  };
}

/** The rows of the given documents in ascending id; missing ones are left out. At most 200. */
export async function findRows(db: ReadableStore, ids: readonly number[]): Promise<InboxRow[]> {
  if (ids.length === 0) return [];
  return toInboxRows(
    db,
    await queries(db).selectFrom('documents').selectAll().where('id', 'in', ids.slice(0, 200)).orderBy('id').execute(),
  );
}

export async function findingsOf(db: ReadableStore, documentId: number): Promise<Finding[]> {
  return findingRows(db, { documentId }).map(({ layer, severity, code, values, place, rule }) => ({
    layer: layer as Finding['layer'],
    severity: severity as Finding['severity'],
    code: code as Finding['code'],
    values: JSON.parse(values) as Record<string, string>,
    place: place === '' ? null : place,
    rule: rule === null ? null : (JSON.parse(rule) as Finding['rule']),
  }));
}

function readLegalKey(text: string): LegalKey | null {
  const blank = text.indexOf(' ');
  return blank < 0 ? null : { scheme: text.slice(0, blank), id: text.slice(blank + 1) };
}
