import { hasCvrCheckDigit, hasGlnCheckDigit } from './check-digit.ts';

/** Schemes a ledger's endpoint number can have (SET-2), the usual ones first, each with its Peppol code. */
export const endpointSchemes = [
  { scheme: 'GLN', peppol: '0088', length: 13 },
  { scheme: 'DK:CVR', peppol: '0184', length: 8 },
  { scheme: 'DK:P', peppol: '0096', length: 10 },
  { scheme: 'DK:SE', peppol: '0198', length: 8 },
  { scheme: 'SE:ORGNR', peppol: '0007', length: 10 },
  { scheme: 'NO:ORGNR', peppol: '0192', length: 9 },
  { scheme: 'FI:OVT', peppol: '0216', length: null },
  { scheme: 'DUNS', peppol: '0060', length: 9 },
  { scheme: 'IBAN', peppol: '9918', length: null },
  { scheme: 'ISO 6523', peppol: null, length: null },
] as const;
export type EndpointScheme = (typeof endpointSchemes)[number]['scheme'];

export interface EndpointNumber {
  readonly id: string;
  readonly scheme: string;
}

export interface EndpointRemark {
  readonly severity: 'error' | 'remark';
  /** Key of a sentence under `setup.endpointCheck`. */
  readonly code: 'missing' | 'length' | 'checkDigit' | 'twice' | 'taken';
  readonly values: Readonly<Record<string, string>>;
}

/** Without spaces, dots and hyphens, and without the `DK` in front of Danish numbers. */
export function tidyEndpoint({ id, scheme }: EndpointNumber): EndpointNumber {
  const bare = id.trim().replaceAll(/[\s.-]/g, '');
  return { scheme, id: scheme.startsWith('DK:') ? bare.replace(/^DK(?=\d)/i, '') : bare };
}

/** The number's own form: length for the scheme (error), check digit (remark, because numbers in use fail it). */
export function checkEndpoint(raw: EndpointNumber): EndpointRemark | null {
  const { id, scheme } = tidyEndpoint(raw);
  if (id === '') return { severity: 'error', code: 'missing', values: {} };
  const known = endpointSchemes.find((entry) => entry.scheme === scheme);
  if (known?.length != null && !new RegExp(`^\\d{${String(known.length)}}$`).test(id))
    return { severity: 'error', code: 'length', values: { scheme, length: String(known.length) } };
  const failsDigit =
    (scheme === 'GLN' && !hasGlnCheckDigit(id)) ||
    ((scheme === 'DK:CVR' || scheme === 'DK:SE') && !hasCvrCheckDigit(id));
  return failsDigit ? { severity: 'remark', code: 'checkDigit', values: { scheme } } : null;
}

/**
 * All numbers of a ledger: their form, the same number twice, and numbers another ledger owns (IN-8: one number never
 * points to two ledgers). One entry per number, null where nothing is to be said.
 */
export function checkEndpoints(
  numbers: readonly EndpointNumber[],
  others: readonly { readonly name: string; readonly endpoints: readonly EndpointNumber[] }[],
): readonly (EndpointRemark | null)[] {
  const key = (number: EndpointNumber): string => `${number.scheme}|${tidyEndpoint(number).id.toUpperCase()}`;
  return numbers.map((number, at) => {
    const own = checkEndpoint(number);
    if (own?.severity === 'error') return own;
    if (numbers.slice(0, at).some((earlier) => key(earlier) === key(number)))
      return { severity: 'error', code: 'twice', values: {} };
    const owner = others.find((ledger) => ledger.endpoints.some((taken) => key(taken) === key(number)));
    if (owner !== undefined) return { severity: 'error', code: 'taken', values: { ledger: owner.name } };
    return own;
  });
}
