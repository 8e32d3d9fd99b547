/**
 * A day that moves with the calendar, as a filter keeps it: `today`, `today-6`, `today+7`, `month` (the first of this one).
 * Everything else is a fixed value.
 */
const pattern = /^(?:today([+-]\d{1,4})?|month)$/;

export function isRelative(value: string): boolean {
  return pattern.test(value);
}

/** The ISO date a relative day means now; a fixed value as it is. */
export function resolveDate(value: string, today: Date): string {
  const parts = pattern.exec(value);
  if (parts === null) return value;
  const day =
    value === 'month'
      ? new Date(today.getFullYear(), today.getMonth(), 1)
      : new Date(today.getFullYear(), today.getMonth(), today.getDate() + Number(parts[1] ?? 0));
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
