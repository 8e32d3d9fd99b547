/** A kind of number an endpoint can have (SET-2), with its code in ISO 6523 as Peppol uses it. */
export interface EndpointKeyType {
  readonly scheme: string;
  readonly isoCode: string | null;
  /** Digits, or letters and digits, as people read it: `13`, `15–34`; empty: any. */
  readonly length: string;
  readonly checkDigit: boolean;
}

/** The schemes Ebilag can address (SET-2, facts/registry.md g.1), the usual ones first. */
export const endpointKeyTypes: readonly EndpointKeyType[] = [
  { scheme: 'GLN', isoCode: '0088', length: '13', checkDigit: true },
  { scheme: 'DK:CVR', isoCode: '0184', length: '8', checkDigit: true },
  { scheme: 'DK:P', isoCode: '0096', length: '10', checkDigit: false },
  { scheme: 'DK:SE', isoCode: '0198', length: '8', checkDigit: true },
  { scheme: 'SE:ORGNR', isoCode: '0007', length: '10', checkDigit: true },
  { scheme: 'NO:ORGNR', isoCode: '0192', length: '9', checkDigit: true },
  { scheme: 'FI:OVT', isoCode: '0216', length: '', checkDigit: false },
  { scheme: 'DUNS', isoCode: '0060', length: '9', checkDigit: false },
  { scheme: 'IBAN', isoCode: '9918', length: '15–34', checkDigit: true },
  { scheme: 'ISO 6523', isoCode: null, length: '', checkDigit: false },
];
