import { expect, test } from 'vitest';
import { neighbour } from './neighbour.ts';

test('UI-3: after a deletion the next row that stays is open, else the one before, else none', () => {
  expect(neighbour([1, 2, 3, 4], 2, [2, 3])).toBe(4);
  expect(neighbour([1, 2, 3], 3, [3])).toBe(2);
  expect(neighbour([1, 2], 1, [1, 2])).toBeNull();
  expect(neighbour([1, 2], null, [1])).toBe(2);
});
