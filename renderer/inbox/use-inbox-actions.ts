import { BookOpenCheck, Check, CopyCheck, Filter, FilterX, Gauge, ListFilter, Search, X } from 'lucide-react';
import type { RefObject } from 'react';
import { useDecisions } from '../document/decision/decisions.ts';
import { useActions } from '../keys/use-actions.tsx';
import type { Action } from '../keys/registry.ts';
import { useLacking } from '../store/use-lacking.ts';
import { useAppStore, useStore } from '../store/use-store.tsx';
import { announce } from '../ui/announce.ts';
import { useText } from '../text/use-text.tsx';
import type { VirtualTableHandle } from '../ui/table/VirtualTable.tsx';
import { columnValue } from './columns/column-value.ts';
import type { FilterMenuState } from './InboxHead.tsx';
import { markTypeActions, runActions } from './run-actions.ts';
import { useInbox } from './use-inbox.ts';
import { useMarkedOrders } from './use-marked-orders.ts';
import { withCondition } from './view.ts';

interface Parts {
  readonly table: RefObject<VirtualTableHandle | null>;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onFilterMenu: (state: FilterMenuState) => void;
  /** Opens the run over loose utility statements (UTS-3). */
  readonly onLoose: () => void;
}

/** What can be done in the list, with its keys (UI-20). */
export function useInboxActions({ table, search, onFilterMenu, onLoose }: Parts): void {
  const { t } = useText();
  const store = useAppStore();
  const { inbox, view } = useInbox();
  const rows = useStore((state) => state.inboxRows);
  const marked = useStore((state) => state.marks?.count ?? 0);
  const { acceptDocument, askReject, postDocument } = useDecisions();
  const lacking = useLacking();
  const markedOrders = useMarkedOrders();
  const purchase = inbox === 'purchase';

  const step = (by: number) => (): void => {
    table.current?.focus();
    table.current?.step(by);
  };
  const row = () => rows.rowAt(table.current?.cursor() ?? 0);
  function toggleMark(): void {
    const one = row();
    if (one !== null) void store.getState().mark([one.id], !one.marked);
  }
  function open(): void {
    const one = row();
    if (one !== null) store.getState().openHere(one.id);
  }
  /** On what is marked; without marks on the row one stands on, also before its document is drawn. */
  const decide = (marks: () => void, alone: (id: number) => void) => (): void => {
    if (marked > 0) {
      marks();
      return;
    }
    const one = row();
    if (one !== null) alone(one.id);
  };
  /** Filters to the value in the column the list is sorted by, or to the vendor: what one looks at (Alt+F3). */
  function filterToValue(): void {
    const one = row();
    if (one === null) return;
    const sorted = view.sort.column === 'receivedAt' ? 'vendorName' : view.sort.column;
    const value = columnValue(one, sorted);
    if (value !== null)
      store.getState().changeView({
        conditions: withCondition(view.conditions, { column: sorted, operator: 'is', values: [value] }),
      });
  }

  const actions: Action[] = [
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
    { name: 'list.open', scope: 'list', keys: ['o', 'Enter'], label: t('actions:open'), keyOnly: true, run: open },
    {
      name: 'list.mark',
      scope: 'list',
      keys: ['x', 'Space'],
      label: t('actions:mark'),
      icon: CopyCheck,
      run: toggleMark,
    },
    {
      name: 'list.extend',
      scope: 'list',
      keys: ['Shift+ArrowDown', 'Shift+ArrowUp'],
      label: t('actions:extend'),
      keyOnly: true,
      run: () => table.current?.focus(),
    },
    {
      name: 'list.markAll',
      scope: 'list',
      keys: ['Ctrl+A'],
      label: t('actions:markAll'),
      icon: CopyCheck,
      run: () => {
        // The bar shows it; a message would lie over the rows.
        void store
          .getState()
          .markAllMatching(true)
          .then(() => announce(t('inbox:marks.allMarked', { count: rows.state.getState().total ?? 0 })));
      },
    },
    {
      name: 'list.search',
      scope: 'global',
      keys: ['/', 'F3'],
      label: t('actions:search'),
      icon: Search,
      run: () => search.current?.select(),
    },
    {
      name: 'list.filter',
      scope: 'global',
      keys: ['Shift+F3'],
      label: t('actions:addFilter'),
      icon: ListFilter,
      run: () => onFilterMenu({ isOpen: true, column: null }),
    },
    {
      name: 'list.filterValue',
      scope: 'list',
      keys: ['Alt+F3'],
      label: t('actions:filterValue'),
      icon: Filter,
      run: filterToValue,
    },
    {
      name: 'list.clearFilters',
      scope: 'list',
      keys: [],
      label: t('actions:clearFilters'),
      icon: FilterX,
      run: () => store.getState().clearFilters(),
    },
    {
      name: 'list.markPending',
      scope: 'global',
      keys: [],
      label: t('actions:markPending'),
      icon: CopyCheck,
      run: () => void store.getState().markPending(null),
    },
    ...(marked > 0
      ? [
          {
            name: 'list.clearMarks',
            scope: 'list',
            keys: [],
            label: t('actions:clearMarks'),
            icon: X,
            run: () => void store.getState().clearMarks(),
          } as const,
        ]
      : []),
    ...(purchase
      ? ([
          {
            name: 'list.looseStatements',
            scope: 'global',
            keys: [],
            label: t('utility:loose.action'),
            icon: Gauge,
            run: onLoose,
          },
          ...runActions(markedOrders, t),
          ...markTypeActions(store, t),
          {
            name: 'list.accept',
            scope: 'list',
            keys: ['a'],
            label: t(marked > 0 ? 'actions:acceptMarked' : 'actions:accept'),
            icon: Check,
            reason: marked > 0 ? markedOrders.whyNot('accept') : lacking('clerk'),
            run: decide(markedOrders.accept, acceptDocument),
          },
          {
            name: 'list.reject',
            scope: 'list',
            keys: ['r'],
            label: t(marked > 0 ? 'actions:rejectMarked' : 'actions:reject'),
            icon: X,
            reason: marked > 0 ? markedOrders.whyNot('reject') : lacking('clerk'),
            run: decide(markedOrders.reject, askReject),
          },
          {
            name: 'list.post',
            scope: 'list',
            keys: ['Shift+b'],
            label: t(marked > 0 ? 'actions:postMarked' : 'actions:post'),
            icon: BookOpenCheck,
            reason: marked > 0 ? markedOrders.whyNot('post') : lacking('bookkeeper'),
            run: decide(() => markedOrders.start('post'), postDocument),
          },
        ] as Action[])
      : []),
  ];
  useActions(actions);
}
