import { sql, type Kysely, type SelectQueryBuilder, type Selectable } from 'kysely';
import type { DocumentType } from '../../../shared/domain/document/document.ts';
import { lookAlikeDays, type PossibleDuplicate } from '../../../shared/domain/acceptance/duplicates.ts';
import { fold } from '../query/folding.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import { prepared } from '../connection/prepared.ts';
import type { DocumentsTable, Tables } from '../tables.ts';
import { amountKey, legalKeyText } from './keys.ts';
import type { LegalKey } from './new-document.ts';

/** Another document with what a link to it shows. */
export interface RelatedRow extends PossibleDuplicate {
  readonly type: DocumentType;
  readonly vendorName: string;
  readonly amountInclVat: string | null;
  readonly currency: string | null;
  readonly issueDate: string | null;
}

const columns = ['id', 'type', 'documentNo', 'status', 'vendorName', 'amountInclVat', 'currency', 'issueDate'] as const;

/** The most links shown of a kind. */
const mostRelated = 50;

/** Documents of the same vendor and type with the same number (ACC-11, level 2). `id` 0 while the document is not stored. */
export async function findSameNumber(
  db: ReadableStore,
  document: {
    readonly id: number;
    readonly vendorKey: LegalKey | null;
    readonly vendorId: number | null;
    readonly type: DocumentType;
    readonly documentNo: string;
  },
): Promise<RelatedRow[]> {
  const vendor = vendorOf(document);
  if (vendor === null) return [];
  const { id, type } = document;
  const rows = sameNumber[vendor.by](db, { vendor: vendor.value, no: fold(document.documentNo), type, id });
  return withDismissals(db, id, rows);
}

/**
 * What documents of the same vendor have in common: the company number, or, where the document names none, the card that
 * people gave it to. Null: nobody knows whose it is.
 */
function vendorOf({
  vendorKey,
  vendorId,
}: {
  readonly vendorKey: LegalKey | null;
  readonly vendorId: number | null;
}): { readonly by: 'key' | 'card'; readonly value: string | number } | null {
  const key = legalKeyText(vendorKey);
  if (key !== '') return { by: 'key', value: key };
  return vendorId === null ? null : { by: 'card', value: vendorId };
}

type OfVendor = (store: Kysely<Tables>, vendor: string | number) => SelectQueryBuilder<Tables, 'documents', object>;

const ofVendor: Readonly<Record<'key' | 'card', OfVendor>> = {
  key: (store, vendor) => store.selectFrom('documents').where('vendorKey', '=', vendor as string),
  // Written out, so that the index of just these documents is taken.
  card: (store, vendor) =>
    store
      .selectFrom('documents')
      .where('vendorKey', '=', sql.lit(''))
      .where('vendorId', '=', vendor as number),
};

interface SameNumber extends Readonly<Record<string, string | number>> {
  readonly vendor: string | number;
  readonly no: string;
  readonly type: string;
  readonly id: number;
}

const sameNumber = { key: sameNumberQuery(ofVendor.key), card: sameNumberQuery(ofVendor.card) };

function sameNumberQuery(documents: OfVendor) {
  return prepared((store, { vendor, no, type, id }: SameNumber) =>
    documents(store, vendor)
      .select(columns)
      .where('documentNoKey', '=', no)
      .where('type', '=', type)
      .where('id', '<>', id)
      .limit(mostRelated),
  );
}

interface LookAlike extends SameNumber {
  readonly amount: number;
  readonly from: string;
  readonly to: string;
  readonly currency: string;
}

const lookAlikes = { key: lookAlikeQuery(ofVendor.key), card: lookAlikeQuery(ofVendor.card) };

function lookAlikeQuery(documents: OfVendor) {
  return prepared((store, { vendor, no, type, id, amount, from, to, currency }: LookAlike) =>
    documents(store, vendor)
      .select(columns)
      .where('amountInclVatMinor', '=', amount)
      .where('issueDate', '>=', from)
      .where('issueDate', '<=', to)
      .where('type', '=', type)
      .where('currency', '=', currency)
      .where('documentNoKey', '<>', no)
      .where('id', '<>', id)
      .limit(mostRelated),
  );
}

