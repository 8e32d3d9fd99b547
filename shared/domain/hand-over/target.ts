/** The shapes accounting systems take vouchers in (ACT-1). */
export const handOverFormats = [
  'sie4i',
  'economicCsv',
  'economicJson',
  'unicontaCsv',
  'businessCentral',
  'fortnox',
  'jsonLines',
] as const;
export type HandOverFormat = (typeof handOverFormats)[number];

/**
 * How VAT leaves: `lines`, as the entries on VAT accounts that were posted; `codes`, folded into the lines it belongs to,
 * with the code from which the books work it out themselves.
 */
export const vatHandlings = ['lines', 'codes'] as const;
export type VatHandling = (typeof vatHandlings)[number];

/** Where vouchers of a ledger are handed over to, and how the ledger's words become the books' (ACT-1). */
export interface TargetSetup {
  readonly name: string;
  readonly format: HandOverFormat;
  /** Where the files are put; absolute. */
  readonly folder: string;
  /** Name of a file without its ending: `{ledger}`, `{target}`, `{date}`, and `{no}`, which makes it the only one. */
  readonly filePattern: string;
  /** False: nothing is handed over there until somebody turns it on again. */
  readonly enabled: boolean;
  /** SIE 4I: the series of the books' vouchers. e-conomic JSON: the number of the journal. */
  readonly series: string;
  readonly vatHandling: VatHandling;
  /** SIE 4I: also write the names of the accounts used, so that the books make those they lack. */
  readonly declareAccounts: boolean;
  /** e-conomic JSON: the month the accounting year begins in, 1 to 12. */
  readonly yearStart: number;
  /** One of our dimensions → its place there. An empty place: left out on purpose. */
  readonly dimensions: readonly { readonly dimension: string; readonly place: string }[];
  /** One of our VAT groups → the code there. */
  readonly vatCodes: readonly { readonly vatGroup: string; readonly code: string }[];
  /** One of our accounts → the account there; those not named keep their number. */
  readonly accounts: readonly { readonly account: string; readonly target: string }[];
}

/** Budget and project of a line are handed over like dimensions, under names no dimension of the set-up can have. */
export const budgetDimension = '#budget';
export const projectDimension = '#project';

export interface FormatTraits {
  /** Ending of the file. */
  readonly ending: string;
  readonly encoding: 'utf8' | 'cp437';
  /** What `series` means there; null: the format has none. */
  readonly series: 'voucherSeries' | 'journal' | null;
  readonly vatHandlings: readonly VatHandling[];
  /** What VAT codes mean there: codes of the books, kinds of VAT, or nothing. */
  readonly vatCodes: 'codes' | 'kinds' | null;
  /**
   * Where dimensions go: `numbers` of a SIE file, `codes` of the books (our own unless another is given), one of a few
   * `places`, or everything as it is.
   */
  readonly dimensions: 'numbers' | 'codes' | 'places' | 'asTheyAre';
  readonly places: readonly string[];
  /** What an account number looks like there; null: anything. */
  readonly account: RegExp | null;
  /** False: everything in a file is in the ledger's currency. */
  readonly currencies: boolean;
}

const plain = { encoding: 'utf8', series: null, currencies: true } as const;

export const formatTraits: Readonly<Record<HandOverFormat, FormatTraits>> = {
  sie4i: {
    ending: 'si',
    encoding: 'cp437',
    series: 'voucherSeries',
    vatHandlings: ['lines'],
    vatCodes: null,
    dimensions: 'numbers',
    places: [],
    account: /^\d{1,10}$/u,
    currencies: false,
  },
  economicCsv: {
    ...plain,
    ending: 'csv',
    vatHandlings: ['lines', 'codes'],
    vatCodes: 'codes',
    dimensions: 'places',
    places: ['Afdeling', 'Projekt'],
    account: /^\d{1,9}$/u,
  },
  economicJson: {
    ...plain,
    ending: 'json',
    series: 'journal',
    vatHandlings: ['lines', 'codes'],
    vatCodes: 'codes',
    dimensions: 'places',
    places: ['departmentalDistribution', 'project'],
    account: /^\d{1,9}$/u,
  },
  unicontaCsv: {
    ...plain,
    ending: 'csv',
    vatHandlings: ['lines', 'codes'],
    vatCodes: 'codes',
    dimensions: 'places',
    places: ['Dim1', 'Dim2', 'Dim3', 'Dim4', 'Dim5'],
    account: null,
  },
  businessCentral: {
    ...plain,
    ending: 'json',
    vatHandlings: ['codes'],
    vatCodes: 'codes',
    dimensions: 'codes',
    places: [],
    account: /^.{1,20}$/u,
  },
  fortnox: {
    ...plain,
    ending: 'json',
    vatHandlings: ['lines'],
    vatCodes: 'kinds',
    dimensions: 'places',
    places: ['CostCenter', 'Project'],
    account: /^\d{4}$/u,
  },
  jsonLines: {
    ...plain,
    ending: 'jsonl',
    vatHandlings: ['lines'],
    vatCodes: null,
    dimensions: 'asTheyAre',
    places: [],
    account: null,
  },
};

/** What Fortnox calls the kinds of VAT of a supplier invoice. */
export const fortnoxVatTypes = ['NORMAL', 'REVERSE', 'EUINTERNAL'] as const;

export const firstFilePattern = '{ledger}-{target}-{no}';

/** A target as somebody begins it: the format's own way with VAT, and nothing mapped. */
export function newTarget(format: HandOverFormat): TargetSetup {
  return {
    name: '',
    format,
    folder: '',
    filePattern: firstFilePattern,
    enabled: true,
    series: '',
    vatHandling: formatTraits[format].vatHandlings[0] ?? 'lines',
    declareAccounts: false,
    yearStart: 1,
    dimensions: [],
    vatCodes: [],
    accounts: [],
  };
}
