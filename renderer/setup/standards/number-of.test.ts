import { expect, test } from 'vitest';
import { numberOf } from './number-of.ts';

test('SET-7: the next number of a series is seen as it will stand', () => {
  expect(numberOf('KF', 6, '42')).toBe('KF000042');
  expect(numberOf('', 2, '12345')).toBe('12345');
});
