import { FileUp, RefreshCw, TriangleAlert } from 'lucide-react';
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { useStore as useZustand } from 'zustand';
import type { Condition } from '../../shared/contract/documents.ts';
import { useReadFiles } from '../frame/files/use-read-files.ts';
import { useRefresh } from '../frame/use-refresh.ts';
import { useEscape, useKeyHint } from '../keys/use-actions.tsx';
import { useAppStore, useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { SearchField } from '../ui/fields/Field.tsx';
import { RemovableChip } from '../ui/states/StatusChip.tsx';
import { InboxColumnsMenu } from './columns/InboxColumnsMenu.tsx';
import { filterChips } from './filter/filter-chips.ts';
import { FilterMenu } from './filter/FilterMenu.tsx';
import { HeadMenu } from './HeadMenu.tsx';
import { SearchHelp } from './SearchHelp.tsx';
import { useInbox } from './use-inbox.ts';
import { useVendorNames } from './use-vendor-names.ts';
import { InboxViewsMenu } from './InboxViewsMenu.tsx';

const typingPause = 120;

export interface FilterMenuState {
  readonly isOpen: boolean;
  readonly column: Condition['column'] | null;
}

/** Title with exact count and failed exchange, search, filter and views, the active filters (IN-3, IN-21, UI-1). */
export function InboxHead({
  searchRef,
  filterMenu,
  onFilterMenu,
  toList,
  onLoose,
}: {
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly filterMenu: FilterMenuState;
  readonly onFilterMenu: (state: FilterMenuState) => void;
  readonly toList: () => void;
  readonly onLoose: () => void;
}) {
  const text = useText();
  const { t, format } = text;
  const store = useAppStore();
  const { inbox, view } = useInbox();
  const rows = useStore((state) => state.inboxRows);
  const answer = useZustand(rows.state, (state) => state.answer);
  const failed = useStore((state) => state.counts?.failedExchange[inbox] ?? 0);
  const { refresh, refreshing } = useRefresh();
  const { chooseFiles } = useReadFiles();
  const [typed, setTyped] = useState(view.search);
  const chips = filterChips(view.conditions, text, useVendorNames(view.conditions));
  const filtered = view.conditions.length > 0 || view.search.trim() !== '';

  // What is typed counts after a short pause; what changes elsewhere (a view, Clear all) shows at once.
  useEffect(() => setTyped(view.search), [view.search, inbox]);
  const searchFor = useEffectEvent((search: string) => {
    if (search !== view.search) store.getState().changeView({ search });
  });
  useEffect(() => {
    const timer = setTimeout(() => searchFor(typed), typingPause);
    return () => clearTimeout(timer);
  }, [typed]);
  useEscape('search', view.search !== '', () => store.getState().changeView({ search: '' }));
  useEscape('filter', view.conditions.length > 0, () => store.getState().clearFilters());

  return (
    <header className="inbox-head">
      <div className="inbox-title">
        <h1 className="clip">{t(`frame:place.${inbox}`)}</h1>
        {answer === null ? null : (
          <span className="inbox-count number" title={t('inbox:count', { count: answer.total })}>
            {format.number(answer.total)}
          </span>
        )}
        {failed === 0 ? null : (
          <button
            type="button"
            className="failed-badge"
            onClick={() => store.getState().goTo('exchange', { params: { inbox } })}
          >
            <TriangleAlert size={14} strokeWidth={2} aria-hidden />
            <span className="clip">{t('inbox:failed', { count: failed })}</span>
          </button>
        )}
        <span className="inbox-space" />
        <InboxColumnsMenu />
        <IconButton
          icon={FileUp}
          label={t('inbox:openFile')}
          hint={useKeyHint('openFile', 'Ctrl+O')}
          onPress={chooseFiles}
        />
        <Button icon={RefreshCw} busy={refreshing} onPress={() => void refresh()}>
          {t('inbox:refresh')}
        </Button>
        <HeadMenu purchase={inbox === 'purchase'} onLoose={onLoose} />
      </div>
      <div className="inbox-tools">
        <SearchField
          ref={searchRef}
          label={t('inbox:search.label')}
          placeholder={t('inbox:search.placeholder')}
          value={typed}
          onChange={setTyped}
          hint={useKeyHint('list.search', '/')}
          onLeave={toList}
          onDown={toList}
          end={<SearchHelp />}
        />
        <FilterMenu
          isOpen={filterMenu.isOpen}
          column={filterMenu.column}
          onOpenChange={(isOpen) => onFilterMenu({ isOpen, column: isOpen ? filterMenu.column : null })}
          onColumn={(column) => onFilterMenu({ isOpen: true, column })}
        />
        <InboxViewsMenu />
      </div>
      {filtered ? (
        <div className="inbox-filters">
          {chips.map((chip) => (
            <RemovableChip
              key={chip.key}
              text={chip.text}
              removeLabel={t('inbox:filter.remove', { filter: chip.text })}
              onPress={() => onFilterMenu({ isOpen: true, column: chip.column })}
              onRemove={() =>
                store.getState().changeView({
                  conditions: view.conditions.filter((condition) => !chip.conditions.includes(condition)),
                })
              }
            />
          ))}
          {answer === null || answer.hidden === 0 ? null : (
            <span className="inbox-hidden">
              {answer.hiddenPending === answer.hidden ? (
                <b>{t('inbox:filter.hiddenOnlyPending', { count: answer.hidden })}</b>
              ) : (
                <>
                  {t('inbox:filter.hidden', { count: answer.hidden })}
                  {answer.hiddenPending === 0 ? null : (
                    <b>, {t('inbox:filter.hiddenPending', { count: answer.hiddenPending })}</b>
                  )}
                </>
              )}
            </span>
          )}
          <Button variant="link" className="inbox-clear" onPress={() => store.getState().clearFilters()}>
            {t('inbox:filter.clear')}
          </Button>
        </div>
      ) : null}
    </header>
  );
}
