import { describe, expect, test } from 'vitest';
import type { PaymentMeans } from '../document/document.ts';
import { aMeans, bankMeans, fikMeans } from './build.ts';
import { differentPayments, offeredPayments } from './offered-payments.ts';
import { paymentFaults } from './payment-faults.ts';

const offer = (means: PaymentMeans) => offeredPayments({ paymentMeans: [means], dueDate: '2026-12-01' })[0];
const iban = 'DE89370400440532013000';

describe('PAY-6, PAY-7: every means of payment as account and reference', () => {
  test.each<[what: string, means: PaymentMeans, channel: string, reference: string, account: object | null]>([
    ['OIOUBL 42, Danish bank', bankMeans, 'DK:BANK', '', { kind: 'bank', branch: '3000', account: '0012345678' }],
    [
      'OIOUBL 93 with card type 71, the channel left out as usual',
      fikMeans,
      'DK:FIK',
      '000000001234566',
      { kind: 'fik', account: '87654321', cardType: '71' },
    ],
    [
      'OIOUBL 93 with 73, which has no reference',
      aMeans('93', { paymentIds: ['73'], creditAccount: '87654321' }),
      'DK:FIK',
      '',
      { kind: 'fik', account: '87654321', cardType: '73' },
    ],
    ['OIOUBL 93 with 75 but without its reference', aMeans('93', { paymentIds: ['75'], creditAccount: '87654321' }), 'DK:FIK', '', null],
    ['OIOUBL 93 without a creditor', aMeans('93', { paymentIds: ['71'], instructionId: '1' }), 'DK:FIK', '1', null],
    [
      'OIOUBL 50 with 04',
      aMeans('50', { channelCode: 'DK:GIRO', paymentIds: ['04'], instructionId: '1234567890123456', payee: { id: '1234567' } }),
      'DK:GIRO',
      '1234567890123456',
      { kind: 'giro', branch: '', account: '1234567', cardType: '04' },
    ],
    ['OIOUBL 50 with 01', aMeans('50', { paymentIds: ['1'], payee: { id: '1234567' } }), 'DK:GIRO', '', { kind: 'giro', cardType: '01' }],
    [
      'OIOUBL 31 with IBAN and BIC',
      aMeans('31', { channelCode: 'IBAN', payee: { id: 'DE89 3704 0044 0532 0130 00', institutionId: 'COBADEFF' } }),
      'IBAN',
      '',
      { kind: 'iban', account: iban, bic: 'COBADEFF' },
    ],
    [
      'OIOUBL 31 with a foreign account',
      aMeans('31', { channelCode: 'ZZZ', payee: { id: '123', branchId: 'FW124356789', branchName: 'Bank' } }),
      'ZZZ',
      '',
      { kind: 'bank', branch: 'FW124356789', account: '123' },
    ],
    ['OIOUBL 49 by agreement', aMeans('49', { instructionId: 'AFT-7' }), 'PBS', 'AFT-7', null],
    ['OIOUBL 49 with the payer’s Danish account', aMeans('49', { channelCode: 'DK:BANK', payer: { id: '1' } }), 'DK:BANK', '', null],
    ['OIOUBL 97', aMeans('97'), 'DK:NEMKONTO', '', null],
    ['OIOUBL 48', aMeans('48'), '', '', null],
    [
      'Peppol 93, card type and reference in one',
      aMeans('93', { paymentIds: ['71#000000001234566'], payee: { id: '87654321' } }),
      'DK:FIK',
      '000000001234566',
      { kind: 'fik', account: '87654321', cardType: '71' },
    ],
    ['Peppol 50 with 01 and a text', aMeans('50', { paymentIds: ['01#Husleje'], payee: { id: '1234567' } }), 'DK:GIRO', 'Husleje', { kind: 'giro', cardType: '01' }],
    [
      'Peppol 42 with a registration number where others write the BIC',
      aMeans('42', { paymentIds: ['F-7'], payee: { id: '12345678', branchId: '1234' } }),
      'DK:BANK',
      'F-7',
      { kind: 'bank', branch: '1234', bic: '' },
    ],
    ['Peppol 30 with IBAN and BIC', aMeans('30', { payee: { id: iban, branchId: 'COBADEFF' } }), 'IBAN', '', { kind: 'iban', bic: 'COBADEFF' }],
    ['Peppol 30 with a Swedish bankgiro', aMeans('30', { payee: { id: '5050-1055', branchId: 'SE:BANKGIRO' } }), 'SE:BANKGIRO', '', { kind: 'giro', branch: 'SE:BANKGIRO', account: '50501055' }],
    ['Peppol 30 with an account and nothing else', aMeans('30', { payee: { id: '12345678' } }), 'ZZZ', '', null],
    ['Peppol 58', aMeans('58', { payee: { id: iban } }), 'IBAN', '', { kind: 'iban' }],
    ['Peppol 59 with a mandate', aMeans('59', { mandateId: 'M-1' }), 'PBS', 'M-1', null],
    [
      'Svefaktura, bankgiro',
      aMeans('1', { channelCode: 'SE:BANKGIRO', instructionId: '4711', paymentIds: ['4711'], payee: { id: '5050-1055', institutionId: 'BGABSESS' } }),
      'SE:BANKGIRO',
      '4711',
      { kind: 'giro', branch: 'SE:BANKGIRO', account: '50501055' },
    ],
    ['Svefaktura, IBAN', aMeans('1', { channelCode: 'IBAN', payee: { id: iban, idScheme: 'IBAN', institutionId: 'COBADEFF' } }), 'IBAN', '', { kind: 'iban', bic: 'COBADEFF' }],
  ])('%s', (_, means, channel, reference, account) => {
    const offered = offer(means);
    expect(offered).toMatchObject({ channel, reference, dueDate: '2026-12-01' });
    if (account === null) expect(offered?.account).toBeNull();
    else expect(offered?.account).toMatchObject(account);
  }); // prettier-ignore

  test('the same way twice is no choice, another one is', () => {
    const offered = offeredPayments({ paymentMeans: [bankMeans, bankMeans, fikMeans], dueDate: null });
    expect(differentPayments(offered).map(({ index }) => index)).toEqual([0, 2]);
  });
});

