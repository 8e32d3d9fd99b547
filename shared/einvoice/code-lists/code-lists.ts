import type { DocumentFormat } from '../../domain/document/document.ts';
import oioubl from './oioubl.json' with { type: 'json' };
import peppol from './peppol.json' with { type: 'json' };

/** The code lists that bind a document of one format. A list that is not complete only ever leads to a remark. */
export interface CodeLists {
  readonly units: ReadonlySet<string>;
  readonly unitsComplete: boolean;
  /** Null where the format names no list. */
  readonly paymentMeans: ReadonlySet<string> | null;
  readonly paymentChannels: ReadonlySet<string> | null;
  readonly vatCategories: ReadonlySet<string> | null;
  readonly taxSchemes: ReadonlySet<string> | null;
  readonly endpointSchemes: ReadonlySet<string> | null;
  readonly endpointSchemesComplete: boolean;
  readonly invoiceTypes: ReadonlySet<string> | null;
  readonly creditNoteTypes: ReadonlySet<string> | null;
  readonly reminderTypes: ReadonlySet<string> | null;
  readonly utilityStatementTypes: ReadonlySet<string> | null;
  readonly mimeCodes: ReadonlySet<string> | null;
}

export const countries: ReadonlySet<string> = new Set(oioubl.countries);
export const currencies: ReadonlySet<string> = new Set([...oioubl.currencies, ...peppol.furtherCurrencies]);
export const oioublProfiles: ReadonlySet<string> = new Set(oioubl.profiles);

/** Codes of both rule releases: documents of either are received (facts/oioubl.md §3). */
const oioublPaymentMeans = ['1', '10', '20', '31', '42', '48', '49', '50', '58', '59', '93', '97'];

/** Of the rules and of the older XML Schema (facts/oioubl.md §9). */
const oioublMimeCodes = [
  'image/tiff',
  'image/png',
  'image/jpeg',
  'image/gif',
  'application/pdf',
  'text/xml',
  'application/xml',
  'text/plain',
  'text/csv',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.spreadsheet',
];

const oioublLists: CodeLists = {
  units: new Set(oioubl.units),
  unitsComplete: true,
  paymentMeans: new Set(oioublPaymentMeans),
  paymentChannels: new Set(oioubl.paymentChannels),
  vatCategories: new Set(oioubl.taxCategories),
  taxSchemes: new Set(oioubl.taxSchemes),
  endpointSchemes: new Set(oioubl.endpointSchemes),
  endpointSchemesComplete: true,
  invoiceTypes: new Set(oioubl.invoiceTypes),
  creditNoteTypes: null,
  reminderTypes: new Set(oioubl.reminderTypes),
  utilityStatementTypes: new Set(oioubl.utilityStatementTypes),
  mimeCodes: new Set(oioublMimeCodes),
};

const peppolLists: CodeLists = {
  units: new Set([...oioubl.units, ...peppol.furtherUnits]),
  unitsComplete: false,
  paymentMeans: new Set(peppol.paymentMeans),
  paymentChannels: null,
  vatCategories: new Set(peppol.vatCategories),
  taxSchemes: null,
  endpointSchemes: new Set(peppol.addressSchemes),
  endpointSchemesComplete: false,
  invoiceTypes: new Set(peppol.invoiceTypes),
  creditNoteTypes: new Set(peppol.creditNoteTypes),
  reminderTypes: null,
  utilityStatementTypes: null,
  mimeCodes: new Set(peppol.mimeCodes),
};

const svefakturaLists: CodeLists = {
  ...peppolLists,
  paymentMeans: null,
  vatCategories: new Set(['S', 'E']),
  endpointSchemes: null,
  invoiceTypes: new Set(['380', '381']),
  creditNoteTypes: new Set(['381']),
  mimeCodes: null,
};

export function codeListsOf(format: DocumentFormat): CodeLists {
  switch (format) {
    case 'oioubl2':
      return oioublLists;
    case 'oioubl3':
    case 'peppolBis3':
    case 'ubl':
      return peppolLists;
    case 'svefaktura1':
      return svefakturaLists;
  }
}
