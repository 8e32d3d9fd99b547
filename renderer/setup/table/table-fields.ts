import type { Field } from '../../../shared/domain/master/field.ts';
import { type MasterTable, tableDefinition } from '../../../shared/domain/master/tables.ts';
import type { ReferencedTable } from '../../../shared/domain/master/references.ts';
import type { RowValues } from './row/check-row.ts';

/** The table a reference of this row points into now, with the scope it is looked up in; null while that is not known. */
export function pointsInto(
  { is }: Field,
  values: RowValues,
): { readonly table: ReferencedTable; readonly scope: string } | null {
  if (is.kind === 'reference')
    return { table: is.table as ReferencedTable, scope: is.scope === undefined ? '' : (values[is.scope] ?? '') };
  if (is.kind !== 'oneOf') return null;
  const table = is.tables[values[is.by] ?? ''];
  return table === undefined ? null : { table: table as ReferencedTable, scope: '' };
}

/** The field that has to be filled in before this one can be looked up. */
export function neededFirst({ is }: Field, values: RowValues): string | null {
  const first = is.kind === 'reference' ? is.scope : is.kind === 'oneOf' ? is.by : undefined;
  return first !== undefined && (values[first] ?? '') === '' ? first : null;
}

/**
 * A row after a field was changed. What depended on it (a value of another dimension, the number of another kind of
 * account) is emptied, because it names something else now.
 */
export function withValue(table: MasterTable, values: RowValues, field: string, value: string): RowValues {
  const dependent = Object.entries(tableDefinition(table).fields).filter(
    ([, { is }]) => (is.kind === 'reference' && is.scope === field) || (is.kind === 'oneOf' && is.by === field),
  );
  const emptied = value === values[field] ? [] : dependent.map(([name]) => [name, ''] as const);
  return { ...values, [field]: value, ...Object.fromEntries(emptied) };
}

/** The row in few words: its key, and its name where it has one. */
export function rowTitle(table: MasterTable, values: RowValues): { readonly key: string; readonly name: string } {
  const { key, name } = tableDefinition(table);
  return {
    key: key
      .map((field) => values[field] ?? '')
      .filter((part) => part !== '')
      .join(' · '),
    name: name === null || key.includes(name) ? '' : (values[name] ?? ''),
  };
}

/** Tables whose rows belong to a row of this one, with the fields that say so (dimension → values …). */
export function nestedTables(
  table: MasterTable,
  values: RowValues,
): readonly { readonly table: MasterTable; readonly where: RowValues }[] {
  const own = tableDefinition(table)
    .key.map((field) => values[field] ?? '')
    .join('');
  const dimensionsOf = (ownerKind: string) => [
    { table: 'defaultDimensions', where: { ownerKind, ownerNo: own } } as const,
  ];
  switch (table) {
    case 'dimensions':
      return [{ table: 'dimensionValues', where: { dimension: own } }];
    case 'aliasCodings':
      return [{ table: 'aliasDimensions', where: { alias: own } }];
    case 'budgets':
      return [{ table: 'budgetAmounts', where: { budget: own } }];
    case 'accounts':
      return dimensionsOf('account');
    case 'fixedAssets':
      return dimensionsOf('fixedAsset');
    case 'items':
      return [...dimensionsOf('item'), { table: 'itemNumbers', where: { itemNo: own } }];
    case 'units':
      return [
        { table: 'inboundUnits', where: { unit: own } },
        { table: 'outboundUnits', where: { unit: own } },
      ];
    case 'vatGroups':
      return [{ table: 'vatMappings', where: { vatGroup: own } }];
    case 'responsiblePersons':
      return [{ table: 'buyers', where: { responsible: own } }];
    default:
      return [];
  }
}
