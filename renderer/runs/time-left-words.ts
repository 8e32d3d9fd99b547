import type { Text } from '../text/text.ts';

/** How long a run still takes, in words; nothing under ten seconds (UI-32). */
export function timeLeftWords(seconds: number | null, { t }: Pick<Text, 't'>): string | null {
  if (seconds === null || seconds < 10) return null;
  return seconds < 90
    ? t('frame:status.secondsLeft', { count: seconds })
    : t('frame:status.minutesLeft', { count: Math.round(seconds / 60) });
}
