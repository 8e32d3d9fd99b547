import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { join } from 'node:path';
import { dumpTables } from '../../storage/testing/dump-tables.ts';
import { openStage, type Stage } from '../scenarios/stage.ts';

/** What an acceptance may touch; the log only grows, and the outbox keeps what was cancelled. */
const tables = [
  'purchaseDocuments',
  'purchaseLines',
  'orderInvoices',
  'orderUpdates',
  'orderChanges',
  'acceptanceEffects',
  'acceptedCodings',
  'vendorBankAccounts',
  'vendorPartners',
  'codingEdits',
  'documentChoices',
  'vendors',
] as const;

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

/** Everything that was in the store. A counter that came to be and fell back to nothing counts nothing. */
function stored(): Record<string, unknown[]> {
  return dumpTables(join(stage.program.dataFolder, 'ebilag.sqlite'), {
    ...Object.fromEntries(tables.map((name) => [name, `select * from ${name}`])),
    counts: 'select * from documentCounts where documents <> 0',
    documents: 'select id, status, importStatus, vendorId, decidedAt, decidedBy from documents',
    series: "select * from numberSeries where series like 'purchase%'",
    released: 'select * from releasedNumbers',
  });
}

const lines = [
  { id: '1', name: 'Kabel', quantity: '10', price: '20' },
  { id: '2', name: 'Lampe', quantity: '4', price: '100' },
];

async function anOrder(): Promise<number> {
  const id = await stage.receive({ type: 'Order', number: 'PO-7', lines });
  await stage.codeAll(id);
  return id;
}

async function acceptedAndBack(id: number): Promise<void> {
  const before = stored();
  expect((await stage.accept(id, { confirmed: true })).outcome).toBe('accepted');
  expect(stored()).not.toEqual(before);
  expect((await stage.undo(id)).outcome).toBe('undone');
  expect(stored()).toEqual(before);
}

describe('ACC-9 accepting and undoing leaves the store as it was', () => {
  test('an invoice with its number, and with a number somebody chose', async () => {
    await stage.vendor();
    const id = await stage.receive();
    await stage.codeAll(id);
    await acceptedAndBack(id);
    await stage.program.call('purchases.chooseNo', { documentId: id, no: 'EGEN-1' });
    await acceptedAndBack(id);
  });

  test('a credit note, and an invoice with deviating VAT', async () => {
    await stage.vendor();
    const credit = await stage.receive({ type: 'CreditNote', number: 'K-1' });
    await stage.codeAll(credit);
    await acceptedAndBack(credit);
    const dinner = await stage.receive({ number: 'F-1', lines: [{ price: '100' }] });
    await stage.codeAll(dinner, '990020', 'S-QUARTER');
    const before = stored();
    expect((await stage.accept(dinner, { deviatingVat: true, confirmed: true })).outcome).toBe('accepted');
    await stage.undo(dinner);
    expect(stored()).toEqual(before);
  });

  test('an order, its change, its cancellation, and an invoice that takes from it and adds to it', async () => {
    await stage.vendor();
    const order = await anOrder();
    await acceptedAndBack(order);
    await stage.accept(order, { confirmed: true });

    const change = await stage.receive({
      type: 'OrderChange',
      number: 'PO-7-1',
      order: 'PO-7',
      lines: [{ id: '1', name: 'Kabel', quantity: '3', price: '21' }],
    });
    await stage.codeAll(change);
    await acceptedAndBack(change);

    const cancellation = await stage.receive({ type: 'OrderCancellation', number: 'PO-7-X', order: 'PO-7' });
    await acceptedAndBack(cancellation);

    const invoice = await stage.receive({
      number: 'F-1',
      order: 'PO-7',
      lines: [
        { id: '1', name: 'Kabel', quantity: '4', price: '20', orderLine: '1' },
        { id: '2', name: 'Montering', quantity: '1', price: '500' },
      ],
      charges: [{ charge: true, amount: '50', reason: 'Fragt' }],
    });
    await stage.codeAll(invoice);
    await acceptedAndBack(invoice);
  });

  test('a vendor’s first account, written with the acceptance, goes with it', async () => {
    await stage.control({ updateVendor: true });
    await stage.vendor();
    const id = await stage.receive({ means: [{ kind: 'bank', branch: '1234', account: '1234567890' }] });
    await stage.codeAll(id);
    const before = stored();
    expect((await stage.accept(id, { confirmed: true })).outcome).toBe('accepted');
    expect(stored()['vendorBankAccounts']).not.toEqual(before['vendorBankAccounts']);
    await stage.undo(id);
    expect(stored()).toEqual(before);
  });

  test('of two invoices on one order the first can go while the second stays', async () => {
    await stage.vendor();
    const order = await anOrder();
    await stage.accept(order, { confirmed: true });
    const part = async (number: string, quantity: string) => {
      const id = await stage.receive({
        number,
        order: 'PO-7',
        lines: [{ id: '1', name: 'Kabel', quantity, price: '20', orderLine: '1' }],
      });
      await stage.codeAll(id);
      expect((await stage.accept(id, { confirmed: true })).outcome).toBe('accepted');
      return id;
    };
    const first = await part('F-1', '6');
    await part('F-2', '4');
    expect((await stage.undo(first)).outcome).toBe('undone');
    const page = await stage.purchaseOf(order);
    expect(page.lines[0]).toMatchObject({ invoicedQuantity: '4', remainingQuantity: '6' });
    expect(page.purchase).toMatchObject({ status: 'partlyInvoiced', vendorDocumentNo: 'F-2' });
  });

  test('an order somebody has invoiced or changed stays accepted, and says by which document', async () => {
    await stage.vendor();
    const order = await anOrder();
    await stage.accept(order, { confirmed: true });
    const change = await stage.receive({ type: 'OrderChange', number: 'PO-7-1', order: 'PO-7', lines });
    await stage.codeAll(change);
    await stage.accept(change, { confirmed: true });
    expect((await stage.program.page(order)).undo).toMatchObject({ possible: false });
    expect((await stage.undo(order)).stops).toMatchObject([
      { problem: { code: 'undo.orderInUse', values: { number: 'PO-7-1' } } },
    ]);
    expect((await stage.undo(change)).outcome).toBe('undone');
    expect((await stage.undo(order)).outcome).toBe('undone');
  });
});

