/**
 * How a table of the set-up is described (SET-3…SET-10): once, here. Storage, checks, pages, CSV and *used where* all read
 * this description, so a new table is one more entry. Every value is text: codes, decimal text, ISO dates, `yes` or empty
 * for a flag. Keys compare without regard to case.
 */
export type FieldKind =
  /** Free words. */
  | { readonly kind: 'text'; readonly max: number }
  /** A key: begins with a letter or digit, then also `.-_/ :&+()*%#`; no comma or semicolon, which separate the parts of a dimension account string (COD-4). */
  | { readonly kind: 'code'; readonly max: number }
  /** Decimal text, zero or more. */
  | { readonly kind: 'percent' }
  /** Decimal text with two decimals, zero or more, in the ledger's currency. */
  | { readonly kind: 'amount' }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  | { readonly kind: 'date' }
  /** `yes` or empty. */
  | { readonly kind: 'flag' }
  /** One of the given words; empty is allowed when it is among them. */
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  /** The key of a row in another table; `scope` names the field of this row that is the first part of that key. */
  | { readonly kind: 'reference'; readonly table: string; readonly scope?: string }
  /** As `reference`, into the table that the value of field `by` names: `account` → accounts. */
  | { readonly kind: 'oneOf'; readonly by: string; readonly tables: Readonly<Record<string, string>> };

export interface Field {
  readonly is: FieldKind;
  readonly required?: true;
  /** The value of a new row; empty otherwise. */
  readonly initially?: string;
  /** Personal numbers: never in lists, search or CSV (IN-9, facts/oioubl.md §9). */
  readonly personal?: true;
}

export interface TableDefinition {
  /** `ledger`: each ledger has rows of its own. `store`: shared by all ledgers, as vendors are. */
  readonly scope: 'ledger' | 'store';
  /** The fields that together are unique. */
  readonly key: readonly string[];
  /** The field that says the row in words, for type-ahead and *used where*. */
  readonly name: string | null;
  /** The field that names the row this one is a part of: it goes and comes back with it, and is no use of it (SET-7). */
  readonly partOf?: string;
  readonly fields: Readonly<Record<string, Field>>;
}

export const text = (max = 100): Field => ({ is: { kind: 'text', max } });
export const name: Field = { is: { kind: 'text', max: 100 }, required: true };
export const code = (max = 20): Field => ({ is: { kind: 'code', max }, required: true });
export const flag = { is: { kind: 'flag' } } as const satisfies Field;
export const percent = (initially = ''): Field => ({ is: { kind: 'percent' }, initially });
export const amount: Field = { is: { kind: 'amount' } };
export const date: Field = { is: { kind: 'date' } };
/** The choices stay known to the compiler, so that a row's value is one of them. */
export const choice = <const Choice extends string>(
  choices: readonly Choice[],
  initially: string = choices[0] ?? '',
): { readonly is: { readonly kind: 'choice'; readonly choices: readonly Choice[] }; readonly initially: string } => ({
  is: { kind: 'choice', choices },
  initially,
});
export const reference = (table: string, scope?: string): Field => ({
  is: scope === undefined ? { kind: 'reference', table } : { kind: 'reference', table, scope },
});
export const needed = (field: Field): Field => ({ ...field, required: true });
