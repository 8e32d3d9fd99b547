import type { LogFilter, LogRow } from '../../../shared/contract/evidence-log.ts';
import { saveFile } from '../../document/attachments/save-file.ts';
import { toCsv } from '../../register/csv.ts';
import { copyText } from '../../register/copy.ts';
import { useAllRows } from '../../store/use-all-rows.ts';
import { useAppStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { entrySentence, personWord, problemWords, stepWord } from './log-words.ts';

/** The entries search and filters leave, as a table for a spreadsheet: copied, or saved as CSV. */
export function useLogTable(filter: LogFilter): { readonly copy: () => void; readonly save: () => void } {
  const gather = useAllRows('log.rows');
  const store = useAppStore();
  const text = useText();
  const { t } = text;

  function csv(rows: readonly LogRow[]): string {
    const heads = (['at', 'by', 'step', 'document', 'what'] as const).map((column) =>
      t(`evidence:log.column.${column}`),
    );
    return toCsv([
      ['Id', ...heads],
      ...rows.map((row) => [
        String(row.id),
        row.at,
        personWord(row.by, text),
        stepWord(row.step, text),
        row.document?.number ?? '',
        [entrySentence(row, text), problemWords(row, text) ?? ''].join(' ').trim(),
      ]),
    ]);
  }

  async function copy(): Promise<void> {
    const found = await gather(filter);
    if (found === null) return;
    const { rows, total } = found;
    const copied = await copyText(csv(rows));
    store
      .getState()
      .say(
        copied
          ? { text: t('evidence:log.copied', { count: rows.length }), todo: rest(rows.length, total) }
          : { tone: 'bad', text: t('evidence:log.copyRefused') },
      );
  }

  async function save(): Promise<void> {
    const found = await gather(filter);
    if (found === null) return;
    const { rows, total } = found;
    const day = new Date().toISOString().slice(0, 10);
    saveFile(`${t('evidence:tab.log')}-${day}.csv`, new TextEncoder().encode(`\uFEFF${csv(rows)}`));
    store.getState().say({ text: t('evidence:log.saved', { count: rows.length }), todo: rest(rows.length, total) });
  }

  function rest(count: number, total: number): string | null {
    return count < total ? t('evidence:log.notAll', { total }) : null;
  }

  return { copy: () => void copy(), save: () => void save() };
}
