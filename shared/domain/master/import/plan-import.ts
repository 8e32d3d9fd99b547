import { problem, type Problem } from '../../problem.ts';
import { newRow } from '../new-row.ts';
import { readField } from '../read-field.ts';
import type { ReferencedTable } from '../references.ts';
import { keyOf, lastOfKey, shownKey } from '../row-keys.ts';
import { keyText, masterTableNames, tableDefinition, type MasterTable } from '../tables.ts';
import { validateRow, type FieldFault, type RowValues } from '../validate-row.ts';
import { onePreferred } from './one-preferred.ts';
import type { ExistingRow, PlannedRow } from './planned-row.ts';

/** A row as a file brings it: only the fields it names. */
export interface IncomingRow {
  readonly line: number;
  readonly values: RowValues;
  /** What is wrong with the line before its fields are looked at. */
  readonly fault: Problem | null;
}

/** What an import is planned over: what is there, by table, and which vendors there are. */
export interface ImportGround {
  readonly existing: ReadonlyMap<MasterTable, readonly ExistingRow[]>;
  /** How a vendor number is spelled on its card, or null. */
  readonly vendor: (no: string) => string | null;
}

/**
 * What an import would do, row by row (SET-10): rows are known by their keys; a field a file does not name stays as it is,
 * and starts as in a new row where there was none. A row may name rows that come with the same import, as long as these are
 * sound themselves. Pure.
 */
export function planImport(
  incoming: ReadonlyMap<MasterTable, readonly IncomingRow[]>,
  ground: ImportGround,
): readonly PlannedRow[] {
  const read = new Map([...incoming].map(([table, rows]) => [table, rows.map((row) => inOwnForm(table, row))]));
  const known = new Map<MasterTable, Map<string, ExistingRow>>();
  for (const table of masterTableNames)
    known.set(table, new Map((ground.existing.get(table) ?? []).map((row) => [keyOf(table, row.values), row])));
  /** Keys of rows to come, by table; those found faulty leave it, and what named them is faulty in the next round. */
  const coming = new Map<MasterTable, Map<string, string>>();
  for (const [table, rows] of read)
    coming.set(table, new Map(rows.map(({ values }) => [keyOf(table, values), lastOfKey(table, values)])));

  const spelled = (table: ReferencedTable, key: readonly string[]): string | null => {
    if (table === 'vendors') return ground.vendor(key[0] ?? '');
    const sought = keyText(key);
    const there = known.get(table)?.get(sought);
    return there === undefined ? (coming.get(table)?.get(sought) ?? null) : lastOfKey(table, there.values);
  };

  let planned = plannedRows(read, known, spelled);
  for (;;) {
    let left = false;
    for (const row of planned) {
      if (row.change !== 'faulty' || row.before !== null) continue;
      left = coming.get(row.table)?.delete(keyOf(row.table, row.after)) === true || left;
    }
    if (!left) return onePreferred(planned, ground.existing.get('vendorBankAccounts') ?? []);
    planned = plannedRows(read, known, spelled);
  }
}

/** With the values that can be read in the form they are kept in, so that `25,0` finds the row of `25`. */
function inOwnForm(table: MasterTable, row: IncomingRow): IncomingRow {
  const { fields } = tableDefinition(table);
  const values = Object.entries(row.values).map(([name, value]) => {
    const field = fields[name];
    return [name, field === undefined ? value : readField(name, field, value).value] as const;
  });
  return { ...row, values: Object.fromEntries(values) };
}

function plannedRows(
  incoming: ReadonlyMap<MasterTable, readonly IncomingRow[]>,
  known: ReadonlyMap<MasterTable, ReadonlyMap<string, ExistingRow>>,
  spelled: (table: ReferencedTable, key: readonly string[]) => string | null,
): PlannedRow[] {
  return [...incoming].flatMap(([table, rows]) => {
    const seen = new Set<string>();
    return rows.map(({ line, values, fault }): PlannedRow => {
      const before = known.get(table)?.get(keyOf(table, values)) ?? null;
      const written = before === null ? newRow(table, values) : { ...before.values, ...values };
      const checked = validateRow(table, written, { spelled, taken: (key) => seen.has(key) });
      const key = keyOf(table, checked.values);
      const faults = [
        ...(fault === null ? [] : [{ field: '', problem: fault }]),
        ...checked.faults.map((each) => (each.problem.code === 'setup.keyTaken' ? twice(each) : each)),
        ...unknownFields(table, values),
      ];
      seen.add(key);
      const after = keepingKey(table, before?.values ?? null, checked.values);
      const change =
        faults.length > 0 ? 'faulty' : before === null ? 'added' : sameRow(before.values, after) ? 'same' : 'changed';
      return {
        line,
        table,
        change,
        key: shownKey(table, after),
        id: before?.id ?? null,
        before: before?.values ?? null,
        after,
        faults,
      };
    });
  });
}

const twice = ({ field, problem: { values } }: FieldFault): FieldFault => ({
  field,
  problem: problem('setup.keyTwice', values),
});

function unknownFields(table: MasterTable, values: RowValues): FieldFault[] {
  const { fields } = tableDefinition(table);
  return Object.keys(values)
    .filter((field) => !(field in fields))
    .map((field) => ({ field, problem: problem('setup.fieldUnknown', { field: field.slice(0, 60) }) }));
}

/** An import finds rows by their keys whatever the case; it does not respell them. */
function keepingKey(table: MasterTable, before: RowValues | null, after: RowValues): RowValues {
  if (before === null) return after;
  const { key } = tableDefinition(table);
  return { ...after, ...Object.fromEntries(key.map((field) => [field, before[field] ?? ''])) };
}

function sameRow(one: RowValues, other: RowValues): boolean {
  return Object.keys({ ...one, ...other }).every((field) => (one[field] ?? '') === (other[field] ?? ''));
}
