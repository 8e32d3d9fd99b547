import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { FieldProblem } from '../../../shared/contract/master.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { MasterTable } from '../../../shared/domain/master/tables.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { type RowValues, tidyRow } from './row/check-row.ts';
import { rowTitle } from './table-fields.ts';
import { partsWords } from './table-words.ts';
import { type FileOrders, useFileOrders } from './use-file-orders.ts';

type Deleted = CallOutput<'master.delete'>;

/** What can be done with the rows of a table; each says what became of it, and can be taken back (UI-30). */
export interface TableOrders extends FileOrders {
  readonly save: (
    id: number | null,
    values: RowValues,
  ) => Promise<{ readonly id: number } | { readonly faults: readonly FieldProblem[] } | { readonly problem: Problem }>;
  /** Deletes what nothing uses; answers with what stays because something does, or null when it could not be tried. */
  readonly remove: (ids: readonly number[], name: string | null) => Promise<Deleted['kept'] | null>;
}

export function useTableOrders(table: MasterTable, ledgerId: number | null): TableOrders {
  const backend = useBackend();
  const store = useAppStore();
  const text = useText();
  const { t } = text;

  const files = useFileOrders(table, ledgerId);
  const { refused, done } = files;

  return {
    save: async (id, values) => {
      const answer = await backend.call('master.save', { table, ledgerId, id, values: tidyRow(table, values) });
      if (!answer.ok) return { problem: answer.problem };
      if (answer.value.id === null) return { faults: answer.value.faults };
      const { key, name } = rowTitle(table, values);
      store.getState().say({ text: t('master:register.savedName', { name: `${key} ${name}`.trim() }) });
      return { id: answer.value.id };
    },
    remove: async (ids, name) => {
      const answer = await backend.call('master.delete', { table, ledgerId, ids: [...ids] });
      if (!answer.ok) {
        refused(answer.problem);
        return null;
      }
      const { deleted, parts, kept, undoToken } = answer.value;
      const gone =
        name === null ? t('master:register.deleted', { count: deleted }) : t('master:register.deletedName', { name });
      const along = parts.length === 0 ? [] : [t('master:register.wentAlong', { parts: partsWords(parts, text) })];
      if (deleted > 0) done([gone, ...along].join(', '), undoToken);
      return kept;
    },
    ...files,
  };
}
