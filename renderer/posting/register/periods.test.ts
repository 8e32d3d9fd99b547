import { describe, expect, test } from 'vitest';
import { dayAfter, daysOf } from './periods.ts';

describe('the periods of the registers', () => {
  test('begin and end where months and years do', () => {
    expect(daysOf('thisMonth', '2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(daysOf('lastMonth', '2026-01-31')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
    expect(daysOf('lastMonth', '2026-12-01')).toEqual({ from: '2026-11-01', to: '2026-11-30' });
    expect(daysOf('thisYear', '2026-05-05')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(daysOf('lastYear', '2026-05-05')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
    expect(daysOf('all', '2026-05-05')).toEqual({ from: null, to: null });
  });

  test('a day some days later, over the end of a month', () => {
    expect(dayAfter('2026-11-28', 7)).toBe('2026-12-05');
  });
});
