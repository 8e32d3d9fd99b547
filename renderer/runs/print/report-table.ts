import type { RunItem } from '../../../shared/contract/runs.ts';
import type { Text } from '../../text/text.ts';
import { outcomeWord } from '../outcome-word.ts';
import { itemWords } from '../report/item-words.ts';

/** The report as a table for a spreadsheet: a head, and a row for every document (MASS-5). */
export function reportTable(rows: readonly RunItem[], dryRun: boolean, text: Text): string[][] {
  const { t } = text;
  const head = (
    ['outcome', 'step', 'type', 'document', 'vendor', 'amount', 'currency', 'message', 'todo', 'made', 'time'] as const
  ).map((column) => t(`runs:columns.${column}`));
  return [
    head,
    ...rows.map((row) => {
      const { what, todo } = itemWords(row, text);
      const held = row.stops.length > 0;
      return [
        outcomeWord(row.outcome, dryRun, text),
        row.step === null ? '' : t(`words:runStep.${row.step}`),
        t(`words:documentType.${row.type}`),
        row.documentNo,
        row.vendorName,
        row.amountInclVat ?? '',
        row.currency ?? '',
        held || row.changes.length > 0 ? what : '',
        todo,
        [row.made?.no ?? '', row.voucher?.no ?? ''].filter((no) => no !== '').join(' '),
        row.at ?? '',
      ];
    }),
  ];
}
