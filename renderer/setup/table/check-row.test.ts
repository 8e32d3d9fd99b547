import { describe, expect, test } from 'vitest';
import { masterTableNames, tableDefinition } from '../../../shared/domain/master/tables.ts';
import { newRow } from '../../../shared/domain/master/new-row.ts';
import { languages } from '../../text/languages.ts';
import { textIn } from '../../text/text.ts';
import { checkRow, tidyRow } from './check-row.ts';
import { choiceWord, codeWord, valueWords } from './table-words.ts';

const codes = (table: Parameters<typeof checkRow>[0], values: Record<string, string>) =>
  checkRow(table, values).map(({ field, code }) => `${field} ${code}`);

describe('a row while it is typed (SET-7)', () => {
  test('what must be there is missing until it is', () => {
    expect(codes('accounts', newRow('accounts', {}))).toEqual(['no missing', 'name missing']);
    expect(codes('accounts', newRow('accounts', { no: '221520', name: 'Møder' }))).toEqual([]);
  });

  test('COD-4: a code takes no comma, because commas separate the parts of a dimension account string', () => {
    expect(codes('dimensions', { code: 'FORMÅL,1', name: 'Formål' })).toEqual(['code comma']);
    expect(codes('dimensions', { code: 'X'.repeat(21), name: 'X' })).toEqual(['code tooLong']);
  });

  test('a percentage is kept with a point, whatever the language writes', () => {
    expect(tidyRow('vatGroups', { rate: ' 12,5 % ' })['rate']).toBe('12.5');
    expect(codes('vatGroups', { code: 'K', name: 'Kvart', rate: '25', deductible: '101' })).toEqual([
      'deductible percentRange',
    ]);
    expect(codes('vatGroups', { code: 'K', name: 'Kvart', rate: 'x', deductible: '25' })).toEqual(['rate percentForm']);
  });

  test('a period ends after it has begun', () => {
    expect(codes('closedPeriods', { from: '2026-02-01', to: '2026-01-31', name: '' })).toContain('to order');
    expect(codes('closedPeriods', { from: '2026-01-01', to: '2026-01-31', name: 'Januar' })).toEqual([]);
  });

  test('PAY-7: numbers of a bank account are looked at by its kind; doubtful check digits are only remarks', () => {
    const account = { vendorNo: '10', code: 'A', kind: 'iban', account: 'DK50 0040 0440 1162 44' };
    expect(checkRow('vendorBankAccounts', account)).toMatchObject([{ code: 'ibanDigits', severity: 'remark' }]);
    expect(checkRow('vendorBankAccounts', { ...account, account: 'DK50 0040 0440 1162 43' })).toEqual([]);
    expect(codes('vendorBankAccounts', { ...account, kind: 'bank', branch: '40', account: '440116243' })).toEqual([
      'branch branchForm',
    ]);
  });

  test('country and currency are capitals of a fixed length', () => {
    expect(tidyRow('currencyCouplings', { documentCurrency: 'sek' })['documentCurrency']).toBe('SEK');
    expect(codes('currencyCouplings', { documentCurrency: 'SE' })).toEqual(['documentCurrency letters']);
  });
});

describe('the words of the tables (UI-37)', () => {
  test.each(languages)('%s names and explains every table, every field and every choice', (language) => {
    const text = textIn(language);
    const missing: string[] = [];
    for (const table of masterTableNames) {
      if (text.find('master', `table.${table}.name`) === null) missing.push(table);
      for (const [field, { is }] of Object.entries(tableDefinition(table).fields)) {
        const label = text.find('master', `labelOf.${table}.${field}`) ?? text.find('master', `label.${field}`);
        const help = text.find('master', `helpOf.${table}.${field}`) ?? text.find('master', `help.${field}`);
        if (label === null) missing.push(`label of ${table}.${field}`);
        if (help === null) missing.push(`help of ${table}.${field}`);
        if (is.kind === 'choice')
          for (const choice of is.choices)
            if (choiceWord(table, field, choice, text) === choice && !/^\d*$/.test(choice))
              missing.push(`choice ${table}.${field}.${choice}`);
      }
    }
    expect(missing).toEqual([]);
  });

  test('official payment codes are said in words, unknown ones stay codes', () => {
    const text = textIn('da');
    expect(codeWord('means', '93', text)).toBe('Fælles indbetalingskort');
    expect(codeWord('channel', 'DK:NEMKONTO', text)).toBe('NemKonto');
    expect(codeWord('means', '777', text)).toBeNull();
  });

  test('values are written as the language does', () => {
    expect(valueWords('vatGroups', 'rate', '12.5', textIn('da'))).toBe('12,5\u00a0%');
    expect(valueWords('accounts', 'blocked', 'yes', textIn('sv'))).toBe('Ja');
  });
});
