import { describe, expect, test } from 'vitest';
import { aBankAccount, aMeans, aMethod, aPaidVendor, aPaymentQuestion, bankMeans, fikMeans } from './build.ts';
import { decidePayment } from './decide-payment.ts';
import { accountOfRow, noPaymentChoice, type PaymentDecision } from './payment-question.ts';
import { newRow } from '../master/new-row.ts';
import type { PaymentChoice } from './payment.ts';

const codes = ({ stops }: PaymentDecision) => stops.map(({ kind, problem, action }) => [kind, problem.code, action]);
const choose = (values: Partial<PaymentChoice>): PaymentChoice => ({ ...noPaymentChoice, ...values });
const decide = (values: Parameters<typeof aPaymentQuestion>[0]) => decidePayment(aPaymentQuestion(values));
const onCard = [aBankAccount()];
const off = { updateVendor: false, paymentForm: 'BANK' };

describe('PAY-1: the table (NS p. 19–22)', () => {
  const general = aMethod('42', { channel: 'DK:BANK', paymentForm: 'BANK', mask: 'bank' });
  const credits = aMethod('42', {
    ...general,
    documentType: 'creditNote',
    paymentForm: 'MANUEL',
    action: 'block',
    message: 'Ring',
  });

  test('the row of the document type wins over the blank one, whatever their order', () => {
    for (const methods of [
      [general, credits],
      [credits, general],
    ]) {
      expect(decide({ methods, accounts: onCard }).method?.documentType).toBe('');
      const credit = decide({ methods, accounts: onCard, document: { type: 'creditNote' } });
      expect(credit.method?.documentType).toBe('creditNote');
      expect(codes(credit)).toEqual([['stop', 'payment.blocked', 'openSetup']]);
      expect(credit.stops[0]?.problem.values).toMatchObject({ message: 'Ring', means: '42', table: 'paymentMethods' });
      expect(credit.payment).toBeNull();
    }
  });

  test('a row without a channel is for documents that name none', () => {
    const methods = [aMethod('42', { paymentForm: 'BANK', mask: 'bank' })];
    expect(codes(decide({ methods }))).toEqual([['stop', 'payment.methodMissing', 'addPaymentMethod']]);
    const unnamed = aMeans('42', { payee: { id: '0012345678', branchId: '3000' } });
    expect(decide({ methods, means: [unnamed] }).method).toBe(methods[0]);
    expect(decide({ methods: [...methods, general], means: [unnamed] }).method).toBe(general);
  });

  test('use vendor default: the card pays, the document’s account is not even compared', () => {
    const methods = [aMethod('42', { channel: 'DK:BANK', action: 'vendorDefault' })];
    const decided = decide({ methods, accounts: [aBankAccount({ account: '7', branch: '4000' })] });
    expect(decided).toMatchObject({
      stops: [],
      difference: null,
      payment: { source: 'vendor', form: 'BANK', account: { branch: '4000', account: '7' }, vendorUpdate: null },
    });
    const fik = decide({ methods, vendor: aPaidVendor({ paymentForm: 'FIK' }), accounts: onCard });
    expect(codes(fik)).toEqual([['stop', 'payment.cardHasNoAccount', 'openVendor']]);
  });

  test('use vendor default takes the preferred account, never a blocked one', () => {
    const methods = [aMethod('42', { channel: 'DK:BANK', action: 'vendorDefault' })];
    const accounts = [
      aBankAccount({ code: 'A', account: '1' }),
      aBankAccount({ code: 'B', account: '2', preferred: 'yes' }),
      aBankAccount({ code: 'C', account: '3', preferred: 'yes', blocked: 'yes' }),
    ];
    expect(decide({ methods, accounts }).payment?.account?.account).toBe('2');
  });

  test('show message: a warning with the row’s words, which a mass run does not pass', () => {
    const decided = decide({ means: [aMeans('10')] });
    expect(codes(decided)).toEqual([['warning', 'payment.message', 'openPayment']]);
    expect(decided.payment).toMatchObject({ form: 'MANUEL', formKind: 'manual', account: null });
  });

  test.each([
    ['bank', bankMeans, { mask: 'bank', form: 'BANK', formKind: 'bank', account: { kind: 'bank' } }],
    [
      'FIK/giro',
      fikMeans,
      { mask: 'fikGiro', form: 'FIK', reference: '000000001234566', account: { account: '87654321' } },
    ],
    ['IBAN', aMeans('58', { payee: { id: 'DE89370400440532013000' } }), { mask: 'iban', form: 'IBAN' }],
    ['direct debit', aMeans('49', { instructionId: 'A' }), { mask: 'directDebit', form: 'DIREKTE', account: null }],
    ['incomplete', aMeans('97'), { mask: 'incomplete', form: 'NEMKONTO', source: 'incomplete' }],
  ])('the mask %s carries its data over', (_, means, expected) => {
    const decided = decide({ means: [means] });
    expect(codes(decided).filter(([kind, code]) => kind === 'stop' || code !== 'payment.firstAccount')).toEqual([]);
    expect(decided.payment).toMatchObject(expected);
  });

  test('a row whose mask is of another kind is corrected, not followed', () => {
    const methods = [aMethod('42', { channel: 'DK:BANK', paymentForm: 'FIK', mask: 'fikGiro' })];
    expect(codes(decide({ methods }))).toEqual([['stop', 'payment.maskDiffers', 'openSetup']]);
    const foreign = aMeans('42', { payee: { id: 'DE89370400440532013000' } });
    expect(codes(decide({ means: [foreign] }))).toEqual([['stop', 'payment.maskDiffers', 'openSetup']]);
  });

  test('the form must be there and not blocked; without one of its own the row uses the ledger’s', () => {
    const row = (paymentForm: string) => [aMethod('42', { channel: 'DK:BANK', mask: 'bank', paymentForm })];
    const forms = [newRow('paymentForms', { code: 'GAMMEL', kind: 'bank', blocked: 'yes' })];
    expect(codes(decide({ methods: row('NIX') }))).toEqual([['stop', 'payment.formUnknown', 'openSetup']]);
    expect(codes(decide({ methods: row('GAMMEL'), forms }))).toEqual([['stop', 'payment.formBlocked', 'openSetup']]);
    expect(decide({ methods: row('') }).payment?.form).toBe('BANK');
    const none = decide({ methods: row(''), control: { updateVendor: true, paymentForm: '' } });
    expect(codes(none)).toEqual([['stop', 'payment.formMissing', 'openSetup']]);
  });
});

