/** The values documents are made of: identifiers, amounts, parties, references. As written in the file, trimmed. */
export type DecimalText = string;
export type IsoDate = string;

export interface Identifier {
  readonly id: string;
  /** As written in the file (`DK:CVR`, `GLN`, `0184` …) or null. */
  readonly scheme: string | null;
}

export interface Amount {
  readonly value: DecimalText;
  readonly currency: string | null;
}

export interface Quantity {
  readonly value: DecimalText;
  readonly unit: string | null;
}

export interface LanguageText {
  readonly text: string;
  readonly language: string | null;
}

/** At least one of the two is known. */
export interface Period {
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
}

export interface Address {
  readonly street: string | null;
  readonly buildingNumber: string | null;
  readonly additionalStreet: string | null;
  readonly postbox: string | null;
  readonly department: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly region: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Unstructured lines, in order. */
  readonly lines: readonly string[];
}

export interface Contact {
  readonly id: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly fax: string | null;
  readonly mail: string | null;
  readonly note: string | null;
}

export interface Party {
  readonly endpoint: Identifier | null;
  readonly identifications: readonly Identifier[];
  readonly name: string | null;
  readonly address: Address | null;
  readonly taxIds: readonly { readonly id: Identifier; readonly taxScheme: string | null }[];
  readonly legal: { readonly name: string | null; readonly id: Identifier | null } | null;
  readonly contact: Contact | null;
  readonly person: string | null;
  readonly website: string | null;
}

export const referenceKinds = [
  'order',
  'salesOrder',
  'orderLine',
  'invoice',
  'creditNote',
  'selfBilledInvoice',
  'reminder',
  'quotation',
  'contract',
  'catalogue',
  'originator',
  'despatch',
  'receipt',
  'project',
  'statement',
  'parent',
  'additional',
] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

export interface Reference {
  readonly kind: ReferenceKind;
  readonly id: string;
  readonly scheme: string | null;
  readonly uuid: string | null;
  readonly issueDate: IsoDate | null;
  readonly typeCode: string | null;
  readonly description: string | null;
}
