import { useEffect, useState } from 'react';
import { useStore as useZustand } from 'zustand';
import type { CallOutput } from '../../../../shared/contract/calls.ts';
import type { MasterRowView } from '../../../../shared/contract/master.ts';
import type { Marks } from '../../../register/use-marks.tsx';
import type { RowWindowsStore } from '../../../store/row-windows.ts';
import { useStore } from '../../../store/use-store.tsx';
import { neighbour } from '../neighbour.ts';
import type { TableOrders } from '../use-table-orders.ts';

type Kept = CallOutput<'master.delete'>['kept'];

/** Deleting what is marked, and what is open once rows have gone. */
export function useDeletion({
  rows,
  narrowed,
  marks,
  orders,
  open,
}: {
  readonly rows: RowWindowsStore<MasterRowView, CallOutput<'master.rows'>>;
  /** A search or filter hides rows. */
  readonly narrowed: boolean;
  readonly marks: Marks<MasterRowView>;
  readonly orders: TableOrders;
  readonly open: (id: number | null) => void;
}): {
  /** Rows that stay because something uses them, until they have been looked at. */
  readonly kept: Kept;
  readonly setKept: (kept: Kept) => void;
  readonly leave: (gone: readonly number[]) => void;
  readonly removeMarked: () => Promise<void>;
} {
  const [kept, setKept] = useState<Kept>([]);
  const openId = useStore((state) => state.place.id);
  const openHere = useStore((state) => state.openHere);

  /** The list does not know yet that the rows are gone: one that stays is opened. */
  const leave = (gone: readonly number[]): void => {
    if (openId === null || !gone.includes(openId)) return;
    const loaded = [...rows.state.getState().windows].sort(([one], [other]) => one - other);
    open(
      neighbour(
        loaded.flatMap(([, window]) => window.map(({ id }) => id)),
        openId,
        gone,
      ),
    );
  };
  // Nothing is left: nothing is open.
  const total = useZustand(rows.state, (state) => state.total);
  useEffect(() => {
    if (total === 0 && openId !== null && !narrowed) openHere(null);
  }, [total, openId, narrowed, openHere]);

  return {
    kept,
    setKept,
    leave,
    removeMarked: async () => {
      const stay = await orders.remove(marks.keys, null);
      if (stay === null) return;
      leave(marks.keys.filter((key) => stay.every(({ id }) => id !== key)));
      marks.clear();
      setKept(stay);
    },
  };
}
