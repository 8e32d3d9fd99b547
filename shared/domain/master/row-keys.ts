import { targetOf, type ReferencedTable } from './references.ts';
import { keyText, tableDefinition, type MasterTable } from './tables.ts';
import type { RowValues } from './validate-row.ts';

/** The fields that differ, with what was and what will be there. */
export function differences(
  before: RowValues | null,
  after: RowValues | null,
): readonly { readonly field: string; readonly before: string; readonly after: string }[] {
  return Object.keys({ ...before, ...after })
    .map((field) => ({ field, before: before?.[field] ?? '', after: after?.[field] ?? '' }))
    .filter((each) => each.before !== each.after);
}

export function keyOf(table: MasterTable, values: RowValues): string {
  return keyText(tableDefinition(table).key.map((field) => values[field] ?? ''));
}

/** The part of a key that references hold: `5` of the value FORMÅL 5. */
export function lastOfKey(table: MasterTable, values: RowValues): string {
  return values[tableDefinition(table).key.at(-1) ?? ''] ?? '';
}

/** A key as people read it. */
export function shownKey(table: MasterTable, values: RowValues): string {
  const parts = tableDefinition(table).key.map((field) => values[field] ?? '');
  return parts.filter((part) => part !== '').join(' ');
}

/** The values a row is told by: its key and its name, nothing personal. */
export function namingValues(table: MasterTable, values: RowValues): RowValues {
  const { key, name, fields } = tableDefinition(table);
  const told = (name === null ? key : [...key, name]).filter((field) => fields[field]?.personal !== true);
  return Object.fromEntries(told.map((field) => [field, values[field] ?? '']));
}

/** Every row another row of this table names, so that they can be looked up at once. */
export function targetsOf(
  table: MasterTable,
  values: RowValues,
): readonly { readonly table: ReferencedTable; readonly key: readonly string[] }[] {
  return Object.entries(tableDefinition(table).fields).flatMap(([name, field]) => {
    const target = targetOf(name, field, trimmed(values));
    return target === null ? [] : [target];
  });
}

function trimmed(values: RowValues): RowValues {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.trim()]));
}
