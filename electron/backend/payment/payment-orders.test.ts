import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PaymentView } from '../../../shared/contract/payment.ts';
import { openStage, type Stage } from '../scenarios/stage.ts';
import type { WrittenMeans, WrittenPurchase } from '../testing/purchase-xml.ts';

const old: WrittenMeans = { kind: 'bank', branch: '1234', account: '1234567890' };
const bank: WrittenMeans = { kind: 'bank', branch: '3000', account: '0012345678' };
const fik: WrittenMeans = { kind: 'fik', card: '71', creditor: '87654321', reference: '000000001234566' };

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  await stage.control({ updateVendor: true });
});
afterEach(() => stage.close());

const open = (id: number): Promise<PaymentView> => stage.program.call('payment.open', { id });
const received = async (means: readonly WrittenMeans[], values: WrittenPurchase = {}): Promise<number> => {
  const id = await stage.receive({ means, ...values });
  await stage.codeAll(id);
  return id;
};
const accounts = async (vendorId: number): Promise<string[]> =>
  (await stage.program.call('vendors.open', { id: vendorId })).bankAccounts.map(
    ({ values }) => `${values['code'] ?? ''} ${values['account'] ?? ''} ${values['preferred'] ?? ''}`,
  );
const codes = (view: PaymentView): string[] => view.stops.map(({ problem }) => problem.code);
const logCodes = async (id: number): Promise<string[]> =>
  (await stage.program.page(id)).log.filter(({ step }) => step === 'PAYMENT').map(({ code }) => code);
const accept = async (id: number): Promise<string> => (await stage.accept(id, { confirmed: true })).outcome;

/** A vendor that is known with one account, and a document that wants another one. */
async function knownVendor(): Promise<{ vendorId: number; id: number }> {
  const vendorId = await stage.vendor({ no: 'V-1' });
  await stage.row('vendorBankAccounts', {
    vendorNo: 'V-1',
    code: 'BANK',
    kind: 'bank',
    branch: '1234',
    account: '1234567890',
    preferred: 'yes',
  });
  return { vendorId, id: await received([bank]) };
}

