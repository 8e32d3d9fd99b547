import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore as useZustand } from 'zustand';
import type { InboxColumn, InboxRow } from '../../shared/contract/documents.ts';
import { useNarrow } from '../frame/use-narrow.ts';
import { useEscape } from '../keys/use-actions.tsx';
import { useAppStore, useBackend, useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { announce } from '../ui/announce.ts';
import { Checkbox, Tick } from '../ui/fields/Checkbox.tsx';
import { ProblemState } from '../ui/states/ProblemState.tsx';
import { VirtualTable, type VirtualTableHandle } from '../ui/table/VirtualTable.tsx';
import { tableColumns } from './columns/columns.tsx';
import { InboxEmpty } from './InboxEmpty.tsx';
import { InboxHead } from './InboxHead.tsx';
import { LooseStatementsDialog } from './loose/LooseStatementsDialog.tsx';
import { MarksBar } from './MarksBar.tsx';
import { presentView } from './inbox-slice.ts';
import { RowMenu, type RowMenuTarget } from './RowMenu.tsx';
import { useInboxActions } from './use-inbox-actions.ts';
import { useInbox } from './use-inbox.ts';
import './inbox.css';

/** Moving through the list shows each document after this pause, so that holding ↓ does not open fifty. */
const showAfter = 110;
const rowKey = (row: InboxRow): number => row.id;

/** The list column of an inbox (IN-20 … IN-24). */
export function InboxList() {
  const text = useText();
  const { t } = text;
  const store = useAppStore();
  const backend = useBackend();
  const { inbox, layout, view } = useInbox();
  const rows = useStore((state) => state.inboxRows);
  const total = useZustand(rows.state, (state) => state.total);
  const answer = useZustand(rows.state, (state) => state.answer);
  const listProblem = useZustand(rows.state, (state) => state.problem);
  const openId = useStore((state) => state.place.id);
  const ledgerId = useStore((state) => state.ledgerId);
  const marked = useStore((state) => state.marks?.count ?? 0);
  const homeCurrency = useStore(
    (state) => state.setup?.ledgers.find(({ id }) => ledgerId === null || id === ledgerId)?.currency ?? 'DKK',
  );
  const splitLayout = useStore((state) => state.preferences.split.layout);
  const narrow = useNarrow();
  const table = useRef<VirtualTableHandle>(null);
  const search = useRef<HTMLInputElement>(null);
  const showing = useRef<ReturnType<typeof setTimeout> | null>(null);
  const range = useRef<{ from: number; to: number } | null>(null);
  const [menu, setMenu] = useState<RowMenuTarget | null>(null);
  const [filterMenu, setFilterMenu] = useState<Parameters<typeof InboxHead>[0]['filterMenu']>({
    isOpen: false,
    column: null,
  });
  const columns = useMemo(() => tableColumns(layout, text, homeCurrency), [layout, text, homeCurrency]);
  const toList = useCallback(() => table.current?.focus(), []);
  const [day, setDay] = useState(() => new Date().toDateString());

  // Another list: asked from the top. A new day moves the filters that move with it.
  const question = JSON.stringify([inbox, view.conditions, view.search, view.sort, ledgerId, day]);
  useEffect(() => store.getState().askInbox(), [store, question]);
  useEffect(() => {
    const timer = setInterval(() => setDay(new Date().toDateString()), 60_000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (total !== null) announce(t('inbox:announce.shown', { count: total }));
  }, [total, t]);
  useEffect(toList, [toList, inbox]);

  // A document that was opened from elsewhere is found in the list, however far down it stands.
  const known = total !== null;
  useEffect(() => {
    const view = presentView(store.getState());
    if (openId === null || !known || view === null) return;
    for (const loaded of rows.state.getState().windows.values()) if (loaded.some(({ id }) => id === openId)) return;
    void backend.call('documents.neighbours', { view, id: openId }).then((place) => {
      if (place.ok && place.value.index !== null && store.getState().place.id === openId)
        table.current?.moveTo(place.value.index);
    });
  }, [openId, known, rows, store, backend]);
  // Beside a list there is a document: the first one, until another is chosen. Only when one comes to the list.
  const arrived = useRef(false);
  useEffect(() => {
    if (arrived.current || answer === null || rows.state.getState().stale) return;
    arrived.current = true;
    const first = rows.rowAt(0);
    if (openId === null && first !== null && !narrow && splitLayout === 'split') store.getState().openHere(first.id);
  }, [answer, rows, store, openId, narrow, splitLayout]);

  useEscape('selection', marked > 0, () => void store.getState().clearMarks());
  const [loose, setLoose] = useState(false);
  const onLoose = useCallback(() => setLoose(true), []);
  useInboxActions({ table, search, onFilterMenu: setFilterMenu, onLoose });

  const onMove = useCallback(
    (row: InboxRow) => {
      if (showing.current !== null) clearTimeout(showing.current);
      if (narrow || splitLayout !== 'split') return;
      showing.current = setTimeout(() => store.getState().openHere(row.id), showAfter);
    },
    [store, narrow, splitLayout],
  );
  const onOpen = useCallback(
    (row: InboxRow) => {
      if (showing.current !== null) clearTimeout(showing.current);
      store.getState().openHere(row.id);
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.split-detail')?.focus());
    },
    [store],
  );
  const allMarked = answer !== null && answer.total > 0 && marked >= answer.total;
  const marks = useMemo(
    () => ({
      head: (
        <Checkbox
          label={t(allMarked ? 'inbox:marks.none' : 'inbox:marks.all')}
          checked={allMarked}
          partly={marked > 0 && !allMarked}
          onChange={() =>
            void (allMarked || marked > 0 ? store.getState().clearMarks() : store.getState().markAllMatching(true))
          }
        />
      ),
      cell: (row: InboxRow) => (
        <span title={t(row.marked ? 'inbox:menu.unmark' : 'inbox:menu.mark')}>
          <Tick checked={row.marked} />
        </span>
      ),
      isMarked: (row: InboxRow) => row.marked,
      toggle: (row: InboxRow) => {
        range.current = null;
        void store.getState().mark([row.id], !row.marked);
      },
      extend: (from: number, to: number) => {
        const before = range.current;
        range.current = { from, to };
        const { markRange } = store.getState();
        // A range that shrinks gives back the rows it leaves.
        if (
          before !== null &&
          before.from === from &&
          (to - from) * (before.to - from) >= 0 &&
          Math.abs(to - from) < Math.abs(before.to - from)
        )
          void markRange(to + Math.sign(before.to - to), before.to, false);
        else void markRange(from, to, true);
      },
    }),
    [store, t, allMarked, marked],
  );

  return (
    <>
      <InboxHead
        searchRef={search}
        filterMenu={filterMenu}
        onFilterMenu={setFilterMenu}
        toList={toList}
        onLoose={onLoose}
      />
      {listProblem !== null && total === null ? (
        <ProblemState problem={listProblem} onRetry={() => store.getState().askInbox()} />
      ) : (
        <VirtualTable<InboxRow, InboxColumn>
          ref={table}
          label={t(`frame:place.${inbox}`)}
          rows={rows}
          columns={columns}
          rowKey={rowKey}
          sort={view.sort}
          onSort={(column) => {
            const descending =
              view.sort.column === column
                ? !view.sort.descending
                : ['receivedAt', 'amountInclVat', 'amount', 'findings', 'attachments'].includes(column);
            store.getState().changeView({ sort: { column, descending } });
            announce(t('inbox:announce.sorted', { column: t(`words:column.${column}`) }));
          }}
          ownLayout
          onResize={(column, width) => store.getState().changeLayout({ widths: { ...layout.widths, [column]: width } })}
          current={openId}
          onMove={onMove}
          onOpen={onOpen}
          marks={marks}
          onContextMenu={(row, column, at) => setMenu({ row, column, at })}
          rowClass={rowClass}
          empty={answer === null ? null : <InboxEmpty answer={answer} />}
        />
      )}
      <MarksBar purchase={inbox === 'purchase'} />
      <RowMenu target={menu} onClose={() => setMenu(null)} />
      {loose && <LooseStatementsDialog onClose={() => setLoose(false)} />}
    </>
  );
}

function rowClass({ status, importStatus }: InboxRow): string {
  if (status === 'accepted' || status === 'acceptedAndPosted') return 'done';
  return importStatus === 'ready' ? 'ready' : '';
}
