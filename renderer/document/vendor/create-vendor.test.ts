import { expect, test } from 'vitest';
import type { VendorCard } from '../../../shared/contract/vendors.ts';
import { vendorToSave } from './create-vendor.ts';

test('IN-9, SET-4: card, partner, accounts and choice are one order; the rows leave the number to the card', () => {
  const card = { no: '', name: 'Fyns Rengøring ApS' } as VendorCard;
  const partner = { useDimensionString: 'yes', orderInvoice: 'updateReference', uncodedLines: 'warn' } as const;
  const account = { kind: 'bank', branch: '4183', account: '0012345678', bic: '', cardType: '' } as const;
  const order = vendorToSave({ card, partner, accounts: [account], from: { documentId: 7, payTo: true } });
  expect(order).toMatchObject({ id: null, card, partner, from: { documentId: 7, payTo: true, choose: true } });
  expect(order.accounts).toMatchObject([{ code: 'BANK', account: '0012345678', preferred: 'yes' }]);
  expect(order.accounts?.[0]).not.toHaveProperty('vendorNo');
});
