import { useEffect, useMemo, useRef } from 'react';
import { presentView } from '../../inbox/inbox-slice.ts';
import { useCall } from '../../store/use-call.ts';
import { useAppStore, useStore } from '../../store/use-store.tsx';

/** Where a document stands in the list one came from, and the way to its neighbours (UI-3). */
export interface Walk {
  /** Null until known. */
  readonly position: { readonly index: number; readonly total: number } | null;
  readonly previous: number | null;
  readonly next: number | null;
  /** True until the neighbours are known. */
  readonly finding: boolean;
  /** One document back or on. Steps that come quicker than the neighbours are known are taken one after the other. */
  readonly step: (by: -1 | 1) => void;
}

/** `id`: the document that was asked for, also while the one before it is still shown. */
export function useWalk(id: number): Walk {
  const store = useAppStore();
  const place = useStore((state) => state.place);
  const lists = useStore((state) => state.preferences.lists);
  const ledgerId = useStore((state) => state.ledgerId);
  const view = useMemo(() => presentView({ place, preferences: { lists }, ledgerId }), [place, lists, ledgerId]);
  const { value } = useCall('documents.neighbours', view === null ? null : { view, id }, ['documents.changed']);
  const owed = useRef(0);

  useEffect(() => {
    if (value === null || owed.current === 0) return;
    const by = Math.sign(owed.current);
    const target = by < 0 ? value.previous : value.next;
    owed.current = target === null ? 0 : owed.current - by;
    if (target !== null) store.getState().openHere(target);
  }, [value, store]);

  return useMemo(
    () => ({
      position: value === null || value.index === null ? null : { index: value.index + 1, total: value.total },
      previous: value?.previous ?? null,
      next: value?.next ?? null,
      finding: value === null,
      step: (by) => {
        // Moved on already, or not yet known where to: the step is taken from there.
        if (value === null || store.getState().place.id !== id) {
          owed.current += by;
          return;
        }
        const target = by < 0 ? value.previous : value.next;
        if (target !== null) store.getState().openHere(target);
      },
    }),
    [value, store, id],
  );
}
