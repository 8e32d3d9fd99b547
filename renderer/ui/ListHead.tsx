import type { ReactNode, Ref } from 'react';
import { useText } from '../text/use-text.tsx';
import { Button } from './Button.tsx';
import { SearchField } from './fields/Field.tsx';
import { RemovableChip } from './states/StatusChip.tsx';
import './list-head.css';

/** A condition that narrows a list, always visible and taken away with one click (IN-21). */
export interface ListFilter {
  readonly id: string;
  readonly text: string;
  readonly onRemove: () => void;
}

/** The head of a list: title, exact count, badge, actions; search and filter; the filters that are on. */
export function ListHead({
  title,
  count,
  badge = null,
  actions,
  search,
  onSearch,
  placeholder,
  searchRef,
  onLeaveSearch,
  filterMenu = null,
  filters,
  onClearFilters,
  note = null,
}: {
  readonly title: string;
  /** Null until it is known. */
  readonly count: number | null;
  readonly badge?: ReactNode;
  readonly actions?: ReactNode;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly placeholder: string;
  readonly searchRef?: Ref<HTMLInputElement>;
  /** Esc in the empty box, or ↓: back to the rows. */
  readonly onLeaveSearch?: () => void;
  readonly filterMenu?: ReactNode;
  readonly filters: readonly ListFilter[];
  readonly onClearFilters: () => void;
  /** A sentence beside the filters. */
  readonly note?: ReactNode;
}) {
  const { t, format } = useText();
  return (
    <header className="list-head">
      <div className="list-title">
        <h1 className="clip">{title}</h1>
        {count === null ? null : <span className="list-count number">{format.number(count)}</span>}
        {badge}
        <span className="list-space" />
        {actions}
      </div>
      <div className="list-tools">
        <SearchField
          label={placeholder}
          placeholder={placeholder}
          value={search}
          onChange={onSearch}
          hint="/"
          {...(searchRef === undefined ? {} : { ref: searchRef })}
          {...(onLeaveSearch === undefined ? {} : { onLeave: onLeaveSearch, onDown: onLeaveSearch })}
        />
        {filterMenu}
      </div>
      {filters.length === 0 && note === null ? null : (
        <div className="list-filters">
          {filters.map(({ id, text, onRemove }) => (
            <RemovableChip
              key={id}
              text={text}
              removeLabel={t('register:removeFilter', { filter: text })}
              onRemove={onRemove}
            />
          ))}
          {note === null ? null : <span className="list-note">{note}</span>}
          {filters.length === 0 ? null : (
            <Button variant="link" className="list-clear" onPress={onClearFilters}>
              {t('register:clearAll')}
            </Button>
          )}
        </div>
      )}
    </header>
  );
}
