/** Series all ledgers share: cards, purchase documents and answers, which stand in registers of the whole store. */
export const storeSeries = [
  'purchaseInvoice',
  'purchaseCreditMemo',
  'purchaseOrder',
  'vendor',
  'customer',
  'applicationResponse',
] as const;

/**
 * Series every ledger has of its own (POST-1, OUT-2): a ledger is a company, and law asks the vouchers and the sales documents
 * of each company for numbers without gaps.
 */
export const ledgerSeries = ['voucher', 'salesInvoice', 'salesCreditNote', 'reminder', 'statement'] as const;

export type StoreSeries = (typeof storeSeries)[number];
export type LedgerSeries = (typeof ledgerSeries)[number];
export type NumberSeries = StoreSeries | LedgerSeries;

/** In the order they are shown: those of the ledger first. */
export const allSeries: readonly NumberSeries[] = [...ledgerSeries, ...storeSeries];

/** How the numbers of a series look, and which comes next. */
export interface SeriesState {
  readonly prefix: string;
  readonly width: number;
  readonly next: number;
}

/** How the series of a new ledger begin. */
export const seriesBeginnings: Readonly<Record<LedgerSeries, SeriesState>> = {
  voucher: { prefix: 'B', width: 6, next: 1 },
  salesInvoice: { prefix: '', width: 6, next: 100_001 },
  salesCreditNote: { prefix: '', width: 6, next: 500_001 },
  reminder: { prefix: '', width: 6, next: 700_001 },
  statement: { prefix: 'KU', width: 5, next: 1 },
};

/** A number of a series as it is written: its prefix and its digits with leading zeros. */
export function seriesNumber({ prefix, width }: Pick<SeriesState, 'prefix' | 'width'>, number: number): string {
  return `${prefix}${String(number).padStart(width, '0')}`;
}

export function isLedgerSeries(series: string): series is LedgerSeries {
  return ledgerSeries.some((each) => each === series);
}
