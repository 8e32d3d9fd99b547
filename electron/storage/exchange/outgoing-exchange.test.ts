import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ExchangeStatus, OutboxStatus } from '../../../shared/domain/status.ts';
import { aDocument, openTestStorage, receive } from '../testing/build.ts';
import type { Storage, WritableStore } from '../open-storage.ts';
import {
  discardExchange,
  findExchange,
  insertExchange,
  retryExchange,
  strandExchange,
  unfinishedExchange,
} from './exchange.ts';
import { listExchange } from './list-exchange.ts';
import { cancelHeldResponse, releaseDueResponses, releaseResponses } from './held-responses.ts';
import {
  failResponse,
  findResponse,
  giveUpResponse,
  markResponseReceived,
  markResponseSent,
  queueAgain,
  queueResponse,
} from './outbox.ts';
import { markResponsesStaged, noteResponseDelay } from './staged-responses.ts';

const at = '2026-11-20T08:00:00.000Z';
const later = '2026-11-20T08:01:00.000Z';
const content = '<ApplicationResponse>Så</ApplicationResponse>';
const away = { code: 'transport.writeFailed', values: { file: 'AR1.xml', reason: 'ENOENT' } } as const;

let storage: Storage;
beforeEach(async () => {
  storage = await openTestStorage();
  await storage.write((tx) => receive(tx, [aDocument({ inbox: 'reminders' }), aDocument(), aDocument()]));
});
afterEach(() => storage.close());

async function queue(tx: WritableStore, documentId: number, releaseAt: string): Promise<number> {
  const name = `AR${documentId}`;
  return queueResponse(tx, {
    documentId,
    documentNo: name,
    uuid: name,
    code: 'BusinessAccept',
    reason: null,
    format: 'oioubl2',
    receiver: 'Nordlys',
    fileName: `${name}.xml`,
    content,
    createdAt: at,
    releaseAt,
  });
}
async function rows() {
  const filter = {
    statuses: ['processing', 'failed', 'stranded', 'discarded'] as const,
    direction: 'out' as const,
    inbox: null,
    search: '',
  };
  return (await listExchange(storage.read, filter, { offset: 0, limit: 10 })).rows;
}

describe('an answer on its way out in the exchange table (IN-2)', () => {
  test('stands there from its release until it has left', async () => {
    await storage.write((tx) => queue(tx, 1, later));
    expect(await rows()).toEqual([]);
    await storage.write((tx) => releaseDueResponses(tx, later));
    expect(await rows()).toMatchObject([
      {
        direction: 'out',
        type: 'applicationResponse',
        inbox: 'reminders',
        partner: 'Nordlys',
        file: 'AR1.xml',
        status: 'processing',
        attempts: 1,
        size: Buffer.byteLength(content),
        sha256: createHash('sha256').update(content).digest('hex'),
      },
    ]);
    await storage.write((tx) => markResponseSent(tx, 1, later));
    expect(await rows()).toEqual([]);
  });

  test('is not taken up at start as an arrival would be', async () => {
    await storage.write(async (tx) => {
      await queue(tx, 1, at);
      await insertExchange(tx, [
        { file: 'in.xml', claimedPath: '', source: 'transport', sha256: '', size: 1, partner: null, at },
      ]);
    });
    expect(await rows()).toHaveLength(1);
    expect((await unfinishedExchange(storage.read)).map(({ file }) => file)).toEqual(['in.xml']);
  });

  test('counts the tries in vain and says why', async () => {
    await storage.write(async (tx) => {
      await queue(tx, 1, at);
      await noteResponseDelay(tx, 1, away, later);
      await noteResponseDelay(tx, 1, away, later);
    });
    expect(await rows()).toMatchObject([{ status: 'processing', problem: away, attempts: 3, updatedAt: later }]);
    expect(await findResponse(storage.read, 1)).toMatchObject({ status: 'awaitingSending', problem: away });
  });

  test('stands there again with the words of the transport when it comes back, and is opened again by another attempt', async () => {
    await storage.write(async (tx) => {
      await queue(tx, 1, at);
      await markResponseSent(tx, 1, at);
      await failResponse(tx, 1, { problem: null, transportError: 'no endpoint', at: later });
    });
    const [failed] = await rows();
    expect(failed).toMatchObject({ status: 'failed', transportError: 'no endpoint', attempts: 1 });
    await storage.write((tx) => queueAgain(tx, 1, { uuid: 'b', fileName: 'AR1_b.xml', content: '<b/>', at: later }));
    expect(await rows()).toMatchObject([
      {
        sequence: failed?.sequence,
        status: 'processing',
        file: 'AR1_b.xml',
        size: 4,
        transportError: null,
        attempts: 2,
      },
    ]);
  });

  test('left behind and given up, it is not handed over any more; being handed over, it is not given up', async () => {
    await storage.write(async (tx) => {
      await queue(tx, 1, at);
      await queue(tx, 2, at);
      await strandExchange(tx, later);
      await markResponsesStaged(tx, [2], later);
    });
    expect((await rows()).map(({ status }) => status)).toEqual(['stranded', 'stranded']);
    expect(await storage.write((tx) => giveUpResponse(tx, 1, later))).toBe(true);
    expect(await storage.write((tx) => giveUpResponse(tx, 2, later))).toBe(false);
    expect(await storage.write((tx) => markResponsesStaged(tx, [1, 2], later))).toEqual([2]);
  });
});

