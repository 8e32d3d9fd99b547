import { useState } from 'react';
import { useStore as useZustand } from 'zustand';
import type { FieldProblem } from '../../../../shared/contract/master.ts';
import type { Problem } from '../../../../shared/domain/problem.ts';
import type { MasterTable } from '../../../../shared/domain/master/tables.ts';
import { checkRow, type RowRemark, rowRemarks, type RowValues, tidyRow } from './check-row.ts';
import { draftKey, rowDrafts } from './row-drafts.ts';
import type { TableOrders } from '../use-table-orders.ts';

export interface RowEditing {
  readonly values: RowValues;
  readonly changed: boolean;
  readonly remarks: readonly RowRemark[];
  /** What to say at the fields; a new row is not scolded for what has not been written yet. */
  readonly faults: readonly FieldProblem[];
  readonly mistakes: number;
  /** The backend's refusal of the whole. */
  readonly refused: Problem | null;
  readonly tried: boolean;
  readonly change: (values: RowValues) => void;
  readonly revert: () => void;
  /** The id of the saved row, or null when it could not be saved. */
  readonly save: () => Promise<number | null>;
}

/** A row being written: its draft, what is wrong with it, saving and taking back. `id` null: a new row. */
export function useRowEditing(
  table: MasterTable,
  ledgerId: number | null,
  id: number | null,
  stored: RowValues,
  orders: TableOrders,
): RowEditing {
  const key = draftKey(table, ledgerId, id);
  const draft = useZustand(rowDrafts.state, (drafts) => drafts.get(key) ?? null);
  const [tried, setTried] = useState(false);
  const [faults, setFaults] = useState<readonly FieldProblem[]>([]);
  const [refused, setRefused] = useState<Problem | null>(null);
  // What was saved stands until the backend's row has been read again; else the old one would be seen in between.
  const [saved, setSaved] = useState<{ readonly values: RowValues; readonly over: string } | null>(null);
  const storedText = JSON.stringify(stored);
  if (saved !== null && saved.over !== storedText) setSaved(null);
  const base = saved !== null && saved.over === storedText ? saved.values : stored;
  const values = draft ?? base;
  const same = (one: RowValues, other: RowValues): boolean =>
    JSON.stringify(tidyRow(table, one)) === JSON.stringify(tidyRow(table, other));
  const changed = draft !== null && !same(draft, base);
  const found = checkRow(table, values);
  const mistakes = found.length;
  const shown = id === null && !tried ? found.filter(({ problem }) => problem.code !== 'setup.fieldMissing') : found;

  return {
    values,
    changed: id === null ? true : changed,
    remarks: rowRemarks(table, values),
    faults: [...shown, ...faults],
    mistakes,
    refused,
    tried,
    change: (next) => {
      // A refused field is free again once it is written anew.
      setFaults(faults.filter(({ field }) => next[field] === values[field]));
      setRefused(null);
      rowDrafts.keep(key, next);
    },
    revert: () => {
      rowDrafts.keep(key, null);
      setTried(false);
      setFaults([]);
      setRefused(null);
    },
    save: async () => {
      setTried(true);
      if (mistakes > 0) return null;
      const answer = await orders.save(id, values);
      if ('problem' in answer) setRefused(answer.problem);
      else if ('faults' in answer) setFaults(answer.faults);
      else {
        if (id !== null) setSaved({ values: tidyRow(table, values), over: storedText });
        rowDrafts.keep(key, null);
        setTried(false);
        setFaults([]);
        setRefused(null);
        return answer.id;
      }
      return null;
    },
  };
}
