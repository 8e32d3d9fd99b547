import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastDetail, leastList, listWidthIn, normalListWidth } from './list-width.ts';

describe('the line between list and document (UI-2)', () => {
  test('UI-2: nobody moved it: a laptop keeps the list its columns need, a large screen gives it more', () => {
    expect([1060, 1380, 1700, 2340].map((room) => listWidthIn(room, null))).toEqual([580, 640, 782, 880]);
  });

  test('UI-2: where a person put it, it stays on every screen that has the room', () => {
    expect([1060, 1700, 2340].map((room) => listWidthIn(room, 560))).toEqual([560, 560, 560]);
    expect(listWidthIn(1700, 1600)).toBe(1700 - leastDetail);
  });

  test('UI-2: whatever was chosen and however small the window, both sides keep what they need', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: leastList + leastDetail, max: 5000 }),
        fc.option(fc.integer({ min: 280, max: 2400 })),
        (room, chosen) => {
          const width = listWidthIn(room, chosen);
          expect(width).toBeGreaterThanOrEqual(leastList);
          expect(room - width).toBeGreaterThanOrEqual(leastDetail);
        },
      ),
    );
    expect(normalListWidth(0)).toBe(640);
  });
});
