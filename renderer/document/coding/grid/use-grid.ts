import { useCallback, useMemo, useState } from 'react';
import { useAppStore, useBackend } from '../../../store/use-store.tsx';
import { sentence } from '../../../text/sentence.ts';
import { useText } from '../../../text/use-text.tsx';
import { announce } from '../../../ui/announce.ts';
import { type CodingDesk, type CodingDeskStore, saidAbout, shownPlace } from '../coding-desk.ts';
import type { CodingView } from '../../../../shared/contract/coding.ts';
import { blankEdit, type CodingColumn, type Place, type PlaceEdit, withColumnOf } from '../edits/coding-edit.ts';
import { codingAsEdit, columnAsEdit } from '../edits/copy-coding.ts';
import { leaveOutReason } from '../edits/leave-out.ts';
import { taken } from '../edits/suggestions.ts';
import { bestOption, type CellOption } from './best-option.ts';
import { cleared, withOption } from './cell-edits.ts';
import type { Writing, Written } from './CellEditor.tsx';
import { createTurns } from './in-turn.ts';
import { type Extent, type Move, moved } from './grid-move.ts';
import { cellValue, gridColumns, type GridRow, gridRows, rowNumber } from './grid-rows.ts';
import { askOptions } from './use-options.ts';
import { useVatNames } from './use-vat-names.ts';

