import { chartTables, dimensionTables } from './chart.ts';
import type { TableDefinition } from './field.ts';
import { paymentTables, vendorTables } from './payment.ts';
import { salesTables } from './sales.ts';

/** Every table of the set-up (SET-4…SET-8). Vendors and ledgers, which are more than a table, have calls of their own. */
export const masterTables = {
  ...chartTables,
  ...dimensionTables,
  ...paymentTables,
  ...vendorTables,
  ...salesTables,
} as const;

export type MasterTable = keyof typeof masterTables;
export const masterTableNames = Object.keys(masterTables) as MasterTable[];

type FieldsOf<T extends MasterTable> = (typeof masterTables)[T]['fields'];
type TextOf<F> = F extends { readonly is: { readonly kind: 'flag' } }
  ? 'yes' | ''
  : F extends { readonly is: { readonly kind: 'choice'; readonly choices: readonly (infer C)[] } }
    ? C
    : string;

/** A row of a table as the domain sees it. */
export type MasterRow<T extends MasterTable> = { readonly [F in keyof FieldsOf<T>]: TextOf<FieldsOf<T>[F]> };
export type MasterField<T extends MasterTable> = keyof FieldsOf<T> & string;

export function tableDefinition(table: MasterTable): TableDefinition {
  return masterTables[table];
}

/** How keys compare: without regard to case and surrounding blanks (`Formål` is `FORMÅL`). */
export function keyText(parts: readonly string[]): string {
  let text = '';
  // Asked for every place of every document: no list in between.
  for (const [index, part] of parts.entries()) text += (index === 0 ? '' : '\u001f') + part.trim().toUpperCase();
  return text;
}

/** The set-up of one ledger as the decisions see it: every table, looked up by key. Pure; made anew when set-up changes. */
export interface LedgerTables {
  readonly find: <T extends MasterTable>(table: T, ...key: readonly string[]) => MasterRow<T> | null;
  readonly rows: <T extends MasterTable>(table: T) => readonly MasterRow<T>[];
}

export function ledgerTables(rows: { readonly [T in MasterTable]?: readonly MasterRow<T>[] }): LedgerTables {
  const indexes = new Map<MasterTable, Map<string, unknown>>();
  function indexOf<T extends MasterTable>(table: T): Map<string, unknown> {
    const known = indexes.get(table);
    if (known !== undefined) return known;
    const { key } = tableDefinition(table);
    const index = new Map<string, unknown>();
    for (const row of rows[table] ?? [])
      index.set(keyText(key.map((field) => (row as Readonly<Record<string, string>>)[field] ?? '')), row);
    indexes.set(table, index);
    return index;
  }
  return {
    find: (table, ...key) => (indexOf(table).get(keyText(key)) as MasterRow<typeof table> | undefined) ?? null,
    rows: (table) => rows[table] ?? [],
  };
}
