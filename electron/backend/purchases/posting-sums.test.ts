import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStage, type Stage } from '../scenarios/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  await stage.vendor();
});
afterEach(() => stage.close());

test('ACC-10, POST-1: a purchase document posts what the check said, account by account and by VAT group', async () => {
  const id = await stage.receive();
  await stage.codeAll(id);
  const { draft } = await stage.check(id);
  expect(draft?.accounts.length).toBeGreaterThan(1);
  expect((await stage.accept(id, { confirmed: true })).outcome).toBe('accepted');
  const page = await stage.purchaseOf(id);
  expect(page.accounts).toEqual(draft?.accounts);
  expect(page.vatGroups).toEqual(draft?.vatGroups);
  expect(page.orderInvoices).toEqual([]);
});

test('ACC-4, ACC-6: an order posts nothing itself; each invoice accepted into it has its own entry and reconciliation', async () => {
  const line = { name: 'Kabel', quantity: '10', price: '100' };
  const order = await stage.receive({ type: 'Order', number: 'PO-7', lines: [line] });
  await stage.codeAll(order);
  expect((await stage.accept(order, { confirmed: true })).outcome).toBe('accepted');
  const drafts = [];
  for (const [number, quantity] of [
    ['F-1', '4'],
    ['F-2', '6'],
  ] as const) {
    const id = await stage.receive({ number, order: 'PO-7', lines: [{ ...line, quantity }] });
    await stage.codeAll(id);
    drafts.unshift((await stage.check(id)).draft);
    expect((await stage.accept(id, { confirmed: true })).outcome).toBe('accepted');
  }
  const page = await stage.purchaseOf(order);
  expect([page.accounts, page.vatGroups, page.vendorEntry]).toEqual([[], [], null]);
  expect(page.orderInvoices).toMatchObject([
    { vendorDocumentNo: 'F-2', total: '750.00', reconciliation: { verdict: 'equal', ours: '750.00' } },
    { vendorDocumentNo: 'F-1', total: '500.00', reconciliation: { verdict: 'equal', ours: '500.00' } },
  ]);
  for (const [at, invoice] of page.orderInvoices.entries()) {
    expect(invoice.accounts).toEqual(drafts[at]?.accounts);
    expect(invoice.vendorEntry).toEqual(drafts[at]?.vendorEntry);
  }
});
