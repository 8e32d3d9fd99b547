import type { TaxCategory } from '../../../domain/document.ts';

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
  const { id, percent, exemptionReason } = category;
  const exempt = id === 'ZeroRated' && exemptionReason !== null;
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
