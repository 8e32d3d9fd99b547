import { expect, test } from 'vitest';
import type { PaymentView } from '../../../shared/contract/payment.ts';
import { bankAccountRow, offeredAccounts } from './offered-accounts.ts';

const offer = (index: number, account: PaymentView['offered'][number]['account']): PaymentView['offered'][number] => ({
  index,
  means: '42',
  channel: 'DK:BANK',
  cardType: '',
  reference: '',
  account,
  dueDate: null,
  note: '',
});
const bank = { kind: 'bank', branch: '4183', account: '0012345678', bic: '', cardType: '' } as const;
const slip = { kind: 'fik', branch: '', account: '83143015', bic: '', cardType: '71' } as const;

test('IN-9: the accounts a document offers are taken once each; a means without an account is none', () => {
  expect(offeredAccounts([offer(0, bank), offer(1, null), offer(2, { ...bank }), offer(3, slip)])).toEqual([
    bank,
    slip,
  ]);
});

test('SET-4: the first account of a new vendor is the preferred one, and each has a code of its own', () => {
  expect(bankAccountRow('K10', bank, 0)).toMatchObject({ vendorNo: 'K10', code: 'BANK', preferred: 'yes' });
  expect(bankAccountRow('K10', slip, 1)).toMatchObject({ code: 'FIK2', cardType: '71', preferred: '' });
});

test('PAY-7: a card type that no payment slip has is not carried to the card', () => {
  expect(bankAccountRow('K10', { ...slip, cardType: '99' }, 0).cardType).toBe('');
  expect(bankAccountRow('K10', { ...bank, cardType: '71' }, 0).cardType).toBe('');
});
