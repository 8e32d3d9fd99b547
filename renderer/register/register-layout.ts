import type { Preferences } from '../../shared/contract/setup.ts';
import type { TableColumn } from '../ui/table/columns.ts';

/** Columns and widths a person gave a register (UI-38); no columns: as delivered. */
export type RegisterLayout = Preferences['registers'][string];

export const deliveredLayout: RegisterLayout = { columns: [], widths: {} };

/** The columns of a register as a person wants them (IN-20, OUT-12). What this version does not know any more is left out. */
export function laidOut<Row, Id extends string>(
  columns: readonly TableColumn<Row, Id>[],
  { columns: wanted, widths }: RegisterLayout,
): readonly TableColumn<Row, Id>[] {
  const known = wanted.flatMap((id) => columns.find((column) => column.id === id) ?? []);
  return (known.length === 0 ? columns : known).map((column) => {
    const width = widths[column.id];
    return width === undefined ? column : { ...column, width };
  });
}
