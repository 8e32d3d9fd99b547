import type { TaxCategory } from '../../../domain/document/document.ts';

const letters: Readonly<Record<string, string>> = { StandardRated: 'S', ZeroRated: 'Z', ReverseCharge: 'AE' };

/** Why no tax is charged must be said in words for these (BR-AE-10, BR-IC-10, BR-G-10, BR-O-10). */
const reasons: Readonly<Record<string, string>> = {
  AE: 'Reverse charge',
  K: 'Intra-community supply',
  G: 'Export outside the EU',
  O: 'Not subject to VAT',
};

/** What is not taxed and says why is exempt; what does not say why is zero rated. */
export function peppolCategory(category: TaxCategory): TaxCategory {
  return inLetters(category, category.exemptionReason !== null);
}

/**
 * The category of a line or charge, which has no room for a reason: OIOUBL says why with the total of the category alone,
 * `exempt` where it does (BR-E-01, BR-E-08).
 */
export function peppolPartCategory(category: TaxCategory, exempt: boolean): TaxCategory {
  return { ...inLetters(category, exempt || category.exemptionReason !== null), exemptionReason: null };
}

function inLetters(category: TaxCategory, saysWhy: boolean): TaxCategory {
  const { id, percent, exemptionReason } = category;
  const exempt = id === 'ZeroRated' && saysWhy;
  const letter = exempt ? 'E' : id !== null && Object.hasOwn(letters, id) ? (letters[id] ?? id) : id;
  const zero = letter !== 'S' && letter !== 'L' && letter !== 'M';
  return {
    id: letter,
    name: null,
    percent: letter === 'O' ? null : zero ? '0' : percent,
    perUnitAmount: null,
    baseUnit: null,
    schemeId: 'VAT',
    schemeName: null,
    typeCode: null,
    exemptionReason:
      letter === null || letter === 'S' || letter === 'Z' ? null : (exemptionReason ?? reasons[letter] ?? null),
  };
}
