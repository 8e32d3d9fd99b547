import { describe, expect, test } from 'vitest';
import { aMeans } from '../../../shared/domain/payment/build.ts';
import { anEDocument } from '../testing/build.ts';
import { personKey } from '../query/person-key.ts';
import { insertOldDocument, insertOldVendor, storeAt, updateTo } from './testing/old-store.ts';

describe('step 10 of the store, from the version before (PLT-5)', () => {
  test('widens the vendor card, takes persons’ numbers out of every key, and notes the accounts seen so far (SET-4, IN-9, PAY-7b)', () => {
    const database = storeAt(9);
    insertOldVendor(database, 'K1', 'Lis Holm');
    insertOldVendor(database, 'K2', 'Blåbjerg El', 2);
    database.exec("update vendors set legalScheme = 'DK:CPR', legalId = '0101701234' where no = 'K1'");
    const account = { id: '0012345678', branchId: '3000' };
    const means = aMeans('42', { channelCode: 'DK:BANK', payee: account });
    insertOldDocument(database, 1, anEDocument({ paymentMeans: [means, means] }), 0);
    insertOldDocument(database, 2, anEDocument(), 0);
    database.exec(`update documents set vendorId = 2 where id = 1;
      update documents set vendorKey = 'DK:CPR 0101701234', vendorLegalId = '0101701234', vendorId = 1 where id = 2`);
    updateTo(database, 10);
    expect(database.prepare('select legalId, cprNumber, paymentForm from vendors order by no').raw().all()).toEqual([
      ['', '0101701234', ''],
      ['', '', ''],
    ]);
    const keys = database.prepare('select vendorKey, vendorLegalId from documents where id = 2').raw().get();
    expect(keys).toEqual([`DK:CPR ${personKey('0101701234')}`, '']);
    expect(database.prepare('select documentId, accountKey, vendorId from accountSightings').raw().all()).toEqual([
      [1, 'bank 3000 12345678', 2],
    ]);
    database.exec('update documents set vendorId = null where id = 1');
    expect(database.prepare('select vendorId from accountSightings').pluck().get()).toBeNull();
    database.close();
  });
});