/** The grid's own state: where one stands, what is marked, what is being written, and whether *last time* is shown. */
export function useGrid(desk: CodingDeskStore, state: CodingDesk & { readonly view: CodingView }) {
  const backend = useBackend();
  const app = useAppStore();
  const { t, language } = useText();
  const { view } = state;
  const editable = view.editable;
  const [preview, setPreview] = useState(false);
  const rows = useMemo(
    () => gridRows({ view, waiting: state.waiting, names: state.names }, preview ? 'lastTime' : null),
    [view, state.waiting, state.names, preview],
  );
  const columns = useMemo(() => gridColumns(view), [view]);
  const vatNames = useVatNames(view.ledgerId);
  const codable = useMemo(() => rows.filter((row) => row.codable), [rows]);
  const [place, setPlace] = useState<Place | null>(null);
  const [columnIndex, setColumn] = useState(0);
  const [marked, setMarked] = useState<ReadonlySet<Place>>(new Set());
  const [writing, setWriting] = useState<Writing | null>(null);
  const [turns] = useState(createTurns);

  const first = codable.findIndex((row) => row.place.fate === 'uncoded');
  const known = codable.findIndex((row) => row.place.place === place);
  const rowIndex = Math.max(0, known === -1 ? first : known);
  const active: GridRow | null = codable[rowIndex] ?? null;
  const column: CodingColumn = columns[Math.min(columnIndex, columns.length - 1)] ?? { kind: 'account' };
  const extent: Extent = { rows: codable.length, columns: columns.length };

  const goTo = useCallback(
    (row: number, nextColumn: number) => {
      setPlace(codable[row]?.place.place ?? null);
      setColumn(nextColumn);
    },
    [codable],
  );
  /** False: the move leads out of the grid. */
  const go = (move: Move): boolean => {
    const next = moved({ row: rowIndex, column: columnIndex }, move, extent);
    if (next === null) return false;
    goTo(next.row, next.column);
    return true;
  };

  const said = (one: Place) => saidAbout(desk.store.getState(), one);
  const baseOf = (one: Place) => said(one) ?? blankEdit(one);
  const targets = (): readonly GridRow[] =>
    active === null
      ? []
      : marked.has(active.place.place)
        ? codable.filter((row) => marked.has(row.place.place))
        : [active];
  const change = (edits: readonly PlaceEdit[]): void => {
    if (!editable || edits.length === 0) return;
    if (desk.orders.change(edits) && edits.length > 1) announce(t('coding:grid.changed', { count: edits.length }));
  };

  const put = (option: CellOption, into: readonly GridRow[], where: CodingColumn): void => {
    desk.orders.learnName(option.key, option.name);
    change(
      into
        .filter((row) => where.kind === 'dimension' || row.place.kind !== 'header')
        .map(({ place: { place: one } }) => ({ place: one, edit: withOption(baseOf(one), where, option) })),
    );
  };

  const clear = (): void =>
    change(
      targets().map(({ place: shown }) => ({ place: shown.place, edit: cleared(baseOf(shown.place), column, shown) })),
    );

  const finish = ({ text, option, known: answered }: Written, then: Move | null): void => {
    setWriting(null);
    const into = targets();
    const where = column;
    if (text === '' && option === null) {
      if (active !== null && cellValue(active, where).text !== '' && !cellValue(active, where).ghost) clear();
    } else if (option !== null) put(option, into, where);
    else if (!answered && active !== null)
      // Typed quicker than the list came: the same choice is made when it is there.
      turns.begin(
        askOptions(
          backend,
          { id: view.documentId, ledgerId: view.ledgerId, place: active.place.place, column: where },
          text,
        ).then((options) => {
          const best = options[bestOption(options, text)];
          if (best !== undefined) return put(best, into, where);
          app.getState().say({
            tone: 'bad',
            text: t('coding:grid.noOptionAt', {
              text,
              line: rowNumber(active.place.place) || active.place.description,
            }),
          });
        }),
      );
    if (then !== null) go(then);
  };

  const above = (row: GridRow): GridRow | null => {
    const index = codable.indexOf(row);
    return codable.slice(0, index).findLast((one) => one.place.kind !== 'header') ?? null;
  };
  /** A place as it is said now, which may be later than it was drawn. */
  const placeNow = (shown: GridRow['place']): GridRow['place'] => {
    const now = desk.store.getState();
    return shownPlace(now.view?.places.find(({ place: one }) => one === shown.place) ?? shown, now);
  };
  const copyAbove = (whole: boolean): void => {
    // Of several marked ones each takes the coding above the first of them.
    const into = targets();
    const source = into[0] === undefined ? null : above(into[0]);
    if (source === null) return announce(t('coding:grid.nothingAbove'));
    // Straight after Enter the line above may still be looked up: its value is copied as soon as it is there.
    turns.after(() => {
      const shown = placeNow(source.place);
      const from = said(shown.place);
      change(
        into.flatMap(({ place: { place: to } }): PlaceEdit[] => {
          if (whole) return [{ place: to, edit: { ...codingAsEdit(shown, from, to), string: baseOf(to).string } }];
          const only = columnAsEdit(shown, from, column, to);
          return only === null
            ? []
            : [{ place: to, edit: withColumnOf({ ...baseOf(to), origin: 'copied' }, column, only) }];
        }),
      );
    });
    go('down');
  };
  const fillDown = (): void => {
    if (active === null) return;
    const several = marked.size > 1 && marked.has(active.place.place);
    const source = several ? (targets()[0] ?? active) : active;
    const below = several
      ? targets().slice(1)
      : codable
          .slice(codable.indexOf(source) + 1)
          .filter((row) => cellValue(row, column).text === '' || cellValue(row, column).ghost);
    turns.after(() => {
      const shown = placeNow(source.place);
      const from = said(shown.place);
      const edits = below.flatMap(({ place: { place: to, fate } }): PlaceEdit[] => {
        if (column.kind === 'account' && (several || fate !== 'leftOut'))
          return [{ place: to, edit: { ...codingAsEdit(shown, from, to), string: baseOf(to).string } }];
        const only = columnAsEdit(shown, from, column, to);
        return only === null
          ? []
          : [{ place: to, edit: withColumnOf({ ...baseOf(to), origin: 'copied' }, column, only) }];
      });
      if (edits.length === 0) return announce(t('coding:grid.nothingBelow'));
      change(edits);
    });
  };

  const offered = codable.flatMap((row) => (row.offered === null ? [] : [row.offered]));
  const confirm = (all: boolean): boolean => {
    const edits = all ? offered : targets().flatMap((row) => (row.offered === null ? [] : [row.offered]));
    if (edits.length === 0) return false;
    change(taken(view, edits));
    announce(t('coding:grid.confirmed', { count: edits.length }));
    setPreview(false);
    if (!all) go('down');
    return true;
  };
  const leaveOut = (): void => {
    const into = targets().filter(
      ({ place: shown }) => leaveOutReason(shown, said(shown.place), view.uncodedLines) === null,
    );
    const out = into.some(({ place: { fate } }) => fate !== 'leftOut');
    change(into.map(({ place: { place: one } }) => ({ place: one, edit: { ...baseOf(one), leaveOut: out } })));
  };
  const replay = (places: readonly Place[]): void => {
    const [one] = places;
    if (one === undefined) return;
    setPlace(one);
    announce(t('coding:grid.changed', { count: places.length }));
  };
  const toggleMark = (one: Place): void =>
    setMarked((before) => {
      const next = new Set(before);
      if (!next.delete(one)) next.add(one);
      return next;
    });

  return {
    rows,
    columns,
    vatNames,
    codable,
    active,
    rowIndex,
    columnIndex: Math.min(columnIndex, columns.length - 1),
    column,
    marked,
    writing,
    preview,
    editable,
    offered,
    go,
    goTo,
    finish,
    clear,
    copyAbove,
    fillDown,
    confirm,
    leaveOut,
    targets,
    said,
    change,
    undo: () => replay(desk.orders.undo()),
    redo: () => replay(desk.orders.redo()),
    /** `whole`: what stands is opened to be written over; else it was typed and goes on. */
    write: (text: string, whole = false) => {
      if (editable && active !== null) setWriting({ text, whole });
    },
    cancel: () => setWriting(null),
    show: setPlace,
    showLastTime: () => {
      setWriting(null);
      const found = gridRows(desk.store.getState() as CodingDesk & { view: CodingView }, 'lastTime').filter(
        (row) => row.offered !== null,
      );
      if (found.length === 0) app.getState().say({ tone: 'plain', text: t('coding:lastTime.none') });
      else {
        setPreview(true);
        announce(t('coding:lastTime.shown', { count: found.length }));
      }
    },
    dropPreview: () => setPreview(false),
    mark: (places: readonly Place[]) => setMarked(new Set(places)),
    toggleMark,
    extend: (by: 1 | -1) => {
      if (active === null) return;
      const next = codable[rowIndex + by];
      setMarked(
        (before) => new Set([...before, active.place.place, ...(next === undefined ? [] : [next.place.place])]),
      );
      if (next !== undefined) setPlace(next.place.place);
    },
    refusal: state.refused === null ? null : sentence(state.refused, language),
  };
}
export type Grid = ReturnType<typeof useGrid>;
