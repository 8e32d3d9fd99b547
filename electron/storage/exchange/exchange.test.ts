import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aDocument, openTestStorage, receive } from '../testing/build.ts';
import { readInboxCounts } from '../documents/lists/inbox-counts.ts';
import type { Storage } from '../open-storage.ts';
import { findDocumentsByOriginal, deliveriesOf, insertDeliveries } from '../originals/originals.ts';
import {
  deleteExchange,
  discardExchange,
  failExchange,
  findExchange,
  findExchangeByClaim,
  insertExchange,
  retryExchange,
  setExchangeOriginal,
  strandExchange,
  unfinishedExchange,
  type NewExchange,
} from './exchange.ts';
import { listExchange, reportExchange } from './list-exchange.ts';

let storage: Storage;
beforeEach(async () => {
  storage = await openTestStorage();
});
afterEach(() => storage.close());

const at = '2026-11-20T08:00:00.000Z';
const arrival = (file: string): NewExchange => ({
  file,
  claimedPath: `in/.claimed/${file}`,
  source: 'transport',
  sha256: '',
  size: 10,
  partner: null,
  at,
});
const failure = {
  problem: { code: 'recognise.unknownRoot', values: { root: 'html' } },
  transportError: null,
  type: null,
  inbox: null,
  partner: null,
  at,
} as const;

