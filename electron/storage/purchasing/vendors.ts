import { sql, type Kysely, type Selectable } from 'kysely';
import type { VendorCard, VendorRow } from '../../../shared/contract/vendors.ts';
import { isCitizenScheme } from '../../../shared/domain/document/citizen-number.ts';
import { legalKeyText } from '../documents/keys.ts';
import type { LegalKey } from '../documents/new-document.ts';
import { fold } from '../query/folding.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import { personKey } from '../query/person-key.ts';
import { prepared } from '../connection/prepared.ts';
import type { Tables, VendorsTable } from '../tables.ts';

/** A card with its person's number in plain: for deciding, never to be answered with ({@link withoutPerson}). */
export type StoredVendor = VendorRow;

/** The card as lists and pages show it (IN-9). */
export function withoutPerson(vendor: StoredVendor): VendorRow {
  return { ...vendor, cprNumber: '' };
}

/** Makes a card. Keys are expected in their normalised form (`normaliseCard`), the number must be free. */
export async function insertVendor(tx: WritableStore, card: VendorCard, createdAt: string): Promise<number> {
  const { insertId } = await queries(tx)
    .insertInto('vendors')
    .values({ ...card, ...keysOfCard(card), createdAt })
    .executeTakeFirstOrThrow();
  return Number(insertId);
}

