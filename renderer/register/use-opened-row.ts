import { useEffect, useRef } from 'react';
import { useStore as useZustand } from 'zustand';
import type { RowWindowsStore, WindowAnswer } from '../store/row-windows.ts';
import { useStore } from '../store/use-store.tsx';
import type { DetailPosition } from '../ui/DetailFrame.tsx';
import { positionIn } from './position.ts';

export interface OpenedRow {
  /** Where the opened row stands, or null while it is not among the loaded ones. */
  readonly index: number | null;
  readonly position: DetailPosition | null;
}

/** Keeps something sensible open beside a list: the first row to begin with, the successor of one that has left (UI-3). */
export function useOpenedRow<Row, Answer extends WindowAnswer<Row>>({
  rows,
  rowKey,
  beside,
  onlyListed,
  isReplaced,
}: {
  readonly rows: RowWindowsStore<Row, Answer>;
  readonly rowKey: (row: Row) => number;
  /** List and detail are both seen. */
  readonly beside: boolean;
  readonly onlyListed: boolean;
  /** Something else stands in place of the detail. */
  readonly isReplaced: boolean;
}): OpenedRow {
  const { total, windows, stale } = useZustand(rows.state);
  const openId = useStore((state) => state.place.id);
  const openHere = useStore((state) => state.openHere);

  // Where both columns are seen, the first row is open: it is the one that needs somebody most.
  useEffect(() => {
    if (!beside || openId !== null || isReplaced || total === null || total === 0) return;
    const first = rows.rowAt(0);
    if (first !== null) openHere(rowKey(first));
  }, [beside, openId, isReplaced, total, windows, rows, rowKey, openHere]);

  const index = openId === null ? null : positionIn(rows, rowKey, openId);
  const last = useRef<{ readonly id: number; readonly index: number } | null>(null);
  useEffect(() => {
    if (openId === null || total === null) return;
    if (index !== null) last.current = { id: openId, index };
    else if (onlyListed && !stale) {
      const wanted = last.current?.id === openId ? last.current.index : 0;
      const successor = total === 0 ? null : rows.rowAt(Math.min(wanted, total - 1));
      if (total === 0) openHere(null);
      else if (successor !== null) openHere(rowKey(successor));
    }
  }, [openId, total, index, windows, stale, onlyListed, rows, rowKey, openHere]);

  const to = (place: number): (() => void) | null => {
    const row = place < 0 ? null : rows.rowAt(place);
    return row === null ? null : () => openHere(rowKey(row));
  };
  return {
    index,
    position:
      index === null
        ? null
        : {
            index,
            total: total ?? 0,
            onPrevious: to(index - 1),
            onNext: to(index + 1),
            onBack: beside ? null : () => openHere(null),
          },
  };
}
