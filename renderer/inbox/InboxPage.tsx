import { FileSearch } from 'lucide-react';
import { DocumentPage } from '../document/DocumentPage.tsx';
import { SplitView } from '../frame/SplitView.tsx';
import { useAppStore, useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { InboxList } from './InboxList.tsx';

/** An inbox: its list, and the document that is open beside it. */
export function InboxPage() {
  const { t } = useText();
  const store = useAppStore();
  const id = useStore((state) => state.place.id);
  return (
    <SplitView
      list={<InboxList />}
      open={id !== null}
      onClose={() => store.getState().openHere(null)}
      detail={id === null ? <EmptyState icon={FileSearch} title={t('frame:chooseDocument.title')} text={t('frame:chooseDocument.text')} /> : <DocumentPage id={id} />}
    />
  );
}
