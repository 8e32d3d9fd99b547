import Big from 'big.js';
import {
  absoluteScaled,
  addScaled,
  formatScaled,
  multiplyScaled,
  negateScaled,
  readScaled,
  unitsOf,
  writeScaled,
  writeUnits,
  type ScaledInteger,
} from './scaled-integer.ts';

/**
 * Exact decimal arithmetic on text: the only place where text of a document becomes a number. Amounts are decimal text
 * (`"1250.00"`) or integer minor units (two decimals); never floats.
 */
export type RoundingMode = 'halfAwayFromZero' | 'halfEven' | 'down' | 'up';

const modes = { down: 0, halfAwayFromZero: 1, halfEven: 2, up: 3 } as const;

/** What XML Schema calls a decimal: no exponent, no grouping, a leading `+` allowed. */
const decimalPattern = /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)$/;

/** Longer than any amount anybody means; keeps hostile digits from costing time. */
const longestDecimal = 100;

/** Division beyond this many decimals is not needed by any format's tolerance. */
const divisionDecimals = 20;

const exact = Big();
exact.DP = divisionDecimals;
exact.RM = modes.halfAwayFromZero;
// Results are written without an exponent whatever their size.
exact.NE = -1000;
exact.PE = 1000;

/** Whether the text is an XML decimal; surrounding blanks do not matter. */
export function isDecimalText(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length <= longestDecimal && decimalPattern.test(trimmed);
}

function read(text: string): Big {
  const trimmed = text.trim();
  if (trimmed.length > longestDecimal || !decimalPattern.test(trimmed))
    throw new RangeError('Not a decimal: check with isDecimalText first');
  const unsigned = trimmed.startsWith('+') ? trimmed.slice(1) : trimmed;
  return new exact(unsigned.endsWith('.') ? `${unsigned}0` : unsigned);
}

/** Plain decimal text without an exponent and without a negative zero. */
function write(value: Big): string {
  return value.eq(0) ? '0' : value.toFixed();
}

/** The result where both are of everyday size; null leaves it to the library. */
function everyday(
  a: string,
  b: string,
  count: (one: ScaledInteger, other: ScaledInteger) => ScaledInteger | null,
): string | null {
  const one = readScaled(a);
  const other = one === null ? null : readScaled(b);
  const result = one === null || other === null ? null : count(one, other);
  return result === null ? null : writeScaled(result);
}

function subtractScaled(one: ScaledInteger, other: ScaledInteger): ScaledInteger | null {
  return addScaled(one, negateScaled(other));
}

export function add(a: string, b: string): string {
  return everyday(a, b, addScaled) ?? write(read(a).plus(read(b)));
}

export function subtract(a: string, b: string): string {
  return everyday(a, b, subtractScaled) ?? write(read(a).minus(read(b)));
}

export function multiply(a: string, b: string): string {
  return everyday(a, b, multiplyScaled) ?? write(read(a).times(read(b)));
}

/** The quotient to twenty decimals, or null when the divisor is zero. */
export function divide(a: string, b: string): string | null {
  const divisor = read(b);
  return divisor.eq(0) ? null : write(read(a).div(divisor));
}

export function sum(values: Iterable<string>): string {
  let total = '0';
  for (const value of values) total = add(total, value);
  return total;
}

export function negate(value: string): string {
  const scaled = readScaled(value);
  return scaled === null ? write(read(value).neg()) : writeScaled(negateScaled(scaled));
}

export function absolute(value: string): string {
  const scaled = readScaled(value);
  return scaled === null ? write(read(value).abs()) : writeScaled(absoluteScaled(scaled));
}

/** -1, 0 or 1, as a sort wants it. */
export function compare(a: string, b: string): -1 | 0 | 1 {
  const one = readScaled(a);
  const other = one === null ? null : readScaled(b);
  const difference = one === null || other === null ? null : subtractScaled(one, other);
  return (difference === null ? read(a).cmp(read(b)) : Math.sign(difference.units)) as -1 | 0 | 1;
}

export function isZero(value: string): boolean {
  const scaled = readScaled(value);
  return scaled === null ? read(value).eq(0) : scaled.units === 0;
}

export function isNegative(value: string): boolean {
  const scaled = readScaled(value);
  return scaled === null ? read(value).lt(0) : scaled.units < 0;
}

/** Whether a and b are no further apart than the tolerance. */
export function within(a: string, b: string, tolerance: string): boolean {
  return compare(absolute(subtract(a, b)), tolerance) <= 0;
}

/** Rounded to the given decimals and written with exactly as many (`"1250.00"`). */
export function formatDecimal(value: string, decimals = 2, mode: RoundingMode = 'halfAwayFromZero'): string {
  const scaled = mode === 'halfAwayFromZero' ? readScaled(value) : null;
  const formatted = scaled === null ? null : formatScaled(scaled, decimals);
  if (formatted !== null) return formatted;
  const rounded = read(value).round(decimals, modes[mode]);
  return (rounded.eq(0) ? rounded.abs() : rounded).toFixed(decimals);
}

/** The decimal without needless zeros and signs: `+01.500` becomes `1.5`. */
export function normaliseDecimal(value: string): string {
  const scaled = readScaled(value);
  return scaled === null ? write(read(value)) : writeScaled(scaled);
}

/** How many decimals are written, trailing zeros included: 3 for `"1.250"`. */
export function decimalsOf(value: string): number {
  const trimmed = value.trim();
  const point = trimmed.indexOf('.');
  return point < 0 ? 0 : trimmed.length - point - 1;
}

/**
 * Hundredths as a safe integer, rounded half away from zero; null when the text is no decimal or so large that an
 * integer of JavaScript and SQLite could not hold it exactly.
 */
export function toMinorUnits(value: string): number | null {
  const scaled = readScaled(value);
  const units = scaled === null ? null : unitsOf(scaled, 2);
  if (units !== null) return units;
  if (!isDecimalText(value)) return null;
  const minor = read(value).times(100).round(0, modes.halfAwayFromZero);
  if (minor.abs().gt(Number.MAX_SAFE_INTEGER)) return null;
  return minor.eq(0) ? 0 : minor.toNumber();
}

/** The inverse of {@link toMinorUnits}: 125000 becomes `"1250.00"`. A bigint may be of any size. */
export function fromMinorUnits(minor: number | bigint): string {
  if (typeof minor === 'bigint') return new exact(String(minor)).div(100).toFixed(2);
  if (!Number.isSafeInteger(minor)) throw new RangeError('Minor units are a safe integer');
  return writeUnits(minor, 2);
}
