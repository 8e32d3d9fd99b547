import type { Format } from '../text/format.ts';

/** When something happened, for a list: the time today, the date before that. */
export function since(instant: string, format: Pick<Format, 'time' | 'shortDate'>, today: Date = new Date()): string {
  const at = new Date(instant);
  return at.toDateString() === today.toDateString() ? format.time(instant) : format.shortDate(instant);
}
