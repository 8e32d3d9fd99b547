import type { Result } from '../../../shared/domain/result.ts';
import { toCsv } from '../../exchange/csv.ts';
import { copyText } from '../../register/copy.ts';
import { useAppStore } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';

/** As many rows as go on a clipboard without the window standing still. */
const most = 10_000;
const portion = 200;

type Window = { readonly offset: number; readonly limit: number };

/** Copies every row that search and filters leave, as a table for a spreadsheet: its head, and a line for each row. */
export function useCopyRows<Row>(
  title: string,
  head: readonly string[],
  read: (window: Window) => Promise<Result<{ readonly rows: readonly Row[]; readonly total: number }>>,
  cells: (row: Row) => readonly string[],
): () => void {
  const store = useAppStore();
  const { t, language } = useText();
  const copy = async (): Promise<void> => {
    const rows: Row[] = [];
    let total = 0;
    do {
      const answer = await read({ offset: rows.length, limit: portion });
      if (!answer.ok) {
        const { what, todo } = sentence(answer.problem, language);
        store.getState().say({ tone: 'bad', text: what, todo });
        return;
      }
      total = answer.value.total;
      if (answer.value.rows.length === 0) break;
      rows.push(...answer.value.rows);
    } while (rows.length < total && rows.length < most);
    const copied = await copyText(toCsv([head, ...rows.map(cells)]));
    store.getState().say(
      copied
        ? {
            text: t('purchases:copy.done', { count: rows.length, title }),
            todo: rows.length < total ? t('purchases:copy.most', { total }) : null,
          }
        : { tone: 'bad', text: t('purchases:copy.refused') },
    );
  };
  return () => void copy();
}
