import type { DemoFormat, Vat } from '../draft.ts';
import { percentOf } from '../sums.ts';
import { el, maybe } from './markup.ts';
import type { Element } from './markup.ts';

/** What the UBL formats say differently; everything else they share. */
export type UblFormat = Exclude<DemoFormat, 'svefaktura-1.0'>;

export const isOioubl2 = (format: UblFormat): boolean => format === 'oioubl-2.02' || format === 'oioubl-2.1';

const agency = { schemeAgencyID: '320' };
const coded = (list: string): Record<string, string> => ({
  listAgencyID: '320',
  listID: `urn:oioubl:codelist:${list}`,
});

export const codeList = { coded };

/** An identifier under the name each format has for its scheme; CVR carries its `DK` only in OIOUBL 2. */
export type IdKind = 'gln' | 'cvr' | 'se' | 'p' | 'seOrg' | 'noOrg' | 'vat' | 'other';

const schemes: Readonly<Record<IdKind, { readonly oioubl2: string; readonly peppol: string | null }>> = {
  gln: { oioubl2: 'GLN', peppol: '0088' },
  cvr: { oioubl2: 'DK:CVR', peppol: '0184' },
  se: { oioubl2: 'DK:SE', peppol: '0198' },
  p: { oioubl2: 'DK:P', peppol: '0096' },
  seOrg: { oioubl2: 'SE:ORGNR', peppol: '0007' },
  noOrg: { oioubl2: 'NO:ORGNR', peppol: '0192' },
  vat: { oioubl2: 'ZZZ', peppol: null },
  other: { oioubl2: 'ZZZ', peppol: null },
};

export function identifier(format: UblFormat, name: string, kind: IdKind, value: string): Element {
  const scheme = schemes[kind];
  if (!isOioubl2(format)) return el(name, { schemeID: scheme.peppol }, value);
  const danish = kind === 'cvr' || kind === 'se';
  return el(
    name,
    { schemeAgencyID: kind === 'gln' ? '9' : null, schemeID: scheme.oioubl2 },
    danish && !value.startsWith('DK') ? `DK${value}` : value,
  );
}

export function customizationId(format: UblFormat, root: 'invoice' | 'creditNote' | 'other'): string {
  switch (format) {
    case 'oioubl-2.02':
      return 'OIOUBL-2.02';
    case 'oioubl-2.1':
      return 'OIOUBL-2.1';
    case 'oioubl-3':
      return `urn:fdc:oioubl.dk:trns:billing:${root === 'creditNote' ? 'creditnote' : 'invoice'}:3.0`;
    case 'peppol-bis-3':
      return 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';
  }
}

/** The profile a sender uses when a draft says nothing: NES profile 5 asks for no answer, the third edition's does. */
export function usualProfile(format: UblFormat): string {
  switch (format) {
    case 'oioubl-2.02':
    case 'oioubl-2.1':
      return 'urn:www.nesubl.eu:profiles:profile5:ver2.0';
    case 'oioubl-3':
      return 'urn:fdc:oioubl.dk:bis:billing_with_response:3';
    case 'peppol-bis-3':
      return 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';
  }
}

/** Version, customization, profile: the first lines of every UBL document. */
export function standardElements(
  format: UblFormat,
  root: 'invoice' | 'creditNote' | 'other',
  profile: string,
  profileList = '1.2',
): Element[] {
  const version = { 'oioubl-2.02': '2.0', 'oioubl-2.1': '2.1', 'oioubl-3': '2.1', 'peppol-bis-3': null }[format];
  return [
    ...(version === null ? [] : [el('cbc:UBLVersionID', version)]),
    el('cbc:CustomizationID', customizationId(format, root)),
    el(
      'cbc:ProfileID',
      isOioubl2(format) ? { ...agency, schemeID: `urn:oioubl:id:profileid-${profileList}` } : {},
      profile,
    ),
  ];
}

const oioublCategories: Readonly<Record<Vat, string>> = {
  '25': 'StandardRated',
  '12': 'StandardRated',
  '6': 'StandardRated',
  '19': 'StandardRated',
  '15': 'StandardRated',
  zero: 'ZeroRated',
  exempt: 'ZeroRated',
  export: 'ZeroRated',
  reverseCharge: 'ReverseCharge',
  withinEu: 'ZeroRated',
};
const peppolCategories: Readonly<Record<Vat, string>> = {
  '25': 'S',
  '12': 'S',
  '6': 'S',
  '19': 'S',
  '15': 'S',
  zero: 'Z',
  exempt: 'E',
  export: 'G',
  reverseCharge: 'AE',
  withinEu: 'K',
};
export const exemptions: Readonly<Partial<Record<Vat, string>>> = {
  exempt: 'Momsfri efter momslovens § 13',
  export: 'Export outside the EU',
  reverseCharge: 'Reverse charge – buyer settles the VAT',
  withinEu: 'Intra-community supply',
};

/** The tax scheme VAT goes under. */
export function vatScheme(format: UblFormat): Element {
  return isOioubl2(format)
    ? el(
        'cac:TaxScheme',
        el('cbc:ID', { ...agency, schemeID: 'urn:oioubl:id:taxschemeid-1.1' }, '63'),
        el('cbc:Name', 'Moms'),
      )
    : el('cac:TaxScheme', el('cbc:ID', 'VAT'));
}

/** `name` is `cac:TaxCategory` or, on a Peppol item, `cac:ClassifiedTaxCategory`; only a summary carries the reason. */
export function vatCategory(format: UblFormat, vat: Vat, name = 'cac:TaxCategory', withReason = false): Element {
  const id = isOioubl2(format)
    ? el('cbc:ID', { ...agency, schemeID: 'urn:oioubl:id:taxcategoryid-1.1' }, oioublCategories[vat])
    : el('cbc:ID', peppolCategories[vat]);
  const reason = withReason && !isOioubl2(format) ? (exemptions[vat] ?? null) : null;
  return el(name, id, el('cbc:Percent', percentOf(vat)), maybe('cbc:TaxExemptionReason', reason), vatScheme(format));
}

/** One subtotal of VAT with the amounts as they stand. */
export function vatSubtotal(
  format: UblFormat,
  currency: string,
  group: { readonly vat: Vat; readonly base: string; readonly tax: string },
  withReason: boolean,
): Element {
  return el(
    'cac:TaxSubtotal',
    amount('cbc:TaxableAmount', currency, group.base),
    amount('cbc:TaxAmount', currency, group.tax),
    vatCategory(format, group.vat, 'cac:TaxCategory', withReason),
  );
}

export function amount(name: string, currency: string, value: string): Element {
  return el(name, { currencyID: currency }, value);
}
