import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { purchaseDocumentKinds, type PurchaseLineDraft } from '../../../shared/domain/purchase/draft.ts';
import { aDocument, aVendorCard, openTestStorage, receive } from '../testing/build.ts';
import { setDecision, setVendors } from '../documents/change-document.ts';
import type { Storage } from '../open-storage.ts';
import { verifyStore } from '../verify.ts';
import { listPurchases, purchaseSortKeys, type PurchaseColumn } from './list-purchases.ts';
import { listVendors, vendorSortKeys, vendorSums, type VendorColumn } from './list-vendors.ts';
import { deletePurchaseOf, findPurchase, findPurchaseOf, insertPurchase, type NewPurchase } from './purchases.ts';
import {
  deleteVendor,
  findVendor,
  findVendorByNo,
  findVendorsByKey,
  findVendorsByKeys,
  insertVendor,
  pendingDocumentsTouchedBy,
  setVendorChoice,
  updateVendor,
  vendorChoicesOf,
} from './vendors.ts';
import { vendorDocumentUses } from './vendor-uses.ts';

let storage: Storage;
beforeEach(async () => {
  storage = await openTestStorage();
});
afterEach(() => storage.close());

const at = '2026-11-20T08:00:00.000Z';
const key = { id: '12345678', scheme: 'DK:CVR' };
const accepted = {
  status: 'accepted',
  rejectionKind: null,
  rejectionReason: null,
  decidedAt: at,
  decidedBy: 'HH',
} as const;

