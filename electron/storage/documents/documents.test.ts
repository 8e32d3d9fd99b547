import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aDocument, anEDocument, aVendorCard, aView, openTestStorage, receive } from '../testing/build.ts';
import type { Storage } from '../open-storage.ts';
import { insertVendor } from '../purchasing/vendors.ts';
import { verifyStore } from '../verify.ts';
import { editsOf, resetProcessing, setDecision, setField, setFindings } from './change-document.ts';
import { listColumnValues } from './lists/column-values.ts';
import { listDocuments } from './lists/list-documents.ts';
import { readMarks, setMarks } from './marks.ts';
import { dismissDuplicate, findByNumbers, findByUuid, findLookAlikes, findSameNumber } from './related-documents.ts';
import { findDocument } from './stored-document.ts';

let storage: Storage;
beforeEach(async () => {
  storage = await openTestStorage();
});
afterEach(() => storage.close());

const at = '2026-11-20T08:00:00.000Z';
const key = { id: '12345678', scheme: 'DK:CVR' };

describe('a stored document', () => {
  test('comes back as it was read, with its findings and layers in order', async () => {
    const findings = [
      {
        layer: 'required',
        severity: 'error',
        code: 'required.missing',
        values: { element: 'IssueDate' },
        place: 'Invoice/IssueDate',
        rule: { id: 'F-INV001', set: 'OIOUBL', version: '1.13' },
      },
      { layer: 'codeLists', severity: 'remark', code: 'codes.unitUnknown', values: {}, place: null, rule: null },
    ] as const;
    const document = aDocument({
      findings,
      layers: [{ layer: 'required', verdict: 'invalid' }],
      header: { dueDate: null, orderNo: 'PO-1' },
    });
    const [id] = await storage.write((tx) => receive(tx, [document]));
    const stored = await findDocument(storage.read, id ?? 0);
    expect(stored).toMatchObject({
      content: document.content,
      findings,
      layers: document.layers,
      vendorKey: key,
      payToKey: null,
      inbox: 'purchase',
      sha256: document.sha256,
    });
    expect(stored?.row).toMatchObject({
      dueDate: null,
      orderNo: 'PO-1',
      amountInclVat: '125.00',
      errors: 1,
      warnings: 0,
      remarks: 1,
      ledgerName: 'Kommunen',
      vendorNo: null,
      deliveries: 1,
      matched: null,
    });
    expect(await findDocument(storage.read, 99)).toBeNull();
  });

  test('can be checked anew: its findings and their counts are replaced', async () => {
    await storage.write(async (tx) => {
      await receive(tx, [
        aDocument({
          findings: [
            { layer: 'required', severity: 'error', code: 'required.missing', values: {}, place: null, rule: null },
          ],
        }),
      ]);
      await setFindings(tx, 1, []);
    });
    expect(await findDocument(storage.read, 1)).toMatchObject({ findings: [], row: { errors: 0 } });
  });

  test('left processing by a crash goes back to pending (IN-22)', async () => {
    await storage.write((tx) => receive(tx, [aDocument({ status: 'processing' }), aDocument()]));
    expect(await storage.write((tx) => resetProcessing(tx))).toEqual([1]);
    expect((await findDocument(storage.read, 1))?.row.status).toBe('pending');
    expect((await verifyStore(storage.read)).faults).toEqual([]);
  });
});

describe('a field a person changed (IN-31)', () => {
  beforeEach(() => storage.write((tx) => receive(tx, [aDocument({ header: { orderNo: 'PO-1' } })])));
  const set = (field: Parameters<typeof setField>[2], value: string | null) =>
    storage.write((tx) => setField(tx, 1, field, value, 'HH', at));

  test('keeps the value of the document beside it through every further change, and is no change when set back', async () => {
    expect(await set('orderNo', 'PO-2')).toEqual({ before: 'PO-1' });
    expect(await set('orderNo', 'PO-3')).toEqual({ before: 'PO-2' });
    expect((await editsOf(storage.read, 1)).get('orderNo')).toEqual({ value: 'PO-3', original: 'PO-1', by: 'HH', at });
    expect((await findDocument(storage.read, 1))?.row).toMatchObject({ orderNo: 'PO-3', changedByUser: true });
    await set('orderNo', 'PO-1');
    expect(await editsOf(storage.read, 1)).toEqual(new Map());
    expect((await findDocument(storage.read, 1))?.row).toMatchObject({ orderNo: 'PO-1', changedByUser: false });
  });

  test('can be emptied and filled, and is sorted and filtered by its new value', async () => {
    await set('dueDate', null);
    expect((await findDocument(storage.read, 1))?.row.dueDate).toBeNull();
    await set('responsible', 'ÅB');
    const found = await listDocuments(
      storage.read,
      aView({ conditions: [{ column: 'responsible', operator: 'is', values: ['åb'] }] }),
      { offset: 0, limit: 10 },
    );
    expect(found.total).toBe(1);
  });

  test('who works on it does not change the document; a remark does', async () => {
    await set('responsible', 'HH');
    expect((await findDocument(storage.read, 1))?.row.changedByUser).toBe(false);
    await set('remark', 'ask Hansen');
    expect((await findDocument(storage.read, 1))?.row.changedByUser).toBe(true);
  });

  test('of a document that is not there changes nothing', async () => {
    expect(await storage.write((tx) => setField(tx, 99, 'orderNo', 'x', 'HH', at))).toBeUndefined();
  });
});

