import { tableDefinition, type MasterRow, type MasterTable } from './tables.ts';

/** A whole row: what is given, and the value a new row starts with elsewhere. */
export function newRow<T extends MasterTable>(table: T, given: Partial<MasterRow<T>>): MasterRow<T> {
  const fields = Object.entries(tableDefinition(table).fields);
  const row = fields.map(([name, { initially = '' }]) => [
    name,
    (given as Readonly<Record<string, string>>)[name] ?? initially,
  ]);
  return Object.fromEntries(row) as MasterRow<T>;
}
