import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countsAsRun, dueJob, nextTime, type JobTimes } from './due-job.ts';
import { weekdays, type Rhythm } from './job.ts';

/** Friday the 20th of November 2026, by the local clock. */
const friday = (hours: number, minutes = 0, seconds = 0): Date => new Date(2026, 10, 20, hours, minutes, seconds);
const day = (date: number, hours: number, minutes = 0): Date => new Date(2026, 10, date, hours, minutes);
const atSix: Rhythm = { kind: 'daily', at: '06:05', weekdays: [...weekdays] };
const onWorkdays: Rhythm = { kind: 'daily', at: '06:05', weekdays: [1, 2, 3, 4, 5] };
const everyTen: Rhythm = { kind: 'every', minutes: 10, weekdays: [...weekdays] };

function times(rhythm: Rhythm, changes: Partial<JobTimes> = {}): JobTimes {
  return { enabled: true, rhythm, since: day(1, 0), lastStart: null, ...changes };
}

describe('a job every day at a time (IN-4)', () => {
  test('is due from its minute on, once', () => {
    const yesterday = times(atSix, { lastStart: day(19, 6, 5) });
    expect(dueJob(yesterday, friday(6, 4, 59))).toBeNull();
    expect(dueJob(yesterday, friday(6, 5))).toBe('schedule');
    expect(dueJob(yesterday, friday(6, 8))).toBe('schedule');
    expect(dueJob(times(atSix, { lastStart: friday(6, 5, 1) }), friday(6, 5, 30))).toBeNull();
  });

  test('missed while the program was off it is made up for once, however many days it was', () => {
    expect(dueJob(times(atSix, { lastStart: day(16, 6, 5) }), friday(9))).toBe('missed');
    expect(dueJob(times(atSix, { lastStart: friday(9) }), friday(9, 0, 10))).toBeNull();
  });

  test('nothing before it was made or switched on is made up for', () => {
    expect(dueJob(times(atSix, { since: friday(8) }), friday(9))).toBeNull();
    expect(nextTime(times(atSix, { since: friday(8) }), friday(9))).toEqual(day(21, 6, 5));
  });

  test('runs on its weekdays only', () => {
    const ranOnFriday = times(onWorkdays, { lastStart: friday(6, 5) });
    expect(dueJob(ranOnFriday, day(21, 6, 5))).toBeNull();
    expect(nextTime(ranOnFriday, day(21, 6, 5))).toEqual(day(23, 6, 5));
    expect(dueJob(ranOnFriday, day(23, 6, 5))).toBe('schedule');
  });

  test('a run by hand earlier the same day does not take its time away, a later one makes up for it', () => {
    expect(dueJob(times(atSix, { lastStart: friday(5) }), friday(6, 5))).toBe('schedule');
    expect(dueJob(times(atSix, { lastStart: friday(7) }), friday(9))).toBeNull();
  });
});

describe('a job every so many minutes', () => {
  test('is due so long after it last began, and after it was made when it never has', () => {
    expect(dueJob(times(everyTen, { lastStart: friday(9) }), friday(9, 9, 59))).toBeNull();
    expect(dueJob(times(everyTen, { lastStart: friday(9) }), friday(9, 10))).toBe('schedule');
    expect(dueJob(times(everyTen, { since: friday(9) }), friday(9, 5))).toBeNull();
    expect(nextTime(times(everyTen, { since: friday(9) }), friday(9, 5))).toEqual(friday(9, 10));
  });

  test('was missed when the program was off, and runs once for it', () => {
    expect(dueJob(times(everyTen, { lastStart: day(18, 9) }), friday(9))).toBe('missed');
  });

  test('rests on days that are not its own until the next that is begins', () => {
    const workdays = times({ kind: 'every', minutes: 10, weekdays: [1, 2, 3, 4, 5] }, { lastStart: friday(23, 55) });
    expect(dueJob(workdays, day(21, 12))).toBeNull();
    expect(nextTime(workdays, day(21, 12))).toEqual(day(23, 0));
  });

  test('a clock that was set back does not hold it up', () => {
    expect(nextTime(times(everyTen, { lastStart: day(25, 9) }), friday(9))).toEqual(friday(9, 10));
  });
});

test('a job that is switched off is never due and has no next time', () => {
  expect(dueJob(times(everyTen, { enabled: false }), friday(9))).toBeNull();
  expect(nextTime(times(atSix, { enabled: false }), friday(9))).toBeNull();
});

test('an interrupted run is made up for once, and not again when that was interrupted too', () => {
  expect(countsAsRun('interrupted', 'schedule')).toBe(false);
  expect(countsAsRun('interrupted', 'missed')).toBe(true);
  expect(countsAsRun('failed', 'schedule')).toBe(true);
});

test('whatever the rhythm, what has just begun is not due, and the next time is never past', () => {
  const days = fc.subarray([...weekdays], { minLength: 1 });
  const rhythm: fc.Arbitrary<Rhythm> = fc.oneof(
    fc.record({
      kind: fc.constant('daily' as const),
      at: fc
        .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
        .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
      weekdays: days,
    }),
    fc.record({ kind: fc.constant('every' as const), minutes: fc.integer({ min: 1, max: 1440 }), weekdays: days }),
  );
  const moment = fc.date({ min: new Date(2026, 0, 1), max: new Date(2027, 11, 31), noInvalidDate: true });
  fc.assert(
    fc.property(rhythm, moment, fc.option(moment), (one, now, lastStart) => {
      expect(dueJob(times(one, { since: now, lastStart: now }), now)).toBeNull();
      const next = nextTime(times(one, { since: day(1, 0), lastStart }), now);
      expect(next).not.toBeNull();
      expect(next?.getTime()).toBeGreaterThanOrEqual(now.getTime());
    }),
  );
});
