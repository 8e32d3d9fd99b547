import { describe, expect, test } from 'vitest';
import type { TableColumn } from '../ui/table/columns.ts';
import { deliveredLayout, laidOut } from './register-layout.ts';

const column = (id: string, width: number): TableColumn<null> => ({ id, name: id, width, cell: () => null });
const columns = [column('status', 120), column('no', 80), column('total', 100)];
const seen = (layout: Parameters<typeof laidOut>[1]): (readonly [string, number])[] =>
  laidOut(columns, layout).map(({ id, width }) => [id, width] as const);

describe('the columns of a register (IN-20, OUT-12)', () => {
  test('OUT-12: nobody chose: all of them, as delivered', () => {
    expect(seen(deliveredLayout)).toEqual([
      ['status', 120],
      ['no', 80],
      ['total', 100],
    ]);
  });

  test('OUT-12: those a person chose, in the order they were put in, as wide as they were pulled', () => {
    expect(seen({ columns: ['total', 'status'], widths: { total: 160 } })).toEqual([
      ['total', 160],
      ['status', 120],
    ]);
  });

  test('UI-38: columns of another version are left out; when none is left, all stand there', () => {
    expect(seen({ columns: ['gone', 'no'], widths: { gone: 40 } })).toEqual([['no', 80]]);
    expect(seen({ columns: ['gone'], widths: {} })).toHaveLength(3);
  });
});
