import { type ReactNode, useMemo, useState } from 'react';
import { useStore as useZustand } from 'zustand';
import type { RowWindowsStore, WindowAnswer } from '../store/row-windows.ts';
import { useText } from '../text/use-text.tsx';
import { Checkbox, Tick } from '../ui/fields/Checkbox.tsx';

/** Rows of a register marked for an action on several (IN-23). They live as long as the page: the exchange table is no inbox. */
export interface Marks<Row> {
  readonly count: number;
  readonly keys: readonly number[];
  readonly clear: () => void;
  /** All rows that have come, as many as one order may name. */
  readonly markAll: () => void;
  /** What `VirtualTable` needs to draw and change them. */
  readonly table: {
    readonly head: ReactNode;
    readonly cell: (row: Row) => ReactNode;
    readonly isMarked: (row: Row) => boolean;
    readonly toggle: (row: Row) => void;
    readonly extend: (from: number, to: number) => void;
  };
}

/** As many as one order may name. */
const most = 500;

export function useMarks<Row, Answer extends WindowAnswer<Row>>(
  rows: RowWindowsStore<Row, Answer>,
  rowKey: (row: Row) => number,
): Marks<Row> {
  const { t } = useText();
  const [marked, setMarked] = useState<ReadonlySet<number>>(new Set());
  const windows = useZustand(rows.state, (state) => state.windows);

  return useMemo(() => {
    const loaded = [...windows.values()].flat();
    // What has left the list meanwhile is no longer marked.
    const keys = loaded
      .map(rowKey)
      .filter((key) => marked.has(key))
      .slice(0, most);
    const all = loaded.length > 0 && keys.length === loaded.length;
    const isMarked = (row: Row): boolean => marked.has(rowKey(row));
    const clear = (): void => setMarked(new Set());
    const markAll = (): void => setMarked(new Set(loaded.slice(0, most).map(rowKey)));
    return {
      count: keys.length,
      keys,
      clear,
      markAll,
      table: {
        head: (
          <Checkbox
            checked={all}
            partly={!all && keys.length > 0}
            label={t('register:markAll')}
            onChange={all ? clear : markAll}
          />
        ),
        cell: (row) => <Tick checked={isMarked(row)} />,
        isMarked,
        toggle: (row) =>
          setMarked((old) => {
            const next = new Set(old);
            if (!next.delete(rowKey(row))) next.add(rowKey(row));
            return next;
          }),
        extend: (from, to) =>
          setMarked((old) => {
            const next = new Set(old);
            for (let index = Math.min(from, to); index <= Math.max(from, to); index += 1) {
              const row = rows.rowAt(index);
              if (row !== null && next.size < most) next.add(rowKey(row));
            }
            return next;
          }),
      },
    };
  }, [marked, windows, rows, rowKey, t]);
}
