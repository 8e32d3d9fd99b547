import { type RowWindows, windowSize } from '../store/row-windows.ts';

/** Where a row stands in its list, or null while the window it is in has not come. */
export function positionIn<Row>(
  rows: { readonly state: { readonly getState: () => Pick<RowWindows<Row>, 'windows'> } },
  rowKey: (row: Row) => number,
  key: number,
): number | null {
  for (const [window, loaded] of rows.state.getState().windows) {
    const at = loaded.findIndex((row) => rowKey(row) === key);
    if (at >= 0) return window * windowSize + at;
  }
  return null;
}