describe('PAY-3: another account of a known vendor', () => {
  test('is shown side by side, confirmed by name and time, written by accepting and taken back by undoing (ACC-9)', async () => {
    const { vendorId, id } = await knownVendor();
    const asked = await open(id);
    expect(codes(asked)).toEqual(['payment.accountChanged']);
    expect(asked).toMatchObject({
      vendorNo: 'V-1',
      editable: true,
      difference: { vendorAccounts: [{ account: '1234567890' }], documentAccount: { account: '0012345678' } },
    });
    expect(await accept(id)).toBe('stopped');

    const account = asked.difference?.documentAccount;
    if (account === undefined) throw new Error('no difference');
    const confirmed = await stage.program.call('payment.confirmAccount', { id, account });
    expect(confirmed).toMatchObject({
      stops: [],
      choice: { confirmed: { by: 'anna', account: { account: '0012345678' } } },
      payment: { vendorUpdate: { kind: 'newAccount' } },
    });
    expect(await accept(id)).toBe('accepted');
    expect(await accounts(vendorId)).toEqual(['BANK 1234567890 yes', 'BANK2 0012345678 ']);
    expect((await stage.undo(id)).outcome).toBe('undone');
    expect(await accounts(vendorId)).toEqual(['BANK 1234567890 yes']);
    const log = (await stage.program.page(id)).log;
    expect(log.find(({ code }) => code === 'vendorAccountAdded')).toMatchObject({
      by: 'anna',
      values: { from: '1234 1234567890', account: '3000 0012345678', no: 'V-1' },
    });
    expect(await logCodes(id)).toEqual(['vendorUpdateTakenBack', 'vendorAccountAdded', 'accountConfirmed']);
  });

  test('a confirmation that is withdrawn, or is for another account, does not count', async () => {
    const { id } = await knownVendor();
    const account = (await open(id)).difference?.documentAccount;
    if (account === undefined) throw new Error('no difference');
    const other = { ...account, account: '777' };
    expect((await stage.program.refused('payment.confirmAccount', { id, account: other })).code).toBe(
      'payment.nothingToConfirm',
    );
    await stage.program.call('payment.confirmAccount', { id, account });
    const again = await stage.program.call('payment.withdrawConfirmation', { id });
    expect(codes(again)).toEqual(['payment.accountChanged']);
    expect(await accept(id)).toBe('stopped');
    expect((await stage.program.refused('payment.withdrawConfirmation', { id })).code).toBe('payment.nothingToConfirm');
  });

  test('without automatic update nobody confirms in passing: the card is changed by hand', async () => {
    await stage.control({ updateVendor: false });
    const { vendorId, id } = await knownVendor();
    const asked = await open(id);
    expect(codes(asked)).toEqual(['payment.differs']);
    const account = asked.difference?.documentAccount;
    if (account === undefined) throw new Error('no difference');
    expect((await stage.program.refused('payment.confirmAccount', { id, account })).code).toBe('payment.updateIsOff');
    await stage.row('vendorBankAccounts', {
      vendorNo: 'V-1',
      code: 'NY',
      kind: 'bank',
      branch: '3000',
      account: '12345678',
    });
    expect((await open(id)).stops).toEqual([]);
    expect(await accept(id)).toBe('accepted');
    expect(await accounts(vendorId)).toHaveLength(2);
  });

  test('once on the card, it stops the vendor’s other documents no longer', async () => {
    const { id } = await knownVendor();
    const sister = await received([bank], { number: 'INV-2', lines: [{ price: '77' }], order: null });
    const importStatus = async () => (await stage.program.page(sister)).row.importStatus;
    expect(await importStatus()).toBe('processed');
    const account = (await open(id)).difference?.documentAccount;
    if (account === undefined) throw new Error('no difference');
    await stage.program.call('payment.confirmAccount', { id, account });
    expect(await accept(id)).toBe('accepted');
    expect(await importStatus()).toBe('ready');
    await stage.undo(id);
    expect(await importStatus()).toBe('processed');
  });

  test('NS p. 23: a first account is written on an empty card by whoever has seen it, in one confirmation', async () => {
    const vendorId = await stage.vendor({ no: 'V-1' });
    const id = await received([bank]);
    expect(await open(id)).toMatchObject({
      stops: [
        {
          kind: 'warning',
          action: 'openPayment',
          problem: { code: 'payment.firstAccount', values: { no: 'V-1', theirs: '3000 0012345678' } },
        },
      ],
      payment: { vendorUpdate: { kind: 'newAccount' } },
    });
    expect((await stage.program.page(id)).row.importStatus).toBe('ready');
    expect((await stage.accept(id)).outcome).toBe('asks');
    expect(await accounts(vendorId)).toEqual([]);
    expect(await accept(id)).toBe('accepted');
    expect(await accounts(vendorId)).toEqual(['BANK 0012345678 yes']);
  });

  test('undoing leaves an account that another accepted document is paid to', async () => {
    const vendorId = await stage.vendor({ no: 'V-1' });
    const first = await received([bank]);
    const second = await received([bank], { number: 'INV-2', lines: [{ price: '77' }] });
    expect([await accept(first), await accept(second)]).toEqual(['accepted', 'accepted']);
    expect(await accounts(vendorId)).toEqual(['BANK 0012345678 yes']);
    await stage.undo(first);
    expect(await accounts(vendorId)).toEqual(['BANK 0012345678 yes']);
    expect((await logCodes(first))[0]).toBe('vendorUpdateKept');
  });

  test('the same creditor with another card type is changed on the card, from what to what in the log', async () => {
    const vendorId = await stage.vendor({ no: 'V-1' });
    await stage.row('vendorBankAccounts', {
      vendorNo: 'V-1',
      code: 'FIK',
      kind: 'fik',
      account: '87654321',
      cardType: '73',
    });
    const id = await received([fik]);
    expect(await accept(id)).toBe('accepted');
    const cardType = async () =>
      (await stage.program.call('vendors.open', { id: vendorId })).bankAccounts.map(({ values }) => values['cardType']);
    expect(await cardType()).toEqual(['71']);
    const entry = (await stage.program.page(id)).log.find(({ code }) => code === 'vendorCardTypeChanged');
    expect(entry?.values).toMatchObject({ from: '+73<87654321', account: '+71<87654321' });
    await stage.undo(id);
    expect(await cardType()).toEqual(['73']);
  });
});

