import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newRow } from './new-row.ts';
import { standardRows } from './standard/standard-setup.ts';
import {
  keyText,
  ledgerTables,
  masterTableNames,
  tableDefinition,
  type MasterRow,
  type MasterTable,
} from './tables.ts';
import { validateRow, type RowLookup, type RowValues } from './validate-row.ts';

const anything: RowLookup = { spelled: (_, key) => key.at(-1) ?? null, taken: () => false };
const check = <T extends MasterTable>(table: T, values: Partial<MasterRow<T>>) =>
  validateRow(table, newRow(table, values) as RowValues, anything);
const codes = (faults: ReturnType<typeof check>['faults']) =>
  faults.map(({ field, problem }) => `${field} ${problem.code}`);

describe('a row of the set-up (SET-4…SET-8)', () => {
  test('SET-7: every standard row is sound and stays as it is', () => {
    const tables = ledgerTables(standardRows);
    const lookup: RowLookup = {
      taken: () => false,
      spelled: (table, key) => {
        if (table === 'vendors') return null;
        const row: RowValues | null = tables.find(table, ...key);
        return row === null ? null : (row[tableDefinition(table).key.at(-1) ?? ''] ?? null);
      },
    };
    for (const table of masterTableNames) {
      const rows: readonly RowValues[] = standardRows[table] ?? [];
      for (const row of rows)
        expect({ table, ...validateRow(table, row, lookup) }).toEqual({ table, values: row, faults: [] });
      const keys = rows.map((row) => keyText(tableDefinition(table).key.map((field) => row[field] ?? '')));
      expect([table, new Set(keys).size]).toEqual([table, rows.length]);
    }
  });

  test('what was saved once is saved the same again, whatever was written', () => {
    const table = fc.constantFrom(...masterTableNames);
    fc.assert(
      fc.property(
        table,
        fc.array(fc.oneof(fc.string(), fc.constantFrom('25,50', 'ja', '31-12-2026', 'Formål')), {
          minLength: 9,
          maxLength: 9,
        }),
        (name, texts) => {
          const fields = Object.keys(tableDefinition(name).fields);
          const written = Object.fromEntries(fields.map((field, index) => [field, texts[index] ?? '']));
          const once = validateRow(name, written, anything);
          if (once.faults.length > 0) return;
          expect(validateRow(name, once.values, anything)).toEqual(once);
        },
      ),
    );
  });

  test('SET-7: percentages, dates and flags are read as people write them', () => {
    expect(check('vatGroups', { code: 'A', name: 'A', rate: '025,00 %', deductible: '33.3300' }).values).toMatchObject({
      rate: '25',
      deductible: '33.33',
    });
    expect(codes(check('vatGroups', { code: 'A', name: 'A', rate: '101', deductible: '100.5' }).faults)).toEqual([
      'rate setup.percentInvalid',
      'deductible setup.percentInvalid',
    ]);
    expect(check('closedPeriods', { from: '1.2.2026', to: '28/02/2026', name: 'Februar' }).values).toMatchObject({
      from: '2026-02-01',
      to: '2026-02-28',
    });
    expect(codes(check('closedPeriods', { from: '2026-02-30', to: '2026-01-01', name: 'x' }).faults)).toEqual([
      'from setup.dateInvalid',
    ]);
    expect(codes(check('closedPeriods', { from: '2026-02-01', to: '2026-01-01', name: 'x' }).faults)).toEqual([
      'to setup.periodBackwards',
    ]);
  });

  test('COD-4: a key holds no separator of a string', () => {
    for (const no of ['22,10', '22;10', '=2210', '-1', '"a"', 'a\nb'])
      expect(codes(check('accounts', { no, name: 'x' }).faults)).toEqual(['no setup.codeInvalid']);
    for (const no of ['2210', 'Å-1.2/3', 'DK:BANK', 'K25 (halv)'])
      expect(check('accounts', { no, name: 'x' }).faults).toEqual([]);
    expect(codes(check('accounts', { no: 'x'.repeat(21), name: 'x' }).faults)).toEqual(['no setup.textTooLong']);
  });

  test('SET-7: what fields say together is checked: combinations, aliases, defaults, remembered codings', () => {
    expect(codes(check('blockedCombinations', { dimension1: 'FORMÅL', dimension2: 'formål' }).faults)).toEqual([
      'dimension2 setup.sameDimension',
    ]);
    expect(codes(check('aliasCodings', { code: 'A', name: 'A', accountKind: 'account' }).faults)).toEqual([
      'accountNo setup.fieldMissing',
    ]);
    expect(
      codes(check('defaultDimensions', { ownerKind: 'account', ownerNo: '1', dimension: 'A', rule: 'same' }).faults),
    ).toEqual(['value setup.fieldMissing']);
    expect(
      codes(
        check('codingRules', { text: 'x', accountKind: 'account', accountNo: '1', dimensions: 'FORMÅL,5,DELREGNSKAB' })
          .faults,
      ),
    ).toEqual(['dimensions setup.dimensionsInvalid']);
  });
});
