import { Search } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useStore as useZustand } from 'zustand';
import { SplitView } from '../frame/SplitView.tsx';
import { useNarrow } from '../frame/use-narrow.ts';
import { useActions, useEscape } from '../keys/use-actions.tsx';
import type { RowWindowsStore, WindowAnswer } from '../store/row-windows.ts';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import type { DetailPosition } from '../ui/DetailFrame.tsx';
import { EmptyState } from '../ui/states/EmptyState.tsx';
import type { Icon } from '../ui/icon.ts';
import { type ListFilter, ListHead } from '../ui/ListHead.tsx';
import { ProblemState } from '../ui/states/ProblemState.tsx';
import type { TableColumn } from '../ui/table/columns.ts';
import type { Sort } from '../ui/table/TableHead.tsx';
import { VirtualTable, type VirtualTableHandle } from '../ui/table/VirtualTable.tsx';
import type { Choice } from './choice.ts';
import { ChoiceMenu } from './FilterMenu.tsx';
import { NothingFound, type NothingFoundWords } from './NothingFound.tsx';
import type { Marks } from './use-marks.tsx';
import { markActions } from './mark-actions.ts';
import { useOpenedRow } from './use-opened-row.ts';
import { useRegisterLayout } from './use-register-layout.tsx';
import './register.css';

export interface RegisterPageProps<Row, Id extends string, Answer extends WindowAnswer<Row>> {
  readonly title: string;
  readonly badge?: ReactNode;
  readonly tools?: ReactNode;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly placeholder: string;
  /** What it can be narrowed to: the filter menu, and a chip for each that is on. */
  readonly choices?: readonly Choice[];
  /** A filter menu of its own kind, in place of that of the choices. */
  readonly filterMenu?: ReactNode;
  /** Conditions besides the choices. */
  readonly filters?: readonly ListFilter[];
  /** Takes search, choices and conditions away. */
  readonly onClear: () => void;
  readonly note?: ReactNode;
  readonly rows: RowWindowsStore<Row, Answer>;
  readonly columns: readonly TableColumn<Row, Id>[];
  /** The name its columns are remembered under; without one they are not a person's to choose. */
  readonly layoutName?: string;
  readonly rowKey: (row: Row) => number;
  readonly rowClass?: (row: Row) => string;
  readonly sort?: Sort<Id> | null;
  readonly onSort?: (column: Id) => void;
  readonly marks?: Marks<Row>;
  /** Floats over the rows while some are marked. */
  readonly bar?: ReactNode;
  /** What stands in place of the rows when there are none. */
  readonly empty: ReactNode;
  /** Said in place of that when search and conditions leave none. */
  readonly nothingFound?: NothingFoundWords;
  readonly detailIcon: Icon;
  readonly detailHint: string;
  /** The opened row is known only from the list: when it leaves, the one that takes its place is opened. */
  readonly onlyListed?: boolean;
  /** The opened row's page; `row` is null while it is not among the loaded ones. */
  readonly detail: (id: number, row: Row | null, position: DetailPosition | null) => ReactNode;
  /** Enter, `o` or a double click on a row, besides opening it. */
  readonly onOpenRow?: (key: number) => void;
  /** Something opened that is no row (a new card), in place of the detail. */
  readonly instead?: ReactNode;
}

