import type { CallInput } from '../../../shared/contract/calls.ts';
import type { ShiftRow } from '../../../shared/contract/shift.ts';
import { saveFile } from '../../document/attachments/save-file.ts';
import { toCsv } from '../../register/csv.ts';
import { copyText } from '../../register/copy.ts';
import { type AllRows, useAllRows } from '../../store/use-all-rows.ts';
import { useAppStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { noteWords } from './note-words.ts';

type Shift = Pick<CallInput<'shift.rows'>, 'by' | 'from' | 'to'>;

/** The rows of a shift, for paper and tables; where they are not all, that is said. */
export function useShiftRows(shift: Shift): {
  readonly gather: () => Promise<AllRows<ShiftRow> | null>;
  readonly copy: () => void;
  readonly save: () => void;
} {
  const gatherRows = useAllRows('shift.rows');
  const store = useAppStore();
  const text = useText();
  const { t } = text;

  const gather = (): Promise<AllRows<ShiftRow> | null> => gatherRows({ ...shift, decision: null });
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

  function rest({ rows, total }: AllRows<ShiftRow>): string | null {
    return rows.length < total ? t('evidence:shift.notAll', { count: rows.length, total }) : null;
  }

  async function copy(): Promise<void> {
    const found = await gather();
    if (found === null) return;
    const copied = await copyText(csv(found.rows));
    store
      .getState()
      .say(
        copied
          ? { text: t('evidence:shift.copied', { count: found.rows.length }), todo: rest(found) }
          : { tone: 'bad', text: t('evidence:log.copyRefused') },
      );
  }
  async function save(): Promise<void> {
    const found = await gather();
    if (found === null) return;
    saveFile(`${t('evidence:tab.shift')}-${shift.from.slice(0, 10)}.csv`, new TextEncoder().encode(csv(found.rows)));
    const todo = rest(found);
    if (todo !== null) store.getState().say({ text: todo });
  }
  return { gather, copy: () => void copy(), save: () => void save() };
}