/** Documents of the same vendor over the same amount within {@link lookAlikeDays}, another number (ACC-11, level 3). */
export async function findLookAlikes(
  db: ReadableStore,
  document: {
    readonly id: number;
    readonly vendorKey: LegalKey | null;
    readonly vendorId: number | null;
    readonly type: DocumentType;
    readonly documentNo: string;
    readonly amountInclVat: string | null;
    readonly currency: string | null;
    readonly issueDate: string | null;
  },
): Promise<RelatedRow[]> {
  const { id, type, amountInclVat, issueDate } = document;
  const vendor = vendorOf(document);
  if (amountInclVat === null || issueDate === null || vendor === null) return [];
  const rows = lookAlikes[vendor.by](db, {
    vendor: vendor.value,
    no: fold(document.documentNo),
    type,
    id,
    amount: amountKey(amountInclVat),
    from: daysFrom(issueDate, -lookAlikeDays),
    to: daysFrom(issueDate, lookAlikeDays),
    currency: document.currency ?? '',
  });
  return withDismissals(db, id, rows);
}

const ofNumbers = prepared(
  (store, { vendor, numbers, types }: Readonly<Record<'vendor' | 'numbers' | 'types', string>>) =>
    store
      .selectFrom('documents')
      .select(columns)
      .where('vendorKey', '=', vendor)
      .where('documentNoKey', 'in', sql<string>`(select value from json_each(${numbers}))`)
      .where('type', 'in', sql<string>`(select value from json_each(${types}))`)
      .limit(mostRelated),
);

/** Documents of a vendor by their numbers, such as the invoices a credit note names. */
export async function findByNumbers(
  db: ReadableStore,
  vendorKey: LegalKey | null,
  types: readonly DocumentType[],
  numbers: readonly string[],
): Promise<RelatedRow[]> {
  const key = legalKeyText(vendorKey);
  if (key === '' || numbers.length === 0 || types.length === 0) return [];
  const keys = [...new Set(numbers.map(fold))].slice(0, mostRelated);
  const rows = ofNumbers(db, { vendor: key, numbers: JSON.stringify(keys), types: JSON.stringify(types) });
  return inOrder(rows).map((row) => toRelated(row, null));
}

/** Documents by the UUID their sender gave them. */
export async function findByUuid(db: ReadableStore, uuid: string): Promise<RelatedRow[]> {
  if (uuid === '') return [];
  const rows = await queries(db)
    .selectFrom('documents')
    .select(columns)
    .where('uuid', '=', uuid)
    .limit(mostRelated)
    .execute();
  return inOrder(rows).map((row) => toRelated(row, null));
}

/** Remembers that two documents are not duplicates, with the reason (ACC-11). */
export async function dismissDuplicate(
  tx: WritableStore,
  id: number,
  otherId: number,
  reason: string,
  by: string,
  at: string,
): Promise<void> {
  await queries(tx)
    .insertInto('notDuplicates')
    .values({ documentId: Math.min(id, otherId), otherId: Math.max(id, otherId), reason, by, at })
    .onConflict((conflict) => conflict.columns(['documentId', 'otherId']).doUpdateSet({ reason, by, at }))
    .execute();
}

/** Sorted here: for the usual nothing or one, the database's sorter costs ten times the look-up. */
function inOrder(rows: readonly Found[]): Found[] {
  return [...rows].sort((one, other) => one.id - other.id);
}

type Found = Pick<Selectable<DocumentsTable>, (typeof columns)[number]>;

async function withDismissals(db: ReadableStore, id: number, rows: readonly Found[]): Promise<RelatedRow[]> {
  if (rows.length === 0) return [];
  const others = rows.map((row) => row.id);
  const dismissed = await queries(db)
    .selectFrom('notDuplicates')
    .select(['documentId', 'otherId', 'reason'])
    .where((where) =>
      where.or([
        where.and([where('documentId', '=', id), where('otherId', 'in', others)]),
        where.and([where('otherId', '=', id), where('documentId', 'in', others)]),
      ]),
    )
    .execute();
  const reasons = new Map(
    dismissed.map((pair) => [pair.documentId === id ? pair.otherId : pair.documentId, pair.reason]),
  );
  return inOrder(rows).map((row) => toRelated(row, reasons.get(row.id) ?? null));
}

function toRelated(row: Found, dismissed: string | null): RelatedRow {
  return {
    id: row.id,
    type: row.type as DocumentType,
    documentNo: row.documentNo,
    status: row.status as RelatedRow['status'],
    vendorName: row.vendorName,
    amountInclVat: row.amountInclVat === '' ? null : row.amountInclVat,
    currency: row.currency === '' ? null : row.currency,
    issueDate: row.issueDate === '' ? null : row.issueDate,
    dismissed,
  };
}

function daysFrom(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(moved.getTime())) return date;
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}
