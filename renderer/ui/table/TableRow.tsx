import { type CSSProperties, memo, type MouseEvent, type ReactNode } from 'react';
import type { TableColumn } from './columns.ts';

interface RowProps<Row, Id extends string> {
  readonly id: string;
  readonly index: number;
  readonly top: number;
  readonly row: Row | null;
  readonly columns: readonly TableColumn<Row, Id>[];
  readonly tracks: string;
  readonly leading: boolean;
  readonly markCell: ((row: Row) => ReactNode) | null;
  readonly marked: boolean;
  readonly current: boolean;
  readonly active: boolean;
  readonly extraClass: string;
  readonly onClick: (event: MouseEvent, index: number) => void;
  readonly onDoubleClick: ((row: Row, index: number) => void) | undefined;
  readonly onContextMenu: ((row: Row | null, column: Id | null, at: { x: number; y: number }) => void) | undefined;
}

/** One row of a virtual table; a row that has not come yet is quiet bars of the same height. */
export const TableRow = memo(function TableRow<Row, Id extends string>({
  id,
  index,
  top,
  row,
  columns,
  tracks,
  leading,
  markCell,
  marked,
  current,
  active,
  extraClass,
  onClick,
  onDoubleClick,
  onContextMenu,
}: RowProps<Row, Id>) {
  const place: CSSProperties = { gridTemplateColumns: tracks, transform: `translateY(${top}px)` };
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={leading ? marked : current}
      {...(current ? { 'aria-current': true } : {})}
      className={`table-row${current ? ' current' : ''}${marked ? ' marked' : ''}${active ? ' active' : ''} ${extraClass}`}
      style={place}
      onClick={(event) => onClick(event, index)}
      onDoubleClick={() => (row === null ? undefined : onDoubleClick?.(row, index))}
      onContextMenu={(event) => {
        if (row === null || onContextMenu === undefined) return;
        event.preventDefault();
        const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-column]');
        const column = columns.find((one) => one.id === cell?.dataset['column'])?.id ?? null;
        onContextMenu(row, column, { x: event.clientX, y: event.clientY });
      }}
    >
      {leading ? (
        <div role="gridcell" className="table-cell leading">
          {row === null || markCell === null ? null : markCell(row)}
        </div>
      ) : null}
      {columns.map((column) => (
        <div
          key={column.id}
          role="gridcell"
          className={`table-cell ${column.align ?? 'start'}`}
          data-column={column.id}
        >
          {row === null ? <span className="table-placeholder" /> : column.cell(row)}
        </div>
      ))}
    </div>
  );
}) as <Row, Id extends string>(props: RowProps<Row, Id>) => ReactNode;
