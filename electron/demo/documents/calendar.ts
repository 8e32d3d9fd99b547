/** Dates of the demo are told as days before its first day, so that it is never old. */
export interface Calendar {
  /** ISO date, so many days before the first day; negative numbers lie ahead. */
  readonly day: (before: number) => string;
}

const dayLength = 24 * 60 * 60 * 1000;

export function calendarFrom(firstDay: Date): Calendar {
  const noon = Date.UTC(firstDay.getFullYear(), firstDay.getMonth(), firstDay.getDate(), 12);
  return { day: (before) => new Date(noon - before * dayLength).toISOString().slice(0, 10) };
}
