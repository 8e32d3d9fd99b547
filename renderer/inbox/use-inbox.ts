import { useMemo } from 'react';
import type { InboxView } from '../../shared/contract/documents.ts';
import type { Inbox } from '../../shared/domain/document/document.ts';
import { useStore } from '../store/use-store.tsx';
import { inboxOfPlace } from './inbox-slice.ts';
import { layoutOf, type ListLayout } from './view.ts';

export interface PresentInbox {
  readonly inbox: Inbox;
  readonly layout: ListLayout;
  readonly view: InboxView;
}

/** The inbox one is in, with its view and layout. */
export function useInbox(): PresentInbox {
  const place = useStore((state) => state.place);
  const lists = useStore((state) => state.preferences.lists);
  const inbox = inboxOfPlace(place) ?? 'purchase';
  return useMemo(() => {
    const { view, ...layout } = layoutOf(lists, inbox);
    return { inbox, view, layout: { ...layout, view } };
  }, [lists, inbox]);
}
