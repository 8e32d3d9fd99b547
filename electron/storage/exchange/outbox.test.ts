import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aDocument, openTestStorage, receive } from '../testing/build.ts';
import { findRows } from '../documents/stored-document.ts';
import type { Storage } from '../open-storage.ts';
import { listOutbox } from './list-outbox.ts';
import { cancelHeldResponse, nextRelease, releaseDueResponses, releaseResponses } from './held-responses.ts';
import {
  dueResponses,
  failResponse,
  findAnsweredResponse,
  findResponse,
  findResponseByFileName,
  markResponseReceived,
  markResponseSent,
  queueAgain,
  queueResponse,
  type NewResponse,
} from './outbox.ts';

let storage: Storage;
beforeEach(async () => {
  storage = await openTestStorage();
  await storage.write((tx) => receive(tx, [aDocument()]));
});
afterEach(() => storage.close());

const response = (changes: Partial<NewResponse> = {}): NewResponse => ({
  documentId: 1,
  documentNo: 'AR000001',
  uuid: 'uuid-1',
  code: 'BusinessReject',
  reason: 'Wrong order number',
  format: 'oioubl2',
  receiver: 'DK:CVR 12345678',
  fileName: 'AR000001_uuid-1.xml',
  content: '<ApplicationResponse/>',
  createdAt: '2026-11-20T08:00:00.000Z',
  releaseAt: '2026-11-20T08:01:00.000Z',
  ...changes,
});
const status = async (): Promise<string | undefined> => (await findResponse(storage.read, 1))?.status;
const at = '2026-11-20T08:02:00.000Z';

describe('the outbox (ACC-3, ACC-9)', () => {
  test('holds an answer until its grace period is over, then hands it out once', async () => {
    await storage.write((tx) => queueResponse(tx, response()));
    expect(await nextRelease(storage.read)).toBe('2026-11-20T08:01:00.000Z');
    expect(await storage.write((tx) => releaseDueResponses(tx, '2026-11-20T08:00:59.999Z'))).toBe(0);
    expect(await dueResponses(storage.read)).toEqual([]);
    expect(await storage.write((tx) => releaseDueResponses(tx, '2026-11-20T08:01:00.000Z'))).toBe(1);
    expect(await dueResponses(storage.read)).toMatchObject([
      { id: 1, fileName: 'AR000001_uuid-1.xml', content: '<ApplicationResponse/>' },
    ]);
    await storage.write((tx) => markResponseSent(tx, 1, at));
    expect(await dueResponses(storage.read)).toEqual([]);
    expect(await storage.write((tx) => markResponseReceived(tx, 1, at))).toBe(true);
    expect(await status()).toBe('received');
  });

  test('sends at once when there is no grace period, or when a person says so', async () => {
    await storage.write(async (tx) => {
      await queueResponse(tx, response({ releaseAt: '2026-11-20T08:00:00.000Z' }));
      await queueResponse(tx, response({ uuid: 'uuid-2', fileName: 'two.xml' }));
    });
    expect(await status()).toBe('awaitingSending');
    expect(await storage.write((tx) => releaseResponses(tx, [1, 2], at))).toBe(1);
    expect(await dueResponses(storage.read)).toHaveLength(2);
  });

  test('lets a held answer be taken back, and no other', async () => {
    await storage.write((tx) => queueResponse(tx, response()));
    expect(await storage.write((tx) => cancelHeldResponse(tx, 1, at))).toMatchObject({ id: 1, documentNo: 'AR000001' });
    expect(await status()).toBe('cancelled');
    expect(await storage.write((tx) => cancelHeldResponse(tx, 1, at))).toBeNull();
    expect(await storage.write((tx) => releaseDueResponses(tx, '2027-01-01T00:00:00.000Z'))).toBe(0);
  });

  test('sends a failed answer again as another attempt under another name', async () => {
    await storage.write(async (tx) => {
      await queueResponse(tx, response());
      await releaseDueResponses(tx, at);
      await failResponse(tx, 1, {
        problem: { code: 'transport.writeFailed', values: {} },
        transportError: 'disk full',
        at,
      });
    });
    expect(await findResponse(storage.read, 1)).toMatchObject({
      status: 'failed',
      problem: { code: 'transport.writeFailed' },
      transportError: 'disk full',
    });
    const again = { uuid: 'uuid-1b', fileName: 'AR000001_uuid-1b.xml', content: '<ApplicationResponse/>', at };
    expect(await storage.write((tx) => queueAgain(tx, 1, again))).toBe(true);
    expect(await findResponse(storage.read, 1)).toMatchObject({
      status: 'awaitingSending',
      attempt: 2,
      problem: null,
      transportError: null,
    });
    expect(await storage.write((tx) => queueAgain(tx, 1, again))).toBe(false);
  });

  test('never gives two answers one file', async () => {
    await storage.write((tx) => queueResponse(tx, response()));
    await expect(storage.write((tx) => queueResponse(tx, response({ uuid: 'uuid-2' })))).rejects.toThrow(/UNIQUE/u);
  });

  test('is found by its file, its UUID and its number', async () => {
    await storage.write((tx) => queueResponse(tx, response()));
    expect((await findResponseByFileName(storage.read, 'AR000001_uuid-1.xml'))?.id).toBe(1);
    expect((await findAnsweredResponse(storage.read, { uuid: 'uuid-1', documentNo: null }))?.id).toBe(1);
    expect((await findAnsweredResponse(storage.read, { uuid: 'other', documentNo: 'AR000001' }))?.id).toBe(1);
    expect(await findAnsweredResponse(storage.read, { uuid: null, documentNo: 'AR9' })).toBeNull();
  });

  test('is listed with the document it answers, and the document shows its fate', async () => {
    await storage.write((tx) => queueResponse(tx, response()));
    const all = await listOutbox(storage.read, { statuses: [], search: '' }, { offset: 0, limit: 10 });
    expect(all).toMatchObject({
      total: 1,
      rows: [
        {
          respondsTo: 1,
          respondsToNo: 'INV-1',
          respondsToVendor: 'Hansen & Søn',
          respondsToAmount: '125.00',
          file: 'AR000001_uuid-1.xml',
          sentAt: null,
        },
      ],
    });
    expect((await listOutbox(storage.read, { statuses: ['failed'], search: '' }, { offset: 0, limit: 10 })).total).toBe(
      0,
    );
    expect(
      (await listOutbox(storage.read, { statuses: ['held'], search: 'hansen' }, { offset: 0, limit: 10 })).total,
    ).toBe(1);
    expect(await findRows(storage.read, [1])).toMatchObject([{ responseStatus: 'held' }]);
  });
});
