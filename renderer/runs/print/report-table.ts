import type { RunItem, RunRow } from '../../../shared/contract/runs.ts';
import { sendsIn } from '../../../shared/domain/runs/run.ts';
import type { Text } from '../../text/text.ts';
import { outcomeWord } from '../outcome-word.ts';
import { itemWords } from '../report/item-words.ts';

type Run = Pick<RunRow, 'kind' | 'dryRun'>;

/** What the partner of a run's documents is called: their vendor, or the customer they are sent to. */
export function partnerHead({ kind }: Pick<Run, 'kind'>): 'runs:columns.vendor' | 'runs:columns.customer' {
  return sendsIn(kind) ? 'runs:columns.customer' : 'runs:columns.vendor';
}

/** The report as a table for a spreadsheet: a head, and a row for every document (MASS-5). */
export function reportTable(rows: readonly RunItem[], run: Run, text: Text): string[][] {
  const { t } = text;
  const before = (['outcome', 'step', 'type', 'document'] as const).map((column) => t(`runs:columns.${column}`));
  const after = (['amount', 'currency', 'message', 'todo', 'made', 'time'] as const).map((column) =>
    t(`runs:columns.${column}`),
  );
  const head = [...before, t(partnerHead(run)), ...after];
  return [
    head,
    ...rows.map((row) => {
      const { what, todo } = itemWords(row, text);
      const held = row.stops.length > 0;
      return [
        outcomeWord(row.outcome, run.dryRun, text),
        row.step === null ? '' : t(`words:runStep.${row.step}`),
        t(`words:documentType.${row.type}`),
        row.documentNo,
        row.partnerName,
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