/** A register: a list by windows, and what is opened of it beside it. Exchange, answers, vendors and purchase documents are ones. */
export function RegisterPage<Row, Id extends string, Answer extends WindowAnswer<Row>>({
  title,
  badge,
  tools,
  search,
  onSearch,
  placeholder,
  choices = [],
  filterMenu,
  filters: others = [],
  onClear,
  note,
  rows,
  columns: given,
  layoutName,
  rowKey,
  rowClass,
  sort = null,
  onSort,
  marks,
  bar,
  empty,
  nothingFound,
  detailIcon,
  detailHint,
  onlyListed = false,
  detail,
  onOpenRow,
  instead,
}: RegisterPageProps<Row, Id, Answer>) {
  const { t } = useText();
  const { columns, isOwn, resize, onLeftOut, menu } = useRegisterLayout(layoutName ?? null, given);
  const { total, problem } = useZustand(rows.state);
  const openId = useStore((state) => state.place.id);
  const openHere = useStore((state) => state.openHere);
  const layout = useStore((state) => state.preferences.split.layout);
  const isNarrow = useNarrow();
  const beside = layout === 'split' && !isNarrow;
  const table = useRef<VirtualTableHandle>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  const filters = [...choices.flatMap(({ filter }) => filter ?? []), ...others];
  const isNarrowed = filters.length > 0 || search.trim() !== '';
  const something = openId !== null || instead !== undefined;

  const { index, position } = useOpenedRow({ rows, rowKey, beside, onlyListed, isReplaced: instead !== undefined });

  const step = (by: number) => (): void => {
    table.current?.focus();
    table.current?.step(by);
  };
  const openRow = (row: Row): void => {
    openHere(rowKey(row));
    onOpenRow?.(rowKey(row));
  };
  const underCursor = (): Row | null => rows.rowAt(table.current?.cursor() ?? 0);
  useActions([
    {
      name: 'list.search',
      scope: 'global',
      keys: ['/', 'F3'],
      label: t('actions:search'),
      icon: Search,
      run: () => searchBox.current?.select(),
    },
    {
      name: 'list.down',
      scope: 'list',
      keys: ['j', 'ArrowDown'],
      label: t('actions:moveDown'),
      keyOnly: true,
      run: step(1),
    },
    {
      name: 'list.up',
      scope: 'list',
      keys: ['k', 'ArrowUp'],
      label: t('actions:moveUp'),
      keyOnly: true,
      run: step(-1),
    },
    {
      name: 'list.open',
      scope: 'list',
      keys: ['o', 'Enter'],
      label: t('register:open'),
      keyOnly: true,
      run: () => {
        const row = underCursor();
        if (row !== null) openRow(row);
      },
    },
    {
      name: 'document.previous',
      scope: 'document',
      keys: ['Ctrl+ArrowUp', '['],
      label: t('actions:moveUp'),
      keyOnly: true,
      run: () => position?.onPrevious?.(),
    },
    {
      name: 'document.next',
      scope: 'document',
      keys: ['Ctrl+ArrowDown', ']'],
      label: t('actions:moveDown'),
      keyOnly: true,
      run: () => position?.onNext?.(),
    },
    ...(marks === undefined ? [] : markActions(marks, underCursor, t)),
  ]);
  useEscape('search', search !== '', () => onSearch(''));
  useEscape('selection', marks !== undefined && marks.count > 0, () => marks?.clear());

  return (
    <SplitView
      open={something}
      onClose={() => openHere(null)}
      list={
        <>
          <ListHead
            title={title}
            count={total}
            badge={badge}
            actions={
              menu === null ? (
                tools
              ) : (
                <>
                  {menu}
                  {tools}
                </>
              )
            }
            search={search}
            onSearch={onSearch}
            placeholder={placeholder}
            searchRef={searchBox}
            onLeaveSearch={() => table.current?.focus()}
            filterMenu={filterMenu ?? <ChoiceMenu choices={choices} />}
            filters={filters}
            onClearFilters={onClear}
            note={note ?? null}
          />
          {problem !== null && total === null ? (
            <ProblemState problem={problem} onRetry={rows.refresh} />
          ) : total === 0 ? (
            <div className="register-empty">
              {isNarrowed && nothingFound !== undefined ? <NothingFound {...nothingFound} onClear={onClear} /> : empty}
            </div>
          ) : (
            <VirtualTable
              ref={table}
              label={title}
              rows={rows}
              columns={columns}
              ownLayout={isOwn}
              onLeftOut={onLeftOut}
              {...(resize === null ? {} : { onResize: resize })}
              rowKey={rowKey}
              sort={sort}
              {...(onSort === undefined ? {} : { onSort })}
              current={openId}
              onMove={(row) => (beside ? openHere(rowKey(row)) : undefined)}
              onOpen={openRow}
              {...(marks === undefined ? {} : { marks: marks.table })}
              {...(rowClass === undefined ? {} : { rowClass })}
            />
          )}
          {bar === undefined || marks === undefined || marks.count === 0 ? null : (
            <div className="register-bar">{bar}</div>
          )}
        </>
      }
      detail={
        instead ??
        (openId === null && (total ?? 0) === 0 ? null : openId === null ? (
          <EmptyState icon={detailIcon} title={title} text={detailHint} />
        ) : (
          detail(openId, index === null ? null : rows.rowAt(index), position)
        ))
      }
    />
  );
}
