import { useMemo } from 'react';
import { presentView } from '../../inbox/inbox-slice.ts';
import { useCall } from '../../store/use-call.ts';
import { useAppStore, useStore } from '../../store/use-store.tsx';

/** Where a document stands in the list one came from, and the way to its neighbours (UI-3). */
export interface Walk {
  readonly position: { readonly index: number; readonly total: number } | null;
  readonly previous: number | null;
  readonly next: number | null;
  readonly go: (id: number | null) => void;
}

export function useWalk(id: number): Walk {
  const store = useAppStore();
  const place = useStore((state) => state.place);
  const lists = useStore((state) => state.preferences.lists);
  const ledgerId = useStore((state) => state.ledgerId);
  const view = useMemo(() => presentView({ place, preferences: { lists }, ledgerId }), [place, lists, ledgerId]);
  const { value } = useCall('documents.neighbours', view === null ? null : { view, id }, ['documents.changed']);
  return useMemo(
    () => ({
      position: value === null || value.index === null ? null : { index: value.index + 1, total: value.total },
      previous: value?.previous ?? null,
      next: value?.next ?? null,
      go: (target) => {
        if (target !== null) store.getState().openHere(target);
      },
    }),
    [value, store],
  );
}
