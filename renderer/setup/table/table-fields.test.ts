import { describe, expect, test } from 'vitest';
import { masterTableNames, tableDefinition } from '../../../shared/domain/master/tables.ts';
import { newRow } from '../../../shared/domain/master/new-row.ts';
import { nestedTables, neededFirst, pointsInto, rowTitle, withValue } from './table-fields.ts';

const field = (table: (typeof masterTableNames)[number], name: string) => {
  const found = tableDefinition(table).fields[name];
  if (found === undefined) throw new Error(`No field ${name}`);
  return found;
};

describe('the fields of a row (SET-7)', () => {
  test('a value is looked up within its dimension, an account by what it is coded on', () => {
    expect(pointsInto(field('aliasDimensions', 'value'), { dimension: 'FORMÅL' })).toEqual({
      table: 'dimensionValues',
      scope: 'FORMÅL',
    });
    expect(pointsInto(field('codingRules', 'accountNo'), { accountKind: 'item' })).toEqual({
      table: 'items',
      scope: '',
    });
    expect(pointsInto(field('aliasCodings', 'accountNo'), { accountKind: '' })).toBeNull();
  });

  test('what has to be known first is named', () => {
    expect(neededFirst(field('aliasDimensions', 'value'), { dimension: '' })).toBe('dimension');
    expect(neededFirst(field('aliasDimensions', 'value'), { dimension: 'FORMÅL' })).toBeNull();
  });

  test('another dimension empties the value that belonged to the old one', () => {
    const row = { alias: 'A', dimension: 'FORMÅL', value: '5' };
    expect(withValue('aliasDimensions', row, 'dimension', 'PROJEKT')).toEqual({
      alias: 'A',
      dimension: 'PROJEKT',
      value: '',
    });
    expect(withValue('aliasDimensions', row, 'dimension', 'FORMÅL')['value']).toBe('5');
  });

  test('a row is told by its key and its name', () => {
    expect(rowTitle('dimensionValues', { dimension: 'FORMÅL', code: '5', name: 'Drift' })).toEqual({
      key: 'FORMÅL · 5',
      name: 'Drift',
    });
    expect(rowTitle('codingRules', { vendorNo: '', text: 'leje' })).toEqual({ key: 'leje', name: '' });
  });

  test('rows that belong to a row are found by fields their table has', () => {
    for (const table of masterTableNames)
      for (const nested of nestedTables(table, newRow(table, {})))
        for (const name of Object.keys(nested.where))
          expect(Object.keys(tableDefinition(nested.table).fields)).toContain(name);
    expect(nestedTables('dimensions', { code: 'FORMÅL' })).toEqual([
      { table: 'dimensionValues', where: { dimension: 'FORMÅL' } },
    ]);
  });
});
