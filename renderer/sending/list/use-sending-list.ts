import type { SendingArea } from '../../../shared/domain/sending/attempt-channel.ts';
import type { Sort } from '../../ui/table/TableHead.tsx';
import { useAppStore, useStore } from '../../store/use-store.tsx';
import type { SendingColumn } from './sending-columns.tsx';
import { type ListNarrowing, openNarrowing } from './sending-filter.ts';

const failedFirst: Sort<SendingColumn> = { column: 'attention', descending: false };

export interface SendingListState {
  readonly narrowing: ListNarrowing;
  readonly sort: Sort<SendingColumn>;
  readonly narrow: (narrowing: ListNarrowing) => void;
  readonly sortBy: (sort: Sort<SendingColumn>) => void;
}

/**
 * What the list of an area is narrowed to and sorted by; both survive closing (IN-21, OUT-12). A customer is chosen by where one
 * comes from, and holds as long as one is there.
 */
export function useSendingList(area: SendingArea): SendingListState {
  const store = useAppStore();
  const kept = useStore((state) => state.preferences.sending.lists[area]);
  const asked = Number(useStore((state) => state.place.params['customer'] ?? ''));
  const customerId = Number.isSafeInteger(asked) && asked > 0 ? asked : null;
  const narrowing = { ...(kept?.narrowing ?? openNarrowing), customerId };
  const sort = kept?.sort ?? failedFirst;
  const keep = (list: { narrowing: ListNarrowing; sort: Sort<SendingColumn> }): void => {
    const { preferences, savePreferences } = store.getState();
    const { sending } = preferences;
    const written = { narrowing: { ...list.narrowing, customerId: null }, sort: list.sort };
    savePreferences({ sending: { ...sending, lists: { ...sending.lists, [area]: written } } });
  };
  return {
    narrowing,
    sort,
    narrow: (changed) => {
      keep({ narrowing: changed, sort });
      const { place, goTo } = store.getState();
      if (customerId !== null && changed.customerId === null) goTo('sending', { id: place.id, params: { area } });
    },
    sortBy: (changed) => keep({ narrowing, sort: changed }),
  };
}
