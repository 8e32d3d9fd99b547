import { keyText, type LedgerTables, type MasterRow } from '../../master/tables.ts';

type OwnerKind = MasterRow<'defaultDimensions'>['ownerKind'];

/** Rows of the set-up by what they are asked for here; made once for each snapshot of the tables. */
interface CodingIndex {
  readonly defaults: ReadonlyMap<string, readonly MasterRow<'defaultDimensions'>[]>;
  readonly aliasDimensions: ReadonlyMap<string, readonly MasterRow<'aliasDimensions'>[]>;
  /** By either of the two dimensions. */
  readonly combinations: ReadonlyMap<string, readonly MasterRow<'blockedCombinations'>[]>;
}

const indexes = new WeakMap<LedgerTables, CodingIndex>();

function indexOf(tables: LedgerTables): CodingIndex {
  const known = indexes.get(tables);
  if (known !== undefined) return known;
  const made: CodingIndex = {
    defaults: grouped(tables.rows('defaultDimensions'), ({ ownerKind, ownerNo }) => [keyText([ownerKind, ownerNo])]),
    aliasDimensions: grouped(tables.rows('aliasDimensions'), ({ alias }) => [keyText([alias])]),
    combinations: grouped(tables.rows('blockedCombinations'), ({ dimension1 }) => [keyText([dimension1])]),
  };
  indexes.set(tables, made);
  return made;
}

function grouped<Row>(rows: readonly Row[], keys: (row: Row) => readonly string[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of keys(row)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
  }
  return groups;
}

/** Default dimensions and rules of an account, asset, item or vendor. */
export function defaultDimensionsOf(
  tables: LedgerTables,
  ownerKind: OwnerKind,
  ownerNo: string,
): readonly MasterRow<'defaultDimensions'>[] {
  return indexOf(tables).defaults.get(keyText([ownerKind, ownerNo])) ?? [];
}

export function aliasDimensionsOf(tables: LedgerTables, alias: string): readonly MasterRow<'aliasDimensions'>[] {
  return indexOf(tables).aliasDimensions.get(keyText([alias])) ?? [];
}

/** Blocked combinations whose first dimension is this one. */
export function blockedCombinationsOf(
  tables: LedgerTables,
  dimension: string,
): readonly MasterRow<'blockedCombinations'>[] {
  return indexOf(tables).combinations.get(keyText([dimension])) ?? [];
}

/**
 * The own item behind a number a vendor writes (COD-7, NS p. 43): the vendor's own number, a common one, or ours, as the
 * partner says. Null when nothing maps it.
 */
export function itemBehind(
  tables: LedgerTables,
  kind: MasterRow<'vendorPartners'>['itemNumberKind'],
  vendorNo: string,
  number: string,
): string | null {
  if (number.trim() === '') return null;
  if (kind === 'internal') return tables.find('items', number)?.no ?? null;
  const row = tables.find('itemNumbers', kind, vendorNo, number) ?? tables.find('itemNumbers', kind, '', number);
  return row?.itemNo ?? null;
}
