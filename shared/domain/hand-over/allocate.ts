import { fromMinorUnits, toMinorUnits } from '../amount/amount.ts';

/**
 * Shares out an amount in proportion to weights, all decimal text of two decimals: the shares add up to it exactly, and
 * what rounding leaves goes to the first ones. Without any weight the first takes everything. Weights that nearly cancel
 * give shares far larger than the amount, which stay exact too.
 */
export function allocate(amount: string, weights: readonly string[]): string[] {
  const whole = minor(amount);
  const parts = weights.map(minor);
  const sum = parts.reduce((total, part) => total + part, 0n);
  if (sum === 0n) return weights.map((_, index) => fromMinorUnits(index === 0 ? whole : 0n));
  const shares = parts.map((part) => floorOf(whole * part, sum));
  let left = whole - shares.reduce((total, share) => total + share, 0n);
  return shares.map((share) => {
    const more = left > 0n ? 1n : 0n;
    left -= more;
    return fromMinorUnits(share + more);
  });
}

function minor(amount: string): bigint {
  const units = toMinorUnits(amount);
  if (units === null) throw new RangeError(`No amount: ${amount}`);
  return BigInt(units);
}

function floorOf(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor !== 0n && dividend < 0n !== divisor < 0n ? quotient - 1n : quotient;
}
