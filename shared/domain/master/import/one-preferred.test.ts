import { describe, expect, test } from 'vitest';
import { newRow } from '../new-row.ts';
import { planImport } from './plan-import.ts';
import type { ExistingRow } from './planned-row.ts';

const account = (code: string, preferred: '' | 'yes', vendorNo = 'K1') =>
  newRow('vendorBankAccounts', { vendorNo, code, kind: 'giro', cardType: '04', account: '12345674', preferred });

/** What a file makes of the accounts that are there: code, change and mark. */
function plan(there: readonly ReturnType<typeof account>[], file: readonly ReturnType<typeof account>[]): string[] {
  const existing = there.map((values, index): ExistingRow => ({ id: index + 1, values }));
  const planned = planImport(
    new Map([['vendorBankAccounts', file.map((values, index) => ({ line: index + 2, values, fault: null }))]]),
    { existing: new Map([['vendorBankAccounts', existing]]), vendor: (no) => no },
  );
  return planned.map(({ change, after }) => `${after['code']} ${change} ${after['preferred']}`.trim());
}

describe('one preferred account per vendor, by import as by saving (SET-4, SET-10)', () => {
  test('SET-4: an account the file marks takes the mark from the one that was there', () => {
    expect(plan([account('A', 'yes')], [account('B', 'yes')])).toEqual(['B added yes', 'A changed']);
    expect(plan([account('A', 'yes')], [account('A', 'yes'), account('B', 'yes')])).toEqual([
      'A changed',
      'B added yes',
    ]);
  });

  test('SET-4: of several the file marks the last one wins; other vendors keep theirs', () => {
    const other = account('C', 'yes', 'K2');
    expect(plan([other], [account('A', 'yes'), account('B', 'yes')])).toEqual(['A added', 'B added yes']);
  });

  test('SET-10: a file as it was exported changes nothing', () => {
    const there = [account('A', 'yes'), account('B', '')];
    expect(plan(there, there)).toEqual(['A same yes', 'B same']);
  });
});
