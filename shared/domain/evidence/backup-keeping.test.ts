import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { removableBackups, type DatedBackup } from './backup-keeping.ts';

const day = 24 * 60 * 60 * 1000;
const now = new Date('2026-11-28T12:00:00Z');
const daysAgo = (days: number, isVerified = true): DatedBackup => {
  const at = new Date(now.getTime() - days * day).toISOString();
  return { file: at, at, isVerified };
};
const keptOf = (backups: readonly DatedBackup[]): string[] => {
  const removed = new Set(removableBackups(backups, now));
  return backups.filter(({ file }) => !removed.has(file)).map(({ at }) => at.slice(0, 10));
};

describe('which backups are kept (PLT-5)', () => {
  test('of a year of daily ones, the last seven days, one of each of four weeks and of each of twelve months', () => {
    expect(keptOf(Array.from({ length: 400 }, (_, index) => daysAgo(index)))).toEqual([
      '2026-11-28',
      '2026-11-27',
      '2026-11-26',
      '2026-11-25',
      '2026-11-24',
      '2026-11-23',
      '2026-11-22',
      '2026-11-15',
      '2026-11-08',
      '2026-10-31',
      '2026-09-30',
      '2026-08-31',
      '2026-07-31',
      '2026-06-30',
      '2026-05-31',
      '2026-04-30',
      '2026-03-31',
      '2026-02-28',
      '2026-01-31',
      '2025-12-31',
    ]);
  });

  test('all of the last 24 hours, and of an earlier day the newest', () => {
    const backups = [0, 0.2, 0.4, 1.6, 1.7, 1.9].map((days) => daysAgo(days));
    expect(removableBackups(backups, now)).toEqual([daysAgo(1.7).at, daysAgo(1.9).at]);
  });

  test('one that is not whole never takes the place of one that is, and goes after a week', () => {
    const backups = [daysAgo(2, false), daysAgo(2.1), daysAgo(9, false), daysAgo(9.1)];
    expect(removableBackups(backups, now)).toEqual([daysAgo(9, false).at]);
  });

  test('whatever there is, the newest verified one stays, and nothing is named twice', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 9000 }), fc.boolean()), { selector: ([hours]) => hours }),
        (ages) => {
          const backups = ages.map(([hours, isVerified]) => daysAgo(hours / 24, isVerified));
          const removed = removableBackups(backups, now);
          const newest = backups
            .filter(({ isVerified }) => isVerified)
            .sort((one, other) => (one.at < other.at ? 1 : -1))[0];
          expect(new Set(removed).size).toBe(removed.length);
          if (newest !== undefined) expect(removed).not.toContain(newest.file);
          // Deciding again over what was kept removes nothing more.
          expect(
            removableBackups(
              backups.filter(({ file }) => !removed.includes(file)),
              now,
            ),
          ).toEqual([]);
        },
      ),
    );
  });
});
