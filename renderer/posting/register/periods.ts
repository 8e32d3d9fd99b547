/** Periods the registers are narrowed to by their posting date. */
export const periods = ['all', 'thisMonth', 'lastMonth', 'thisYear', 'lastYear'] as const;
export type Period = (typeof periods)[number];

export interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

/** The first and last day of a period, seen from today; all text is ISO. */
export function daysOf(period: Period, today: string): Days {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  switch (period) {
    case 'all':
      return { from: null, to: null };
    case 'thisMonth':
      return monthOf(year, month);
    case 'lastMonth':
      return month === 1 ? monthOf(year - 1, 12) : monthOf(year, month - 1);
    case 'thisYear':
      return { from: `${year}-01-01`, to: `${year}-12-31` };
    case 'lastYear':
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
  }
}

function monthOf(year: number, month: number): Days {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const stem = `${year}-${String(month).padStart(2, '0')}`;
  return { from: `${stem}-01`, to: `${stem}-${last}` };
}

/** The day some days after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
