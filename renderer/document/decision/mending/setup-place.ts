import type { Place } from '../../../store/places.ts';

/** Where a row of a set-up table is opened: the table's page, with the row when it is known. */
export function setupPlace(table: string, rowId: number | null, ledgerId: number): Pick<Place, 'id' | 'params'> {
  return { id: rowId, params: { tab: table, ledger: String(ledgerId) } };
}
