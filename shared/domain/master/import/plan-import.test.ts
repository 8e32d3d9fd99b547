import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newRow } from '../new-row.ts';
import { keyOf } from '../row-keys.ts';
import { masterTableNames, tableDefinition, type MasterTable } from '../tables.ts';
import { validateRow, type RowValues } from '../validate-row.ts';
import { parseCsv, recordsOf, writeCsv } from './csv.ts';
import { planImport, type ImportGround, type IncomingRow } from './plan-import.ts';
import type { ExistingRow } from './planned-row.ts';

const ground = (rows: Partial<Record<MasterTable, readonly RowValues[]>> = {}): ImportGround => ({
  existing: new Map(
    Object.entries(rows).map(([table, each]) => [
      table as MasterTable,
      each.map((values, index): ExistingRow => ({ id: index + 1, values })),
    ]),
  ),
  vendor: (no) => (no.toUpperCase() === 'K1' ? 'K1' : null),
});
const plan = (rows: Partial<Record<MasterTable, readonly RowValues[]>>, on = ground()) =>
  planImport(
    new Map(
      Object.entries(rows).map(([table, each]) => [
        table as MasterTable,
        each.map((values, index): IncomingRow => ({ line: index + 2, values, fault: null })),
      ]),
    ),
    on,
  );
const changes = (planned: ReturnType<typeof plan>) =>
  planned.map(({ table, change, key }) => `${table} ${key} ${change}`);

describe('what an import would do (SET-10)', () => {
  /** Tables whose rows stand for themselves, so that any sound row may be made up. */
  const alone = masterTableNames.filter((table) =>
    Object.values(tableDefinition(table).fields).every(({ is }) => is.kind !== 'reference' && is.kind !== 'oneOf'),
  );

  test('SET-10: any rows, written as CSV and read again, are the same rows', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 15 }),
      fc.constantFrom('=A1', "'", '"', ';', '25', '0', '2026-01-31', 'yes', 'invoice'),
    );
    expect(alone.length).toBeGreaterThan(4);
    fc.assert(
      fc.property(
        fc.constantFrom(...alone),
        fc.array(fc.array(text, { minLength: 12, maxLength: 12 }), { maxLength: 6 }),
        (table, lists) => {
          const fields = Object.keys(tableDefinition(table).fields);
          const rows = new Map<string, RowValues>();
          for (const list of lists) {
            const written = Object.fromEntries(fields.map((field, index) => [field, list[index] ?? '']));
            const { values, faults } = validateRow(table, written, { spelled: () => null, taken: () => false });
            if (faults.length === 0) rows.set(keyOf(table, values), values);
          }
          const kept = [...rows.values()];
          const parsed = parseCsv(
            writeCsv([fields, ...kept.map((values) => fields.map((field) => values[field] ?? ''))]),
          );
          const records = parsed.ok ? recordsOf(parsed.value, fields, tableDefinition(table).key) : parsed;
          expect(records.ok && records.value.map(({ values }) => values)).toEqual(kept);
          expect(plan({ [table]: kept }, ground({ [table]: kept })).every(({ change }) => change === 'same')).toBe(
            true,
          );
          expect(plan({ [table]: kept }).every(({ change }) => change === 'added')).toBe(true);
        },
      ),
    );
  });

  test('SET-10: rows may name each other in a ring, and rows with faults take those that need them along', () => {
    const planned = plan({
      accounts: [
        { no: '1', name: 'Konto', vatGroup: 'a' },
        { no: '2', name: '' },
      ],
      vatGroups: [
        { code: 'A', name: 'A', rate: '25', vatAccount: '1' },
        { code: 'B', name: 'B', rate: '25', vatAccount: '2' },
      ],
      vatMappings: [{ category: 'S', vatGroup: 'B' }],
    });
    expect(changes(planned)).toEqual([
      'accounts 1 added',
      'accounts 2 faulty',
      'vatGroups A added',
      'vatGroups B faulty',
      'vatMappings S faulty',
    ]);
    expect(planned[0]?.after['vatGroup']).toBe('A');
  });

  test('SET-10: a row that is there keeps its spelling and what the file does not name; a faulty change keeps it usable', () => {
    const account = newRow('accounts', { no: 'Å1', name: 'Konto', blocked: 'yes' });
    const on = ground({ accounts: [account] });
    expect(plan({ accounts: [{ no: 'å1', name: 'Ny' }] }, on)).toMatchObject([
      { change: 'changed', id: 1, after: { no: 'Å1', name: 'Ny', blocked: 'yes' } },
    ]);
    expect(
      changes(
        plan(
          {
            accounts: [{ no: 'å1', name: '' }],
            incomingCharges: [{ kind: 'charge', accountKind: 'account', accountNo: 'å1' }],
          },
          on,
        ),
      ),
    ).toEqual(['accounts Å1 faulty', 'incomingCharges charge added']);
  });

  test('SET-4: vendors are named as their cards spell them', () => {
    const [row, unknown] = plan({ vendorPartners: [{ vendorNo: 'k1' }, { vendorNo: 'K2' }] });
    expect([row?.change, row?.after['vendorNo'], unknown?.faults[0]?.problem.code]).toEqual([
      'added',
      'K1',
      'setup.referenceUnknown',
    ]);
  });
});
