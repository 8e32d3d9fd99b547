import { expect, test } from 'vitest';
import { dueWords } from './due-words.ts';

const evening = new Date(2026, 10, 20, 23, 59);

test.each([
  ['2026-11-28', 'dueIn', 8, false],
  ['2026-11-21', 'dueTomorrow', 1, false],
  ['2026-11-20', 'dueToday', 0, true],
  ['2026-11-19', 'overdue', 1, true],
] as const)('a due date of %s is %s, counted in days of the calendar', (date, key, days, late) => {
  expect(dueWords(date, evening)).toEqual({ key, days, late });
});

test('no due date, or one that is none, says nothing', () => {
  expect(dueWords(null, evening)).toBeNull();
  expect(dueWords('soon', evening)).toBeNull();
});
