import { expect, test } from 'vitest';
import { isDue } from './housekeeping.ts';

test('IN-4 the daily refresh is due in its minute of the local day, and never without a time', () => {
  expect(isDue(new Date(2026, 10, 20, 6, 5, 59), '06:05')).toBe(true);
  expect(isDue(new Date(2026, 10, 20, 6, 6, 0), '06:05')).toBe(false);
  expect(isDue(new Date(2026, 10, 20, 0, 0, 0), '')).toBe(false);
});
