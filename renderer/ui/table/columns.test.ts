import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fittingColumns, leastWidth, type TableColumn } from './columns.ts';

const column = (id: string, width: number, flexible = false): TableColumn<null> => ({
  id,
  name: id,
  width,
  flexible,
  cell: () => null,
});
const voucherColumns = [
  column('no', 100),
  column('date', 80),
  column('vendor', 150, true),
  column('total', 120),
  column('purchase', 100),
  column('kind', 90),
];
const names = (room: number, sorted: string | null = null): string[] =>
  fittingColumns(voucherColumns, null, room, sorted).map(({ id }) => id);

describe('the columns of a list beside a document (UI-2)', () => {
  test('UI-2: all of them where there is room for all', () => {
    expect(names(660)).toEqual(['no', 'date', 'vendor', 'total', 'purchase', 'kind']);
  });

  test('UI-2: the last ones are left out, never cut off', () => {
    expect(names(659)).toEqual(['no', 'date', 'vendor', 'total', 'purchase']);
    expect(names(480)).toEqual(['no', 'date', 'vendor', 'total']);
  });

  test('UI-2: the one the list is sorted by stays, the one before it goes', () => {
    expect(names(580, 'kind')).toEqual(['no', 'date', 'vendor', 'total', 'kind']);
  });

  test('UI-2: however narrow, what a row is known by stays', () => {
    expect(names(10)).toEqual(['no', 'vendor']);
  });

  test('UI-2: what is shown fits, unless nothing more may be left out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ width: fc.integer({ min: 20, max: 300 }), flexible: fc.boolean() }), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.integer({ min: 0, max: 2000 }),
        (drawn, room) => {
          const all = drawn.map(({ width, flexible }, at) => column(String(at), width, flexible));
          const shown = fittingColumns(all, 31, room, null);
          const needed = shown.every(({ id, flexible }) => id === '0' || flexible === true);
          expect(needed || leastWidth(shown, 31) + 20 <= room).toBe(true);
        },
      ),
    );
  });
});
