import { useSayProblem } from '../store/use-say-problem.ts';
import { useAppStore, useBackend } from '../store/use-store.tsx';
import { readRows, type RowOf, type RowsCall, type RowsQuestion } from '../store/use-rows.ts';
import { useText } from '../text/use-text.tsx';
import { copyText } from './copy.ts';
import { toCsv } from './csv.ts';

/** As many rows as go on a clipboard without the window standing still. */
const most = 10_000;
const portion = 200;

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
  const backend = useBackend();
  const store = useAppStore();
  const sayProblem = useSayProblem();
  const { t } = useText();
  const copy = async (): Promise<void> => {
    const rows: RowOf<Name>[] = [];
    let total = 0;
    do {
      const answer = await readRows(backend, call, question, { offset: rows.length, limit: portion });
      if (!answer.ok) {
        sayProblem(answer.problem);
        return;
      }
      total = answer.value.total;
      if (answer.value.rows.length === 0) break;
      rows.push(...answer.value.rows);
    } while (rows.length < total && rows.length < most);
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
