import type { Field } from './field.ts';
import { masterTableNames, tableDefinition, type MasterTable } from './tables.ts';

/** What a reference can point to: a table of the set-up, or the vendor cards. */
export type ReferencedTable = MasterTable | 'vendors';

/** A field of a table that names rows of another one. */
export interface Reference {
  readonly from: MasterTable;
  readonly field: string;
  /** The field of the same row that is the first part of the key: the dimension of a value. */
  readonly scope: string | null;
  /** Only rows whose field has this value point there: `accountKind` is `item`. */
  readonly by: { readonly field: string; readonly value: string } | null;
  /** The rows are parts of the row they name: the values of a dimension. */
  readonly isPart: boolean;
}

const known = new Map<ReferencedTable, readonly Reference[]>();

/** Every field that names rows of the table: where a row is used, and what follows when its key changes. */
export function referencesTo(table: ReferencedTable): readonly Reference[] {
  let found = known.get(table);
  if (found === undefined) {
    found = masterTableNames.flatMap((from) =>
      Object.entries(tableDefinition(from).fields).flatMap(([name, field]) => pointing(from, name, field, table)),
    );
    known.set(table, found);
  }
  return found;
}

function pointing(from: MasterTable, field: string, { is }: Field, table: ReferencedTable): Reference[] {
  const isPart = tableDefinition(from).partOf === field;
  if (is.kind === 'reference')
    return is.table === table ? [{ from, field, scope: is.scope ?? null, by: null, isPart }] : [];
  if (is.kind !== 'oneOf') return [];
  return Object.entries(is.tables)
    .filter(([, target]) => target === table)
    .map(([value]) => ({ from, field, scope: null, by: { field: is.by, value }, isPart }));
}

/** The table a field of this row points into, and the key it names there; null when it names nothing. */
export function targetOf(
  field: string,
  { is }: Field,
  values: Readonly<Record<string, string>>,
): { readonly table: ReferencedTable; readonly key: readonly string[] } | null {
  const named = values[field] ?? '';
  if (named === '') return null;
  if (is.kind === 'reference') {
    const key = is.scope === undefined ? [named] : [values[is.scope] ?? '', named];
    return { table: is.table as ReferencedTable, key };
  }
  if (is.kind !== 'oneOf') return null;
  const table = is.tables[values[is.by] ?? ''];
  return table === undefined ? null : { table: table as ReferencedTable, key: [named] };
}
