import { type Language, locales } from './languages.ts';

/** Numbers, dates and times by the locale of a language. Amounts are decimal text and never become a float. */
export interface Format {
  readonly locale: string;
  /** `12500.00` → `12.500,00`; at least two decimals, never rounded, with a true minus. */
  readonly amount: (decimal: string) => string;
  /** The same with its currency in front or behind as asked by the lists: `SEK 41,900.00`. */
  readonly amountIn: (decimal: string, currency: string | null) => string;
  /** Decimal text with as many decimals as it has: quantities, percentages. Also a count. */
  readonly number: (decimal: string | number) => string;
  /** `2026-11-18` → `18 November 2026`, for documents. What is no date is shown as it stands. */
  readonly date: (iso: string) => string;
  /** `2026-11-18` → `18 Nov`, with the year when it is not this year, for lists. */
  readonly shortDate: (iso: string) => string;
  /** The same where there is little room: another year in two digits, `31 Dec 25`. */
  readonly tightDate: (iso: string) => string;
  /** The month a day is in: `November`. */
  readonly month: (iso: string) => string;
  /** `18 Nov 2026`. */
  readonly mediumDate: (iso: string) => string;
  /** An instant: `18 Nov 2026, 09.02`. */
  readonly dateTime: (instant: string) => string;
  /** `09.02`. */
  readonly time: (instant: string) => string;
  /** `09.02.11`. */
  readonly exactTime: (instant: string) => string;
  /** `3 minutes ago`; from the instant to now, in the largest fitting unit. */
  readonly ago: (instant: string, now: number) => string;
  /** `84 kB`. */
  readonly bytes: (count: number) => string;
  /** `25 %`, never broken between number and sign. */
  readonly percent: (decimal: string) => string;
  /** `a, b and c`. */
  readonly list: (items: readonly string[]) => string;
  readonly collator: Intl.Collator;
}

/** A decimal as `Intl.NumberFormat` takes it exactly; its type in the library is only a template. */
type Decimal = `${number}`;
const decimalPattern = /^[+-]?\d+(\.\d+)?$/;
const datePattern = /^(\d{4})-(\d{2})-(\d{2})/;

export function createFormat(language: Language, today: () => Date = () => new Date()): Format {
  const locale = locales[language];
  const amounts = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 20 });
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
  // A day is a day everywhere: formatted in UTC from its UTC midnight. Instants are shown in the reader's own zone.
  const long = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const medium = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const tight = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: '2-digit', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const dayAndTime = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const months = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const exactClock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });

  function exact(formatter: Intl.NumberFormat, decimal: string): string {
    if (!decimalPattern.test(decimal)) return decimal;
    return formatter.format(decimal as Decimal).replace('-', '−');
  }
  /** The day of an ISO date; of an instant, the day it is in the reader's zone. */
  function day(iso: string): Date | null {
    const parts = datePattern.exec(iso);
    if (parts === null) return null;
    if (iso.length > 10) {
      const at = new Date(iso);
      if (Number.isNaN(at.getTime())) return null;
      return new Date(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()));
    }
    const date = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])));
    return date.getUTCMonth() === Number(parts[2]) - 1 ? date : null;
  }
  function dayWith(formatter: Intl.DateTimeFormat, iso: string): string {
    const date = day(iso);
    return date === null ? iso : formatter.format(date);
  }
  function yearIfOther(withYear: Intl.DateTimeFormat, iso: string): string {
    const date = day(iso);
    if (date === null) return iso;
    return date.getUTCFullYear() === today().getFullYear() ? short.format(date) : withYear.format(date);
  }
  function instantWith(formatter: Intl.DateTimeFormat, instant: string): string {
    const at = new Date(instant);
    return Number.isNaN(at.getTime()) ? instant : formatter.format(at);
  }

  return {
    locale,
    amount: (decimal) => exact(amounts, decimal),
    amountIn: (decimal, currency) =>
      currency === null || currency === '' ? exact(amounts, decimal) : `${exact(amounts, decimal)} ${currency}`,
    number: (decimal) => exact(numbers, String(decimal)),
    date: (iso) => dayWith(long, iso),
    month: (iso) => dayWith(months, iso),
    mediumDate: (iso) => dayWith(medium, iso),
    shortDate: (iso) => yearIfOther(medium, iso),
    tightDate: (iso) => yearIfOther(tight, iso),
    dateTime: (instant) => instantWith(dayAndTime, instant),
    time: (instant) => instantWith(clock, instant),
    exactTime: (instant) => instantWith(exactClock, instant),
    ago: (instant, now) => {
      const seconds = Math.round((new Date(instant).getTime() - now) / 1000);
      if (Number.isNaN(seconds)) return instant;
      const size = Math.abs(seconds);
      if (size < 60) return relative.format(seconds, 'second');
      if (size < 3600) return relative.format(Math.round(seconds / 60), 'minute');
      if (size < 86_400) return relative.format(Math.round(seconds / 3600), 'hour');
      return relative.format(Math.round(seconds / 86_400), 'day');
    },
    bytes: (count) => {
      // The locale's short form of a byte is the word itself, in the singular.
      if (count < 1000) return `${count}\u00a0B`;
      const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
      let size = count;
      let unit = 0;
      while (size >= 1000 && unit < units.length - 1) {
        size /= 1000;
        unit += 1;
      }
      return new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: units[unit] ?? 'byte',
        unitDisplay: 'short',
        maximumFractionDigits: size < 10 && unit > 0 ? 1 : 0,
      }).format(size);
    },
    percent: (decimal) => `${exact(numbers, decimal)}\u00a0%`,
    list: (items) => lists.format(items),
    collator: new Intl.Collator(locale, { numeric: true }),
  };
}
