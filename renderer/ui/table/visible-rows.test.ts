import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowAfterKey, scrollToShow, visibleRows } from './visible-rows.ts';

const view = { rowHeight: 34, viewHeight: 680 };

describe('the rows in sight', () => {
  test('UI-33: of a short list are counted from the scrolled pixels', () => {
    expect(visibleRows({ ...view, total: 100, scrollTop: 0 })).toMatchObject({ first: 0, last: 19, height: 3400 });
    expect(visibleRows({ ...view, total: 100, scrollTop: 17 })).toMatchObject({ first: 0, last: 20 });
    expect(visibleRows({ ...view, total: 5, scrollTop: 0 })).toMatchObject({ first: 0, last: 4 });
  });

  test('UI-33: of no rows are none', () => {
    expect(visibleRows({ ...view, total: 0, scrollTop: 0 }).last).toBe(-1);
  });

  test('UI-33: a list of millions of rows stays within what a browser can lay out, and its last row can be reached', () => {
    const total = 5_000_000;
    const { height } = visibleRows({ ...view, total, scrollTop: 0 });
    expect(height).toBeLessThanOrEqual(30_000_000);
    const end = visibleRows({ ...view, total, scrollTop: height - view.viewHeight });
    expect(end.last).toBe(total - 1);
    expect(end.topOf(total - 1) + view.rowHeight).toBeCloseTo(height, 0);
  });

  test('UI-33: whatever row is asked for is wholly in sight afterwards', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (total, where, from) => {
          const index = Math.min(total - 1, Math.floor(where * total));
          const { height } = visibleRows({ ...view, total, scrollTop: 0 });
          const most = Math.max(0, height - view.viewHeight);
          const scrollTop = Math.min(
            most,
            Math.max(0, scrollToShow(index, { ...view, total, scrollTop: from * most })),
          );
          const top = visibleRows({ ...view, total, scrollTop }).topOf(index) - scrollTop;
          expect(top).toBeGreaterThanOrEqual(-1);
          expect(top + view.rowHeight).toBeLessThanOrEqual(view.viewHeight + 1);
        },
      ),
    );
  });

  test('UI-33: a row that is in sight already does not move the list', () => {
    expect(scrollToShow(10, { ...view, total: 100, scrollTop: 100 })).toBe(100);
  });
});

describe('the keys of a long list (UI-33)', () => {
  const list = { from: 5, count: 100, page: 20 };
  test('UI-33: arrows, pages and ends lead to a row of the list, never past it', () => {
    const reached = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'].map((key) => rowAfterKey(key, list));
    expect(reached).toEqual([6, 4, 25, 0, 0, 99]);
    expect(rowAfterKey('ArrowDown', { ...list, from: 99 })).toBe(99);
  });

  test('UI-33: other keys are left to whoever wants them', () => {
    expect(rowAfterKey('a', list)).toBeNull();
  });
});