describe('duplicates (ACC-11)', () => {
  test('same vendor, type and number, however it is written; others are none', async () => {
    await storage.write((tx) =>
      receive(tx, [
        aDocument({ header: { documentNo: 'F-1' } }),
        aDocument({ header: { documentNo: 'f-1' }, status: 'rejected' }),
        aDocument({ header: { documentNo: 'F-1' }, content: anEDocument({ type: 'creditNote' }) }),
        aDocument({ header: { documentNo: 'F-1' }, vendorKey: { id: '99', scheme: 'DK:CVR' } }),
        aDocument({ header: { documentNo: 'F-1' }, vendorKey: null }),
      ]),
    );
    const asked = { id: 1, vendorKey: key, vendorId: null, type: 'invoice', documentNo: 'F-1' } as const;
    expect(
      (await findSameNumber(storage.read, asked)).map(({ id, status, dismissed }) => [id, status, dismissed]),
    ).toEqual([[2, 'rejected', null]]);
    await storage.write((tx) => dismissDuplicate(tx, 2, 1, 'sent twice on purpose', 'HH', at));
    expect(await findSameNumber(storage.read, asked)).toMatchObject([{ id: 2, dismissed: 'sent twice on purpose' }]);
    expect(await findSameNumber(storage.read, { ...asked, vendorKey: null })).toEqual([]);
  });

  test('documents that name no company are compared with those people gave to the same card', async () => {
    await storage.write(async (tx) => {
      const id = await insertVendor(tx, aVendorCard(), at);
      const vendor = { id, no: 'K00001' };
      await receive(tx, [
        aDocument({ header: { documentNo: 'F-1' }, vendorKey: null, vendor }),
        aDocument({ header: { documentNo: 'F-1' }, vendorKey: null, vendor }),
        aDocument({ header: { documentNo: 'F-2' }, vendorKey: null, vendor }),
        aDocument({ header: { documentNo: 'F-1' }, vendorKey: null }),
      ]);
    });
    const asked = { id: 1, vendorKey: null, vendorId: 1, type: 'invoice', documentNo: 'F-1' } as const;
    expect((await findSameNumber(storage.read, asked)).map(({ id }) => id)).toEqual([2]);
    expect(await findSameNumber(storage.read, { ...asked, vendorId: null })).toEqual([]);
    const alike = { ...asked, amountInclVat: '125.00', currency: 'DKK', issueDate: '2026-11-01' };
    expect((await findLookAlikes(storage.read, alike)).map(({ id }) => id)).toEqual([3]);
  });

  test('look-alikes: same vendor and amount within thirty days', async () => {
    const dated = (documentNo: string, issueDate: string, amountInclVat = '125.00') =>
      aDocument({ header: { documentNo, issueDate, amountInclVat } });
    await storage.write((tx) =>
      receive(tx, [
        dated('A', '2026-11-01'),
        dated('B', '2026-10-02'),
        dated('C', '2026-10-01'),
        dated('D', '2026-12-01'),
        dated('E', '2026-11-01', '125.01'),
        dated('F', '2026-11-01', '125.0'),
      ]),
    );
    const found = await findLookAlikes(storage.read, {
      id: 1,
      vendorKey: key,
      vendorId: null,
      type: 'invoice',
      documentNo: 'A',
      amountInclVat: '125.00',
      currency: 'DKK',
      issueDate: '2026-11-01',
    });
    expect(found.map(({ documentNo }) => documentNo)).toEqual(['B', 'D', 'F']);
  });

  test('documents are found by the numbers and the UUID others name', async () => {
    await storage.write((tx) =>
      receive(tx, [
        aDocument({ header: { documentNo: 'F-1', uuid: 'u-1' } }),
        aDocument({ header: { documentNo: 'F-2' } }),
      ]),
    );
    expect((await findByNumbers(storage.read, key, ['invoice'], ['f-2', 'F-9'])).map(({ id }) => id)).toEqual([2]);
    expect((await findByUuid(storage.read, 'u-1')).map(({ id }) => id)).toEqual([1]);
    expect(await findByUuid(storage.read, '')).toEqual([]);
  });
});

