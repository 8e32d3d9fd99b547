import { describe, expect, test } from 'vitest';
import { lastMonth, lastYear, momentsOf, thisMonth, thisWeek, today, yesterday } from './periods.ts';

const now = new Date(2026, 2, 1, 9, 30);

describe('periods as people say them', () => {
  test.each([
    ['today', today, { from: '2026-03-01', to: '2026-03-01' }],
    ['yesterday, over the end of a month', yesterday, { from: '2026-02-28', to: '2026-02-28' }],
    ['this week, from its Monday', thisWeek, { from: '2026-02-23', to: '2026-03-01' }],
    ['this month', thisMonth, { from: '2026-03-01', to: '2026-03-01' }],
    ['last month, whole', lastMonth, { from: '2026-02-01', to: '2026-02-28' }],
    ['last year, whole', lastYear, { from: '2025-01-01', to: '2025-12-31' }],
  ])('%s', (_name, periodOf, days) => {
    expect(periodOf(now)).toEqual(days);
  });

  test('days become moments from midnight to midnight where the person sits', () => {
    const { from, to } = momentsOf({ from: '2026-03-28', to: '2026-03-29' });
    expect(new Date(from)).toEqual(new Date(2026, 2, 28));
    expect(new Date(to)).toEqual(new Date(2026, 2, 30));
  });
});
