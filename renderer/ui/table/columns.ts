import type { ReactNode } from 'react';

/** A column of a virtual table. Widths in pixels; flexible columns share what is left by their weights. */
export interface TableColumn<Row, Id extends string = string> {
  readonly id: Id;
  readonly name: string;
  readonly width: number;
  readonly least?: number;
  readonly align?: 'start' | 'end';
  readonly flexible?: boolean;
  readonly weight?: number;
  readonly sortable?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

/** The grid's tracks, shared by the header and every row. `leading` is the width of the mark column, if there is one. */
export function gridTracks<Row>(columns: readonly TableColumn<Row>[], leading: number | null): string {
  const tracks = columns.map((column) =>
    column.flexible === true ? `minmax(${column.width}px, ${column.weight ?? 1}fr)` : `${column.width}px`,
  );
  return [...(leading === null ? [] : [`${leading}px`]), ...tracks].join(' ');
}

export function leastWidth<Row>(columns: readonly TableColumn<Row>[], leading: number | null): number {
  return (leading ?? 0) + columns.reduce((sum, column) => sum + column.width, 0);
}

/** What stands left and right of the columns in every row, in pixels together. */
const rowPadding = 20;

/**
 * The columns that fit a list of this many pixels without being cut off (UI-2): those at the end go first, in the order the
 * list names its columns. The first one, flexible ones and the one it is sorted by stay.
 */
export function fittingColumns<Row, Id extends string>(
  columns: readonly TableColumn<Row, Id>[],
  leading: number | null,
  room: number,
  sorted: Id | null,
): readonly TableColumn<Row, Id>[] {
  const fitting = [...columns];
  for (let at = fitting.length - 1; at > 0 && leastWidth(fitting, leading) + rowPadding > room; at -= 1) {
    const column = fitting[at];
    if (column !== undefined && column.flexible !== true && column.id !== sorted) fitting.splice(at, 1);
  }
  return fitting;
}
