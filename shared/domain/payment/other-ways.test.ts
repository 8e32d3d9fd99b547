import { describe, expect, test } from 'vitest';
import { aParty } from '../build.ts';
import { aBankAccount, aMeans, aMethod, aPaidVendor, aPaymentQuestion, bankMeans, fikMeans } from './build.ts';
import { decidePayment } from './decide-payment.ts';
import type { PaymentChoice } from './payment.ts';
import { noPaymentChoice, type PaymentDecision } from './payment-question.ts';

const codes = ({ stops }: PaymentDecision) => stops.map(({ kind, problem, action }) => [kind, problem.code, action]);
const choose = (values: Partial<PaymentChoice>): PaymentChoice => ({ ...noPaymentChoice, ...values });
const decide = (values: Parameters<typeof aPaymentQuestion>[0]) => decidePayment(aPaymentQuestion(values));
const onCard = [aBankAccount()];

describe('PAY-4: incomplete payments (NS p. 24, 38–39)', () => {
  const party = (
    identifications: { id: string; scheme: string }[],
    legal = { id: 'DK12345674', scheme: 'DK:CVR' },
  ) => ({
    sender: aParty({ identifications, legal: { name: null, id: legal } }),
  });

  test('the P number is taken before the CVR number, if the card has the same', () => {
    const document = party([{ id: '1000000001', scheme: 'DK:P' }]);
    const means = [aMeans('97')];
    const both = decide({ means, document, vendor: aPaidVendor({ pNumber: '1000000001' }) });
    expect(both.payment?.incomplete).toEqual({ type: 'pNumber', number: '1000000001' });
    expect(decide({ means, document }).payment?.incomplete?.type).toBe('legalId');
  });

  test.each([
    ['pNumber', {}, 'payment.incompleteNotInDocument'],
    ['seNumber', { seNumber: '11111111' }, 'payment.incompleteNotInDocument'],
    ['cprNumber', { cprNumber: '0101701234' }, 'payment.incompleteNotInDocument'],
  ] as const)('%s must be in the document', (incompleteType, values, code) => {
    const decided = decide({ vendor: aPaidVendor(values), choice: choose({ incompleteType }) });
    expect(codes(decided)).toEqual([['stop', code, 'openVendor']]);
  });

  test('a number must be on the card, and the same', () => {
    const document = party([{ id: '1000000001', scheme: 'DK:P' }]);
    const choice = choose({ incompleteType: 'pNumber' });
    expect(codes(decide({ document, choice }))).toEqual([['stop', 'payment.incompleteNotOnCard', 'openVendor']]);
    const differs = decide({ document, choice, vendor: aPaidVendor({ pNumber: '1000000002' }) });
    expect(differs.stops[0]?.problem).toMatchObject({
      code: 'payment.incompleteDiffers',
      values: { ours: '1000000002', theirs: '1000000001', type: 'pNumber' },
    });
  });

  test('a person is paid by CPR number, which is shown nowhere', () => {
    const document = party([], { id: '010170-1234', scheme: 'DK:CPR' });
    const vendor = aPaidVendor({ legalId: '', legalScheme: 'DK:CPR', cprNumber: '0101701234' });
    const decided = decide({ document, vendor, means: [aMeans('97')] });
    expect(decided.payment?.incomplete).toEqual({ type: 'cprNumber', number: '••••' });
    expect(decided.incomplete).toEqual([{ type: 'cprNumber', number: '••••', documentAgrees: true }]);
    const wrong = decide({ document, vendor: { ...vendor, cprNumber: '0202701234' }, means: [aMeans('97')] });
    expect(wrong.stops[0]?.problem.code).toBe('payment.incompleteDiffers');
    expect(JSON.stringify([decided, wrong])).not.toMatch(/0101701234|0202701234/u);
  });

  test('an incomplete payment needs its row, too', () => {
    const decided = decide({ methods: [], choice: choose({ incompleteType: 'legalId' }) });
    expect(codes(decided)).toEqual([['stop', 'payment.methodMissing', 'addPaymentMethod']]);
    expect(decided.stops[0]?.problem.values).toMatchObject({ means: '97', incompleteType: 'legalId' });
  });
});

