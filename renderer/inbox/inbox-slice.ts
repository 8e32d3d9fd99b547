import type { CallOutput } from '../../shared/contract/calls.ts';
import type { Condition, InboxRow, InboxView } from '../../shared/contract/documents.ts';
import type { Preferences } from '../../shared/contract/setup.ts';
import type { DocumentType, Inbox } from '../../shared/domain/document/document.ts';
import { inboxes } from '../../shared/domain/document/document.ts';
import type { Result } from '../../shared/domain/result.ts';
import { createRowWindows, type RowWindowsStore } from '../store/row-windows.ts';
import type { Place } from '../store/places.ts';
import type { SliceTools } from '../store/slice.ts';
import { soon } from '../store/soon.ts';
import { isRelative } from './relative-date.ts';
import { askedView, layoutOf, type ListLayout } from './view.ts';

export type InboxAnswer = CallOutput<'documents.rows'>;
/** `outside`: how many of them the list does not show. */
export type Marks = CallOutput<'documents.marks'> & { readonly outside: number };
export type SavedView = CallOutput<'views.list'>['views'][number];

/** The inbox on the screen: its view, its rows by windows, its marks and saved views. */
export interface InboxSlice {
  readonly inboxRows: RowWindowsStore<InboxRow, InboxAnswer>;
  readonly marks: Marks | null;
  readonly savedViews: readonly SavedView[];
  /** Asks for the list of the present inbox from the top: another inbox, ledger, filter, search or order. */
  readonly askInbox: () => void;
  /** Reads again what is on the screen, in place; many wishes in a moment are one. */
  readonly refreshInbox: () => void;
  readonly changeView: (change: Partial<Pick<InboxView, 'conditions' | 'search' | 'sort'>>) => void;
  readonly changeLayout: (change: Partial<Pick<ListLayout, 'columns' | 'widths'>>) => void;
  readonly clearFilters: () => void;
  readonly mark: (ids: readonly number[], marked: boolean) => Promise<void>;
  /** Marks the rows from one to another, also those not on the screen yet (IN-23). */
  readonly markRange: (from: number, to: number, marked: boolean) => Promise<void>;
  /** Marks all that match the view, not only those loaded. Answers with how many. */
  readonly markAllMatching: (marked: boolean) => Promise<number>;
  /** Marks all pending documents of the inbox, or those of one type (MASS-1), whatever the filter shows. */
  readonly markPending: (type: DocumentType | null) => Promise<void>;
  readonly clearMarks: () => Promise<void>;
  readonly readMarks: () => Promise<void>;
  readonly readViews: () => Promise<void>;
  readonly saveView: (id: number | null, name: string, view: InboxView) => Promise<Result<{ id: number }>>;
  readonly deleteView: (id: number) => Promise<void>;
}

const largestWindow = 200;

/** The inbox one is in, or null in other places. */
export function inboxOfPlace({ name }: Place): Inbox | null {
  return inboxes.find((inbox) => inbox === name) ?? null;
}

/** The view the list on the screen is asked with; null outside the inboxes. *Next document* uses the same (UI-3). */
export function presentView({
  place,
  preferences,
  ledgerId,
}: {
  readonly place: Place;
  readonly preferences: Pick<Preferences, 'lists'>;
  readonly ledgerId: number | null;
}): InboxView | null {
  const inbox = inboxOfPlace(place);
  return inbox === null ? null : askedView(layoutOf(preferences.lists, inbox).view, ledgerId, new Date());
}

