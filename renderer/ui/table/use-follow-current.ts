import { useEffect, useEffectEvent, useRef } from 'react';
import { useStore } from 'zustand';
import { type TableRows, windowSize } from '../../store/row-windows.ts';
import type { Cursor } from './use-kept-position.ts';

/**
 * What is open beside the list was chosen elsewhere (next document, a link): the cursor goes to its row. One that was not in
 * the list yet (just made) is gone to when it comes, unless one has scrolled on meanwhile: the answer is the function that
 * gives it up.
 */
export function useFollowCurrent<Row>({
  rows,
  rowKey,
  current,
  cursor,
  onFound,
}: {
  readonly rows: TableRows<Row>;
  readonly rowKey: (row: Row) => number;
  readonly current: number | null;
  readonly cursor: Cursor;
  readonly onFound: (index: number, key: number) => void;
}): () => void {
  const missing = useRef<number | null>(null);
  const windows = useStore(rows.state, (state) => state.windows);
  const follow = useEffectEvent((key: number) => {
    missing.current = null;
    if (cursor.key === key) return;
    for (const [window, loaded] of rows.state.getState().windows) {
      const at = loaded.findIndex((row) => rowKey(row) === key);
      if (at < 0) continue;
      onFound(window * windowSize + at, key);
      return;
    }
    missing.current = key;
  });
  useEffect(() => {
    if (current !== null) follow(current);
  }, [current]);
  useEffect(() => {
    if (current !== null && missing.current === current) follow(current);
  }, [windows, current]);
  return () => {
    missing.current = null;
  };
}
