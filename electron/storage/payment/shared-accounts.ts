import { sql } from 'kysely';
import type { MasterRow } from '../../../shared/domain/master/tables.ts';
import { accountKey, tidyNumber } from '../../../shared/domain/payment/payment-account.ts';
import type { PaymentAccount } from '../../../shared/domain/payment/payment.ts';
import { accountOfRow, accountsOnCard, type SharedAccount } from '../../../shared/domain/payment/payment-question.ts';
import { queries, type ReadableStore } from '../connection/handles.ts';

/** More vendors with one account than a sentence can name. */
const mostVendors = 20;

/**
 * Which of these accounts other vendors have too: on their cards, blocked or not, or in a document of theirs (PAY-7b). The
 * cards of one company share their accounts as a matter of course and are not named.
 */
export async function sharedAccounts(
  db: ReadableStore,
  accounts: readonly PaymentAccount[],
  vendorId: number,
): Promise<SharedAccount[]> {
  const byKey = new Map(accounts.map((account) => [accountKey(account), account]));
  const shared: SharedAccount[] = [];
  for (const [key, account] of byKey) {
    const others = new Map<number, SharedAccount['vendors'][number]>();
    for (const other of [...(await withCards(db, key, account)), ...(await seenWith(db, key, vendorId))])
      if (other.id !== vendorId && others.size < mostVendors) others.set(other.id, other);
    if (others.size === 0) continue;
    for (const id of await sameCompany(db, vendorId)) others.delete(id);
    if (others.size > 0) shared.push({ account, vendors: [...others.values()] });
  }
  return shared;
}

/** The cards with the company number of this one. */
async function sameCompany(db: ReadableStore, vendorId: number): Promise<number[]> {
  const rows = await queries(db)
    .selectFrom('vendors as own')
    .innerJoin('vendors as other', (join) =>
      join.onRef('other.legalId', '=', 'own.legalId').onRef('other.legalScheme', '=', 'own.legalScheme'),
    )
    .select('other.id')
    .where('own.id', '=', vendorId)
    .where('own.legalId', '<>', sql.lit(''))
    .execute();
  return rows.map(({ id }) => id);
}

/** The end of a number is written alike by everybody: in an IBAN, with zeros before it, with blanks in it. */
const ending = 8;

/** How an account ends, as the indexes of migration 15 have it. */
export function accountEnding(column: 'account' | 'fikCreditor') {
  return sql<string>`substr('00000000' || upper(replace(replace(replace(replace(${sql.raw(column)}, ' ', ''), '-', ''), '.', ''), '/', '')), -8)`;
}

type Other = SharedAccount['vendors'][number];

/** Vendors whose card has the account; what ends alike is compared as accounts are. */
async function withCards(db: ReadableStore, key: string, account: PaymentAccount): Promise<Other[]> {
  const end = `${'0'.repeat(ending)}${tidyNumber(account.account)}`.slice(-ending);
  const rows = await sql<MasterRow<'vendorBankAccounts'> & { vendorId: number; vendorName: string }>`
    select vendorBankAccounts.*, vendors.id as vendorId, vendors.no as vendorNo, vendors.name as vendorName
    from vendorBankAccounts join vendors on vendors.no = vendorBankAccounts.vendorNo
    where vendorBankAccounts.id in (select id from vendorBankAccounts where ${accountEnding('account')} = ${end})`.execute(
    queries(db),
  );
  const cards = await sql<Other & { fikCreditor: string }>`
    select id, no, name, fikCreditor from vendors where fikCreditor <> '' and ${accountEnding('fikCreditor')} = ${end}`.execute(
    queries(db),
  );
  const has = (row: MasterRow<'vendorBankAccounts'>): boolean => accountKey(accountOfRow(row)) === key;
  return [
    ...rows.rows.filter(has).map((row) => ({ id: row.vendorId, no: row.vendorNo, name: row.vendorName })),
    ...cards.rows.filter((card) => accountsOnCard(card, []).some(has)).map(({ id, no, name }) => ({ id, no, name })),
  ];
}

/** Vendors with documents that want to be paid there. */
async function seenWith(db: ReadableStore, key: string, vendorId: number): Promise<Other[]> {
  return queries(db)
    .selectFrom('accountSightings')
    .innerJoin('vendors', 'vendors.id', 'accountSightings.vendorId')
    .select(['vendors.id', 'vendors.no', 'vendors.name'])
    .where('accountKey', '=', key)
    .where('accountSightings.vendorId', '<>', vendorId)
    .distinct()
    .orderBy('vendors.id')
    .limit(mostVendors)
    .execute();
}
