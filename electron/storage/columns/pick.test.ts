import fc from 'fast-check';
import { expect, test } from 'vitest';
import { around, pick } from './pick.ts';

/** More than are simply sorted, with values that repeat, lie far apart or stand in two heaps. */
const documents = fc
  .record({
    size: fc.integer({ min: 0, max: 12_000 }),
    seed: fc.integer(),
    spread: fc.constantFrom(1, 2, 3, 500, 1_000_000),
    outlier: fc.constantFrom(0, -9_007_199_254_740_991, 1e15),
    share: fc.constantFrom(1, 2, 50),
  })
  .map(({ size, seed, spread, outlier, share }) => {
    const mixed = (n: number): number => Math.imul(Math.imul(n + seed, 2654435761) ^ (n >>> 5), 2246822519) >>> 0;
    const flags = Uint8Array.from({ length: size }, (_, id) => (mixed(id) % share === 0 ? 1 : 0));
    const values = Float64Array.from({ length: size }, (_, id) =>
      mixed(id + 7) % 40 === 0 ? outlier : (mixed(id + 13) % spread) / 4,
    );
    return { flags, values };
  });

function inOrder(flags: Uint8Array, values: Float64Array): number[] {
  const ids = [...flags.keys()].filter((id) => flags[id] === 1);
  return ids.sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0) || one - other);
}

test('a window picked from an order is the one that sorting everything would show (UI-33)', () => {
  fc.assert(
    fc.property(
      documents,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 0, max: 200 }),
      (given, at, limit) => {
        const { flags, values } = given;
        const expected = inOrder(flags, values);
        const from = Math.floor(at * expected.length);
        expect(pick(flags, values, from, from + limit)).toEqual(expected.slice(from, from + limit));
      },
    ),
    { numRuns: 60 },
  );
});

test('what stands around a document is what sorting everything would show (UI-3)', () => {
  fc.assert(
    fc.property(documents, fc.nat(), (given, at) => {
      const { flags, values } = given;
      if (flags.length === 0) return;
      const own = at % flags.length;
      const others = inOrder(flags, values).filter((id) => id !== own);
      const place = others.findIndex(
        (id) => (values[id] ?? 0) > (values[own] ?? 0) || (values[id] === values[own] && id > own),
      );
      const before = place < 0 ? others.length : place;
      expect(around(flags, values, own)).toEqual({
        before,
        previous: others[before - 1] ?? null,
        next: others[before] ?? null,
      });
    }),
    { numRuns: 60 },
  );
});
