import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Condition, InboxView } from '../../../../shared/contract/documents.ts';
import { inboxColumns } from '../../../../shared/contract/documents.ts';
import { aDocument, anEDocument, aParty, aVendorCard, aView, openTestStorage, receive } from '../../testing/build.ts';
import type { Storage } from '../../open-storage.ts';
import { insertVendor } from '../../purchasing/vendors.ts';
import { setDecision } from '../change-document.ts';
import { findNeighbours, listDocuments } from './list-documents.ts';
import { setMarks } from '../marks.ts';

let storage: Storage;

beforeEach(async () => {
  storage = await openTestStorage();
});
afterEach(() => storage.close());

const finding = {
  layer: 'required',
  severity: 'error',
  code: 'required.missing',
  values: {},
  place: null,
  rule: null,
} as const;

/** Five documents that differ in what the tests ask about. */
async function aFewDocuments(): Promise<void> {
  await storage.write(async (tx) => {
    const vendorId = await insertVendor(tx, aVendorCard({ no: 'K00007' }), '2026-01-01T00:00:00.000Z');
    await receive(tx, [
      aDocument({
        content: anEDocument({ number: 'a', supplier: aParty('Østergård') }),
        header: { amountInclVat: '100.00' },
        vendor: { id: vendorId, no: 'K00007' },
      }),
      aDocument({
        content: anEDocument({ number: 'b', supplier: aParty('Åkjær') }),
        header: { amountInclVat: '1250.00', currency: 'SEK' },
        findings: [finding],
      }),
      aDocument({
        content: anEDocument({ number: 'c', supplier: aParty('Æbleværket') }),
        header: { amountInclVat: null, dueDate: null },
      }),
      aDocument({
        content: anEDocument({ number: 'd', type: 'creditNote', supplier: aParty('zebra') }),
        header: { amountInclVat: '-5.50' },
        receivedAt: '2026-11-19T08:00:00.000Z',
      }),
      aDocument({
        content: anEDocument({ number: 'e', supplier: aParty('Éclair') }),
        header: { amountInclVat: '99.99' },
        status: 'rejected',
        rejectionKind: 'profile',
      }),
    ]);
  });
}

async function numbers(changes: Partial<InboxView>): Promise<string> {
  const { rows } = await listDocuments(
    storage.read,
    aView({ sort: { column: 'documentNo', descending: false }, ...changes }),
    { offset: 0, limit: 200 },
  );
  return rows.map(({ documentNo }) => documentNo).join('');
}

const where = (column: Condition['column'], operator: Condition['operator'], ...values: string[]): Promise<string> =>
  numbers({ conditions: [{ column, operator, values }] });

describe('filters of the inbox list (IN-21)', () => {
  beforeEach(aFewDocuments);

  test('compare text without case and accents, also for people without the letters', async () => {
    expect(await where('vendorName', 'contains', 'ØSTER')).toBe('a');
    expect(await where('vendorName', 'contains', 'ostergard')).toBe('a');
    expect(await where('vendorName', 'contains', 'akj')).toBe('b');
    expect(await where('vendorName', 'contains', 'eclair')).toBe('e');
    expect(await where('vendorName', 'is', 'ZEBRA', 'åkjær')).toBe('bd');
    expect(await where('vendorName', 'isNot', 'zebra')).toBe('abce');
  });

  test('take wildcards of the database for the characters they are', async () => {
    for (const typed of ['*', '?', '[a-z]', '%', '_'])
      expect(await where('vendorName', 'contains', typed), typed).toBe('');
  });

  test('compare amounts as numbers, in any form they are typed, and leave the absent out', async () => {
    expect(await where('amountInclVat', 'is', '1.250,00')).toBe('b');
    expect(await where('amountInclVat', 'is', '1250')).toBe('b');
    expect(await where('amountInclVat', 'from', '99.99')).toBe('abe');
    expect(await where('amountInclVat', 'to', '99.99')).toBe('de');
    expect(await where('amountInclVat', 'empty')).toBe('c');
    expect(await where('amountInclVat', 'notEmpty')).toBe('abde');
    expect(await where('amountInclVat', 'from', 'much')).toBe('');
  });

  test('compare codes, dates, findings, vendors and marks', async () => {
    expect(await where('type', 'is', 'creditNote')).toBe('d');
    expect(await where('type', 'isNot', 'creditNote', 'reminder')).toBe('abce');
    expect(await where('currency', 'is', 'SEK', 'DKK')).toBe('abcde');
    expect(await where('dueDate', 'empty')).toBe('c');
    expect(await where('dueDate', 'to', '2026-12-02')).toBe('abde');
    expect(await where('receivedAt', 'is', '2026-11-19')).toBe('d');
    expect(await where('receivedAt', 'from', '2026-11-20')).toBe('abce');
    expect(await where('receivedAt', 'to', '2026-11-19')).toBe('d');
    expect(await where('findings', 'is', 'error')).toBe('b');
    expect(await where('findings', 'empty')).toBe('acde');
    expect(await where('vendorId', 'is', '1')).toBe('a');
    expect(await where('vendorId', 'isNot', '1')).toBe('bcde');
    expect(await where('vendorId', 'empty')).toBe('bcde');
    await storage.write((tx) => setMarks(tx, { ids: [2, 3] }, true));
    expect(await where('marked', 'is', 'true')).toBe('bc');
    expect(await where('marked', 'is', 'false')).toBe('ade');
  });

  test('join conditions with and, their values with or', async () => {
    expect(
      await numbers({
        conditions: [
          { column: 'status', operator: 'is', values: ['pending'] },
          { column: 'documentNo', operator: 'is', values: ['a', 'e', 'b'] },
        ],
      }),
    ).toBe('ab');
  });

  test('say how much they hide, and how much of it is pending (UI-13)', async () => {
    const window = await listDocuments(
      storage.read,
      aView({ conditions: [{ column: 'type', operator: 'is', values: ['creditNote'] }] }),
      { offset: 0, limit: 10 },
    );
    expect(window).toMatchObject({ total: 1, hidden: 4, hiddenPending: 3 });
  });

  test('count anew after a change', async () => {
    const view = aView({ conditions: [{ column: 'status', operator: 'is', values: ['pending'] }] });
    expect(await listDocuments(storage.read, view, { offset: 0, limit: 10 })).toMatchObject({ total: 4 });
    await storage.write((tx) =>
      setDecision(tx, 1, {
        status: 'accepted',
        rejectionKind: null,
        rejectionReason: null,
        decidedAt: '2026-11-20T09:00:00.000Z',
        decidedBy: 'HH',
      }),
    );
    expect(await listDocuments(storage.read, view, { offset: 0, limit: 10 })).toMatchObject({
      total: 3,
      hidden: 2,
      hiddenPending: 0,
    });
  });
});

