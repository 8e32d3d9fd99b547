import { CheckCheck, FilterX, FolderOpen, Inbox as InboxIcon, SearchX, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { problem } from '../../shared/domain/problem.ts';
import { useReadFiles } from '../frame/files/use-read-files.ts';
import { useAppStore, useBackend, useStore } from '../store/use-store.tsx';
import { sentence } from '../text/sentence.ts';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/states/EmptyState.tsx';
import type { InboxAnswer } from './inbox-slice.ts';
import { useInbox } from './use-inbox.ts';
import { startingView } from './view.ts';

/** Why the list is empty, and what to do about it (UI-13): four different cases. */
export function InboxEmpty({ answer }: { readonly answer: InboxAnswer }): ReactNode {
  const { t, language } = useText();
  const store = useAppStore();
  const backend = useBackend();
  const { inbox, view } = useInbox();
  const health = useStore((state) => state.health);
  const counts = useStore((state) => state.counts);
  const setup = useStore((state) => state.setup);
  const { chooseFiles } = useReadFiles();

  if (answer.hidden === 0 && health?.reachable === false) {
    const { what, todo } = sentence(
      health.problem ?? problem('transport.folderAway', { folder: health.folder }),
      language,
    );
    return (
      <EmptyState icon={TriangleAlert} tone="bad" title={what} text={todo}>
        <Button icon={FolderOpen} onPress={() => store.getState().goTo('setup', { params: { tab: 'folders' } })}>
          {t('inbox:empty.away.folder')}
        </Button>
      </EmptyState>
    );
  }
  if (answer.hidden > 0 && view.search.trim() !== '') {
    return (
      <EmptyState
        icon={SearchX}
        title={t('inbox:empty.searched.title')}
        text={t('inbox:empty.searched.text', { search: view.search.trim() })}
      >
        <Button onPress={() => store.getState().changeView({ search: '' })}>{t('inbox:empty.searched.clear')}</Button>
        {view.conditions.length === 0 ? null : (
          <Button onPress={() => store.getState().clearFilters()}>{t('inbox:filter.clear')}</Button>
        )}
      </EmptyState>
    );
  }
  const onlyPending =
    view.conditions.length > 0 &&
    view.conditions.some(
      ({ column, operator, values }) =>
        column === 'status' && operator === 'is' && values.every((value) => value === 'pending'),
    );
  const decided = counts?.decidedToday ?? { accepted: 0, rejected: 0 };
  if (answer.hidden > 0 && answer.hiddenPending === 0 && onlyPending) {
    const done = [
      ...(decided.accepted > 0 ? [t('inbox:empty.zero.accepted', { count: decided.accepted })] : []),
      ...(decided.rejected > 0 ? [t('inbox:empty.zero.rejected', { count: decided.rejected })] : []),
    ];
    return (
      <EmptyState
        icon={CheckCheck}
        tone="good"
        title={t('inbox:empty.zero.title')}
        text={
          <>
            <p>{t('inbox:empty.zero.text', { inbox: t(`frame:place.${inbox}`) })}</p>
            <p>{done.length === 0 ? t('inbox:empty.zero.nothingToday') : done.join(' · ')}</p>
          </>
        }
      >
        <Button onPress={() => store.getState().changeView(startingView(inbox))}>
          {t('inbox:empty.zero.showAll')}
        </Button>
      </EmptyState>
    );
  }
  if (answer.hidden > 0) {
    return (
      <EmptyState
        icon={FilterX}
        title={t('inbox:empty.filtered.title')}
        text={
          answer.hiddenPending > 0
            ? t('inbox:empty.filtered.pending', { count: answer.hiddenPending })
            : t('inbox:empty.filtered.none', { count: answer.hidden })
        }
      >
        <Button variant="main" onPress={() => store.getState().clearFilters()}>
          {t('inbox:empty.filtered.clear')}
        </Button>
      </EmptyState>
    );
  }
  const worksElsewhere = setup?.demo === true || (counts?.total ?? 0) > 0;
  return (
    <EmptyState
      icon={InboxIcon}
      title={t('inbox:empty.never.title')}
      text={t('inbox:empty.never.text', { folder: setup?.transportFolder ?? '' })}
    >
      {worksElsewhere ? null : (
        <Button
          variant="main"
          icon={FolderOpen}
          onPress={() => store.getState().goTo('setup', { params: { tab: 'folders' } })}
        >
          {t('inbox:empty.never.folder')}
        </Button>
      )}
      <Button onPress={chooseFiles}>{t('inbox:empty.never.open')}</Button>
      {worksElsewhere ? null : (
        <Button onPress={() => void backend.call('setup.startDemo', {})}>{t('inbox:empty.never.demo')}</Button>
      )}
    </EmptyState>
  );
}
