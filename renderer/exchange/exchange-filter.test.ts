import { describe, expect, test } from 'vitest';
import { isOpenFilter, openFilter, questionOf, statusesOf } from './exchange-filter.ts';

describe('filter of the exchange table (IN-2, IN-3)', () => {
  test('shows what is not settled, without the discarded, until asked otherwise', () => {
    expect(questionOf(openFilter).statuses).not.toContain('discarded');
    expect(statusesOf('any')).toContain('discarded');
    expect(statusesOf('discarded')).toEqual(['discarded']);
  });

  test('an empty table means that nothing failed only when nothing is hidden', () => {
    expect(isOpenFilter(openFilter)).toBe(true);
    expect(isOpenFilter({ ...openFilter, search: '  ' })).toBe(true);
    expect(isOpenFilter({ ...openFilter, inbox: 'purchase' })).toBe(false);
    expect(isOpenFilter({ ...openFilter, status: 'failed' })).toBe(false);
    expect(isOpenFilter({ ...openFilter, search: 'x' })).toBe(false);
  });
});
