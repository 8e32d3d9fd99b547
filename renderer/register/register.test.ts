import { describe, expect, test } from 'vitest';
import { createRowWindows } from '../store/row-windows.ts';
import { positionIn } from './position.ts';
import { since } from './since.ts';

const format = { time: () => 'time', shortDate: () => 'date' };

describe('registers', () => {
  test('a list shows the time today and the date before', () => {
    const today = new Date('2026-11-20T12:00:00');
    expect(since('2026-11-20T09:00:00', format, today)).toBe('time');
    expect(since('2026-11-19T23:59:00', format, today)).toBe('date');
  });

  test('the place of a row is known only once its window has come (UI-3, UI-33)', async () => {
    const all = Array.from({ length: 250 }, (_, index) => ({ id: index + 1 }));
    const rows = createRowWindows<{ id: number }>(async ({ offset, limit }) => ({
      ok: true,
      value: { rows: all.slice(offset, offset + limit), total: all.length },
    }));
    const rowKey = (row: { id: number }): number => row.id;
    expect(positionIn(rows, rowKey, 201)).toBeNull();
    rows.want(190, 210);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(positionIn(rows, rowKey, 201)).toBe(200);
    expect(positionIn(rows, rowKey, 5)).toBeNull();
  });
});