describe('vendors (SET-4, IN-9)', () => {
  test('are found by their primary key, several at a time', async () => {
    await storage.write(async (tx) => {
      await insertVendor(tx, aVendorCard({ no: 'K2' }), at);
      await insertVendor(tx, aVendorCard({ no: 'K1', pNumber: '1001' }), at);
      await insertVendor(tx, aVendorCard({ no: 'K3', legalScheme: 'ZZZ' }), at);
      await insertVendor(tx, aVendorCard({ no: 'K4', legalId: '' }), at);
    });
    expect((await findVendorsByKey(storage.read, key)).map(({ no }) => no)).toEqual(['K1', 'K2']);
    expect(await findVendorsByKey(storage.read, null)).toEqual([]);
    expect(await findVendorsByKey(storage.read, { id: '', scheme: 'DK:CVR' })).toEqual([]);
    const found = await findVendorsByKeys(storage.read, [
      key,
      { id: '12345678', scheme: 'ZZZ' },
      { id: '99', scheme: 'DK:CVR' },
    ]);
    expect([...found].map(([text, cards]) => [text, cards.map(({ no }) => no)])).toEqual([
      ['DK:CVR 12345678', ['K1', 'K2']],
      ['ZZZ 12345678', ['K3']],
    ]);
    expect((await findVendorByNo(storage.read, 'k1'))?.no).toBe('K1');
  });

  test('know how many documents they have and how many of them wait, through arrivals, decisions and changes of vendor', async () => {
    await storage.write(async (tx) => {
      const one = await insertVendor(tx, aVendorCard({ no: 'K1' }), at);
      const two = await insertVendor(tx, aVendorCard({ no: 'K2' }), at);
      await receive(tx, [
        aDocument({ vendor: { id: one, no: 'K1' } }),
        aDocument({ vendor: { id: one, no: 'K1' }, receivedAt: '2026-11-21T08:00:00.000Z' }),
        aDocument(),
      ]);
      await setDecision(tx, 1, accepted);
      await setVendors(tx, 2, { id: two, no: 'K2' }, null);
    });
    expect(await findVendor(storage.read, 1)).toMatchObject({
      documents: 1,
      pending: 0,
      lastDocumentAt: '2026-11-20T08:00:00.000Z',
    });
    expect(await findVendor(storage.read, 2)).toMatchObject({
      documents: 1,
      pending: 1,
      lastDocumentAt: '2026-11-21T08:00:00.000Z',
    });
    expect((await verifyStore(storage.read)).faults).toEqual([]);
  });

  test('name the pending documents a change of the card touches', async () => {
    await storage.write(async (tx) => {
      const id = await insertVendor(tx, aVendorCard(), at);
      await receive(tx, [
        aDocument(),
        aDocument({ status: 'accepted' }),
        aDocument({ vendorKey: { id: '99', scheme: 'DK:CVR' } }),
        aDocument({ vendorKey: null, payToKey: key }),
        aDocument({ vendorKey: null, vendor: { id, no: 'K00001' } }),
      ]);
    });
    expect(await pendingDocumentsTouchedBy(storage.read, 1, [key])).toEqual([1, 4, 5]);
  });

  test('are deleted only by who has asked whether they are used, and the database stands behind it', async () => {
    await storage.write(async (tx) => {
      const id = await insertVendor(tx, aVendorCard(), at);
      await insertVendor(tx, aVendorCard({ no: 'K2' }), at);
      await receive(tx, [aDocument({ vendor: { id, no: 'K00001' } })]);
      await setVendorChoice(tx, 1, false, id, 'HH', at);
    });
    expect((await vendorDocumentUses(storage.read, 1)).map(({ where, count }) => [where, count])).toEqual([
      ['documents', 1],
    ]);
    await storage.write((tx) => deleteVendor(tx, 2));
    await expect(storage.write((tx) => deleteVendor(tx, 1))).rejects.toThrow(/FOREIGN KEY/u);
  });

  test('remember a choice, and forget it again', async () => {
    await storage.write(async (tx) => {
      await insertVendor(tx, aVendorCard(), at);
      await receive(tx, [aDocument()]);
      await setVendorChoice(tx, 1, false, 1, 'HH', at);
    });
    expect(await vendorChoicesOf(storage.read, 1)).toEqual({ vendorId: 1, payToVendorId: null });
    await storage.write((tx) => setVendorChoice(tx, 1, false, null, 'HH', at));
    expect(await vendorChoicesOf(storage.read, 1)).toEqual({ vendorId: null, payToVendorId: null });
  });

  test('are listed in every order, and by words in any order without accents', async () => {
    await storage.write(async (tx) => {
      await insertVendor(tx, aVendorCard({ no: 'K1', name: 'Østergård Maling', city: 'Skive', legalId: '3' }), at);
      await insertVendor(tx, aVendorCard({ no: 'K2', name: 'Abel', city: 'Århus', legalId: '2' }), at);
    });
    for (const column of Object.keys(vendorSortKeys) as VendorColumn[]) {
      const up = await listVendors(storage.read, '', { column, descending: false }, { offset: 0, limit: 10 });
      const down = await listVendors(storage.read, '', { column, descending: true }, { offset: 0, limit: 10 });
      expect(down.rows.map(({ no }) => no)).toEqual(up.rows.map(({ no }) => no).reverse());
    }
    const found = await listVendors(
      storage.read,
      'maling oster',
      { column: 'name', descending: false },
      { offset: 0, limit: 10 },
    );
    expect(found).toMatchObject({ total: 1, rows: [{ no: 'K1' }] });
    await storage.write((tx) => updateVendor(tx, 1, aVendorCard({ no: 'K1', name: 'Nyt navn' })));
    expect(
      (await listVendors(storage.read, 'maling', { column: 'name', descending: false }, { offset: 0, limit: 10 }))
        .total,
    ).toBe(0);
  });
});

