/** How many backups are kept as time passes: the newest of each day, week and month. */
export const keptBackups = { days: 7, weeks: 4, months: 12 } as const;

/** A backup as keeping it is decided on. */
export interface DatedBackup {
  readonly file: string;
  /** ISO instant. */
  readonly at: string;
  /** Opened after it was written, and found whole. */
  readonly isVerified: boolean;
}

const day = 24 * 60 * 60 * 1000;
/** One that is not whole is no backup; it stays for a while, so that somebody can look. */
const unverifiedFor = 7 * day;

/**
 * Which backups make room (PLT-5): kept are all of the last 24 hours, and the newest verified one of each of the last days,
 * weeks and months that have one. The newest verified one always stays, however old it is.
 */
export function removableBackups(backups: readonly DatedBackup[], now: Date): readonly string[] {
  const ago = ({ at }: DatedBackup): number => now.getTime() - Date.parse(at);
  const newestFirst = [...backups].sort((one, other) => (one.at < other.at ? 1 : -1));
  const kept = new Set(newestFirst.filter((backup) => ago(backup) < day).map(({ file }) => file));
  const verified = newestFirst.filter(({ isVerified }) => isVerified);
  for (const [most, periodOf] of [
    [keptBackups.days, dayOf],
    [keptBackups.weeks, weekOf],
    [keptBackups.months, monthOf],
  ] as const) {
    const seen = new Set<string>();
    for (const { file, at } of verified) {
      const period = periodOf(at);
      if (seen.has(period)) continue;
      if (seen.size === most) break;
      seen.add(period);
      kept.add(file);
    }
  }
  return newestFirst
    .filter((backup) => !kept.has(backup.file) && (backup.isVerified || ago(backup) > unverifiedFor))
    .map(({ file }) => file);
}

function dayOf(at: string): string {
  return at.slice(0, 10);
}

function monthOf(at: string): string {
  return at.slice(0, 7);
}

/** The Monday of its week. */
function weekOf(at: string): string {
  const midnight = Date.parse(`${dayOf(at)}T00:00:00Z`);
  const sinceMonday = (new Date(midnight).getUTCDay() + 6) % 7;
  return new Date(midnight - sinceMonday * day).toISOString().slice(0, 10);
}
