import { useAllRows } from '../store/use-all-rows.ts';
import { useAppStore } from '../store/use-store.tsx';
import type { RowOf, RowsCall, RowsQuestion } from '../store/use-rows.ts';
import { useText } from '../text/use-text.tsx';
import { copyText } from './copy.ts';
import { toCsv } from './csv.ts';

/** Copies every row that search and filters leave, as a table for a spreadsheet: its head, and a line for each row. */
export function useCopyRows<Name extends RowsCall>(
  call: Name,
  question: RowsQuestion<Name>,
  table: {
    readonly title: string;
    readonly heads: readonly string[];
    readonly cells: (row: RowOf<Name>) => readonly string[];
  },
): () => void {
  const gather = useAllRows(call);
  const store = useAppStore();
  const { t } = useText();
  const copy = async (): Promise<void> => {
    const found = await gather(question);
    if (found === null) return;
    const { rows, total } = found;
    const copied = await copyText(toCsv([table.heads, ...rows.map(table.cells)]));
    store.getState().say(
      copied
        ? {
            text: t('purchases:copy.done', { count: rows.length, title: table.title }),
            todo: rows.length < total ? t('purchases:copy.most', { total }) : null,
          }
        : { tone: 'bad', text: t('purchases:copy.refused') },
    );
  };
  return () => void copy();
}