describe('PAY-2: no row matches (NS p. 22)', () => {
  test('the set-up lacks it: the row is added from the document', () => {
    const decided = decide({ methods: [], means: [fikMeans] });
    expect(codes(decided)).toEqual([['stop', 'payment.methodMissing', 'addPaymentMethod']]);
    expect(decided.stops[0]?.problem.values).toMatchObject({ means: '93', channel: 'DK:FIK', cardType: '71' });
  });

  test.each([
    ['means', aMeans('77', { payee: { id: '1', branchId: '3000' } })],
    ['channel', aMeans('42', { channelCode: 'DK:BNAK', payee: { id: '1', branchId: '3000' } })],
    ['card type', aMeans('93', { paymentIds: ['99'], creditAccount: '87654321' })],
    ['nothing where the means should stand', aMeans('', { payee: { id: '1', branchId: '3000' } })],
  ])('the sender wrote an odd %s: he is told', (_, means) => {
    expect(codes(decide({ means: [means] }))).toEqual([['stop', 'payment.methodOdd', 'openPayment']]);
  });

  test('nothing complete to pay to: an incomplete payment is offered, the table is not patched', () => {
    const bare = aMeans('42', { channelCode: 'DK:BANK' });
    for (const methods of [undefined, []]) {
      const decided = decide({ means: [bare], control: off, ...(methods === undefined ? {} : { methods }) });
      expect(codes(decided)).toEqual([['stop', 'payment.incomplete', 'openPayment']]);
      expect(decided.incomplete).toEqual([{ type: 'legalId', number: '12345674', documentAgrees: true }]);
    }
    const none = decide({ means: [], methods: [], control: off });
    expect(codes(none)).toEqual([['stop', 'payment.none', 'openPayment']]);
  });

  test('a document without means is paid as the table says for means 1; a credit note needs none', () => {
    expect(decide({ means: [], accounts: onCard }).payment).toMatchObject({ source: 'vendor', form: 'BANK' });
    expect(codes(decide({ means: [], control: off }))).toEqual([['stop', 'payment.none', 'openPayment']]);
    const credit = decide({ means: [], methods: [], document: { type: 'creditNote' } });
    expect(credit).toMatchObject({ stops: [], payment: { source: 'vendor', form: 'BANK', account: null } });
  });
});

