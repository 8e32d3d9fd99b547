import { expect } from 'vitest';
import type { Scenario } from './scenario.ts';
import { codesOf, type Stage } from './stage.ts';
import type { WrittenMeans } from '../testing/purchase-xml.ts';

const bank: WrittenMeans = { kind: 'bank', branch: '1234', account: '1234567890' };
const otherBank: WrittenMeans = { kind: 'bank', branch: '4321', account: '9876543210' };
const fik: WrittenMeans = { kind: 'fik', card: '71', creditor: '12345674', reference: '123456789012344' };

/** A coded invoice of a vendor that is paid to account 1234 1234567890. */
async function invoiceOf(stage: Stage, means: readonly WrittenMeans[], account = true): Promise<number> {
  await stage.vendor({ no: 'V-1' });
  if (account)
    await stage.row('vendorBankAccounts', {
      vendorNo: 'V-1',
      code: 'BANK',
      name: 'Driftskonto',
      kind: 'bank',
      branch: '1234',
      account: '1234567890',
      preferred: 'yes',
    });
  const id = await stage.receive({ means });
  await stage.codeAll(id);
  return id;
}

/** How it is paid (manual p. 18–25, 66–67, 75, 82–83). */
export const paymentScenarios: readonly Scenario[] = [
  {
    page: 67,
    id: 'PAY-1',
    rule: 'means, channel and card type of the document find the ledger’s payment form',
    play: async (stage) => {
      const id = await invoiceOf(stage, [bank]);
      const { payment, method } = await stage.program.call('payment.open', { id });
      expect(method?.values).toMatchObject({ means: '42', channel: 'DK:BANK' });
      expect(payment).toMatchObject({ formKind: 'bank', account: { branch: '1234', account: '1234567890' } });
      expect(codesOf(await stage.check(id)).filter((code) => code.startsWith('check.pay'))).toEqual([]);
    },
  },
  {
    page: 66,
    id: 'PAY-7',
    rule: 'card type 71 carries its reference and its creditor',
    play: async (stage) => {
      const id = await invoiceOf(stage, [fik], false);
      const { offered } = await stage.program.call('payment.open', { id });
      expect(offered).toMatchObject([
        { cardType: '71', reference: '123456789012344', account: { kind: 'fik', account: '12345674' } },
      ]);
    },
  },
  {
    page: 82,
    id: 'PAY-6',
    rule: 'several means: one must be chosen before the document is ready',
    play: async (stage) => {
      const id = await invoiceOf(stage, [bank, fik]);
      const stopped = await stage.accept(id, { confirmed: true });
      expect(stopped).toMatchObject({ outcome: 'stopped' });
      expect(stopped.stops.find(({ action }) => action === 'choosePaymentMeans')).toBeDefined();
      expect((await stage.program.page(id)).row.importStatus).toBe('processed');
      await stage.program.call('payment.choose', { id, meansIndex: 0, incompleteType: '' });
      expect((await stage.accept(id, { confirmed: true })).outcome).toBe('accepted');
    },
  },
  {
    page: 18,
    id: 'PAY-3',
    rule: 'update of vendors off: another account than the vendor’s stops with both side by side',
    play: async (stage) => {
      await stage.control({ updateVendor: false });
      const id = await invoiceOf(stage, [otherBank]);
      const stopped = await stage.accept(id, { confirmed: true });
      expect(stopped.outcome).toBe('stopped');
      expect((await stage.program.call('payment.open', { id })).difference).toMatchObject({
        vendorAccounts: [{ account: '1234567890' }],
        documentAccount: { account: '9876543210' },
      });
    },
  },
  {
    page: 23,
    id: 'PAY-3',
    rule: 'update of vendors on: a new account of a known vendor is confirmed by name, then stands on the card',
    play: async (stage) => {
      await stage.control({ updateVendor: true });
      const id = await invoiceOf(stage, [otherBank]);
      const stopped = await stage.accept(id, { confirmed: true });
      expect(stopped.outcome).toBe('stopped');
      expect(stopped.stops.find(({ action }) => action === 'confirmAccount')).toBeDefined();
      const { offered } = await stage.program.call('payment.open', { id });
      const account = offered[0]?.account;
      if (account == null) throw new Error('no account');
      const confirmed = await stage.program.call('payment.confirmAccount', { id, account });
      expect(confirmed.choice.confirmed).toMatchObject({ by: 'anna' });
      expect((await stage.accept(id, { confirmed: true })).outcome).toBe('accepted');
      const accounts = await stage.program.call('master.rows', {
        table: 'vendorBankAccounts',
        ledgerId: null,
        search: '',
        where: { vendorNo: 'V-1' },
        sort: null,
        offset: 0,
        limit: 10,
      });
      expect(accounts.rows.map(({ values }) => values['account'])).toEqual(
        expect.arrayContaining(['1234567890', '9876543210']),
      );
    },
  },
  {
    page: 23,
    id: 'PAY-3',
    rule: 'update of vendors on: payment data a card lacks are created from the document',
    play: async (stage) => {
      await stage.control({ updateVendor: true });
      const id = await invoiceOf(stage, [bank], false);
      expect((await stage.accept(id, { confirmed: true })).outcome).toBe('accepted');
      const { total } = await stage.program.call('master.rows', {
        table: 'vendorBankAccounts',
        ledgerId: null,
        search: '',
        where: { vendorNo: 'V-1' },
        sort: null,
        offset: 0,
        limit: 10,
      });
      expect(total).toBe(1);
    },
  },
  {
    page: 21,
    id: 'PAY-1',
    rule: 'action *block* stops with the row’s message',
    play: async (stage) => {
      const id = await invoiceOf(stage, [{ kind: 'raw', code: '10' }]);
      const proposal = await stage.program.call('payment.proposeMethod', { id });
      const rows = await stage.program.call('master.rows', {
        table: 'paymentMethods',
        ledgerId: stage.ledgerId,
        search: '',
        where: { means: '10' },
        sort: null,
        offset: 0,
        limit: 50,
      });
      await stage.program.call('master.save', {
        table: 'paymentMethods',
        ledgerId: stage.ledgerId,
        id: rows.rows.find(({ values }) => values['documentType'] === '')?.id ?? null,
        values: { ...proposal.values, documentType: '', action: 'block', message: 'Kontant betaling tages ikke' },
      });
      const stopped = await stage.accept(id, { confirmed: true });
      expect(stopped.outcome).toBe('stopped');
      expect(JSON.stringify(stopped.stops)).toContain('Kontant betaling tages ikke');
    },
  },
  {
    page: 21,
    id: 'PAY-1',
    rule: 'action *vendor’s own* pays as the card says and leaves the card as it is',
    play: async (stage) => {
      const id = await invoiceOf(stage, [otherBank]);
      const rows = await stage.program.call('master.rows', {
        table: 'paymentMethods',
        ledgerId: stage.ledgerId,
        search: '',
        where: { means: '42', channel: 'DK:BANK' },
        sort: null,
        offset: 0,
        limit: 50,
      });
      for (const { id: rowId, values } of rows.rows)
        await stage.program.call('master.save', {
          table: 'paymentMethods',
          ledgerId: stage.ledgerId,
          id: rowId,
          values: { ...values, action: 'vendorDefault' },
        });
      const { payment } = await stage.program.call('payment.open', { id });
      expect(payment).toMatchObject({ source: 'vendor', account: { account: '1234567890' }, vendorUpdate: null });
    },
  },
  {
    page: 22,
    id: 'PAY-2',
    rule: 'a combination the table does not know stops and offers to add the row',
    play: async (stage) => {
      const id = await invoiceOf(stage, [
        {
          kind: 'raw',
          code: '42',
          channel: 'NO:BANK',
          xml: '<cac:PayeeFinancialAccount><cbc:ID>1117947</cbc:ID><cac:FinancialInstitutionBranch><cbc:ID>8601</cbc:ID></cac:FinancialInstitutionBranch></cac:PayeeFinancialAccount>',
        },
      ]);
      const stopped = await stage.accept(id, { confirmed: true });
      expect(stopped.outcome).toBe('stopped');
      expect(stopped.stops.find(({ action }) => action === 'addPaymentMethod')).toBeDefined();
      const { values } = await stage.program.call('payment.proposeMethod', { id });
      expect(values).toMatchObject({ means: '42', channel: 'NO:BANK' });
    },
  },
  {
    page: 22,
    id: 'PAY-4',
    rule: 'no complete payment in the document: an incomplete one to a number the card holds is offered',
    play: async (stage) => {
      const id = await invoiceOf(stage, [{ kind: 'raw', code: '42', channel: 'DK:BANK' }], false);
      const { incomplete } = await stage.program.call('payment.open', { id });
      expect(incomplete).toMatchObject([{ type: 'legalId', number: '10150817', documentAgrees: true }]);
      await stage.program.call('payment.choose', { id, meansIndex: 0, incompleteType: 'legalId' });
      expect((await stage.program.call('payment.open', { id })).payment).toMatchObject({
        source: 'incomplete',
        incomplete: { type: 'legalId', number: '10150817' },
      });
    },
  },
  {
    page: 23,
    id: 'PAY-5',
    rule: 'a direct debit is paid already: its form closes the entry against a balancing account',
    play: async (stage) => {
      const id = await invoiceOf(stage, [{ kind: 'directDebit', agreement: '1234' }]);
      const { payment } = await stage.program.call('payment.open', { id });
      expect(payment).toMatchObject({ mask: 'directDebit' });
      expect(payment?.balancingAccount).not.toBe('');
    },
  },
  {
    page: 64,
    id: 'PAY-1',
    rule: 'due date and cash discount come from the document',
    play: async (stage) => {
      await stage.vendor();
      const id = await stage.receive({ dueDate: '2026-12-15', discount: { percent: '2', until: '2026-11-10' } });
      await stage.codeAll(id);
      expect((await stage.check(id)).draft?.vendorEntry).toMatchObject({
        dueDate: '2026-12-15',
        discountPercent: '2',
        discountDate: '2026-11-10',
      });
    },
  },
];
