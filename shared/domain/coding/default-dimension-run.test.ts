import { describe, expect, test } from 'vitest';
import { chart, tablesOf } from './build.ts';
import { planDefaultDimensions, type LineDimension, type RunLine } from './default-dimension-run.ts';

const tables = tablesOf({
  ...chart,
  defaultDimensions: [
    { ownerKind: 'account', ownerNo: '2210', dimension: 'FORMÅL', value: '6' },
    { ownerKind: 'account', ownerNo: '2210', dimension: 'DELREGNSKAB', value: '2' },
    { ownerKind: 'account', ownerNo: '2230', dimension: 'FORMÅL', rule: 'required' },
    { ownerKind: 'vendor', ownerNo: 'L1', dimension: 'FORMÅL', value: '5' },
  ],
});
const fromString = (dimension: string, value: string): LineDimension => ({
  dimension,
  value,
  valueName: '',
  source: 'string',
});
const line = (accountNo: string, ...dimensions: LineDimension[]): RunLine => ({
  kept: 'purchase',
  purchaseId: 1,
  no: 'KF1',
  documentId: 1,
  lineNo: 1,
  accountNo,
  dimensions,
});
const plan = (one: RunLine, ...chosen: string[]) => planDefaultDimensions(tables, [one], chosen)[0];

describe('COD-10 default dimensions of G/L accounts put into accepted documents (NS p. 100–101)', () => {
  test('the account’s value wins over the string’s; dimensions beside it survive', () => {
    const planned = plan(line('2210', fromString('FORMÅL', '5'), fromString('STED', '7')), 'FORMÅL', 'DELREGNSKAB');
    expect(planned?.dimensions).toEqual([
      { dimension: 'FORMÅL', value: '6', valueName: 'Anlæg', source: 'default' },
      fromString('STED', '7'),
      { dimension: 'DELREGNSKAB', value: '2', valueName: 'Skole', source: 'default' },
    ]);
    expect(planned?.changes.map(({ dimension, before, after }) => [dimension, before, after])).toEqual([
      ['FORMÅL', '5', '6'],
      ['DELREGNSKAB', '', '2'],
    ]);
  });

  test('only the chosen dimensions', () => {
    expect(plan(line('2210', fromString('FORMÅL', '5')), 'delregnskab')?.changes).toHaveLength(1);
  });

  test('nothing where the value is there already, or the account has none', () => {
    expect(plan(line('2210', fromString('FORMÅL', '6')), 'FORMÅL')).toBeUndefined();
    expect(plan(line('2230', fromString('FORMÅL', '5')), 'FORMÅL')).toBeUndefined();
  });
});