describe('the exchange table (IN-2)', () => {
  test('numbers its rows in the order of arrival and never uses a number twice', async () => {
    const [first, second] = await storage.write((tx) => insertExchange(tx, [arrival('a.xml'), arrival('b.xml')]));
    expect([first, second]).toEqual([1, 2]);
    expect((await findExchange(storage.read, 2))?.file).toBe('b.xml');
    await storage.write((tx) => deleteExchange(tx, [1, 2]));
    expect(await storage.write((tx) => insertExchange(tx, [arrival('c.xml')]))).toEqual([3]);
  });

  test('numbers many at once in their order', async () => {
    const files = Array.from({ length: 250 }, (_, index) => `${index}.xml`);
    const sequences = await storage.write((tx) => insertExchange(tx, files.map(arrival)));
    const { rows, total } = await listExchange(
      storage.read,
      { statuses: [], direction: null, inbox: null, search: '' },
      { offset: 0, limit: 200 },
    );
    expect(total).toBe(250);
    expect(rows[0]?.file).toBe('249.xml');
    expect(sequences).toEqual([...sequences].sort((one, other) => one - other));
    expect((await findExchange(storage.read, sequences[137] ?? 0))?.file).toBe('137.xml');
  });

  test('finds at start what a crash left, with the claimed file', async () => {
    await storage.write(async (tx) => {
      await insertExchange(tx, [arrival('a.xml'), arrival('b.xml')]);
      await setExchangeOriginal(tx, 1, { sha256: 'ab', size: 77 });
      await failExchange(tx, 2, failure);
    });
    expect(await unfinishedExchange(storage.read)).toMatchObject([
      { sequence: 1, sha256: 'ab', size: 77, claimedPath: 'in/.claimed/a.xml', source: 'transport' },
    ]);
    expect((await findExchangeByClaim(storage.read, 'in/.claimed/a.xml'))?.sequence).toBe(1);
    expect(await findExchangeByClaim(storage.read, '')).toBeNull();
  });

  test('keeps a failed row with its reason, to be tried again or discarded, and never a running one', async () => {
    await storage.write(async (tx) => {
      await insertExchange(tx, [arrival('a.xml'), arrival('b.xml')]);
      await failExchange(tx, 1, { ...failure, inbox: 'purchase', type: 'invoice', partner: 'Hansen' });
    });
    expect(await findExchange(storage.read, 1)).toMatchObject({
      status: 'failed',
      problem: { code: 'recognise.unknownRoot', values: { root: 'html' } },
      type: 'invoice',
      partner: 'Hansen',
    });
    expect(await storage.write((tx) => retryExchange(tx, 2, at))).toBe(false);
    expect(await storage.write((tx) => retryExchange(tx, 1, at))).toBe(true);
    expect(await findExchange(storage.read, 1)).toMatchObject({ status: 'processing', attempts: 2 });
    await storage.write((tx) => failExchange(tx, 1, failure));
    expect(await storage.write((tx) => discardExchange(tx, [1, 2], 'not ours', at))).toBe(1);
    expect(await findExchange(storage.read, 1)).toMatchObject({ status: 'discarded', discardReason: 'not ours' });
  });

  test('is listed by status, direction, inbox and words, without the discarded ones unless asked for', async () => {
    await storage.write(async (tx) => {
      await insertExchange(tx, [arrival('faktura.xml'), arrival('rykker.xml'), arrival('side.pdf')]);
      await failExchange(tx, 1, { ...failure, inbox: 'purchase' });
      await failExchange(tx, 2, failure);
      await discardExchange(tx, [2], 'no', at);
    });
    const files = async (filter: Partial<Parameters<typeof listExchange>[1]>): Promise<string[]> =>
      (
        await listExchange(
          storage.read,
          { statuses: [], direction: null, inbox: null, search: '', ...filter },
          { offset: 0, limit: 10 },
        )
      ).rows.map(({ file }) => file);
    expect(await files({})).toEqual(['side.pdf', 'faktura.xml']);
    expect(await files({ statuses: ['discarded'] })).toEqual(['rykker.xml']);
    expect(await files({ inbox: 'purchase' })).toEqual(['faktura.xml']);
    expect(await files({ inbox: 'none' })).toEqual(['side.pdf']);
    expect(await files({ direction: 'out' })).toEqual([]);
    expect(await files({ search: 'FAKT' })).toEqual(['faktura.xml']);
    expect(await files({ search: '%' })).toEqual([]);
  });

  test('reports counts, the oldest row and the stranded ones', async () => {
    await storage.write(async (tx) => {
      await insertExchange(tx, [arrival('a.xml'), arrival('b.xml')]);
      await failExchange(tx, 2, { ...failure, type: 'invoice' });
      await strandExchange(tx, '2026-11-20T09:00:00.000Z');
    });
    expect(await reportExchange(storage.read)).toEqual({
      counts: [
        { direction: 'in', type: null, status: 'stranded', count: 1 },
        { direction: 'in', type: 'invoice', status: 'failed', count: 1 },
      ],
      oldest: expect.objectContaining({ sequence: 1, file: 'a.xml' }),
      stranded: 1,
    });
  });

  test('counts its failures by inbox for the rail (IN-3)', async () => {
    await storage.write(async (tx) => {
      await insertExchange(tx, [arrival('a.xml'), arrival('b.xml')]);
      await failExchange(tx, 1, { ...failure, inbox: 'reminders' });
      await failExchange(tx, 2, failure);
      await receive(tx, [
        aDocument(),
        aDocument({ status: 'accepted' }),
        aDocument({ inbox: 'reminders', receivedAt: '2026-11-19T08:00:00.000Z' }),
      ]);
    });
    expect(await readInboxCounts(storage.read, null, '2026-11-20T00:00:00.000Z')).toEqual({
      pending: { purchase: 1, reminders: 1, statements: 0, responses: 0 },
      failedExchange: { purchase: 0, reminders: 1, statements: 0, responses: 0 },
      failedExchangeOther: 1,
      outboxFailed: 0,
      jobsFailed: 0,
      handOverWaiting: 0,
      outboxHeld: 0,
      sendingFailed: 0,
      sendingWaiting: 0,
      total: 3,
      arrivedToday: 2,
      decidedToday: { accepted: 0, rejected: 0 },
      needsYou: 4,
    });
  });
});

describe('the same bytes again (IN-1)', () => {
  test('are another delivery of the document that is there, never a second one', async () => {
    const document = aDocument();
    const [id] = await storage.write((tx) => receive(tx, [document]));
    if (id === undefined) throw new Error('not stored');
    expect(await findDocumentsByOriginal(storage.read, [document.sha256, 'unknown'])).toEqual(
      new Map([[document.sha256, id]]),
    );
    await storage.write((tx) =>
      insertDeliveries(tx, [{ sha256: document.sha256, documentId: id, fileName: 'again.xml', source: 'file', at }]),
    );
    expect((await deliveriesOf(storage.read, id)).map(({ fileName, source }) => [fileName, source])).toEqual([
      ['invoice.xml', 'transport'],
      ['again.xml', 'file'],
    ]);
    await expect(storage.write((tx) => receive(tx, [document]))).rejects.toThrow(/UNIQUE/u);
  });
});
