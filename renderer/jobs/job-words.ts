import type { JobRow, JobRun } from '../../shared/contract/jobs.ts';
import type { JobKind, Rhythm, Weekday } from '../../shared/domain/jobs/job.ts';
import { sentence } from '../text/sentence.ts';
import type { Text } from '../text/text.ts';

/** When it runs, in words: *Monday to Friday at 06:30*, *Every 15 minutes*. */
export function rhythmWords(rhythm: Rhythm, { t, format }: Text): string {
  const days = daysWords(rhythm.weekdays, { t, format });
  if (rhythm.kind === 'daily') {
    const time = format.time(`2000-01-01T${rhythm.at}`);
    return days === null ? t('jobs:rhythm.daily', { time }) : t('jobs:rhythm.days', { days, time });
  }
  const hours = rhythm.minutes / 60;
  const often = Number.isInteger(hours)
    ? t('jobs:rhythm.hours', { count: hours })
    : t('jobs:rhythm.every', { count: rhythm.minutes });
  return days === null ? often : t('jobs:rhythm.onDays', { rhythm: often, days });
}

/** The days in words; null: all of them. */
function daysWords(days: readonly Weekday[], { t, format }: Pick<Text, 't' | 'format'>): string | null {
  const written = days.toSorted().join('');
  if (written === '1234567') return null;
  if (written === '12345') return t('jobs:days.workdays');
  if (written === '67') return t('jobs:days.weekend');
  return format.list(days.toSorted().map((day) => weekdayName(day, format.locale, 'long')));
}

export function weekdayName(day: Weekday, locale: string, length: 'long' | 'short'): string {
  // The first of June 2026 is a Monday.
  const date = new Date(Date.UTC(2026, 5, day));
  const name = new Intl.DateTimeFormat(locale, { weekday: length, timeZone: 'UTC' }).format(date);
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** What came of a run, in one sentence. */
export function saidOf(run: JobRun, kind: JobKind, { t, language }: Text): string {
  if (run.problem !== null) return sentence(run.problem, language).what;
  if (run.state === 'running') return t('jobs:state.running');
  return said[kind](run.facts, t);
}

const said: Readonly<Record<JobKind, (facts: JobRun['facts'], t: Text['t']) => string>> = {
  refresh: ({ received = '0', ...facts }, t) =>
    received === '0' ? t('jobs:said.refreshNone') : t('jobs:said.refresh', { ...facts, count: Number(received) }),
  sendAwaiting: ({ queued = '0', stopped = '0' }, t) =>
    queued === '0' && stopped === '0'
      ? t('jobs:said.sendAwaitingNone')
      : t('jobs:said.sendAwaiting', { stopped, count: Number(queued) }),
  handOver: ({ exported = '0', ...facts }, t) =>
    exported === '0' ? t('jobs:said.handOverNone') : t('jobs:said.handOver', { ...facts, count: Number(exported) }),
  backup: (facts, t) => t('jobs:said.backup', facts),
};

/** Why it began: by the clock, made up for, by whom. */
export function causeWords({ cause, by }: JobRun, { t }: Text): string {
  return t(`jobs:cause.${cause}`, { by });
}

/** How long it took; null while it runs. */
export function tookWords({ startedAt, endedAt }: JobRun, { t }: Text): string | null {
  if (endedAt === null) return null;
  const seconds = Math.max(0, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000));
  return seconds < 120
    ? t('jobs:page.seconds', { count: seconds })
    : t('jobs:page.minutes', { count: Math.round(seconds / 60) });
}

const soon = 12 * 60 * 60_000;

/** When it runs next by itself: *in 3 hr*, later the day and the time; a dash when it is switched off. */
export function nextWords({ nextAt }: Pick<JobRow, 'nextAt'>, now: number, { t, format }: Text): string {
  if (nextAt === null) return t('jobs:next.off');
  const left = Date.parse(nextAt) - now;
  if (left <= 0) return t('jobs:next.now');
  return left < soon ? format.ago(nextAt, now) : `${format.shortDate(nextAt)} ${format.time(nextAt)}`;
}
