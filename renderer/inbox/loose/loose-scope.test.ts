import { expect, test } from 'vitest';
import { aWeekAgo, scopeOf } from './loose-scope.ts';

test('UTS-3 the run over loose statements suggests what was received more than a week ago', () => {
  expect(aWeekAgo(new Date('2026-11-21T12:00:00'))).toBe('2026-11-14');
  expect(scopeOf(null, '2026-11-14', '').conditions).toEqual([
    { column: 'receivedAt', operator: 'to', values: ['2026-11-14'] },
  ]);
  expect(scopeOf(null, '', 'el').conditions).toEqual([]);
});
