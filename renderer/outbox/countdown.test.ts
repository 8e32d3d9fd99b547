import { describe, expect, test } from 'vitest';
import { clock, remaining } from './countdown.ts';

const now = Date.parse('2026-11-20T09:00:00.000Z');

describe('countdown of a held answer (ACC-9)', () => {
  test('counts whole seconds, rounded up, so that the last one is seen', () => {
    expect(remaining('2026-11-20T09:01:05.000Z', now)).toEqual({ minutes: 1, seconds: 5, over: false });
    expect(remaining('2026-11-20T09:00:00.400Z', now)).toEqual({ minutes: 0, seconds: 1, over: false });
  });

  test('is over at the moment and after it, never negative', () => {
    expect(remaining('2026-11-20T09:00:00.000Z', now)).toEqual({ minutes: 0, seconds: 0, over: true });
    expect(remaining('2026-11-20T08:00:00.000Z', now).over).toBe(true);
    expect(remaining('not a time', now).over).toBe(true);
  });

  test('is written as a clock', () => {
    expect(clock(remaining('2026-11-20T09:10:00.000Z', now))).toBe('10:00');
    expect(clock(remaining('2026-11-20T09:00:07.000Z', now))).toBe('0:07');
  });
});
