import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  aDocument,
  aLine,
  anEDocument,
  aParty,
  aVendorCard,
  aView,
  openTestStorage,
  receive,
} from '../testing/build.ts';
import { setVendors } from '../documents/change-document.ts';
import { listDocuments } from '../documents/lists/list-documents.ts';
import type { Storage } from '../open-storage.ts';
import { insertVendor } from '../purchasing/vendors.ts';

let storage: Storage;

beforeEach(async () => {
  storage = await openTestStorage();
  await storage.write((tx) =>
    receive(tx, [
      aDocument({
        content: anEDocument({
          number: 'F-2026-0042',
          supplier: aParty('Malermester Sørensen ApS'),
          lines: [aLine('1', 'Blå facademaling', '1000.00'), aLine('2', 'Pensel', '37.50')],
        }),
        header: { amountInclVat: '1250.00' },
      }),
      aDocument({
        content: anEDocument({
          number: '77',
          supplier: aParty('Café Malmö'),
          lines: [aLine('1', 'Frokost til Sørensen', '80.00')],
          totals: { ...anEDocument().totals, payable: { value: '100.00', currency: 'DKK' } },
        }),
        header: { amountInclVat: '100.00' },
      }),
      aDocument({
        content: anEDocument({
          number: '88',
          supplier: aParty('Klinikken'),
          lines: [aLine('1', 'Behandling af borger', '500.00')],
          sensitiveLevel: '1',
        }),
        header: { sensitive: true, amountInclVat: '500.00' },
        status: 'rejected',
      }),
    ]),
  );
});
afterEach(() => storage.close());

async function found(search: string): Promise<string[]> {
  const { rows, total } = await listDocuments(
    storage.read,
    aView({ search, sort: { column: 'documentNo', descending: false } }),
    { offset: 0, limit: 50 },
  );
  expect(rows).toHaveLength(total);
  return rows.map(({ documentNo }) => documentNo);
}

async function pieceOf(search: string): Promise<string | null | undefined> {
  const { rows } = await listDocuments(storage.read, aView({ search }), { offset: 0, limit: 50 });
  return rows[0]?.matched;
}

describe('the search (UI-34)', () => {
  test('finds words in any order, without case and accents, and the last one by its beginning', async () => {
    expect(await found('facademaling sørensen')).toEqual(['F-2026-0042']);
    expect(await found('SØRENSEN FACA')).toEqual(['F-2026-0042']);
    expect(await found('bla')).toEqual(['F-2026-0042']);
    expect(await found('cafe malmo')).toEqual(['77']);
    expect(await found('facade sørensen')).toEqual([]);
  });

  test('finds words side by side when they are quoted', async () => {
    expect(await found('"blå facademaling"')).toEqual(['F-2026-0042']);
    expect(await found('"facademaling blå"')).toEqual([]);
  });

  test('finds a pasted document number, whole or in part', async () => {
    expect(await found('F-2026-0042')).toEqual(['F-2026-0042']);
    expect(await found('2026-0042')).toEqual(['F-2026-0042']);
    expect(await found('no:77')).toEqual(['77']);
  });

  test('finds amounts in the forms of all three languages, of the document and of its lines', async () => {
    for (const typed of ['1000', '1.000,00', '1,000.00', '1000,00', '1 000,00', '1\u00a0000,00'])
      expect(await found(typed), typed).toEqual(['F-2026-0042']);
    expect(await found('37,5')).toEqual(['F-2026-0042']);
    expect(await found('amount>100')).toEqual(['88', 'F-2026-0042']);
    expect(await found('amount>=100 amount<500')).toEqual(['77']);
    expect(await found('beløb:1.250,00')).toEqual(['F-2026-0042']);
  });

  test('knows fields', async () => {
    expect(await found('vendor:sørensen')).toEqual(['F-2026-0042']);
    expect(await found('sørensen')).toEqual(['77', 'F-2026-0042']);
    expect(await found('status:afvist')).toEqual(['88']);
    expect(await found('type:creditnote')).toEqual([]);
    expect(await found('date>=2026-11-02 date<2026-11-03')).toEqual(['77', '88', 'F-2026-0042']);
    expect(await found('date>2026-11-02')).toEqual([]);
  });

  test('says where it matched', async () => {
    expect(await pieceOf('facade')).toContain('⟦facademaling⟧');
    expect(await pieceOf('vendor:sør')).toContain('Malermester ⟦Sørensen⟧ ApS');
    expect(await pieceOf('37,50')).toBe('⟦37.50⟧');
    expect(await pieceOf('')).toBeNull();
  });

  test('knows of a sensitive document its number and vendor, never its text (IN-33)', async () => {
    expect(await found('borger')).toEqual([]);
    expect(await found('behandling')).toEqual([]);
    expect(await found('88')).toEqual(['88']);
    expect(await found('klinikken')).toEqual(['88']);
  });

  test('finds a document by the number of the vendor it was given, and no longer by the one before', async () => {
    await storage.write(async (tx) => {
      const id = await insertVendor(tx, aVendorCard({ no: 'K00815' }), '2026-11-20T08:00:00.000Z');
      await setVendors(tx, 2, { id, no: 'K00815' }, null);
    });
    expect(await found('K00815')).toEqual(['77']);
    await storage.write((tx) => setVendors(tx, 2, null, null));
    expect(await found('K00815')).toEqual([]);
    expect(await found('malmö')).toEqual(['77']);
  });

  test.each([
    '"',
    '""',
    '*',
    'a*',
    '(',
    'AND',
    'OR NOT',
    'NEAR(a b)',
    'vendor : x',
    '{numbers} : x',
    '-',
    '^a',
    "'; drop table documents; --",
    'a:b',
    '+',
    '\u0000',
    'rowid:1',
  ])('takes %j for text, not for an operator', async (typed) => {
    await expect(found(typed)).resolves.toBeDefined();
  });

  test('answers whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (typed) => {
        await found(typed);
      }),
      { numRuns: 300 },
    );
  });
});