describe('PAY-5: direct debit (NS p. 22–23)', () => {
  test.each([
    ['by agreement', aMeans('49', { instructionId: 'AFT-7' }), 'DIREKTE', 'AFT-7'],
    [
      'national',
      aMeans('49', { channelCode: 'DK:BANK', payer: { id: '1234567890', branchId: '1234' } }),
      'DIREKTE',
      '',
    ],
    ['international', aMeans('49', { channelCode: 'IBAN', payer: { id: 'DE89370400440532013000' } }), 'DIREKTE', ''],
    ['SEPA', aMeans('59', { mandateId: 'M-1' }), 'DIREKTE', 'M-1'],
    ['by card', aMeans('48'), 'KORT', ''],
  ])('%s closes at once and touches no card', (_, means, form, reference) => {
    const decided = decide({ means: [means], accounts: [aBankAccount()] });
    expect(decided.stops).toEqual([]);
    expect(decided.payment).toMatchObject({ form, reference, account: null, vendorUpdate: null });
    expect(decided.payment?.balancingAccount).not.toBe('');
  });

  test('Navision Stat’s names of the channels are understood in the table', () => {
    const methods = [aMethod('49', { channel: 'National direct debit', paymentForm: 'DIREKTE', mask: 'directDebit' })];
    expect(decide({ methods, means: [aMeans('49', { channelCode: 'DK:BANK' })] }).payment?.form).toBe('DIREKTE');
  });

  test('a row that would pay it once more stops, whatever its action', () => {
    for (const action of ['useDocument', 'vendorDefault'] as const) {
      const methods = [aMethod('49', { channel: 'PBS', paymentForm: 'BANK', mask: 'directDebit', action })];
      const decided = decide({ methods, means: [aMeans('49', { instructionId: 'A' })], accounts: onCard });
      expect(codes(decided)).toEqual([['stop', 'payment.wouldPayTwice', 'openSetup']]);
    }
  });

  test('without a balancing account the open entry is pointed out', () => {
    const methods = [aMethod('49', { channel: 'PBS', paymentForm: 'MANUEL', mask: 'directDebit' })];
    const decided = decide({ methods, means: [aMeans('49', { instructionId: 'A' })] });
    expect(codes(decided)).toEqual([['warning', 'payment.noBalancingAccount', 'openSetup']]);
  });
});

describe('PAY-6: several means of payment (NS p. 82)', () => {
  test('one is chosen before anything else is asked', () => {
    const means = [fikMeans, bankMeans];
    const open = decide({ means });
    expect(codes(open)).toEqual([['stop', 'payment.chooseMeans', 'choosePaymentMeans']]);
    expect(open.payment).toBeNull();
    expect(decide({ means, choice: choose({ meansIndex: 1 }) }).payment).toMatchObject({
      form: 'BANK',
      offered: { index: 1 },
    });
    expect(codes(decide({ means, choice: choose({ meansIndex: 7 }) }))).toHaveLength(1);
  });

  test('an incomplete payment can be chosen in place of them', () => {
    const decided = decide({ means: [fikMeans, bankMeans], choice: choose({ incompleteType: 'legalId' }) });
    expect(decided).toMatchObject({ stops: [], payment: { source: 'incomplete' } });
  });
});

describe('PAY-7: doubtful numbers at accept', () => {
  test('a warning names them, after what stops', () => {
    const means = [aMeans('93', { paymentIds: ['71'], instructionId: '123456789012345', creditAccount: '87654321' })];
    const decided = decide({ means });
    expect(codes(decided)).toEqual([
      ['warning', 'payment.firstAccount', 'openPayment'],
      ['warning', 'payment.numbersDoubtful', 'showFindings'],
    ]);
    expect(decided.stops[1]?.problem.values).toEqual({ numbers: '123456789012345' });
    expect(codes(decide({ means, accounts: onCard }))).toEqual([
      ['stop', 'payment.accountChanged', 'confirmAccount'],
      ['warning', 'payment.numbersDoubtful', 'showFindings'],
    ]);
  });
});
