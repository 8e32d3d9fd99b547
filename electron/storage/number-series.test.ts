import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ledgerSeries, seriesBeginnings, seriesNumber } from '../../shared/domain/number-series.ts';
import { aLedger, openTestStorage } from './testing/build.ts';
import { listNumberSeries, nextNumber, releaseNumber } from './number-series.ts';
import type { Storage } from './open-storage.ts';
import { saveLedger } from './setup/ledgers.ts';

let storage: Storage;
let ledgers: readonly number[];
beforeEach(async () => {
  storage = await openTestStorage();
  ledgers = [await aNewLedger('Kommunen'), await aNewLedger('Havnen'), await aNewLedger('Skolen')];
});
afterEach(() => storage.close());

async function aNewLedger(name: string): Promise<number> {
  const card = { ...aLedger, name, endpoints: [], takesUnknownReceivers: false };
  const saved = await storage.write((tx) => saveLedger(tx, null, card));
  if (!saved.ok) throw new Error(saved.problem.code);
  return saved.value.id;
}

describe('number series (SET-7)', () => {
  test('have no gaps: a number is used when its transaction is, and a released one comes again', async () => {
    const take = (): Promise<string> => storage.write((tx) => nextNumber(tx, 'purchaseInvoice'));
    expect([await take(), await take()]).toEqual(['KF000001', 'KF000002']);
    await expect(
      storage.write(async (tx) => {
        await nextNumber(tx, 'purchaseInvoice');
        throw new Error('not accepted after all');
      }),
    ).rejects.toThrow();
    expect(await take()).toBe('KF000003');
    await storage.write((tx) => releaseNumber(tx, 'purchaseInvoice', 'KF000002'));
    await storage.write((tx) => releaseNumber(tx, 'purchaseInvoice', 'KF000003'));
    expect([await take(), await take(), await take()]).toEqual(['KF000002', 'KF000003', 'KF000004']);
    await expect(storage.write((tx) => releaseNumber(tx, 'purchaseInvoice', 'KF000009'))).rejects.toThrow(RangeError);
  });

  test('POST-1, OUT-2: whatever ledgers take and give up, each has its numbers from the first on, each once', async () => {
    const given = new Map<string, string[]>();
    const order = fc.record({
      ledger: fc.nat(2),
      series: fc.constantFrom(...ledgerSeries),
      takes: fc.integer({ min: 1, max: 4 }),
      fails: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(order, { minLength: 1, maxLength: 20 }), async (orders) => {
        for (const { ledger, series, takes, fails } of orders) {
          const ledgerId = ledgers[ledger] ?? 0;
          const taken: string[] = [];
          const order = storage.write(async (tx) => {
            for (let count = 0; count < takes; count += 1) taken.push(await nextNumber(tx, series, ledgerId));
            if (fails) throw new Error('given up');
          });
          await order.catch(() => undefined);
          const key = `${ledgerId} ${series}`;
          if (!fails) given.set(key, [...(given.get(key) ?? []), ...taken]);
        }
        for (const ledgerId of ledgers)
          for (const series of ledgerSeries) {
            const numbers = given.get(`${ledgerId} ${series}`) ?? [];
            const begins = seriesBeginnings[series];
            expect(numbers).toEqual(numbers.map((_no, index) => seriesNumber(begins, begins.next + index)));
          }
      }),
      { numRuns: 40 },
    );
  });

  test('a ledger is shown its own and those all share, not those of another', async () => {
    const [one = 0, other = 0] = ledgers;
    await storage.write((tx) => nextNumber(tx, 'voucher', one));
    const vouchers = async (ledgerId: number | null) =>
      (await listNumberSeries(storage.read, ledgerId)).filter(({ series }) => series === 'voucher');
    expect((await vouchers(one)).map(({ sample }) => sample)).toEqual(['B000002']);
    expect((await vouchers(other)).map(({ sample }) => sample)).toEqual(['B000001']);
    expect(await vouchers(null)).toEqual([]);
    expect(await listNumberSeries(storage.read, one)).toHaveLength(11);
  });
});