describe('marks (IN-23)', () => {
  test('are set for some, for all a view shows (in more than one step), and cleared for all, and add up by currency', async () => {
    await storage.write((tx) =>
      receive(tx, [
        ...Array.from({ length: 2500 }, () => aDocument({ header: { amountInclVat: '0.10' } })),
        aDocument({ header: { currency: 'SEK', amountInclVat: '7.25' } }),
        aDocument({ header: { amountInclVat: null }, status: 'accepted' }),
      ]),
    );
    expect(await storage.write((tx) => setMarks(tx, { ids: [1, 2501, 2502, 9999] }, true))).toBe(3);
    expect(await readMarks(storage.read, 'purchase', null)).toEqual({
      count: 3,
      ids: [1, 2501, 2502],
      postable: 1,
      sums: [
        { currency: 'DKK', amount: '0.10' },
        { currency: 'SEK', amount: '7.25' },
      ],
    });
    const pending = aView({ conditions: [{ column: 'status', operator: 'is', values: ['pending'] }] });
    expect(await storage.write((tx) => setMarks(tx, { view: pending }, true))).toBe(2499);
    expect(await readMarks(storage.read, 'purchase', 1)).toMatchObject({
      count: 2502,
      sums: [
        { currency: 'DKK', amount: '250.00' },
        { currency: 'SEK', amount: '7.25' },
      ],
    });
    const paged = [];
    for (let offset = 0; ; offset += 200) {
      const { ids } = await readMarks(storage.read, 'purchase', null, offset);
      if (ids.length === 0) break;
      paged.push(...ids);
    }
    expect(paged).toEqual(Array.from({ length: 2502 }, (_, index) => index + 1));
    expect(await storage.write((tx) => setMarks(tx, { allOf: 'purchase' }, false))).toBe(2502);
    expect(await readMarks(storage.read, 'purchase', null)).toEqual({ count: 0, ids: [], sums: [], postable: 0 });
  });
});

describe('the values a filter menu offers', () => {
  beforeEach(() =>
    storage.write((tx) =>
      receive(tx, [
        aDocument({ header: { vendorName: 'Østergård', currency: 'DKK' } }),
        aDocument({ header: { vendorName: 'ØSTERGÅRD', currency: 'SEK' } }),
        aDocument({ header: { vendorName: 'Abel', orderNo: 'PO-1' }, inbox: 'purchase' }),
        aDocument({ header: { vendorName: 'Rykker' }, inbox: 'reminders' }),
      ]),
    ),
  );
  const values = (column: Parameters<typeof listColumnValues>[2], startsWith = '') =>
    listColumnValues(storage.read, { inbox: 'purchase', ledgerId: null }, column, startsWith);

  test('are distinct without case and accents, most frequent first, as a document writes them', async () => {
    expect(await values('vendorName')).toEqual([
      { value: 'Østergård', count: 2 },
      { value: 'Abel', count: 1 },
    ]);
    expect(await values('currency')).toEqual([
      { value: 'DKK', count: 2 },
      { value: 'SEK', count: 1 },
    ]);
    expect(await values('orderNo')).toEqual([{ value: 'PO-1', count: 1 }]);
  });

  test('are narrowed by their beginning, and arrivals are given as days', async () => {
    expect(await values('vendorName', 'øst')).toEqual([{ value: 'Østergård', count: 2 }]);
    expect(await values('vendorName', '*')).toEqual([]);
    expect(await values('receivedAt')).toEqual([{ value: '2026-11-20', count: 3 }]);
    expect(await values('findings')).toEqual([{ value: 'none', count: 3 }]);
    expect(await values('amountInclVat', '12')).toEqual([{ value: '125.00', count: 3 }]);
  });
});

test('a decision is counted on the day it was made', async () => {
  await storage.write(async (tx) => {
    await receive(tx, [aDocument()]);
    await setDecision(tx, 1, {
      status: 'rejected',
      rejectionKind: 'business',
      rejectionReason: 'Wrong',
      decidedAt: at,
      decidedBy: 'HH',
    });
  });
  expect(await findDocument(storage.read, 1)).toMatchObject({
    rejectionReason: 'Wrong',
    decidedAt: at,
    decidedBy: 'HH',
    row: { status: 'rejected', rejectionKind: 'business' },
  });
});