describe('purchase documents (ACC-2)', () => {
  const all = purchaseDocumentKinds;
  const line: PurchaseLineDraft = {
    lineNo: 1,
    kind: 'line',
    itemNo: null,
    description: 'Maling',
    quantity: '1',
    unit: 'EA',
    unitPrice: '100.00',
    amount: '100.00',
    vatPercent: '25',
    vatAmount: '25.00',
    accountingCost: null,
    place: 'line:0',
    documentLineId: '1',
    accountKind: 'account',
    accountNo: '2210',
    accountName: 'Kontorartikler',
    ledgerAccount: '2210',
    vatGroup: 'KØB25',
    deductibleVat: '25.00',
    cost: '100.00',
    budget: '',
    project: '',
    dimensions: [{ dimension: 'FORMÅL', value: '5', valueName: 'Drift', source: 'string' }],
    orderLineNo: null,
  };
  const purchase = (changes: Partial<NewPurchase> = {}): NewPurchase => ({
    no: 'KF000001', numberChosen: false, kind: 'purchaseInvoice', status: 'open', documentId: 1, ledgerId: 1, vendorId: 1, vendorNo: 'K00001', vendorName: 'Hansen & Søn', vendorDocumentNo: 'INV-1', payToVendorId: null, vendorOrderNo: '', deductibleVat: '25.00', deviatingVat: false, postingGroup: 'INDENLANDSK', vendorEntry: null, reconciliation: null,
    documentDate: '2026-11-02', postingDate: null, dueDate: '2026-12-02', currency: 'DKK', net: '100.00', vat: '25.00', total: '125.00', createdAt: at, createdBy: 'HH', lines: [line],
    ...changes,
  }); // prettier-ignore

  beforeEach(async () => {
    await storage.write(async (tx) => {
      await insertVendor(tx, aVendorCard(), at);
      await receive(tx, [
        aDocument({ vendor: { id: 1, no: 'K00001' } }),
        aDocument({ vendor: { id: 1, no: 'K00001' } }),
        aDocument({ vendor: { id: 1, no: 'K00001' }, header: { amountInclVat: '40.00' } }),
      ]);
      await insertPurchase(tx, purchase());
      await insertPurchase(
        tx,
        purchase({
          no: 'KK000001',
          kind: 'purchaseCreditMemo',
          documentId: 2,
          total: '25.00',
          vendorDocumentNo: 'CN-2',
          lines: [],
        }),
      );
      await setDecision(tx, 1, accepted);
      await setDecision(tx, 2, accepted);
    });
  });

  test('come with their lines, and lead from their document and back', async () => {
    expect(await findPurchase(storage.read, 1)).toMatchObject({
      purchase: { no: 'KF000001', documentId: 1, postingDate: null, lines: 1 },
      lines: [{ accountNo: '2210', dimensions: line.dimensions, addedBy: null }],
    });
    expect((await findPurchaseOf(storage.read, 2))?.no).toBe('KK000001');
    expect(await findPurchase(storage.read, 99)).toBeNull();
  });

  test('are one for a document at most, and an undo takes them back with their lines', async () => {
    await expect(storage.write((tx) => insertPurchase(tx, purchase({ no: 'KF000002' })))).rejects.toThrow(/UNIQUE/u);
    expect(await storage.write((tx) => deletePurchaseOf(tx, 1))).toEqual({
      no: 'KF000001',
      kind: 'purchaseInvoice',
      numberChosen: false,
    });
    expect(await findPurchaseOf(storage.read, 1)).toBeNull();
    expect(await storage.write((tx) => deletePurchaseOf(tx, 1))).toBeNull();
    expect((await verifyStore(storage.read)).faults).toEqual([]);
  });

  test('are listed in every order, by kind, vendor and words', async () => {
    for (const column of Object.keys(purchaseSortKeys) as PurchaseColumn[]) {
      const up = await listPurchases(
        storage.read,
        { search: '', kinds: all, ledgerId: null, vendorId: 1 },
        { column, descending: false },
        { offset: 0, limit: 10 },
      );
      const down = await listPurchases(
        storage.read,
        { search: '', kinds: all, ledgerId: null, vendorId: null },
        { column, descending: true },
        { offset: 0, limit: 10 },
      );
      expect(down.rows.map(({ id }) => id)).toEqual(up.rows.map(({ id }) => id).reverse());
    }
    const found = await listPurchases(
      storage.read,
      { search: 'cn-', kinds: ['purchaseCreditMemo'], ledgerId: null, vendorId: null },
      { column: 'no', descending: false },
      { offset: 0, limit: 10 },
    );
    expect(found).toMatchObject({ total: 1, rows: [{ no: 'KK000001' }] });
  });

  test('add up with what is pending, credits against invoices', async () => {
    expect(await vendorSums(storage.read, 1)).toEqual([{ currency: 'DKK', accepted: '100.00', pending: '40.00' }]);
  });
});
