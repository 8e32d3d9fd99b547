import { describe, expect, test } from 'vitest';
import { backupState, isBackupDue } from './backup-due.ts';

const now = new Date('2026-11-28T12:00:00Z');
const hoursAgo = (hours: number): string => new Date(now.getTime() - hours * 3_600_000).toISOString();

describe('when the program makes a backup by itself (PLT-5)', () => {
  test.each([
    ['nothing was ever done', null, 0, false],
    ['something was done and there is no backup', null, 1, true],
    ['a day has passed', { at: hoursAgo(25), entries: 10 }, 11, true],
    ['a day has passed and nothing has changed', { at: hoursAgo(25), entries: 10 }, 10, false],
    ['less than a day', { at: hoursAgo(24), entries: 10 }, 900, false],
    ['much has changed', { at: hoursAgo(2), entries: 10 }, 1010, true],
    ['much has changed, but only minutes ago there was one', { at: hoursAgo(0.5), entries: 10 }, 5000, false],
  ] as const)('%s', (_what, last, entries, due) => {
    expect(isBackupDue(last, entries, 1000, now)).toBe(due);
  });

  test('a person is told when the newest verified one is older than two days', () => {
    expect([null, hoursAgo(47), hoursAgo(49)].map((at) => backupState(at, now))).toEqual(['none', 'fresh', 'old']);
  });
});
