import { sql } from 'kysely';
import type { PaymentAccount } from '../../../shared/domain/payment/payment.ts';
import { accountKey } from '../../../shared/domain/payment/payment-account.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import { insertInto } from '../query/insert-into.ts';

/** Keeps to which accounts a document wants to be paid, and whose they are as far as that is known (PAY-7b). */
export async function recordSightings(
  tx: WritableStore,
  documentId: number,
  accounts: readonly PaymentAccount[],
  paid: { readonly payee: boolean; readonly vendorId: number | null },
): Promise<void> {
  const byKey = new Map(accounts.map((account) => [accountKey(account), account]));
  for (const [key, account] of byKey)
    await insertInto(tx, 'accountSightings', {
      documentId,
      accountKey: key,
      account: JSON.stringify(account),
      payee: paid.payee ? 1 : 0,
      vendorId: paid.vendorId,
      confirmedBy: '',
      confirmedAt: '',
    });
}

/** A person says, or with null takes back, that the account is the vendor's (PAY-3). */
export async function confirmSighting(
  tx: WritableStore,
  documentId: number,
  account: PaymentAccount,
  confirmed: { readonly by: string; readonly at: string } | null,
): Promise<void> {
  await queries(tx)
    .updateTable('accountSightings')
    .set({ confirmedBy: confirmed?.by ?? '', confirmedAt: confirmed?.at ?? '' })
    .where('documentId', '=', documentId)
    .where('accountKey', '=', accountKey(account))
    .execute();
}

export interface SightedDocument {
  readonly documentId: number;
  readonly documentNo: string;
  readonly at: string;
}

/** One account as it was seen from a vendor. */
export interface SightedAccount {
  readonly account: PaymentAccount;
  readonly documents: number;
  readonly first: SightedDocument;
  readonly last: SightedDocument;
  readonly confirmed: { readonly by: string; readonly at: string } | null;
}

/** Every account ever seen from a vendor, the latest first (PAY-7b). */
export async function sightingsOf(db: ReadableStore, vendorId: number): Promise<SightedAccount[]> {
  const store = queries(db);
  const groups = await store
    .selectFrom('accountSightings')
    .select((select) => [
      'accountKey',
      select.fn.countAll<number>().as('documents'),
      select.fn.min<number>('documentId').as('firstId'),
      select.fn.max<number>('documentId').as('lastId'),
    ])
    .where('vendorId', '=', vendorId)
    .groupBy('accountKey')
    .orderBy('lastId', 'desc')
    .limit(mostAccounts)
    .execute();
  if (groups.length === 0) return [];
  const documents = await documentsOf(db, [...new Set(groups.flatMap(({ firstId, lastId }) => [firstId, lastId]))]);
  const confirmed = await confirmationsOf(db, vendorId);
  const sightings: SightedAccount[] = [];
  for (const group of groups) {
    const seen = await store
      .selectFrom('accountSightings')
      .select('account')
      .where('documentId', '=', group.lastId)
      .where('accountKey', '=', group.accountKey)
      .executeTakeFirst();
    const first = documents.get(group.firstId);
    const last = documents.get(group.lastId);
    if (seen === undefined || first === undefined || last === undefined) continue;
    sightings.push({
      account: JSON.parse(seen.account) as PaymentAccount,
      documents: Number(group.documents),
      first,
      last,
      confirmed: confirmed.get(group.accountKey) ?? null,
    });
  }
  return sightings;
}

/** More accounts than anybody reads. */
const mostAccounts = 200;

async function documentsOf(db: ReadableStore, ids: readonly number[]): Promise<ReadonlyMap<number, SightedDocument>> {
  const rows = await queries(db)
    .selectFrom('documents')
    .select(['id', 'documentNo', 'receivedAt'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, documentNo, receivedAt }) => [id, { documentId: id, documentNo, at: receivedAt }]));
}

/** The last confirmation of each account. */
async function confirmationsOf(
  db: ReadableStore,
  vendorId: number,
): Promise<ReadonlyMap<string, { readonly by: string; readonly at: string }>> {
  const rows = await queries(db)
    .selectFrom('accountSightings')
    .select(['accountKey', 'confirmedBy', 'confirmedAt'])
    .where('vendorId', '=', vendorId)
    .where('confirmedAt', '<>', sql.lit(''))
    .orderBy('confirmedAt')
    .execute();
  return new Map(
    rows.map(({ accountKey: key, confirmedBy, confirmedAt }) => [key, { by: confirmedBy, at: confirmedAt }]),
  );
}

/** Whether another accepted document of the vendor is paid to the account: then it stays on the card. */
export async function acceptedElsewhere(
  db: ReadableStore,
  vendorId: number,
  account: PaymentAccount,
  documentId: number,
): Promise<boolean> {
  const other = await queries(db)
    .selectFrom('accountSightings')
    .innerJoin('documents', 'documents.id', 'accountSightings.documentId')
    .select('documentId')
    .where('accountSightings.vendorId', '=', vendorId)
    .where('accountKey', '=', accountKey(account))
    .where('documentId', '<>', documentId)
    .where('documents.status', 'in', ['accepted', 'acceptedAndPosted'])
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}
