import { toMinorUnits } from '../../../../shared/domain/amount/amount.ts';
import { readTypedAmount } from '../../../../shared/domain/search/search-query.ts';

/** Decimal text, or an amount as typed, in hundredths. */
export function typedMinor(value: string): number | null {
  return toMinorUnits(value) ?? toMinorUnits(readTypedAmount(value) ?? '');
}

/** The instant at which a local day (ISO date) begins, or the instant itself when one is given. */
export function dayStart(value: string, daysLater = 0): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value);
  if (day === null) return value;
  return new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3]) + daysLater).toISOString();
}
