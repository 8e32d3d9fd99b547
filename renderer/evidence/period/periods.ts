/** From one day to another, both included; ISO dates. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const pad = (part: number): string => String(part).padStart(2, '0');

/** The calendar day where the person sits. */
export function isoDay(date: Date): string {
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

export function lastYear(now: Date): Days {
  const year = now.getFullYear() - 1;
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

export function thisYear(now: Date): Days {
  return { from: `${now.getFullYear()}-01-01`, to: isoDay(now) };
}

export function lastMonth(now: Date): Days {
  const first = new Date(now.getFullYear(), now.getMonth() - 1, 1);
  return { from: isoDay(first), to: isoDay(new Date(now.getFullYear(), now.getMonth(), 0)) };
}

export function today(now: Date): Days {
  return { from: isoDay(now), to: isoDay(now) };
}

export function yesterday(now: Date): Days {
  return today(new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1));
}

/** From its Monday. */
export function thisWeek(now: Date): Days {
  const sinceMonday = (now.getDay() + 6) % 7;
  return { from: isoDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() - sinceMonday)), to: isoDay(now) };
}

export function thisMonth(now: Date): Days {
  return { from: isoDay(new Date(now.getFullYear(), now.getMonth(), 1)), to: isoDay(now) };
}

/** The days as moments: from midnight where the person sits to the midnight after the last. */
export function momentsOf({ from, to }: Days): { readonly from: string; readonly to: string } {
  const start = localMidnight(from);
  const end = localMidnight(to);
  end.setDate(end.getDate() + 1);
  return { from: start.toISOString(), to: end.toISOString() };
}

function localMidnight(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}
