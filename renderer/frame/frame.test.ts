import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileBatches } from './files/file-batches.ts';
import { matchingWords } from './palette/matching-words.ts';
import { failedInExchange, placeEntries } from './places.ts';
import { timeLeft } from './time-left.ts';
import type { Counts } from '../store/frame-slice.ts';
import { placeNames } from '../store/places.ts';

describe('files opened by hand', () => {
  test('IN-35: are sent in batches that lose none and keep their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ size: fc.integer({ min: 0, max: 12_000_000 }) }), { maxLength: 200 }),
        (files) => {
          const batches = fileBatches(files);
          expect(batches.flat()).toEqual(files);
          for (const batch of batches) {
            expect(batch.length).toBeLessThanOrEqual(50);
            if (batch.length > 1) expect(batch.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(8_000_000);
          }
        },
      ),
    );
  });
});

describe('the time left', () => {
  test('UI-32: is told only for what takes over ten seconds', () => {
    expect(timeLeft(0, 2000, 100, 200)).toBeNull();
    expect(timeLeft(0, 5000, 100, 1000)).toEqual({ count: 45, unit: 'seconds' });
    expect(timeLeft(0, 10_000, 100, 10_000)).toEqual({ count: 17, unit: 'minutes' });
    expect(timeLeft(0, 5000, 0, 1000)).toBeNull();
  });
});

test('UI-20: the palette finds words in any order, whatever their case and accents', () => {
  expect(matchingWords('Acceptér de valgte bilag', 'bilag accept', 'da')).toBe(true);
  expect(matchingWords('Opsætning', 'opsæt', 'da')).toBe(true);
  expect(matchingWords('Vendors', 'vendor inbox', 'en')).toBe(false);
  expect(matchingWords('Anything', '', 'en')).toBe(true);
});

test('UI-1: every place stands in the rail once, and counts what failed apart from what waits', () => {
  expect(placeEntries.map(({ name }) => name).sort()).toEqual([...placeNames].sort());
  const counts: Counts = {
    pending: { purchase: 42, reminders: 3, statements: 1, responses: 0 },
    failedExchange: { purchase: 1, reminders: 0, statements: 0, responses: 0 },
    failedExchangeOther: 2,
    outboxFailed: 4,
    outboxHeld: 9,
    sendingFailed: 0,
    sendingWaiting: 0,
    jobsFailed: 1,
    handOverWaiting: 0,
    total: 214,
    arrivedToday: 14,
    decidedToday: { accepted: 1, rejected: 0 },
    needsYou: 2,
  };
  expect(failedInExchange(counts)).toBe(3);
  const need = (name: string) => placeEntries.find((entry) => entry.name === name)?.need(counts);
  expect(need('purchase')).toEqual({ waiting: 42, failed: 0 });
  expect(need('exchange')).toEqual({ waiting: 0, failed: 3 });
  expect(need('outbox')).toEqual({ waiting: 0, failed: 4 });
  expect(need('jobs')).toEqual({ waiting: 0, failed: 1 });
});