describe('PAY-3: the vendor’s card (NS p. 18–19, 23–24)', () => {
  const other = aBankAccount({ code: 'B2', account: '99', branch: '4000' });

  test('update on: an account the card lacks becomes its first one, which whoever accepts has seen', () => {
    expect(decide({})).toMatchObject({
      newAccount: 'first',
      stops: [
        {
          kind: 'warning',
          action: 'openPayment',
          problem: { code: 'payment.firstAccount', values: { no: '1001', theirs: '3000 0012345678' } },
        },
      ],
      payment: { source: 'document', vendorUpdate: { kind: 'newAccount', account: { account: '0012345678' } } },
    });
  });

  test('the card’s own account passes, however it is written', () => {
    const decided = decide({ accounts: [other, aBankAccount({ account: '12345678' })] });
    expect(decided).toMatchObject({ newAccount: 'no', difference: null, stops: [], payment: { vendorUpdate: null } });
  });

  test('PAY-7b an account another vendor has is asked about, new or on the card, and no other account is', () => {
    const vendors = [{ id: 2, no: '1002', name: 'Sydsol' }];
    const alsoOf = [{ account: accountOfRow(aBankAccount({ account: '12345678' })), vendors }];
    const said = [['warning', 'payment.accountShared', 'openPayment']];
    expect(codes(decide({ accounts: [aBankAccount()], alsoOf }))).toEqual(said);
    expect(codes(decide({ accounts: [other], alsoOf }))).toEqual([
      ['stop', 'payment.accountChanged', 'confirmAccount'],
      ...said,
    ]);
    expect(codes(decide({ accounts: [aBankAccount()], alsoOf: [{ account: accountOfRow(other), vendors }] }))).toEqual(
      [],
    );
    expect(codes(decide({ vendor: null, alsoOf }))).toEqual([]);
  });

  test('update on: another account beside the card’s needs a person, both sides shown', () => {
    const decided = decide({ accounts: [other] });
    expect(codes(decided)).toEqual([['stop', 'payment.accountChanged', 'confirmAccount']]);
    expect(decided.stops[0]?.problem.values).toMatchObject({ ours: '4000 99', theirs: '3000 0012345678' });
    expect(decided).toMatchObject({
      newAccount: 'unconfirmed',
      payment: { vendorUpdate: null },
      difference: { vendorAccounts: [{ account: '99' }], documentAccount: { account: '0012345678' } },
    });
  });

  test('confirmed by name it passes and is added; another confirmation does not help', () => {
    const account = { kind: 'bank', branch: '3000', account: '12345678', bic: '', cardType: '' } as const;
    const confirmed = { account, by: 'anna', at: '2026-11-21T08:00:00Z' };
    const passed = decide({ accounts: [other], choice: choose({ confirmed }) });
    expect(passed).toMatchObject({
      newAccount: 'confirmed',
      stops: [],
      payment: { vendorUpdate: { kind: 'newAccount' } },
    });
    const wrong = { ...confirmed, account: { ...account, account: '555' } };
    expect(decide({ accounts: [other], choice: choose({ confirmed: wrong }) }).newAccount).toBe('unconfirmed');
  });

  test('update on: the same creditor with another card type is changed without a question', () => {
    const fik = aBankAccount({ kind: 'fik', branch: '', account: '87654321', cardType: '73' });
    expect(decide({ means: [fikMeans], accounts: [fik] })).toMatchObject({
      newAccount: 'no',
      stops: [],
      payment: { vendorUpdate: { kind: 'changedCardType', account: { cardType: '71' } } },
    });
    const kept = decide({ means: [fikMeans], accounts: [fik], control: off });
    expect(codes(kept)).toEqual([['stop', 'payment.differs', 'openVendor']]);
    expect(kept.stops[0]?.problem.values).toMatchObject({ ours: '+73<87654321', theirs: '+71<87654321' });
  });

  test('the FIK creditor written on the card itself is one of its accounts, for every type of card', () => {
    const vendor = aPaidVendor({ fikCreditor: '87654321', paymentForm: 'FIK' });
    expect(decide({ means: [fikMeans], vendor, control: off })).toMatchObject({ stops: [], newAccount: 'no' });
    expect(decide({ vendor, means: [bankMeans] }).newAccount).toBe('unconfirmed');
    const methods = [aMethod('93', { channel: 'DK:FIK', cardType: '71', action: 'vendorDefault' })];
    expect(decide({ methods, vendor, means: [fikMeans] }).payment).toMatchObject({
      source: 'vendor',
      account: { kind: 'fik', account: '87654321' },
      reference: '000000001234566',
    });
  });

  test('update off: a difference stops with both values, and a confirmation does not pass it', () => {
    const account = { kind: 'bank', branch: '3000', account: '12345678', bic: '', cardType: '' } as const;
    const confirmed = { account, by: 'anna', at: '' };
    for (const choice of [noPaymentChoice, choose({ confirmed })]) {
      const decided = decide({ accounts: [other], control: off, choice });
      expect(codes(decided)).toEqual([['stop', 'payment.differs', 'openVendor']]);
      expect(decided.stops[0]?.problem.values).toMatchObject({ ours: '4000 99', theirs: '3000 0012345678' });
    }
    expect(decide({ accounts: [aBankAccount()], control: off }).stops).toEqual([]);
  });

  test('update off: data the card lacks ask for an incomplete payment', () => {
    expect(codes(decide({ control: off }))).toEqual([['stop', 'payment.vendorLacksAccount', 'openPayment']]);
    expect(codes(decide({ means: [fikMeans], accounts: [other], control: off }))).toEqual([
      ['stop', 'payment.vendorLacksAccount', 'openPayment'],
    ]);
  });

  test('an account somebody blocked on the card is stopped under either setting', () => {
    const accounts = [aBankAccount({ blocked: 'yes' })];
    for (const control of [off, { ...off, updateVendor: true }])
      expect(codes(decide({ accounts, control }))).toEqual([['stop', 'payment.accountBlocked', 'openVendor']]);
  });

  test('update on: nothing complete is paid through NemKonto by itself, if card and document agree', () => {
    const bare = aMeans('42', { channelCode: 'DK:BANK' });
    expect(decide({ means: [bare] })).toMatchObject({
      stops: [],
      payment: { source: 'incomplete', form: 'NEMKONTO', incomplete: { type: 'legalId', number: '12345674' } },
    });
    const foreign = aPaidVendor({ legalId: '999', legalScheme: 'ZZZ' });
    expect(codes(decide({ means: [bare], vendor: foreign }))).toEqual([['stop', 'payment.incomplete', 'openPayment']]);
  });
});
