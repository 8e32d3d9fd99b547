import { FileSearch } from 'lucide-react';
import { useStore as useZustand } from 'zustand';
import { DocumentPage } from '../document/DocumentPage.tsx';
import { SplitView } from '../frame/SplitView.tsx';
import { useAppStore, useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { EmptyState } from '../ui/states/EmptyState.tsx';
import { InboxList } from './InboxList.tsx';

/** An inbox: its list, and the document that is open beside it. */
export function InboxPage() {
  const store = useAppStore();
  const id = useStore((state) => state.place.id);
  return (
    <SplitView
      list={<InboxList />}
      open={id !== null}
      onClose={() => store.getState().openHere(null)}
      detail={id === null ? <NothingOpen /> : <DocumentPage id={id} />}
    />
  );
}

/** Beside an empty list there is nothing to choose, so nothing is said. */
function NothingOpen() {
  const { t } = useText();
  const rows = useStore((state) => state.inboxRows);
  const total = useZustand(rows.state, (state) => state.total);
  return total === null || total === 0 ? null : (
    <EmptyState icon={FileSearch} title={t('frame:chooseDocument.title')} text={t('frame:chooseDocument.text')} />
  );
}