describe('PAY-7: what is odd about the numbers', () => {
  test.each<[string, PaymentMeans, string[]]>([
    ['nothing', fikMeans, []],
    ['71 with a wrong check digit', aMeans('93', { paymentIds: ['71'], instructionId: '000000001234567', creditAccount: '87654321' }), ['referenceCheckDigit']],
    ['04 with a wrong check digit', aMeans('50', { paymentIds: ['04'], instructionId: '1234567890123456', payee: { id: '1234567' } }), ['referenceCheckDigit']],
    ['75, whose check digit nobody knows', aMeans('93', { paymentIds: ['75'], instructionId: '1234567890123456', creditAccount: '87654321' }), []],
    ['a reference that is too long', aMeans('93', { paymentIds: ['71'], instructionId: '0000000012345660', creditAccount: '87654321' }), ['length']],
    ['a creditor of nine digits', aMeans('93', { paymentIds: ['73'], creditAccount: '876543210' }), ['length']],
    ['a giro of six digits', aMeans('50', { paymentIds: ['01'], payee: { id: '123456' } }), ['length']],
    ['an IBAN with a wrong digit', aMeans('58', { payee: { id: 'DE88370400440532013000' } }), ['ibanCheckDigit']],
    ['a BIC that is none', aMeans('42', { channelCode: 'DK:BANK', payee: { id: '12345678', branchId: '3000', institutionId: 'null' } }), ['bic']],
    ['registration number 0000', aMeans('42', { channelCode: 'DK:BANK', payee: { id: '12345678', branchId: '0000' } }), ['registrationNo']],
    ['an account of eleven digits', aMeans('42', { channelCode: 'DK:BANK', payee: { id: '12345678901', branchId: '3000' } }), ['length']],
    ['a clearing in place of a BIC', aMeans('1', { channelCode: 'SE:PLUSGIRO', payee: { id: '123', institutionId: 'PGSISESS' } }), []],
  ])('%s', (_, means, kinds) => {
    expect(paymentFaults(means).map(({ kind }) => kind)).toEqual(kinds);
  }); // prettier-ignore
});
