import type { JobCause, JobRunState, Rhythm, Weekday } from './job.ts';

/** What is known of a job when it is asked whether its time has come. */
export interface JobTimes {
  readonly enabled: boolean;
  readonly rhythm: Rhythm;
  /** Since when it has this rhythm and is switched on: nothing before is made up for. */
  readonly since: Date;
  /** When it last began, as far as that counts (see {@link countsAsRun}); null: never. */
  readonly lastStart: Date | null;
}

/** Later than this after its time it was missed: the program was off, or the machine slept. */
const missedAfter = 5 * 60_000;
const minute = 60_000;

/**
 * Whether the job is to begin now, and as what. However many times have passed since it last ran, it is due once: what
 * was missed while the program was off is made up for by one run.
 */
export function dueJob({ enabled, rhythm, since, lastStart }: JobTimes, now: Date): JobCause | null {
  if (!enabled) return null;
  const time = rhythm.kind === 'daily' ? lastDaily(rhythm, now) : everyTime(rhythm, since, lastStart, now);
  if (time === null || time > now) return null;
  if (rhythm.kind === 'daily' && (time <= since || (lastStart !== null && time <= earlier(lastStart, now))))
    return null;
  return now.getTime() - time.getTime() > missedAfter ? 'missed' : 'schedule';
}

/** When it begins next by itself; null: never, because it is switched off. */
export function nextTime(times: JobTimes, now: Date): Date | null {
  if (!times.enabled) return null;
  if (dueJob(times, now) !== null) return now;
  const { rhythm, since, lastStart } = times;
  return rhythm.kind === 'daily' ? nextDaily(rhythm, now) : everyTime(rhythm, since, lastStart, now);
}

/**
 * A run that was interrupted at its time did not happen and is made up for, but only once: a run that was made up for and
 * interrupted again (it may be what ends the program) waits for its next time.
 */
export function countsAsRun(state: JobRunState, cause: JobCause): boolean {
  return state !== 'interrupted' || cause === 'missed';
}

type Daily = Extract<Rhythm, { kind: 'daily' }>;
type Every = Extract<Rhythm, { kind: 'every' }>;

function lastDaily(rhythm: Daily, now: Date): Date | null {
  for (let back = 0; back <= 7; back += 1) {
    const time = timeOnDay(rhythm, now, -back);
    if (time !== null && time <= now) return time;
  }
  return null;
}

function nextDaily(rhythm: Daily, now: Date): Date | null {
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const time = timeOnDay(rhythm, now, ahead);
    if (time !== null && time > now) return time;
  }
  return null;
}

/** Its time on the day so many days from now, or null where it does not run on that day. */
function timeOnDay({ at, weekdays }: Daily, now: Date, days: number): Date | null {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  const time = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hours, minutes);
  return weekdays.includes(weekdayOf(time)) ? time : null;
}

/** So many minutes after it last began; where that falls on a day it does not run, the beginning of the next one it does. */
function everyTime({ minutes, weekdays }: Every, since: Date, lastStart: Date | null, now: Date): Date | null {
  // A clock that was set back must not hold the job until that time comes again.
  const from = earlier(lastStart ?? since, now);
  const time = new Date(from.getTime() + minutes * minute);
  if (time <= now && weekdays.includes(weekdayOf(now))) return time;
  const earliest = time > now ? time : now;
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const day = new Date(earliest.getFullYear(), earliest.getMonth(), earliest.getDate() + ahead);
    if (weekdays.includes(weekdayOf(day))) return ahead === 0 ? earliest : day;
  }
  return null;
}

function weekdayOf(time: Date): Weekday {
  return (((time.getDay() + 6) % 7) + 1) as Weekday;
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}
