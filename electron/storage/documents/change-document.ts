import type { UpdateObject } from 'kysely';
import type { EditableField } from '../../../shared/contract/documents.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import type { DocumentStatus, ImportStatus, RejectionKind } from '../../../shared/domain/status.ts';
import { fold } from '../query/folding.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import { prepared } from '../connection/prepared.ts';
import { withVendorNo, withoutVendorNo } from '../search/vendor-text.ts';
import type { Tables } from '../tables.ts';
import { insertFindings } from './insert-documents.ts';
import { countFindings } from './keys.ts';

type DocumentChange = UpdateObject<Tables, 'documents', 'documents'>;

async function update(tx: WritableStore, id: number, change: DocumentChange): Promise<void> {
  await queries(tx).updateTable('documents').set(change).where('id', '=', id).execute();
}

/** What a decision, or its undo, makes of a document. */
export interface DecisionRecord {
  readonly status: DocumentStatus;
  readonly rejectionKind: RejectionKind | null;
  readonly rejectionReason: string | null;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
}

type DecidedValues = Readonly<Record<'status' | 'kind' | 'reason' | 'at' | 'by', string>> & { readonly id: number };

const decide = prepared((store, { id, status, kind, reason, at, by }: DecidedValues) =>
  store
    .updateTable('documents')
    .set({ status, rejectionKind: kind, rejectionReason: reason, decidedAt: at, decidedBy: by })
    .where('id', '=', id),
);

export async function setDecision(tx: WritableStore, id: number, decision: DecisionRecord): Promise<void> {
  decide(tx, {
    id,
    status: decision.status,
    kind: decision.rejectionKind ?? '',
    reason: decision.rejectionReason ?? '',
    at: decision.decidedAt ?? '',
    by: decision.decidedBy ?? '',
  });
}

export async function setImportStatus(tx: WritableStore, id: number, importStatus: ImportStatus): Promise<void> {
  await update(tx, id, { importStatus });
}

export async function setDuplicate(tx: WritableStore, id: number, duplicate: boolean): Promise<void> {
  await update(tx, id, { duplicate: duplicate ? 1 : 0 });
}

/** The vendor and pay-to vendor identified for a document, or null for none (IN-9). The search knows the number too. */
export async function setVendors(
  tx: WritableStore,
  id: number,
  vendor: { readonly id: number; readonly no: string } | null,
  payToVendorId: number | null,
): Promise<void> {
  const before = await queries(tx).selectFrom('documents').select('vendorNo').where('id', '=', id).executeTakeFirst();
  const vendorNo = vendor?.no ?? '';
  await update(tx, id, { vendorId: vendor?.id ?? null, vendorNo, vendorNoKey: fold(vendorNo), payToVendorId });
  if (before !== undefined && before.vendorNo !== vendorNo)
    await replaceSearchedVendorNo(tx, id, before.vendorNo, vendorNo);
}

async function replaceSearchedVendorNo(
  tx: WritableStore,
  documentId: number,
  before: string,
  vendorNo: string,
): Promise<void> {
  const row = await queries(tx)
    .selectFrom('searchTexts')
    .select('vendor')
    .where('documentId', '=', documentId)
    .executeTakeFirst();
  if (row === undefined) return;
  const vendor = withVendorNo(withoutVendorNo(row.vendor, before), vendorNo);
  await queries(tx).updateTable('searchTexts').set({ vendor }).where('documentId', '=', documentId).execute();
}

/** Replaces a document's findings, as after checking it anew. */
export async function setFindings(tx: WritableStore, id: number, findings: readonly Finding[]): Promise<void> {
  await queries(tx).deleteFrom('documentFindings').where('documentId', '=', id).execute();
  if (findings.length > 0) await insertFindings(tx, id, findings);
  await update(tx, id, countFindings(findings));
}

/** A value a person put in place of the document's own (IN-31). */
export interface FieldEdit {
  readonly value: string | null;
  /** The document's own value. */
  readonly original: string | null;
  readonly by: string;
  readonly at: string;
}

/**
 * Sets a field. The first edit keeps the document's own value; setting that value again takes the edit away. Answers
 * with the value before, or undefined when there is no such document.
 */
export async function setField(
  tx: WritableStore,
  id: number,
  field: EditableField,
  value: string | null,
  by: string,
  at: string,
): Promise<{ before: string | null } | undefined> {
  const store = queries(tx);
  const row = await store
    .selectFrom('documents')
    .select(['postingDate', 'dueDate', 'orderNo', 'purchaser', 'responsible', 'responsibleStatus'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const edit = await store
    .selectFrom('documentEdits')
    .selectAll()
    .where('documentId', '=', id)
    .where('field', '=', field)
    .executeTakeFirst();
  const before = field === 'remark' ? (edit?.value ?? null) : orNull(row[field]);
  const original = edit === undefined ? before : edit.original;
  await store.deleteFrom('documentEdits').where('documentId', '=', id).where('field', '=', field).execute();
  if (value !== original)
    await store.insertInto('documentEdits').values({ documentId: id, field, value, original, by, at }).execute();
  const others = await store
    .selectFrom('documentEdits')
    .select('field')
    .where('documentId', '=', id)
    .where('field', 'not in', handling)
    .limit(1)
    .execute();
  await update(tx, id, { ...columnsOf(field, value ?? ''), changedByUser: others.length > 0 ? 1 : 0 });
  return { before };
}

/** Who works on it and how far is not a change of the document. */
const handling: readonly EditableField[] = ['responsible', 'responsibleStatus'];

function columnsOf(field: EditableField, value: string): DocumentChange {
  switch (field) {
    case 'remark':
      return {};
    case 'orderNo':
      return { orderNo: value, orderNoKey: fold(value) };
    case 'purchaser':
      return { purchaser: value, purchaserKey: fold(value) };
    case 'responsible':
      return { responsible: value, responsibleKey: fold(value) };
    case 'postingDate':
    case 'dueDate':
    case 'responsibleStatus':
      return { [field]: value };
  }
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

/** The fields people changed, by field. */
export async function editsOf(db: ReadableStore, id: number): Promise<ReadonlyMap<EditableField, FieldEdit>> {
  const rows = await queries(db).selectFrom('documentEdits').selectAll().where('documentId', '=', id).execute();
  return new Map(
    rows.map(({ field, value, original, by, at }) => [field as EditableField, { value, original, by, at }]),
  );
}

/** Documents a crash left *processing* go back to pending (IN-22); answers with their ids. */
export async function resetProcessing(tx: WritableStore): Promise<number[]> {
  const rows = await queries(tx)
    .updateTable('documents')
    .set({ status: 'pending' })
    .where('inbox', 'in', ['purchase', 'reminders', 'statements', 'responses'])
    .where('status', '=', 'processing')
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}
