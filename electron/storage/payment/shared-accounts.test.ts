import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PaymentAccount } from '../../../shared/domain/payment/payment.ts';
import { newRow } from '../../../shared/domain/master/new-row.ts';
import { aVendorCard, openTestStorage } from '../testing/build.ts';
import { queries } from '../connection/handles.ts';
import { insertMaster } from '../master/master-rows.ts';
import type { Storage } from '../open-storage.ts';
import { insertVendor } from '../purchasing/vendors.ts';
import { accountEnding, sharedAccounts } from './shared-accounts.ts';

let storage: Storage;
const ids: number[] = [];
beforeAll(async () => {
  storage = await openTestStorage();
  await storage.write(async (tx) => {
    for (const no of ['V-1', 'V-2', 'V-3'])
      ids.push(
        await insertVendor(
          tx,
          aVendorCard({ no, legalId: `company of ${no}`, fikCreditor: no === 'V-3' ? '00876543' : '' }),
          '2026-01-01T00:00:00.000Z',
        ),
      );
    const place = { table: 'vendorBankAccounts', ledgerId: null } as const;
    const row = (vendorNo: string, values: Record<string, string>) =>
      insertMaster(tx, place, { ...newRow('vendorBankAccounts', { vendorNo, code: 'B', ...values }) });
    await row('V-2', { kind: 'bank', branch: '0040', account: '440116243', blocked: 'yes' });
  });
});
afterAll(() => storage.close());

const account = (values: Partial<PaymentAccount>): PaymentAccount => ({
  kind: 'bank',
  branch: '',
  account: '',
  bic: '',
  cardType: '',
  ...values,
});
const othersWith = async (one: PaymentAccount): Promise<string[]> =>
  (await sharedAccounts(storage.read, [one], ids[0] ?? 0)).flatMap(({ vendors }) => vendors.map(({ no }) => no));

test('PAY-7b another card’s account is found however it is written, also a blocked one, and the card’s creditor', async () => {
  expect(await othersWith(account({ branch: '0040', account: '0440116243' }))).toEqual(['V-2']);
  expect(await othersWith(account({ kind: 'iban', account: 'DK50 0040 0440 1162 43' }))).toEqual(['V-2']);
  expect(await othersWith(account({ branch: '0041', account: '0440116243' }))).toEqual([]);
  expect(await othersWith(account({ kind: 'fik', account: '876543', cardType: '71' }))).toEqual(['V-3']);
  const [own] = await sharedAccounts(storage.read, [account({ branch: '0040', account: '440116243' })], ids[1] ?? 0);
  expect(own).toBeUndefined();
});

test('PLT-6 cards are asked through their indexes', async () => {
  for (const [table, column, index] of [
    ['vendorBankAccounts', 'account', 'vendorBankAccountsByEnding'],
    ['vendors', 'fikCreditor', 'vendorsByFikEnding'],
  ] as const) {
    const used = column === 'account' ? sql`` : sql`fikCreditor <> '' and`;
    const { rows } = await sql<{ detail: string }>`
      explain query plan select id from ${sql.table(table)} where ${used} ${accountEnding(column)} = '40116243'`.execute(
      queries(storage.read),
    );
    expect(rows.map(({ detail }) => detail).join(' ')).toContain(index);
  }
});
