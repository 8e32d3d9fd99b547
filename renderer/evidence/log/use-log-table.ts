import type { LogFilter, LogRow } from '../../../shared/contract/evidence-log.ts';
import { saveFile } from '../../document/attachments/save-file.ts';
import { toCsv } from '../../register/csv.ts';
import { copyText } from '../../register/copy.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { entrySentence, personWord, problemWords, stepWord } from './log-words.ts';

/** As many entries as a table takes without the window standing still; a whole period is exported by itself. */
const most = 10_000;
const portion = 200;

/** The entries search and filters leave, as a table for a spreadsheet: copied, or saved as CSV. */
export function useLogTable(filter: LogFilter): { readonly copy: () => void; readonly save: () => void } {
  const backend = useBackend();
  const store = useAppStore();
  const text = useText();
  const { t, language } = text;

  async function gather(): Promise<{ rows: readonly LogRow[]; total: number } | null> {
    const rows: LogRow[] = [];
    let total = 0;
    do {
      const answer = await backend.call('log.rows', { ...filter, offset: rows.length, limit: portion });
      if (!answer.ok) {
        const { what, todo } = sentence(answer.problem, language);
        store.getState().say({ tone: 'bad', text: what, todo });
        return null;
      }
      ({ total } = answer.value);
      if (answer.value.rows.length === 0) break;
      rows.push(...answer.value.rows);
    } while (rows.length < total && rows.length < most);
    return { rows, total };
  }

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
    const found = await gather();
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
    const found = await gather();
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
