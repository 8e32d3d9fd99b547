import { describe, expect, test } from 'vitest';
import { graceChoices, graceUnit } from './grace-choices.ts';

describe('grace period (ACC-9)', () => {
  test('goes from none to ten minutes, and keeps a value that is not among the usual ones', () => {
    expect(graceChoices(60)).toEqual([0, 15, 30, 60, 120, 300, 600]);
    expect(graceChoices(45)).toContain(45);
    expect(graceChoices(6000).at(-1)).toBe(600);
  });

  test('is said in minutes where it is whole minutes', () => {
    expect(graceUnit(60)).toEqual({ unit: 'minutes', count: 1 });
    expect(graceUnit(90)).toEqual({ unit: 'seconds', count: 90 });
    expect(graceUnit(0)).toEqual({ unit: 'seconds', count: 0 });
  });
});