/** What the table shows of an answer in each of its states; null: no row. */
const shown: Readonly<Record<OutboxStatus, readonly (ExchangeStatus | null)[]>> = {
  held: [null],
  cancelled: [null],
  awaitingSending: ['processing', 'stranded'],
  sent: [null],
  received: [null],
  failed: ['failed', 'discarded'],
};

/** Everything that happens to an answer, each in a transaction of its own as the program does it. */
const happenings: readonly ((tx: WritableStore, id: number, row: number | null) => Promise<unknown>)[] = [
  (tx, id) => releaseResponses(tx, [id], later),
  (tx, id) => cancelHeldResponse(tx, id, later),
  (tx, id) => markResponsesStaged(tx, [id], later),
  (tx, id) => noteResponseDelay(tx, id, away, later),
  (tx, id) => markResponseSent(tx, id, later),
  (tx, id) => markResponseReceived(tx, id, later),
  (tx, id) => failResponse(tx, id, { problem: null, transportError: 'no endpoint', at: later }),
  (tx, id) => queueAgain(tx, id, { uuid: `${id}`, fileName: `${id}-${(names += 1)}.xml`, content, at: later }),
  (tx) => strandExchange(tx, '2027-01-01'),
  async (tx, _, row) => (await isOpen(tx, row, ['stranded'])) && retryExchange(tx, row ?? 0, later),
  async (tx, id, row) =>
    (await isOpen(tx, row, ['failed', 'stranded'])) &&
    (await giveUpResponse(tx, id, later)) &&
    discardExchange(tx, [row ?? 0], 'no', later),
];
let names = 0;

async function isOpen(tx: WritableStore, row: number | null, statuses: readonly ExchangeStatus[]): Promise<boolean> {
  const found = row === null ? null : await findExchange(tx, row);
  return found !== null && statuses.includes(found.status);
}

test('whatever happens to answers, each that is under way or failed has one row, and no other has any (IN-2)', async () => {
  await storage.write(async (tx) => {
    await queue(tx, 1, at);
    await queue(tx, 2, later);
    await queue(tx, 3, later);
  });
  const step = fc.record({ id: fc.integer({ min: 1, max: 3 }), happening: fc.nat({ max: happenings.length - 1 }) });
  const rowOf = async (file: string) => (await rows()).filter((row) => row.file === file);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const undo = new Error('every run starts from the same answers');
      const run = storage.write(async (tx) => {
        for (const { id, happening } of steps) {
          const answer = await findResponse(tx, id);
          const [row] = await rowOf(answer?.fileName ?? '');
          await happenings[happening]?.(tx, id, row?.sequence ?? null);
          for (const each of [1, 2, 3]) {
            const response = await findResponse(tx, each);
            const found = await rowOf(response?.fileName ?? '');
            expect(found.length).toBeLessThanOrEqual(1);
            expect(shown[response?.status ?? 'held']).toContain(found[0]?.status ?? null);
          }
          expect((await rows()).length).toBeLessThanOrEqual(3);
        }
        throw undo;
      });
      await expect(run).rejects.toBe(undo);
    }),
    { numRuns: 60 },
  );
});
