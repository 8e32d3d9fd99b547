/** Check digits of the identifiers met in documents. All take digits only; official samples fail them, so none ever rejects. */

/** GLN and other EAN numbers: mod 10 with the weights 3 and 1 from the right. */
export function hasValidGlnDigit(gln: string): boolean {
  if (!/^\d{13}$/.test(gln)) return false;
  let sum = 0;
  for (let index = 0; index < 12; index += 1) sum += digit(gln, index) * (index % 2 === 0 ? 1 : 3);
  return (10 - (sum % 10)) % 10 === digit(gln, 12);
}

/** Danish CVR and SE numbers: mod 11 with the weights 2, 7, 6, 5, 4, 3, 2, 1. */
export function hasValidCvrDigit(cvr: string): boolean {
  if (!/^\d{8}$/.test(cvr)) return false;
  const weights = [2, 7, 6, 5, 4, 3, 2, 1];
  const sum = weights.reduce((total, weight, index) => total + weight * digit(cvr, index), 0);
  return sum % 11 === 0;
}

/** Norwegian organisation numbers: mod 11 with the weights 3, 2, 7, 6, 5, 4, 3, 2. */
export function hasValidNorwegianDigit(number: string): boolean {
  if (!/^\d{9}$/.test(number)) return false;
  const weights = [3, 2, 7, 6, 5, 4, 3, 2, 1];
  const sum = weights.reduce((total, weight, index) => total + weight * digit(number, index), 0);
  return sum % 11 === 0;
}

/** Payment references of the card types 71 and 04, Swedish organisation numbers, giro numbers: Luhn's mod 10. */
export function hasValidLuhnDigit(digits: string): boolean {
  if (!/^\d{2,}$/.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const doubled =
      index % 2 === 1 ? digit(digits, digits.length - 1 - index) * 2 : digit(digits, digits.length - 1 - index);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** IBAN: mod 97 over the rearranged number. */
export function hasValidIbanDigits(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{1,30}$/.test(iban)) return false;
  const rearranged = `${iban.slice(4)}${iban.slice(0, 4)}`;
  let rest = 0;
  for (const character of rearranged) {
    const code = character.charCodeAt(0);
    const value = code >= 65 ? code - 55 : code - 48;
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

function digit(text: string, index: number): number {
  return text.charCodeAt(index) - 48;
}
