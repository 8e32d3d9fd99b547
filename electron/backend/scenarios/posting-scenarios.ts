import { expect } from 'vitest';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';
import type { WrittenPurchase } from '../testing/purchase-xml.ts';

/** A vendor, and a document of it that was coded and accepted. */
async function accepted(stage: Stage, purchase: WrittenPurchase = {}, deviatingVat = false): Promise<number> {
  const id = await stage.receive(purchase);
  await stage.codeAll(id);
  expect((await stage.accept(id, { confirmed: true, deviatingVat })).outcome).toBe('accepted');
  return id;
}

async function post(stage: Stage, id: number, confirmed = false) {
  const { outcomes } = await stage.program.call('posting.post', { ids: [id], confirmed });
  const [outcome] = outcomes;
  if (outcome === undefined) throw new Error('no outcome');
  return outcome;
}

async function linesOf(stage: Stage, id: number) {
  const { voucher } = await stage.program.call('posting.voucherOf', { documentId: id });
  const page = await stage.program.call('posting.voucher', { id: voucher?.id ?? 0 });
  return page.voucher.lines.map(({ kind, account, debit, credit }) => [kind, account, debit, credit]);
}

/** Posting accepted documents (manual p. 95–99). */
export const postingScenarios: readonly Scenario[] = [
  {
    page: 96,
    id: 'POST-1',
    rule: 'a posted document is accepted and posted, and can be neither undone nor changed',
    play: async (stage) => {
      await stage.vendor();
      const id = await accepted(stage);
      expect(await post(stage, id)).toMatchObject({ outcome: 'posted', voucher: { no: 'B000001' } });
      expect((await stage.program.page(id)).row.status).toBe('acceptedAndPosted');
      expect((await stage.program.page(id)).undo).toMatchObject({ possible: false, problem: { code: 'undo.posted' } });
      expect((await stage.undo(id)).stops[0]?.problem.code).toBe('undo.posted');
      const { purchase } = await stage.purchaseOf(id);
      expect(
        await stage.program.refused('purchases.save', { id: purchase.id, dueDate: '2026-12-24', lines: [] }),
      ).toMatchObject({
        code: 'purchase.posted',
      });
      expect(await post(stage, id)).toMatchObject({
        outcome: 'stopped',
        problems: [{ code: 'posting.alreadyPosted' }],
      });
    },
  },
  {
    page: 96,
    id: 'POST-1',
    rule: 'an invoice that refers to an order is posted from the updated order; the order stays accepted',
    play: async (stage) => {
      await stage.vendor();
      const line = { id: '1', name: 'Kabel', quantity: '10', price: '20' };
      const order = await accepted(stage, { type: 'Order', number: 'PO-7', lines: [line] });
      expect(await post(stage, order)).toMatchObject({ outcome: 'stopped', problems: [{ code: 'posting.orderNotPosted' }] });
      const invoices = [];
      for (const [number, quantity] of [['F-1', '4'], ['F-2', '6']] as const)
        invoices.push(await accepted(stage, { number, order: 'PO-7', lines: [{ ...line, quantity, orderLine: '1' }] }));
      const [first = 0, second = 0] = invoices;
      expect(await post(stage, first)).toMatchObject({ outcome: 'posted' });
      expect(await linesOf(stage, first)).toContainEqual(['payables', '951010', '0.00', '100.00']);
      const page = await stage.purchaseOf(order);
      expect(page.purchase.status).toBe('invoiced');
      expect(page.orderInvoices.map(({ documentId, voucher }) => [documentId, voucher?.no])).toEqual([
        [second, undefined],
        [first, 'B000001'],
      ]);
      expect((await stage.program.page(order)).row.status).toBe('accepted');
      expect((await stage.program.page(first)).row.status).toBe('acceptedAndPosted');
      expect((await stage.undo(first)).stops[0]?.problem.code).toBe('undo.posted');
      expect((await stage.undo(second)).outcome).toBe('undone');
    },
  }, // prettier-ignore
  {
    page: 99,
    id: 'POST-1',
    rule: 'a blank dimension that must be there stops the posting; the document stays accepted with the error in its log',
    play: async (stage) => {
      await stage.vendor();
      await stage.row('defaultDimensions', { ownerKind: 'account', ownerNo: '990010', dimension: 'S-PART', rule: 'required' });
      const id = await accepted(stage);
      const stopped = await post(stage, id);
      const { purchase } = await stage.purchaseOf(id);
      expect(stopped).toMatchObject({
        outcome: 'stopped',
        voucher: null,
        stops: [{ action: 'openPurchase', target: purchase.id, problem: { code: 'posting.dimensionRequired', values: { dimension: 'S-PART', places: 'line:1' } } }],
      });
      const page = await stage.program.page(id);
      expect(page.row.status).toBe('accepted');
      expect(page.log[0]).toMatchObject({ step: 'POSTING', code: 'postingStopped', problem: { code: 'posting.dimensionRequired' } });
      // Mended on the purchase document, it is posted.
      const { lines } = await stage.purchaseOf(id);
      await stage.program.call('purchases.save', {
        id: purchase.id,
        lines: lines.map(({ lineNo, accountNo }) => ({
          lineNo,
          coding: { accountKind: 'account', accountNo, alias: '', budget: '', vatGroup: '', project: '', dimensions: { 'S-PART': '10' } },
        })),
      });
      expect(await post(stage, id)).toMatchObject({ outcome: 'posted' });
    },
  }, // prettier-ignore
  {
    page: 61,
    id: 'SET-7',
    rule: 'nothing is posted into a closed period; another date or an open period mends it',
    play: async (stage) => {
      await stage.vendor();
      const id = await accepted(stage);
      const period = await stage.row('closedPeriods', { from: '2026-01-01', to: '2026-12-31', name: '2026' });
      expect(await post(stage, id)).toMatchObject({
        outcome: 'stopped',
        stops: [{ action: 'changePostingDate', problem: { code: 'posting.closedPeriod' } }],
      });
      expect(await stage.program.refused('posting.setDate', { documentId: id, date: '2026-12-30' })).toMatchObject({
        code: 'check.closedPeriod',
      });
      await stage.program.call('posting.setDate', { documentId: id, date: '2027-01-02' });
      expect((await stage.program.page(id)).log[0]).toMatchObject({
        code: 'fieldChanged',
        values: { to: '2027-01-02' },
      });
      expect((await stage.program.call('posting.check', { documentId: id })).draft?.date).toBe('2027-01-02');
      await stage.program.call('master.delete', { table: 'closedPeriods', ledgerId: stage.ledgerId, ids: [period] });
      expect(await post(stage, id)).toMatchObject({ outcome: 'posted' });
    },
  },
  {
    page: 88,
    id: 'ACC-7',
    rule: 'what was accepted with deviating VAT is posted with it: 6.25 deducted, 118.75 cost, 125 owed',
    play: async (stage) => {
      await stage.vendor();
      const id = await stage.receive({ lines: [{ name: 'Repræsentation', price: '100' }] });
      await stage.codeAll(id, '990020', 'S-QUARTER');
      expect((await stage.accept(id, { confirmed: true, deviatingVat: true })).outcome).toBe('accepted');
      expect(await post(stage, id)).toMatchObject({ outcome: 'posted' });
      expect(await linesOf(stage, id)).toEqual([
        ['cost', '990020', '118.75', '0.00'],
        ['deductedVat', '990090', '6.25', '0.00'],
        ['payables', '951010', '0.00', '125.00'],
      ]);
    },
  },
  {
    page: 86,
    id: 'ACC-6',
    rule: 'a difference within the tolerance is posted on the rounding account, so that the sender’s total is owed',
    play: async (stage) => {
      await stage.vendor();
      const id = await accepted(stage, { payable: '1250.20' });
      expect(await post(stage, id)).toMatchObject({ outcome: 'posted' });
      expect(await linesOf(stage, id)).toEqual([
        ['cost', '990010', '1000.00', '0.00'],
        ['deductedVat', '990090', '250.00', '0.00'],
        ['rounding', '261090', '0.20', '0.00'],
        ['payables', '951010', '0.00', '1250.20'],
      ]);
    },
  },
  {
    page: 82,
    id: 'PAY-5',
    rule: 'a direct debit’s vendor entry closes at once against its balancing account; others stay open until they are paid',
    play: async (stage) => {
      await stage.vendor();
      const drawn = await accepted(stage, { number: 'D-1', means: [{ kind: 'directDebit', agreement: '1234' }] });
      const owed = await accepted(stage, { number: 'D-2', dueDate: '2026-12-15', discount: { percent: '2', until: '2026-11-10' } });
      const credited = await accepted(stage, { type: 'CreditNote', number: 'D-3' });
      for (const id of [drawn, owed, credited]) expect(await post(stage, id)).toMatchObject({ outcome: 'posted' });
      expect(await linesOf(stage, drawn)).toEqual(expect.arrayContaining([
        ['payables', '951010', '0.00', '1250.00'],
        ['balancing', '951010', '1250.00', '0.00'],
        ['balancing', '639010', '0.00', '1250.00'],
      ]));
      expect(await linesOf(stage, credited)).toContainEqual(['payables', '951010', '1250.00', '0.00']);
      const { rows } = await stage.program.call('posting.entries', { sort: { column: 'voucherNo', descending: false }, offset: 0, limit: 10 });
      expect(rows).toMatchObject([
        { open: false, remaining: '0.00', closedAgainst: '639010', closedBy: 'anna' },
        { open: true, remaining: '1250.00', dueDate: '2026-12-15', discountPercent: '2', discountDate: '2026-11-10' },
        { open: true, remaining: '-1250.00', kind: 'purchaseCreditMemo' },
      ]);
      expect((await stage.program.page(drawn)).log.map(({ code }) => code)).toContain('vendorEntryClosed');
    },
  }, // prettier-ignore
  {
    page: 78,
    id: 'POST-1',
    rule: 'a budget that is used up asks or stops, as it is set up',
    play: async (stage) => {
      await stage.vendor();
      await stage.row('budgetAmounts', { budget: 'S-BUDGET', from: '2026-01-01', to: '2026-12-31', amount: '1.500,00' });
      const budgetId = (await stage.program.call('master.rows', { table: 'budgets', ledgerId: stage.ledgerId, search: 'S-BUDGET', where: {}, sort: null, offset: 0, limit: 1 })).rows[0]?.id ?? 0;
      const exceeded = (value: string) =>
        stage.program.call('master.save', { table: 'budgets', ledgerId: stage.ledgerId, id: budgetId, values: { name: 'S-BUDGET', description: 'Grundbudget', exceeded: value } });
      const onBudget = async (number: string): Promise<number> => {
        const id = await stage.receive({ number });
        for (const { place, amount } of await stage.coding(id))
          if (amount !== null) await stage.code(id, place, { accountKind: 'account', accountNo: '990010', budget: 'S-BUDGET' });
        expect((await stage.accept(id, { confirmed: true })).outcome).toBe('accepted');
        return id;
      };
      const ids = [await onBudget('B-1'), await onBudget('B-2'), await onBudget('B-3')];
      const [first = 0, second = 0, third = 0] = ids;
      await exceeded('stop');
      expect(await post(stage, first)).toMatchObject({ outcome: 'posted' });
      expect(await post(stage, second)).toMatchObject({
        outcome: 'stopped',
        problems: [{ code: 'posting.budgetExceeded', values: { used: '1000.00', more: '1000.00', over: '500.00' } }],
      });
      await exceeded('warn');
      expect(await stage.program.call('posting.check', { documentId: second })).toMatchObject({ outcome: 'asks' });
      expect(await post(stage, second)).toMatchObject({ outcome: 'stopped' });
      expect(await post(stage, second, true)).toMatchObject({ outcome: 'posted', stops: [{ kind: 'warning' }] });
      expect((await stage.program.page(second)).log.map(({ code }) => code)).toContain('postingWarningConfirmed');
      await exceeded('');
      expect(await post(stage, third)).toMatchObject({ outcome: 'posted', stops: [] });
    },
  }, // prettier-ignore
  {
    page: 80,
    id: 'COD-10',
    rule: 'default dimensions are put into what is not posted only, also of an order’s invoices',
    play: async (stage) => {
      await stage.vendor();
      const line = { id: '1', name: 'Kabel', quantity: '10', price: '20' };
      await accepted(stage, { type: 'Order', number: 'PO-7', lines: [line] });
      const posted = await accepted(stage, { number: 'F-1', order: 'PO-7', lines: [{ ...line, quantity: '4', orderLine: '1' }] });
      await accepted(stage, { number: 'F-2', order: 'PO-7', lines: [{ ...line, quantity: '6', orderLine: '1' }] });
      expect(await post(stage, posted)).toMatchObject({ outcome: 'posted' });
      await stage.row('defaultDimensions', { ownerKind: 'account', ownerNo: '990010', dimension: 'S-PART', value: '10' });
      const { total } = await stage.program.call('coding.defaultDimensionChanges', {
        ledgerId: stage.ledgerId, dimensions: ['S-PART'], from: null, to: null, offset: 0, limit: 10,
      });
      expect(total).toBe(1);
    },
  }, // prettier-ignore
  {
    page: 99,
    id: 'POST-1',
    rule: 'an invoice in an order is mended in its own part of the order, and posted from it',
    play: async (stage) => {
      await stage.vendor();
      const line = { id: '1', name: 'Kabel', quantity: '10', price: '20' };
      const order = await accepted(stage, { type: 'Order', number: 'PO-7', lines: [line] });
      const id = await accepted(stage, {
        number: 'F-1',
        order: 'PO-7',
        lines: [
          { ...line, quantity: '4', orderLine: '1' },
          { id: '2', name: 'Montering', price: '50' },
        ],
      });
      await stage.row('defaultDimensions', { ownerKind: 'account', ownerNo: '990010', dimension: 'S-PART', rule: 'required' });
      const { stops } = await post(stage, id);
      const orderId = (await stage.purchaseOf(order)).purchase.id;
      expect(stops).toMatchObject([{ action: 'openPurchase', target: orderId, problem: { code: 'posting.dimensionRequired' } }]);
      const coding = (accountNo: string, vatGroup: string) => ({
        accountKind: 'account' as const, accountNo, alias: '', budget: '', vatGroup, project: '', dimensions: { 'S-PART': '10' },
      });
      const saved = await stage.program.call('purchases.save', {
        id: orderId,
        documentId: id,
        lines: [
          { lineNo: 1, coding: coding('990010', '') },
          { lineNo: 2, coding: coding('990020', 'S-HALF') },
        ],
      });
      expect(saved.orderInvoices[0]).toMatchObject({ total: '156.25', vendorEntry: { amount: '156.25' }, lines: [{ accountNo: '990010' }, { accountNo: '990020', vatGroup: 'S-HALF' }] });
      // The line the invoice brought along stands on the order as it is coded now; the order's own keeps its coding.
      expect(saved.lines.map(({ description, accountNo }) => [description, accountNo])).toEqual([['Kabel', '990010'], ['Montering', '990020']]);
      expect((await stage.program.page(id)).log.map(({ code }) => code)).toContain('codingChanged');
      expect(await post(stage, id)).toMatchObject({ outcome: 'posted' });
      expect(await linesOf(stage, id)).toEqual([
        ['cost', '990010', '80.00', '0.00'],
        ['cost', '990020', '50.00', '0.00'],
        ['deductedVat', '990090', '20.00', '0.00'],
        ['deductedVat', '990090', '6.25', '0.00'],
        ['payables', '951010', '0.00', '156.25'],
      ]);
      const again = { id: orderId, documentId: id, lines: [{ lineNo: 1, coding: coding('990020', '') }] };
      expect(await stage.program.refused('purchases.save', again)).toMatchObject({ code: 'purchase.posted' });
    },
  }, // prettier-ignore
];
