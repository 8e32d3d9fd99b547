import type { ReactNode } from 'react';

/** A column of a virtual table. Widths in pixels; the flexible column takes what is left. */
export interface TableColumn<Row, Id extends string = string> {
  readonly id: Id;
  readonly name: string;
  readonly width: number;
  readonly least?: number;
  readonly align?: 'start' | 'end';
  readonly flexible?: boolean;
  readonly sortable?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

/** The grid's tracks, shared by the header and every row. `leading` is the width of the mark column, if there is one. */
export function gridTracks<Row>(columns: readonly TableColumn<Row>[], leading: number | null): string {
  const tracks = columns.map((column) =>
    column.flexible === true ? `minmax(${column.width}px, 1fr)` : `${column.width}px`,
  );
  return [...(leading === null ? [] : [`${leading}px`]), ...tracks].join(' ');
}

export function leastWidth<Row>(columns: readonly TableColumn<Row>[], leading: number | null): number {
  return (leading ?? 0) + columns.reduce((sum, column) => sum + column.width, 0);
}
