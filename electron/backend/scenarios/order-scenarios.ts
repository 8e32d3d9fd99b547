import { expect } from 'vitest';
import type { Scenario } from './scenario.ts';
import { codesOf, type Stage } from './stage.ts';

const lines = [
  { id: '1', name: 'Kabel', quantity: '10', price: '20' },
  { id: '2', name: 'Lampe', quantity: '4', price: '100' },
];

/** An accepted order PO-7 of ten cables and four lamps. */
async function anOrder(stage: Stage): Promise<number> {
  const id = await stage.receive({ type: 'Order', number: 'PO-7', lines });
  await stage.codeAll(id);
  expect(await stage.accept(id, { confirmed: true })).toMatchObject({ outcome: 'accepted', stops: [] });
  return id;
}

/** Orders and the invoices that name them (manual p. 35, 83–86). */
export const orderScenarios: readonly Scenario[] = [
  {
    page: 84,
    id: 'ACC-2',
    rule: 'an accepted order becomes a purchase order',
    play: async (stage) => {
      await stage.vendor();
      const id = await anOrder(stage);
      const { purchase, lines: made } = await stage.purchaseOf(id);
      expect(purchase).toMatchObject({ kind: 'purchaseOrder', status: 'open', vendorOrderNo: 'PO-7' });
      expect(made.map(({ description, remainingQuantity }) => [description, remainingQuantity])).toEqual([
        ['Kabel', '10'],
        ['Lampe', '4'],
      ]);
    },
  },
  {
    page: 84,
    id: 'ACC-4',
    rule: 'an invoice that names the order updates it: quantities, coding, and the invoice’s number',
    play: async (stage) => {
      await stage.vendor();
      const order = await anOrder(stage);
      const id = await stage.receive({
        number: 'F-1',
        order: 'PO-7',
        lines: [{ id: '1', name: 'Kabel', quantity: '4', price: '20', orderLine: '1' }],
      });
      await stage.codeAll(id);
      expect((await stage.accept(id, { confirmed: true })).outcome).toBe('accepted');
      const page = await stage.purchaseOf(order);
      expect(page.purchase.status).toBe('partlyInvoiced');
      expect(
        page.lines.map(({ invoicedQuantity, remainingQuantity }) => [invoicedQuantity, remainingQuantity]),
      ).toEqual([
        ['4', '6'],
        ['0', '4'],
      ]);
      expect(page.documents.map(({ documentNo }) => documentNo)).toEqual(expect.arrayContaining(['F-1', 'PO-7']));
      expect((await stage.program.page(id)).purchase).toMatchObject({ id: page.purchase.id, kind: 'purchaseOrder' });
    },
  },
  {
    page: 84,
    id: 'ACC-4',
    rule: 'the quantity of an invoice line lies within what remains of the order line',
    play: async (stage) => {
      await stage.vendor();
      await anOrder(stage);
      const id = await stage.receive({
        number: 'F-1',
        order: 'PO-7',
        lines: [{ id: '1', name: 'Kabel', quantity: '11', price: '20', orderLine: '1' }],
      });
      await stage.codeAll(id);
      const stopped = await stage.accept(id, { confirmed: true });
      expect(stopped.outcome).toBe('stopped');
      expect(codesOf(stopped)).toContain('check.orderQuantity');
    },
  },
  {
    page: 84,
    id: 'ACC-4',
    rule: 'a line that names no order line becomes a new one, fully delivered and invoiced',
    play: async (stage) => {
      await stage.vendor();
      const order = await anOrder(stage);
      const id = await stage.receive({
        number: 'F-1',
        order: 'PO-7',
        lines: [
          { id: '1', name: 'Kabel', quantity: '10', price: '20', orderLine: '1' },
          { id: '2', name: 'Montering', quantity: '1', price: '500' },
        ],
      });
      await stage.codeAll(id);
      expect((await stage.accept(id, { confirmed: true })).outcome).toBe('accepted');
      const { lines: now } = await stage.purchaseOf(order);
      expect(now.find(({ description }) => description === 'Montering')).toMatchObject({
        quantity: '1',
        invoicedQuantity: '1',
        remainingQuantity: '0',
      });
    },
  },
  {
    page: 84,
    id: 'ACC-2',
    rule: 'an invoice that names no order becomes a purchase invoice',
    play: async (stage) => {
      await stage.vendor();
      const id = await stage.receive();
      await stage.codeAll(id);
      expect(await stage.accept(id, { confirmed: true })).toMatchObject({ purchase: { kind: 'purchaseInvoice' } });
    },
  },
  {
    page: 85,
    id: 'ACC-2',
    rule: 'an order change replaces the order completely',
    play: async (stage) => {
      await stage.vendor();
      const order = await anOrder(stage);
      const change = await stage.receive({
        type: 'OrderChange',
        number: 'PO-7-1',
        order: 'PO-7',
        lines: [{ id: '1', name: 'Kabel', quantity: '3', price: '20' }],
      });
      await stage.codeAll(change);
      expect((await stage.accept(change, { confirmed: true })).outcome).toBe('accepted');
      const { lines: now } = await stage.purchaseOf(order);
      expect(now.map(({ description, quantity }) => [description, quantity])).toEqual([['Kabel', '3']]);
    },
  },
  {
    page: 85,
    id: 'ACC-2',
    rule: 'an order change is not accepted after invoicing of the order has begun',
    play: async (stage) => {
      await stage.vendor();
      await anOrder(stage);
      const invoice = await stage.receive({
        number: 'F-1',
        order: 'PO-7',
        lines: [{ id: '1', name: 'Kabel', quantity: '1', price: '20', orderLine: '1' }],
      });
      await stage.codeAll(invoice);
      expect((await stage.accept(invoice, { confirmed: true })).outcome).toBe('accepted');
      const change = await stage.receive({ type: 'OrderChange', number: 'PO-7-1', order: 'PO-7', lines });
      await stage.codeAll(change);
      const stopped = await stage.accept(change, { confirmed: true });
      expect(stopped.outcome).toBe('stopped');
      expect(codesOf(stopped)).toContain('check.orderInvoiced');
    },
  },
  {
    page: 85,
    id: 'ACC-2',
    rule: 'an order change may bring the order to nothing',
    play: async (stage) => {
      await stage.vendor();
      const order = await anOrder(stage);
      const change = await stage.receive({
        type: 'OrderChange',
        number: 'PO-7-1',
        order: 'PO-7',
        lines: [{ id: '1', name: 'Kabel', quantity: '0', price: '20' }],
      });
      await stage.codeAll(change);
      expect((await stage.accept(change, { confirmed: true })).outcome).toBe('accepted');
      expect((await stage.purchaseOf(order)).purchase.status).toBe('cancelled');
    },
  },
  {
    page: 85,
    id: 'ACC-2',
    rule: 'a credit note never touches an order, although it names one',
    play: async (stage) => {
      await stage.vendor();
      const order = await anOrder(stage);
      const before = await stage.purchaseOf(order);
      const id = await stage.receive({ type: 'CreditNote', number: 'KN-1', order: 'PO-7', lines });
      await stage.codeAll(id);
      expect(await stage.accept(id, { confirmed: true })).toMatchObject({
        outcome: 'accepted',
        purchase: { kind: 'purchaseCreditMemo' },
      });
      expect((await stage.purchaseOf(order)).lines).toEqual(before.lines);
    },
  },
  {
    page: 85,
    id: 'ACC-4',
    rule: 'an order that still waits in the inbox is accepted before the invoice that names it',
    play: async (stage) => {
      await stage.vendor();
      const order = await stage.receive({ type: 'Order', number: 'PO-7', lines });
      const id = await stage.receive({ number: 'F-1', order: 'PO-7' });
      await stage.codeAll(id);
      const stopped = await stage.accept(id, { confirmed: true });
      expect(stopped.stops).toMatchObject([{ problem: { code: 'check.orderPending' }, target: order }]);
    },
  },
  {
    page: 85,
    id: 'ACC-4',
    rule: 'no order found and the partner updates references: asked whether to make a new invoice, yes makes it',
    play: async (stage) => {
      await stage.vendor({}, { orderInvoice: 'updateReference' });
      const id = await stage.receive({ order: 'PO-UNKNOWN' });
      await stage.codeAll(id);
      const asked = await stage.accept(id);
      expect(asked.outcome).toBe('asks');
      expect(codesOf(asked)).toContain('check.orderMissing');
      expect(await stage.accept(id, { confirmed: true })).toMatchObject({
        outcome: 'accepted',
        purchase: { kind: 'purchaseInvoice' },
      });
    },
  },
  {
    page: 86,
    id: 'ACC-4',
    rule: 'an order is found but the partner makes new invoices: asked whether to update the order instead',
    play: async (stage) => {
      await stage.vendor({}, { orderInvoice: 'createNew' });
      const order = await anOrder(stage);
      const id = await stage.receive({
        number: 'F-1',
        order: 'PO-7',
        lines: [{ id: '1', name: 'Kabel', quantity: '10', price: '20', orderLine: '1' }],
      });
      await stage.codeAll(id);
      const asked = await stage.accept(id);
      expect(asked.outcome).toBe('asks');
      expect(asked.stops.find(({ action }) => action === 'chooseOrderUse')).toBeDefined();
      await stage.program.call('acceptance.chooseOrderUse', { id, use: 'update' });
      expect((await stage.accept(id, { confirmed: true })).outcome).toBe('accepted');
      expect((await stage.purchaseOf(order)).purchase.status).toBe('partlyInvoiced');
    },
  },
  {
    page: 35,
    id: 'ACC-4',
    rule: 'the account of an invoice line must not conflict with its order line’s',
    play: async (stage) => {
      await stage.vendor();
      await anOrder(stage);
      const id = await stage.receive({
        number: 'F-1',
        order: 'PO-7',
        lines: [{ id: '1', name: 'Kabel', quantity: '1', price: '20', orderLine: '1' }],
      });
      await stage.codeAll(id, '990020');
      const stopped = await stage.accept(id, { confirmed: true });
      expect(stopped.outcome).toBe('stopped');
      expect(codesOf(stopped)).toContain('check.orderCodingConflict');
    },
  },
  {
    page: 44,
    id: 'SET-5',
    rule: 'a partner that validates stops on an amount the order does not have; one that regulates takes it',
    play: async (stage) => {
      await stage.vendor({ no: 'V-1' }, { totals: 'validate' });
      await anOrder(stage);
      const id = await stage.receive({
        number: 'F-1',
        order: 'PO-7',
        lines: [{ id: '1', name: 'Kabel', quantity: '1', price: '21', orderLine: '1' }],
      });
      await stage.codeAll(id);
      expect(codesOf(await stage.accept(id, { confirmed: true }))).toContain('check.orderAmount');
      await stage.partner('V-1', { totals: 'regulate' });
      expect((await stage.accept(id, { confirmed: true })).outcome).toBe('accepted');
    },
  },
  {
    page: 98,
    id: 'ACC-4',
    rule: 'a partial invoice and the next take from the order until nothing remains',
    play: async (stage) => {
      await stage.vendor();
      const order = await anOrder(stage);
      const parts = [
        [
          { id: '1', name: 'Kabel', quantity: '6', price: '20', orderLine: '1' },
          { id: '2', name: 'Lampe', quantity: '4', price: '100', orderLine: '2' },
        ],
        [{ id: '1', name: 'Kabel', quantity: '4', price: '20', orderLine: '1' }],
      ];
      for (const [index, part] of parts.entries()) {
        const id = await stage.receive({ number: `F-${index + 1}`, order: 'PO-7', lines: part });
        await stage.codeAll(id);
        expect((await stage.accept(id, { confirmed: true })).outcome).toBe('accepted');
      }
      expect((await stage.purchaseOf(order)).purchase.status).toBe('invoiced');
    },
  },
  {
    page: 98,
    id: 'ACC-5',
    rule: 'a charge on the invoice becomes a line of the order it updates',
    play: async (stage) => {
      await stage.vendor();
      const order = await anOrder(stage);
      const id = await stage.receive({
        number: 'F-1',
        order: 'PO-7',
        lines: [{ id: '1', name: 'Kabel', quantity: '10', price: '20', orderLine: '1' }],
        charges: [{ charge: true, amount: '50', reason: 'Ekspeditionsgebyr' }],
      });
      await stage.codeAll(id);
      expect((await stage.accept(id, { confirmed: true })).outcome).toBe('accepted');
      const { lines: now } = await stage.purchaseOf(order);
      expect(now.find(({ description }) => description === 'Ekspeditionsgebyr')).toMatchObject({ amount: '50.00' });
    },
  },
];
