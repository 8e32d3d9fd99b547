import type { CallInput } from '../../../shared/contract/calls.ts';
import type { ShiftRow } from '../../../shared/contract/shift.ts';
import { saveFile } from '../../document/attachments/save-file.ts';
import { toCsv } from '../../register/csv.ts';
import { copyText } from '../../register/copy.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { noteWords } from './note-words.ts';

type Shift = Pick<CallInput<'shift.rows'>, 'by' | 'from' | 'to'>;

const most = 10_000;
const portion = 200;

/** Every row of a shift, for paper and tables. */
export function useShiftRows(shift: Shift): {
  readonly gather: () => Promise<readonly ShiftRow[] | null>;
  readonly copy: () => void;
  readonly save: () => void;
} {
  const backend = useBackend();
  const store = useAppStore();
  const text = useText();
  const { t, language } = text;

  async function gather(): Promise<readonly ShiftRow[] | null> {
    const rows: ShiftRow[] = [];
    let total = 0;
    do {
      const answer = await backend.call('shift.rows', {
        ...shift,
        decision: null,
        offset: rows.length,
        limit: portion,
      });
      if (!answer.ok) {
        const { what, todo } = sentence(answer.problem, language);
        store.getState().say({ tone: 'bad', text: what, todo });
        return null;
      }
      ({ total } = answer.value);
      if (answer.value.rows.length === 0) break;
      rows.push(...answer.value.rows);
    } while (rows.length < total && rows.length < most);
    return rows;
  }

  function csv(rows: readonly ShiftRow[]): string {
    const heads = (['at', 'by', 'decision', 'documentNo', 'vendorName', 'amount', 'currency', 'note'] as const).map(
      (column) => t(`evidence:shift.column.${column}`),
    );
    return toCsv([
      heads,
      ...rows.map((row) => [
        row.at,
        row.by,
        t(`evidence:shift.decision.${row.decision}`),
        row.documentNo,
        row.vendorName,
        row.amount,
        row.currency,
        noteWords(row, text),
      ]),
    ]);
  }

  async function copy(): Promise<void> {
    const rows = await gather();
    if (rows === null) return;
    const copied = await copyText(csv(rows));
    store
      .getState()
      .say(
        copied
          ? { text: t('evidence:shift.copied', { count: rows.length }) }
          : { tone: 'bad', text: t('evidence:log.copyRefused') },
      );
  }
  async function save(): Promise<void> {
    const rows = await gather();
    if (rows === null) return;
    saveFile(`${t('evidence:tab.shift')}-${shift.from.slice(0, 10)}.csv`, new TextEncoder().encode(csv(rows)));
  }
  return { gather, copy: () => void copy(), save: () => void save() };
}
