/** Modulus 11 over the eight digits of a CVR or SE number, weights 2 7 6 5 4 3 2 1. Numbers in use do fail it: remark only. */
export function hasCvrCheckDigit(number: string): boolean {
  const weights = [2, 7, 6, 5, 4, 3, 2, 1];
  return /^\d{8}$/.test(number) && weights.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0) % 11 === 0;
}

/** Modulus 10 of a GLN (EAN location number), weights 3 and 1 from the right. */
export function hasGlnCheckDigit(number: string): boolean {
  if (!/^\d{13}$/.test(number)) return false;
  const sum = [...number].reverse().reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
