import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useStore } from 'zustand';
import type { TableRows } from '../../store/row-windows.ts';
import { fittingColumns, gridTracks, leastWidth, type TableColumn } from './columns.ts';
import { type Sort, TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
import { useFollowCurrent } from './use-follow-current.ts';
import { useKeptPosition } from './use-kept-position.ts';
import { useTableBox } from './use-table-box.ts';
import { rowAfterKey, scrollToShow, visibleRows } from './visible-rows.ts';
import './table.css';

export interface VirtualTableHandle {
  readonly focus: () => void;
  /** Puts the cursor on a row and brings it into sight. */
  readonly moveTo: (index: number) => void;
  /** Moves the cursor as ↑ ↓ would. */
  readonly step: (by: number) => void;
  readonly cursor: () => number;
}

export interface VirtualTableProps<Row, Id extends string> {
  readonly label: string;
  readonly rows: TableRows<Row>;
  /** The most important first: where the list is too narrow for all of them, the last ones are left out. */
  readonly columns: readonly TableColumn<Row, Id>[];
  readonly rowKey: (row: Row) => number;
  readonly sort?: Sort<Id> | null;
  readonly onSort?: (column: Id) => void;
  readonly onResize?: (column: Id, width: number) => void;
  /** Columns and widths are the person's own: none is left out, a list too narrow for them is scrolled. */
  readonly ownLayout?: boolean;
  /** Hears which columns are left out for want of room, whenever that changes. */
  readonly onLeftOut?: (columns: readonly Id[]) => void;
  /** The row that is open beside the list. */
  readonly current?: number | null;
  /** The cursor went to a row, by key or click. */
  readonly onMove?: (row: Row, index: number) => void;
  /** Enter, `o` or double click. */
  readonly onOpen?: (row: Row, index: number) => void;
  /** Marks: a tick in front of every row, in the head for all; Space and x, Shift and a range. */
  readonly marks?: {
    readonly head: ReactNode;
    readonly cell: (row: Row) => ReactNode;
    readonly isMarked: (row: Row) => boolean;
    readonly toggle: (row: Row, index: number) => void;
    readonly extend: (from: number, to: number) => void;
  };
  readonly onContextMenu?: (row: Row | null, column: Id | null, at: { x: number; y: number }) => void;
  readonly rowClass?: (row: Row) => string;
  /** What stands under the heads when there are no rows at all. */
  readonly empty?: ReactNode;
  readonly ref?: Ref<VirtualTableHandle>;
}

const markWidth = 31;
const overscan = 6;

/**
 * A grid over a list of any length (UI-33): rows come by windows, those not there yet are quiet bars of the same height,
 * never a spinner. One tab stop; ↑ ↓ j k PgUp PgDn Home End move the cursor (`aria-activedescendant`, so that scrolling away
 * never loses the focus). When rows are added above, what one looks at stays where it is.
 */
export function VirtualTable<Row, Id extends string>({
  label,
  rows,
  columns: given,
  rowKey,
  sort = null,
  onSort,
  onResize,
  ownLayout = false,
  onLeftOut,
  current = null,
  onMove,
  onOpen,
  marks,
  onContextMenu,
  rowClass,
  empty,
  ref,
}: VirtualTableProps<Row, Id>) {
  const baseId = useId();
  const grid = useRef<HTMLDivElement>(null);
  const total = useStore(rows.state, (state) => state.total);
  const [scrollTop, setScrollTop] = useState(0);
  const box = useTableBox(grid);
  const rangeFrom = useRef<number | null>(null);

  const count = total ?? 0;
  const viewport = { total: count, rowHeight: box.row, scrollTop, viewHeight: Math.max(0, box.height - box.head) };
  const seen = visibleRows(viewport);
  const [cursor, setCursor] = useKeptPosition({
    grid,
    rows,
    rowKey,
    count,
    rowHeight: box.row,
    firstSeen: seen.first,
    current,
    onArrive: onMove,
  });
  const leading = marks === undefined ? null : markWidth;
  const sorted = sort?.column ?? null;
  const columns = useMemo(
    () => (ownLayout ? given : fittingColumns(given, leading, box.width, sorted)),
    [ownLayout, given, leading, box.width, sorted],
  );
  // As text, so that it is told when others are left out, not whenever the same ones are described anew.
  const leftOut = given.flatMap((column) => (columns.includes(column) ? [] : [column.id])).join(' ');
  useEffect(() => onLeftOut?.(leftOut.split(' ').filter((id) => id !== '') as Id[]), [onLeftOut, leftOut]);
  const tracks = gridTracks(columns, leading);
  const width = leastWidth(columns, leading);

  useEffect(() => {
    if (seen.last >= seen.first) rows.want(Math.max(0, seen.first - 20), Math.min(count - 1, seen.last + 40));
    else rows.want(0, 0);
  }, [rows, seen.first, seen.last, count]);

  const show = useCallback(
    (index: number) => {
      const element = grid.current;
      if (element !== null)
        element.scrollTop = scrollToShow(index, {
          total: count,
          rowHeight: box.row,
          scrollTop: element.scrollTop,
          viewHeight: Math.max(0, box.height - box.head),
        });
    },
    [count, box],
  );

  const forget = useFollowCurrent({
    rows,
    rowKey,
    current,
    cursor,
    onFound: (index, key) => {
      setCursor({ index, key, awaited: false });
      show(index);
    },
  });

  function moveTo(index: number, tell: boolean): void {
    const next = Math.max(0, Math.min(count - 1, index));
    const row = rows.rowAt(next);
    setCursor({ index: next, key: row === null ? null : rowKey(row), awaited: tell && row === null });
    show(next);
    if (tell && row !== null) onMove?.(row, next);
  }

  useImperativeHandle(ref, () => ({
    focus: () => grid.current?.focus({ preventScroll: true }),
    moveTo: (index) => moveTo(index, false),
    step: (by) => moveTo(cursor.index + by, true),
    cursor: () => cursor.index,
  }));

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.target !== event.currentTarget || event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(viewport.viewHeight / box.row) - 1);
    const next = event.ctrlKey ? null : rowAfterKey(event.key, { from: cursor.index, count, page });
    const row = rows.rowAt(cursor.index);
    if (next !== null) {
      if (event.shiftKey && marks !== undefined) {
        rangeFrom.current ??= cursor.index;
        marks.extend(rangeFrom.current, next);
        moveTo(next, false);
      } else {
        rangeFrom.current = null;
        moveTo(next, true);
      }
    } else if (event.key === 'Enter' && !event.ctrlKey && row !== null) onOpen?.(row, cursor.index);
    else if (event.key === ' ' && row !== null && marks !== undefined) {
      marks.toggle(row, cursor.index);
      rangeFrom.current = cursor.index;
    } else if (
      (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) &&
      onContextMenu !== undefined
    ) {
      const box = document.getElementById(`${baseId}-${cursor.index}`)?.getBoundingClientRect();
      onContextMenu(row, null, { x: (box?.left ?? 0) + 120, y: box?.bottom ?? 0 });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function clickRow(event: MouseEvent, index: number): void {
    const row = rows.rowAt(index);
    if (row === null) return;
    const onMark = (event.target as HTMLElement).closest('.table-cell.leading') !== null;
    if (marks !== undefined && event.shiftKey) {
      marks.extend(rangeFrom.current ?? cursor.index, index);
      setCursor({ index, key: rowKey(row), awaited: false });
      window.getSelection()?.removeAllRanges();
      return;
    }
    rangeFrom.current = index;
    if (marks !== undefined && (onMark || event.ctrlKey || event.metaKey)) {
      marks.toggle(row, index);
      setCursor({ index, key: rowKey(row), awaited: false });
      return;
    }
    moveTo(index, true);
  }
  // The rows keep one handler for good, so that they are drawn anew only when what they show changes.
  const clicked = useRef(clickRow);
  clicked.current = clickRow;
  const click = useCallback((event: MouseEvent, index: number) => clicked.current(event, index), []);

  const drawn: number[] = [];
  if (count > 0) {
    for (let index = Math.max(0, seen.first - overscan); index <= Math.min(count - 1, seen.last + overscan); index += 1)
      drawn.push(index);
    // The row under the cursor is always there to be named, also when it is scrolled away.
    if (cursor.index < count && !drawn.includes(cursor.index)) drawn.push(cursor.index);
  }

  return (
    <>
      <div
        ref={grid}
        className={`table${count === 0 ? ' empty' : ''}`}
        role="grid"
        aria-label={label}
        aria-rowcount={count + 1}
        aria-colcount={columns.length + (leading === null ? 0 : 1)}
        aria-multiselectable={marks !== undefined}
        tabIndex={0}
        data-scope="list"
        {...(count > 0 ? { 'aria-activedescendant': `${baseId}-${cursor.index}` } : {})}
        onScroll={(event) => {
          forget();
          setScrollTop(event.currentTarget.scrollTop);
        }}
        onKeyDown={onKeyDown}
      >
        <TableHead
          columns={columns}
          tracks={tracks}
          width={width}
          sort={sort}
          onSort={onSort ?? (() => undefined)}
          onResize={onResize ?? null}
          leading={marks?.head ?? null}
          onMenu={onContextMenu === undefined ? null : (column, at) => onContextMenu(null, column, at)}
        />
        {count === 0 ? null : (
          <div role="rowgroup" className="table-body" style={{ height: seen.height, minWidth: width }}>
            {drawn.map((index) => {
              const row = rows.rowAt(index);
              return (
                <TableRow
                  key={index}
                  id={`${baseId}-${index}`}
                  index={index}
                  top={seen.topOf(index)}
                  row={row}
                  columns={columns}
                  tracks={tracks}
                  leading={leading !== null}
                  markCell={marks?.cell ?? null}
                  marked={row !== null && marks !== undefined && marks.isMarked(row)}
                  current={row !== null && current !== null && rowKey(row) === current}
                  active={index === cursor.index}
                  extraClass={row === null ? '' : (rowClass?.(row) ?? '')}
                  onClick={click}
                  onDoubleClick={onOpen}
                  onContextMenu={onContextMenu}
                />
              );
            })}
          </div>
        )}
      </div>
      {count === 0 ? (empty ?? null) : null}
    </>
  );
}
