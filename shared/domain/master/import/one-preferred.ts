import { differences, keyOf, shownKey } from '../row-keys.ts';
import { keyText, type MasterTable } from '../tables.ts';
import type { ExistingRow, PlannedRow } from './planned-row.ts';

const table: MasterTable = 'vendorBankAccounts';
const vendorOf = ({ vendorNo }: Readonly<Record<string, string>>): string => keyText([vendorNo ?? '']);

/**
 * A vendor has one preferred account (SET-4): an import that marks one takes the mark from the others, those of the file
 * and those that were there, as saving them one after another would. The last one marked wins. Pure.
 */
export function onePreferred(planned: readonly PlannedRow[], existing: readonly ExistingRow[]): readonly PlannedRow[] {
  const sound = new Set(planned.filter((row) => row.table === table && row.change !== 'faulty'));
  const marked = [...sound].filter((row) => row.after['preferred'] === 'yes' && row.before?.['preferred'] !== 'yes');
  const winners = new Map(marked.map((row) => [vendorOf(row.after), row]));
  if (winners.size === 0) return planned;
  const unmarked = planned.map((row) => {
    const winner = winners.get(vendorOf(row.after));
    if (winner === undefined || winner === row || !sound.has(row) || row.after['preferred'] !== 'yes') return row;
    return withoutMark(row);
  });
  const inFile = new Set([...sound].map((row) => keyOf(table, row.after)));
  const others = existing.flatMap(({ id, values }): PlannedRow[] => {
    const winner = winners.get(vendorOf(values));
    if (winner === undefined || values['preferred'] !== 'yes' || inFile.has(keyOf(table, values))) return [];
    const after = { ...values, preferred: '' };
    const key = shownKey(table, values);
    return [{ line: winner.line, table, change: 'changed', key, id, before: values, after, faults: [] }];
  });
  return [...unmarked, ...others];
}

function withoutMark(row: PlannedRow): PlannedRow {
  const after = { ...row.after, preferred: '' };
  const { before } = row;
  if (before === null) return { ...row, after };
  return { ...row, after, change: differences(before, after).length === 0 ? 'same' : 'changed' };
}
