import type { Identifier } from '../../domain/document/document.ts';

/** Names of OIOUBL for the schemes that Peppol numbers (facts/oioubl.md §13). */
const numbers: Readonly<Record<string, string>> = {
  GLN: '0088',
  'DK:CVR': '0184',
  'DK:P': '0096',
  'DK:SE': '0198',
  DUNS: '0060',
  'NO:ORGNR': '0192',
  'SE:ORGNR': '0007',
  'FI:OVT': '0216',
  'FI:ORGNR': '0212',
  'FR:SIRET': '0009',
  GTIN: '0160',
};

const names: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(numbers).map(([name, number]) => [number, name])),
  '9902': 'DK:CVR',
  '9908': 'NO:ORGNR',
  '0037': 'FI:OVT',
};

/** Danish company numbers carry their `DK` in both standards (F-LIB180); it is put before a bare one. */
function tidy(id: string, scheme: string | null): string {
  if (scheme !== 'DK:CVR' && scheme !== 'DK:SE') return id;
  const compact = id.replace(/\s/gu, '').toUpperCase();
  return /^\d{8}$/u.test(compact) ? `DK${compact}` : compact;
}

/** `DK:CVR` → `0184`; a scheme without a number in Peppol stays as it is, and `checkWritable` tells. */
export function asPeppolIdentifier({ id, scheme }: Identifier): Identifier {
  const number = scheme !== null && Object.hasOwn(numbers, scheme) ? (numbers[scheme] ?? scheme) : scheme;
  return { id: tidy(id, oioublScheme(scheme)), scheme: number };
}

export function asOioublIdentifier({ id, scheme }: Identifier): Identifier {
  const name = oioublScheme(scheme);
  return { id: tidy(id, name), scheme: name };
}

function oioublScheme(scheme: string | null): string | null {
  return scheme !== null && Object.hasOwn(names, scheme) ? (names[scheme] ?? scheme) : scheme;
}
