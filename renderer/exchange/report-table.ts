import type { CallOutput } from '../../shared/contract/calls.ts';

export type ExchangeReport = CallOutput<'exchange.report'>;

/** The words a report is written with, so that it stays free of any language. */
export interface ReportWords {
  readonly heads: readonly [direction: string, type: string, status: string, count: string];
  readonly direction: (direction: ExchangeReport['counts'][number]['direction']) => string;
  readonly type: (type: string | null) => string;
  readonly status: (status: ExchangeReport['counts'][number]['status']) => string;
  readonly total: string;
  readonly stranded: string;
  readonly oldest: string;
  readonly made: string;
}

/** The exchange-status report (IN-2) as rows of text, for the clipboard and for a spreadsheet alike. */
export function reportTable(
  report: ExchangeReport,
  words: ReportWords,
  madeAt: string,
): readonly (readonly string[])[] {
  const total = report.counts.reduce((sum, { count }) => sum + count, 0);
  return [
    [words.made, madeAt],
    [...words.heads],
    ...report.counts.map(({ direction, type, status, count }) => [
      words.direction(direction),
      words.type(type),
      words.status(status),
      String(count),
    ]),
    [words.total, '', '', String(total)],
    [words.stranded, '', '', String(report.stranded)],
    ...(report.oldest === null
      ? []
      : [[words.oldest, String(report.oldest.sequence), report.oldest.file, report.oldest.createdAt]]),
  ];
}
