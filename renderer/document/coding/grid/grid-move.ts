/** Where one stands in the grid: a codable row and a column one can write in, both from zero. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'rowStart'
  | 'rowEnd'
  | 'pageUp'
  | 'pageDown';

const page = 10;

/** Null: out of the grid (Tab behind the last cell, Shift+Tab before the first). */
export function moved({ row, column }: Position, move: Move, { rows, columns }: Extent): Position | null {
  const lastRow = rows - 1;
  const lastColumn = columns - 1;
  const to = (nextRow: number, nextColumn: number): Position => ({
    row: Math.max(0, Math.min(lastRow, nextRow)),
    column: Math.max(0, Math.min(lastColumn, nextColumn)),
  });
  switch (move) {
    case 'up':
      return to(row - 1, column);
    case 'down':
      return to(row + 1, column);
    case 'left':
      return to(row, column - 1);
    case 'right':
      return to(row, column + 1);
    case 'pageUp':
      return to(row - page, column);
    case 'pageDown':
      return to(row + page, column);
    case 'rowStart':
      return to(row, 0);
    case 'rowEnd':
      return to(row, lastColumn);
    case 'first':
      return to(0, 0);
    case 'last':
      return to(lastRow, lastColumn);
    case 'next':
      if (column < lastColumn) return to(row, column + 1);
      return row < lastRow ? to(row + 1, 0) : null;
    case 'previous':
      if (column > 0) return to(row, column - 1);
      return row > 0 ? to(row - 1, lastColumn) : null;
  }
}

/** The move a key means while nothing is being written; null when it means something else. */
export function moveOf(key: string): Move | null {
  return moves[key] ?? null;
}

const moves: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Tab: 'next',
  'Shift+Tab': 'previous',
  Home: 'rowStart',
  End: 'rowEnd',
  'Ctrl+Home': 'first',
  'Ctrl+End': 'last',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
};