describe('ACC-10 what the check shows is what accepting writes', () => {
  test('line by line, sum by sum, for ordinary and deviating VAT', async () => {
    await stage.vendor();
    for (const [index, deviatingVat] of [false, true].entries()) {
      const id = await stage.receive({
        number: `F-${index + 1}`,
        lines: [
          { id: '1', name: 'Papir', quantity: '3', price: '33.33' },
          { id: '2', name: 'Kaffe', quantity: '2', price: `${40 + index}.45` },
        ],
        charges: [{ charge: true, amount: '19.95', reason: 'Fragt' }],
        prepaid: '10',
      });
      await stage.codeAll(id, '990020', 'S-HALF');
      const { draft } = await stage.check(id, deviatingVat);
      expect((await stage.accept(id, { confirmed: true, deviatingVat })).outcome).toBe('accepted');
      const { purchase, lines: written, vendorEntry, reconciliation } = await stage.purchaseOf(id);
      expect(written).toEqual(draft?.lines);
      expect({ vendorEntry, reconciliation }).toEqual({
        vendorEntry: draft?.vendorEntry,
        reconciliation: draft?.reconciliation,
      });
      expect(purchase).toMatchObject({
        net: draft?.net,
        vat: draft?.vat,
        total: draft?.total,
        postingDate: draft?.postingDate,
        dueDate: draft?.dueDate,
        deviatingVat,
      });
    }
  });

  test('both ways stand side by side', async () => {
    await stage.vendor();
    const id = await stage.receive({ lines: [{ name: 'Repræsentation', price: '100' }] });
    await stage.codeAll(id, '990020', 'S-QUARTER');
    expect(await stage.program.call('acceptance.compareVat', { id })).toMatchObject({
      allowed: true,
      ordinary: { total: '106.25', reconciliation: { verdict: 'differs' } },
      deviating: { total: '125.00', deductibleVat: '6.25', reconciliation: { verdict: 'equal' } },
    });
  });
});