describe('PAY-4, PAY-6: what a person chooses', () => {
  test('is kept, logged, can be taken back, and a chosen way that is not offered is refused', async () => {
    await stage.vendor();
    const id = await received([bank, fik]);
    expect(codes(await open(id))).toEqual(['payment.chooseMeans']);
    const chosen = await stage.program.call('payment.choose', { id, meansIndex: 1, incompleteType: '' });
    expect(codes(chosen)).toEqual(['payment.firstAccount']);
    expect(chosen).toMatchObject({ payment: { form: 'FIK', reference: '000000001234566' } });
    const nemKonto = await stage.program.call('payment.choose', { id, meansIndex: null, incompleteType: 'legalId' });
    expect(nemKonto.payment).toMatchObject({ source: 'incomplete', incomplete: { type: 'legalId' } });
    await stage.program.call('payment.choose', { id, meansIndex: null, incompleteType: '' });
    expect(codes(await open(id))).toEqual(['payment.chooseMeans']);
    expect(await logCodes(id)).toEqual(['paymentChoiceTakenBack', 'incompleteChosen', 'paymentChosen']);
    const wrong = { id, meansIndex: 5, incompleteType: '' as const };
    expect((await stage.program.refused('payment.choose', wrong)).code).toBe('payment.meansNotOffered');
  });

  test('an accepted document is read-only', async () => {
    await stage.vendor();
    const id = await received([bank]);
    expect(await accept(id)).toBe('accepted');
    expect(await open(id)).toMatchObject({ editable: false, stops: [] });
    const choice = { id, meansIndex: 0, incompleteType: '' as const };
    expect((await stage.program.refused('payment.choose', choice)).code).toBe('document.readOnly');
  });
});

describe('PAY-2: a row from the document', () => {
  test('proposed with mask and form, saved, and the document goes on', async () => {
    await stage.vendor();
    const xml =
      '<cac:PayeeFinancialAccount><cbc:ID>12345678901</cbc:ID><cac:FinancialInstitutionBranch><cbc:ID>NO-1</cbc:ID></cac:FinancialInstitutionBranch></cac:PayeeFinancialAccount>';
    const id = await received([{ kind: 'raw', code: '42', channel: 'NO:BANK', xml }]);
    expect(codes(await open(id))).toEqual(['payment.methodMissing']);
    const { values } = await stage.program.call('payment.proposeMethod', { id });
    expect(values).toMatchObject({
      means: '42',
      channel: 'NO:BANK',
      paymentForm: 'BANK',
      mask: 'bank',
      action: 'useDocument',
    });
    await stage.row('paymentMethods', values);
    expect(codes(await open(id))).toEqual(['payment.firstAccount']);
    expect(await open(id)).toMatchObject({ method: { values: { channel: 'NO:BANK' } } });
    expect((await open(id)).method?.id).not.toBeNull();
  });
});

describe('PAY-7: other formats', () => {
  test.each([
    ['peppol-bis-3-invoice.xml', { channel: 'IBAN', account: { kind: 'iban', bic: 'DABADKKK' } }],
    ['oioubl-2-invoice.xml', { channel: 'DK:FIK', cardType: '71', account: { kind: 'fik', account: '87654321' } }],
    ['svefaktura-1-credit-note.xml', { channel: 'SE:BANKGIRO', account: { kind: 'giro', branch: 'SE:BANKGIRO' } }],
  ])('%s says where money goes', async (file, expected) => {
    const sample = new URL(`../../../shared/einvoice/samples/${file}`, import.meta.url);
    const [id = 0] = await stage.program.receive(await readFile(sample, 'utf8'));
    expect((await open(id)).offered[0]).toMatchObject(expected);
  });
});

describe('PAY-7b: the passport', () => {
  test('has every account ever seen, with first and last document, who confirmed it, and who else has it', async () => {
    const { vendorId, id } = await knownVendor();
    const again = await received([bank], { number: 'INV-2', lines: [{ price: '77' }] });
    await received([old], { number: 'INV-3', lines: [{ price: '78' }] });
    const account = (await open(id)).difference?.documentAccount;
    if (account === undefined) throw new Error('no difference');
    await stage.program.call('payment.confirmAccount', { id, account });
    await stage.vendor({ no: 'V-2', legalId: '26769388', name: 'Fremmed ApS' });
    await received([bank], { number: 'X-1', cvr: '26769388', vendor: 'Fremmed ApS' });
    const { rows } = await stage.program.call('payment.passport', { vendorId });
    expect(rows).toMatchObject([
      { account: { account: '1234567890' }, onCard: true, documents: 1, confirmed: null, alsoOf: [] },
      {
        account: { account: '0012345678' },
        onCard: false,
        documents: 2,
        first: { documentId: id, documentNo: 'INV-1' },
        last: { documentId: again, documentNo: 'INV-2' },
        confirmed: { by: 'anna' },
        alsoOf: [{ no: 'V-2' }],
      },
    ]);
  });

  test('begins before the vendor is known, and belongs to the payee where there is one', async () => {
    const id = await received([bank], { payeeCvr: '26769388' });
    const vendorId = await stage.vendor();
    const payTo = await stage.vendor({ legalId: '26769388', name: 'Factor Bank' });
    expect((await stage.program.call('payment.passport', { vendorId })).rows).toEqual([]);
    expect((await stage.program.call('payment.passport', { vendorId: payTo })).rows).toMatchObject([
      { account: { account: '0012345678' }, last: { documentId: id } },
    ]);
    expect(await open(id)).toMatchObject({ vendorId: payTo });
  });
});