/** Changes a card; answers whether there is one. Documents keep the number they show until they are identified anew. */
export async function updateVendor(tx: WritableStore, id: number, card: VendorCard): Promise<boolean> {
  const { numUpdatedRows } = await queries(tx)
    .updateTable('vendors')
    .set({ ...card, ...keysOfCard(card) })
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function keysOfCard(card: VendorCard): Pick<Selectable<VendorsTable>, 'noKey' | 'nameKey' | 'cityKey' | 'cprKey'> {
  return {
    noKey: fold(card.no),
    nameKey: fold(card.name),
    cityKey: fold(card.city),
    cprKey: personKey(card.cprNumber),
  };
}

export async function deleteVendor(tx: WritableStore, id: number): Promise<void> {
  await queries(tx).deleteFrom('vendors').where('id', '=', id).execute();
}

const vendorById = prepared((store, { id }: { id: number }) =>
  store.selectFrom('vendors').selectAll().where('id', '=', id),
);

export async function findVendor(db: ReadableStore, id: number): Promise<StoredVendor | null> {
  const [row] = vendorById(db, { id });
  return row === undefined ? null : toVendorRow(row);
}

/** The card with this number, whatever its case; a number is used once. */
export async function findVendorByNo(db: ReadableStore, no: string): Promise<StoredVendor | null> {
  const row = await queries(db)
    .selectFrom('vendors')
    .selectAll()
    .where('noKey', '=', fold(no))
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : toVendorRow(row);
}

const vendorsByLegalId = prepared((store, { id, scheme }: { id: string; scheme: string }) =>
  vendorsOfScheme(store, scheme).where('legalId', '=', id),
);
// Blank ones are left out in so many words: the index has only the others.
const vendorsByPerson = prepared((store, { id, scheme }: { id: string; scheme: string }) =>
  vendorsOfScheme(store, scheme).where('cprKey', '=', id).where('cprKey', '<>', sql.lit('')),
);

function vendorsOfScheme(store: Kysely<Tables>, scheme: string) {
  return store.selectFrom('vendors').selectAll().where('legalScheme', '=', scheme).limit(200);
}

/** All cards with this primary key (IN-9), in the order of their numbers. */
export async function findVendorsByKey(db: ReadableStore, key: LegalKey | null): Promise<StoredVendor[]> {
  if (key === null || key.id === '') return [];
  const rows = isCitizenScheme(key.scheme)
    ? vendorsByPerson(db, { id: personKey(key.id), scheme: key.scheme })
    : vendorsByLegalId(db, { id: key.id, scheme: key.scheme });
  // Sorted here: asked for the order, the database may walk all cards in it instead of looking for the key.
  return rows.sort((one, other) => (one.noKey < other.noKey ? -1 : 1)).map(toVendorRow);
}

/** The cards of many keys at once, for a batch of arrivals: by `legalKeyText`. */
export async function findVendorsByKeys(
  db: ReadableStore,
  keys: readonly LegalKey[],
): Promise<ReadonlyMap<string, StoredVendor[]>> {
  const found = new Map<string, StoredVendor[]>();
  for (const column of ['legalId', 'cprKey'] as const) {
    const persons = column === 'cprKey';
    const wanted = keys.filter(({ id, scheme }) => id !== '' && isCitizenScheme(scheme) === persons);
    const ids = [...new Set(wanted.map(({ id }) => (persons ? personKey(id) : id)))];
    for (let from = 0; from < ids.length; from += 500) {
      const rows = await queries(db)
        .selectFrom('vendors')
        .selectAll()
        .where(column, 'in', ids.slice(from, from + 500))
        .orderBy('noKey')
        .execute();
      for (const row of rows) {
        const key = legalKeyText({ id: row[column], scheme: row.legalScheme });
        found.set(key, [...(found.get(key) ?? []), toVendorRow(row)]);
      }
    }
  }
  return found;
}

/** Pending documents whose vendor or payee has one of these keys, or that chose or were given this card (IN-9). */
export async function pendingDocumentsTouchedBy(
  db: ReadableStore,
  vendorId: number,
  keys: readonly LegalKey[],
  limit = 5000,
): Promise<number[]> {
  const texts = [...new Set(keys.map(legalKeyText))].filter((key) => key !== '');
  const store = queries(db);
  const pending = store.selectFrom('documents').select('id').where('status', '=', 'pending').limit(limit);
  const found = await Promise.all([
    pending.where('vendorId', '=', vendorId).execute(),
    pending.where('payToVendorId', '=', vendorId).execute(),
    ...(texts.length === 0
      ? []
      : [
          pending.where('vendorKey', 'in', texts).execute(),
          pending.where('payToKey', 'in', texts).where('payToKey', '<>', sql.lit('')).execute(),
        ]),
  ]);
  return [...new Set(found.flat().map(({ id }) => id))].sort((one, other) => one - other);
}

/** Remembers, or with null forgets, the card a person chose for a document. */
export async function setVendorChoice(
  tx: WritableStore,
  documentId: number,
  payTo: boolean,
  vendorId: number | null,
  by: string,
  at: string,
): Promise<void> {
  const store = queries(tx);
  await store
    .deleteFrom('vendorChoices')
    .where('documentId', '=', documentId)
    .where('payTo', '=', payTo ? 1 : 0)
    .execute();
  if (vendorId !== null)
    await store
      .insertInto('vendorChoices')
      .values({ documentId, payTo: payTo ? 1 : 0, vendorId, by, at })
      .execute();
}

const vendorChoices = prepared((store, { documentId }: { documentId: number }) =>
  store.selectFrom('vendorChoices').select(['payTo', 'vendorId']).where('documentId', '=', documentId),
);

/** The cards people chose for a document. */
export async function vendorChoicesOf(
  db: ReadableStore,
  documentId: number,
): Promise<{ vendorId: number | null; payToVendorId: number | null }> {
  const rows = vendorChoices(db, { documentId });
  return {
    vendorId: rows.find(({ payTo }) => payTo === 0)?.vendorId ?? null,
    payToVendorId: rows.find(({ payTo }) => payTo === 1)?.vendorId ?? null,
  };
}

export function toVendorRow({
  noKey: _no,
  nameKey: _name,
  cityKey: _city,
  cprKey: _cpr,
  ...row
}: Selectable<VendorsTable>): StoredVendor {
  return {
    ...row,
    blocked: row.blocked as VendorRow['blocked'],
    lastDocumentAt: row.lastDocumentAt === '' ? null : row.lastDocumentAt,
  };
}