export function inboxSlice({ set, get, backend }: SliceTools): InboxSlice {
  const inboxRows = createRowWindows<InboxRow, InboxAnswer>();
  const here = (): Inbox => inboxOfPlace(get().place) ?? 'purchase';
  let shown: Inbox | null = null;
  // Counting the saved views costs a question each; while many documents arrive, once in a while is enough.
  const viewsSoon = soon(() => {
    if (inboxOfPlace(get().place) !== null) void get().readViews();
  }, 1500);
  const refreshSoon = soon(() => {
    if (inboxOfPlace(get().place) === null) return;
    inboxRows.refresh();
    void get().readMarks();
    viewsSoon();
  }, 150);

  function saveLayout(change: Partial<ListLayout>): void {
    const inbox = here();
    const { lists } = get().preferences;
    get().savePreferences({ lists: { ...lists, [inbox]: { ...layoutOf(lists, inbox), ...change } } });
  }

  return {
    inboxRows,
    marks: null,
    savedViews: [],
    askInbox: () => {
      const view = presentView(get());
      if (view === null) return;
      if (view.inbox !== shown) {
        inboxRows.forget();
        set({ marks: null, savedViews: [] });
      }
      shown = view.inbox;
      inboxRows.ask((window) => backend.call('documents.rows', { ...view, ...window }));
      void get().readMarks();
      void get().readViews();
    },
    refreshInbox: refreshSoon,
    changeView: (change) => {
      const { view } = layoutOf(get().preferences.lists, here());
      saveLayout({ view: { ...view, ...change } });
    },
    changeLayout: saveLayout,
    clearFilters: () => {
      const conditions: Condition[] = [];
      get().changeView({ conditions, search: '' });
    },
    mark: async (ids, marked) => {
      for (let at = 0; at < ids.length; at += 1000)
        await backend.call('documents.mark', { target: { ids: ids.slice(at, at + 1000) }, marked });
      refreshSoon();
    },
    markRange: async (from, to, marked) => {
      const view = presentView(get());
      if (view === null) return;
      const [first, last] = from <= to ? [from, to] : [to, from];
      const ids: number[] = [];
      for (let index = first; index <= last;) {
        const row = inboxRows.rowAt(index);
        if (row !== null) {
          ids.push(row.id);
          index += 1;
          continue;
        }
        const answer = await backend.call('documents.rows', {
          ...view,
          offset: index,
          limit: Math.min(largestWindow, last - index + 1),
        });
        if (!answer.ok || answer.value.rows.length === 0) break;
        ids.push(...answer.value.rows.map(({ id }) => id));
        index += answer.value.rows.length;
      }
      await get().mark(ids, marked);
    },
    markAllMatching: async (marked) => {
      const view = presentView(get());
      if (view === null) return 0;
      const answer = await backend.call('documents.mark', { target: { view }, marked });
      refreshSoon();
      return answer.ok ? answer.value.changed : 0;
    },
    markPending: async (type) => {
      const conditions: Condition[] = [{ column: 'status', operator: 'is', values: ['pending'] }];
      if (type !== null) conditions.push({ column: 'type', operator: 'is', values: [type] });
      const view: InboxView = {
        inbox: here(),
        ledgerId: get().ledgerId,
        conditions,
        search: '',
        sort: { column: 'receivedAt', descending: false },
      };
      await backend.call('documents.mark', { target: { view }, marked: true });
      refreshSoon();
    },
    clearMarks: async () => {
      await backend.call('documents.mark', { target: { allOf: here() }, marked: false });
      refreshSoon();
    },
    readMarks: async () => {
      const inbox = here();
      const answer = await backend.call('documents.marks', { inbox, ledgerId: get().ledgerId });
      if (!answer.ok || inbox !== here()) return;
      const { count } = answer.value;
      const view = presentView(get());
      const isNarrowed = view !== null && (view.conditions.length > 0 || view.search !== '');
      const seen =
        count === 0 || !isNarrowed
          ? null
          : await backend.call('documents.rows', {
              ...view,
              conditions: [...view.conditions, { column: 'marked', operator: 'is', values: ['true'] }],
              offset: 0,
              limit: 1,
            });
      const outside = seen === null || !seen.ok ? 0 : Math.max(0, count - seen.value.total);
      if (inbox === here()) set({ marks: { ...answer.value, outside } });
    },
    readViews: async () => {
      const inbox = here();
      const answer = await backend.call('views.list', { inbox });
      if (!answer.ok || inbox !== here()) return;
      // The store counts fixed days only; a view with moving days is counted as it would be asked for now.
      const views = await Promise.all(
        answer.value.views.map(async (saved) => {
          if (!saved.view.conditions.some(({ values }) => values.some(isRelative))) return saved;
          const counted = await backend.call('documents.rows', {
            ...askedView(saved.view, get().ledgerId, new Date()),
            offset: 0,
            limit: 1,
          });
          return counted.ok ? { ...saved, count: counted.value.total } : saved;
        }),
      );
      if (inbox === here()) set({ savedViews: views });
    },
    saveView: async (id, name, view) => {
      const answer = await backend.call('views.save', { id, name, view });
      await get().readViews();
      return answer;
    },
    deleteView: async (id) => {
      await backend.call('views.delete', { id });
      await get().readViews();
    },
  };
}
