import { problem, type Problem } from '../problem.ts';
import type { Field } from './field.ts';

export type ReadField =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly value: string; readonly problem: Problem };

const good = (value: string): ReadField => ({ ok: true, value });

/**
 * The value of a field as it is kept, from what a person or a file wrote: blanks around it dropped, `25,00` as `25`,
 * `31-12-2026` as `2026-12-31`, `ja` as `yes`, a choice in its own spelling. References are only read as keys here.
 */
export function readField(name: string, field: Field, written: string): ReadField {
  const value = written.trim();
  const bad = (code: Parameters<typeof problem>[0], more: Readonly<Record<string, string>> = {}): ReadField => ({
    ok: false,
    value,
    problem: problem(code, { field: name, value: value.slice(0, 60), ...more }),
  });
  const { is } = field;
  if (is.kind === 'flag') return flagOf(value) === null ? bad('setup.flagInvalid') : good(flagOf(value) ?? '');
  if (is.kind === 'choice') {
    const chosen = is.choices.find((choice) => choice.toLowerCase() === value.toLowerCase());
    return chosen === undefined ? bad('setup.choiceUnknown', { choices: is.choices.join(', ') }) : good(chosen);
  }
  if (value === '') return field.required === true ? bad('setup.fieldMissing') : good('');
  switch (is.kind) {
    case 'text':
      return value.length > is.max ? bad('setup.textTooLong', { max: String(is.max) }) : good(value);
    case 'code':
      return value.length > is.max
        ? bad('setup.textTooLong', { max: String(is.max) })
        : codePattern.test(value)
          ? good(value)
          : bad('setup.codeInvalid');
    case 'percent':
      return percentOf(value) === null ? bad('setup.percentInvalid') : good(percentOf(value) ?? '');
    case 'amount':
      return amountOf(value) === null ? bad('setup.amountInvalid') : good(amountOf(value) ?? '');
    case 'integer': {
      const number = /^\d{1,9}$/u.test(value) ? Number(value) : -1;
      return number < is.min || number > is.max
        ? bad('setup.numberInvalid', { min: String(is.min), max: String(is.max) })
        : good(String(number));
    }
    case 'date':
      return dateOf(value) === null ? bad('setup.dateInvalid') : good(dateOf(value) ?? '');
    case 'reference':
    case 'oneOf':
      return value.length > 60 ? bad('setup.textTooLong', { max: '60' }) : good(value);
  }
}

const codePattern = /^[\p{L}\p{N}][\p{L}\p{N}.\-_/ :&+()*%#]*$/u;

function flagOf(value: string): 'yes' | '' | null {
  const word = value.toLowerCase();
  if (['yes', 'ja', 'true', 'sand', '1', 'x'].includes(word)) return 'yes';
  return ['', 'no', 'nej', 'nej.', 'false', 'falsk', '0'].includes(word) ? '' : null;
}

/** Decimal text from 0 to 1000 with at most four decimals, without needless zeros, so that equal rates are equal text. */
function percentOf(value: string): string | null {
  const match = /^(\d{1,4})(?:[.,](\d{1,4}))?\s*%?$/u.exec(value);
  if (match === null) return null;
  const whole = (match[1] ?? '0').replace(/^0+(?=\d)/u, '');
  const decimals = (match[2] ?? '').replace(/0+$/u, '');
  return decimals === '' ? whole : `${whole}.${decimals}`;
}

/** Decimal text with two decimals from `1250`, `1250,5`, `1.250,50` or `1250.50`: a point before three digits groups. */
function amountOf(value: string): string | null {
  const compact = value.replace(/[\s\u00a0\u202f]/gu, '');
  const plain = compact.includes(',') || /^\d{1,3}(?:\.\d{3})+$/u.test(compact) ? compact.replaceAll('.', '') : compact;
  const match = /^(\d{1,12})(?:[.,](\d{1,2}))?$/u.exec(plain);
  if (match === null) return null;
  const whole = (match[1] ?? '0').replace(/^0+(?=\d)/u, '');
  return `${whole}.${(match[2] ?? '').padEnd(2, '0')}`;
}

/** An ISO date, or day, month and year in that order, of a day that exists. */
function dateOf(value: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value);
  const local = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/u.exec(value);
  const [year, month, day] =
    iso !== null ? [iso[1], iso[2], iso[3]] : local !== null ? [local[3], local[2], local[1]] : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? null : text;
}
