import {
  type Dispatch,
  type RefObject,
  type SetStateAction,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useStore } from 'zustand';
import { type TableRows, windowSize } from '../../store/row-windows.ts';

/** The row under the cursor, held by its key so that it stays the same row when others come before it. */
export interface Cursor {
  readonly index: number;
  readonly key: number | null;
  /** The cursor went to a row that has not come yet; it is told when it has. */
  readonly awaited: boolean;
}

interface Held<Row> {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly rows: TableRows<Row>;
  readonly rowKey: (row: Row) => number;
  readonly count: number;
  readonly rowHeight: number;
  readonly firstSeen: number;
  /** The key of the row that is open beside the list: where one starts, if it is among the first rows. */
  readonly current: number | null;
  readonly onArrive: ((row: Row, index: number) => void) | undefined;
}

/**
 * Where one is in a list that changes under one's eyes: when the same list is read again the cursor follows its row and
 * the rows in sight stay in sight; another question starts at the top.
 */
export function useKeptPosition<Row>({
  grid,
  rows,
  rowKey,
  count,
  rowHeight,
  firstSeen,
  current,
  onArrive,
}: Held<Row>): [Cursor, Dispatch<SetStateAction<Cursor>>] {
  const windows = useStore(rows.state, (state) => state.windows);
  const question = useStore(rows.state, (state) => (state.stale ? null : state.question));
  const [cursor, setCursor] = useState<Cursor>({ index: 0, key: null, awaited: false });
  const anchor = useRef<{ key: number; index: number } | null>(null);
  const answered = useRef(question);

  useLayoutEffect(() => {
    const placeOf = (key: number): number | null => {
      for (const [window, loaded] of windows) {
        const at = loaded.findIndex((row) => rowKey(row) === key);
        if (at >= 0) return window * windowSize + at;
      }
      return null;
    };
    const keyAt = (index: number): number | null => {
      const row = rows.rowAt(index);
      return row === null ? null : rowKey(row);
    };
    const element = grid.current;
    const held = anchor.current;
    const another = question !== null && answered.current !== question;
    if (another) {
      answered.current = question;
      anchor.current = null;
      element?.scrollTo({ top: 0 });
    } else if (held !== null && element !== null && element.scrollTop > 0 && keyAt(held.index) !== held.key) {
      const now = placeOf(held.key);
      if (now !== null) element.scrollBy({ top: (now - held.index) * rowHeight });
    }
    setCursor((old) => {
      const there = keyAt(old.index);
      const open = old.key === null && !old.awaited && current !== null ? placeOf(current) : null;
      if (open !== null) return { index: open, key: current, awaited: false };
      if (old.key === null) return there === null ? old : { ...old, key: there };
      if (there === old.key) return old;
      const now = placeOf(old.key);
      if (now !== null) return { ...old, index: now };
      const index = another ? 0 : Math.max(0, Math.min(old.index, count - 1));
      return { index, key: keyAt(index), awaited: false };
    });
  }, [windows, question, rows, rowKey, count, rowHeight, grid, current]);

  useLayoutEffect(() => {
    const row = rows.rowAt(firstSeen);
    anchor.current = row === null ? null : { key: rowKey(row), index: firstSeen };
  }, [windows, firstSeen, rows, rowKey]);

  useEffect(() => {
    if (!cursor.awaited || cursor.key === null) return;
    const row = rows.rowAt(cursor.index);
    setCursor((old) => ({ ...old, awaited: false }));
    if (row !== null) onArrive?.(row, cursor.index);
  }, [cursor, rows, onArrive]);

  return [cursor, setCursor];
}