describe('the order of the inbox list (IN-20)', () => {
  test('puts æ, ø and å last, in the order of the Danish alphabet', async () => {
    await aFewDocuments();
    expect(await numbers({ sort: { column: 'vendorName', descending: false } })).toBe('edcab');
    expect(await numbers({ sort: { column: 'vendorName', descending: true } })).toBe('bacde');
  });

  test('puts documents without an amount before all amounts', async () => {
    await aFewDocuments();
    expect(await numbers({ sort: { column: 'amountInclVat', descending: false } })).toBe('cdeab');
  });

  test('is the same whichever window is asked for, and the neighbours follow it (UI-3)', async () => {
    await storage.write((tx) =>
      receive(
        tx,
        Array.from({ length: 60 }, (_, index) =>
          aDocument({
            header: {
              vendorName: `Vendor ${index % 7}`,
              amountInclVat: `${index % 5}.00`,
              orderNo: index % 3 === 0 ? null : `P${index % 4}`,
            },
            status: index % 4 === 0 ? 'rejected' : 'pending',
          }),
        ),
      ),
    );
    const views = fc.record({
      column: fc.constantFrom(...inboxColumns),
      descending: fc.boolean(),
      filter: fc.constantFrom<readonly Condition[]>(
        [],
        [{ column: 'status', operator: 'is', values: ['pending'] }],
        [{ column: 'vendorName', operator: 'contains', values: ['3'] }],
        [{ column: 'amountInclVat', operator: 'from', values: ['3'] }],
      ),
      search: fc.constantFrom('', 'hansen', 'vendor:hansen amount>2'),
    });
    await fc.assert(
      fc.asyncProperty(views, fc.integer({ min: 1, max: 17 }), async ({ column, descending, filter, search }, size) => {
        const view = aView({ sort: { column, descending }, conditions: [...filter], search });
        const whole = await listDocuments(storage.read, view, { offset: 0, limit: 200 });
        expect(whole.rows).toHaveLength(whole.total);
        const ids = whole.rows.map(({ id }) => id);
        const pieces: number[] = [];
        for (let offset = 0; offset < whole.total; offset += size) {
          const piece = await listDocuments(storage.read, view, { offset, limit: size });
          pieces.push(...piece.rows.map(({ id }) => id));
        }
        expect(pieces).toEqual(ids);
        const index = Math.floor(ids.length / 2);
        const id = ids[index];
        if (id === undefined) return;
        expect(await findNeighbours(storage.read, view, id)).toEqual({
          index,
          total: ids.length,
          previous: ids[index - 1] ?? null,
          next: ids[index + 1] ?? null,
        });
      }),
      { numRuns: 60 },
    );
  });

  test('keeps the neighbours of a document that has left the view', async () => {
    await aFewDocuments();
    const view = aView({
      conditions: [{ column: 'status', operator: 'is', values: ['pending'] }],
      sort: { column: 'documentNo', descending: false },
    });
    await storage.write((tx) =>
      setDecision(tx, 2, {
        status: 'accepted',
        rejectionKind: null,
        rejectionReason: null,
        decidedAt: '2026-11-20T09:00:00.000Z',
        decidedBy: 'HH',
      }),
    );
    expect(await findNeighbours(storage.read, view, 2)).toEqual({ index: null, total: 3, previous: 1, next: 3 });
  });
});