describe('SET-13: who may', () => {
  test('a clerk chooses among means but does not answer for an account', async () => {
    const { id } = await knownVendor();
    const asked = await open(id);
    const clerk = await stage.program.restart({ user: { name: 'bo', initials: 'BO', roles: ['clerk'] } });
    const account = asked.difference?.documentAccount;
    if (account === undefined) throw new Error('no difference');
    expect((await clerk.refused('payment.confirmAccount', { id, account })).code).toBe('role.missing');
    expect((await clerk.call('payment.choose', { id, meansIndex: 0, incompleteType: '' })).choice.meansIndex).toBe(0);
    await clerk.close();
  });
});

describe('PAY-7b: an account of two vendors', () => {
  const other = { no: 'V-2', name: 'Sydsol A/S', legalId: '12345674' };
  const shared = {
    kind: 'warning',
    action: 'openPayment',
    problem: { code: 'payment.accountShared', values: { no: 'V-1', others: 'Sydsol A/S (V-2)' } },
  };

  test('on another card, however it is written there, is asked about when accepting and told in both passports', async () => {
    const mine = await stage.vendor({ no: 'V-1' });
    const theirs = await stage.vendor(other);
    for (const vendorNo of ['V-1', 'V-2'])
      await stage.row('vendorBankAccounts', {
        vendorNo,
        code: 'B',
        kind: 'bank',
        branch: '3000',
        account: vendorNo === 'V-1' ? '0012345678' : '12345678',
      });
    const id = await received([bank]);
    const view = await open(id);
    expect(view.stops).toMatchObject([shared]);
    expect(view.passport).toMatchObject([{ onCard: true, alsoOf: [{ id: theirs, no: 'V-2', name: 'Sydsol A/S' }] }]);
    expect((await stage.program.page(id)).row.importStatus).toBe('ready');
    expect(await stage.accept(id)).toMatchObject({ outcome: 'asks', stops: [shared] });
    expect(await accept(id)).toBe('accepted');
    const { rows } = await stage.program.call('payment.passport', { vendorId: theirs });
    expect(rows).toMatchObject([{ onCard: true, alsoOf: [{ id: mine, no: 'V-1' }] }]);
  });

  test('as the FIK creditor of another card', async () => {
    await stage.vendor({ no: 'V-1' });
    await stage.vendor({ ...other, fikCreditor: '87654321' });
    expect(codes(await open(await received([fik])))).toContain('payment.accountShared');
  });

  test('or only in another vendor’s documents', async () => {
    await stage.vendor({ no: 'V-1' });
    await stage.vendor(other);
    await received([bank], { number: 'S-1', cvr: '12345674', vendor: 'Sydsol A/S' });
    const stops = (await open(await received([bank]))).stops;
    expect(stops.find(({ problem }) => problem.code === 'payment.accountShared')).toMatchObject(shared);
  });

  test('is nothing to ask about when both cards are of one company', async () => {
    await stage.vendor({ no: 'V-1', pNumber: '1012345678' });
    await stage.vendor({ no: 'V-2', name: 'Nordlys Energi, øst', fikCreditor: '87654321' });
    const id = await received([fik], { identifications: [{ scheme: 'DK:P', id: '1012345678' }] });
    expect(codes(await open(id))).not.toContain('payment.accountShared');
  });

  test('is not one that only ends alike', async () => {
    await stage.vendor({ no: 'V-1' });
    await stage.vendor(other);
    await stage.row('vendorBankAccounts', {
      vendorNo: 'V-2',
      code: 'B',
      kind: 'bank',
      branch: '3000',
      account: '9912345678',
    });
    expect(codes(await open(await received([bank])))).toEqual(['payment.firstAccount']);
  });
});
