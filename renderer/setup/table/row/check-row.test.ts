import { describe, expect, test } from 'vitest';
import { masterTableNames, tableDefinition } from '../../../../shared/domain/master/tables.ts';
import { newRow } from '../../../../shared/domain/master/new-row.ts';
import { languages } from '../../../text/languages.ts';
import { textIn } from '../../../text/text.ts';
import { checkRow, rowRemarks, tidyRow } from './check-row.ts';
import { shortFault } from './fault-words.ts';
import { choiceWord, codeWord, valueWords } from '../table-words.ts';

const codes = (table: Parameters<typeof checkRow>[0], values: Record<string, string>) =>
  checkRow(table, values).map(({ field, problem }) => `${field} ${problem.code}`);
const inEnglish = (table: Parameters<typeof checkRow>[0], values: Record<string, string>) =>
  checkRow(table, values).map((fault) => shortFault(fault, textIn('en')));

describe('a row while it is typed (SET-7)', () => {
  test('what must be there is missing until it is', () => {
    expect(inEnglish('accounts', newRow('accounts', {}))).toEqual(['Must be filled in.', 'Must be filled in.']);
    expect(codes('accounts', newRow('accounts', { no: '221520', name: 'Møder' }))).toEqual([]);
  });

  test('COD-4: a code takes no comma, because commas separate the parts of a dimension account string', () => {
    expect(inEnglish('dimensions', { code: 'FORMÅL,1', name: 'Formål' })).toEqual([
      'No comma: it separates the parts of a dimension account string.',
    ]);
    expect(inEnglish('dimensions', { code: 'X'.repeat(21), name: 'X' })).toEqual(['At most 20 characters.']);
  });

  test('a percentage is kept with a point, whatever the language writes', () => {
    expect(tidyRow('vatGroups', { rate: ' 12,5 % ' })['rate']).toBe('12.5');
    const group = newRow('vatGroups', { code: 'K', name: 'Kvart', rate: '25' });
    expect(codes('vatGroups', { ...group, deductible: '101' })).toEqual(['deductible setup.percentInvalid']);
  });

  test('a period ends after it has begun', () => {
    const period = { from: '2026-02-01', to: '2026-01-31', name: 'Januar' };
    expect(inEnglish('closedPeriods', period)).toEqual(['The last day is before the first.']);
    expect(codes('closedPeriods', { ...period, from: '2026-01-01' })).toEqual([]);
  });

  test('whether a reference exists is left to the backend', () => {
    expect(codes('accounts', newRow('accounts', { no: '1', name: 'A', vatGroup: 'NOGET' }))).toEqual([]);
  });

  test('PAY-7: unusual numbers of a bank account are doubted, not refused', () => {
    const account = newRow('vendorBankAccounts', { vendorNo: '10', code: 'A', branch: '40', account: '440116243' });
    expect(codes('vendorBankAccounts', account)).toEqual([]);
    expect(rowRemarks('vendorBankAccounts', account)).toEqual([{ field: 'branch', code: 'branchForm', values: {} }]);
    expect(rowRemarks('vendorBankAccounts', { ...account, branch: '0040' })).toEqual([]);
  });

  test('country and currency are capitals of a fixed length', () => {
    expect(tidyRow('currencyCouplings', { documentCurrency: 'sek' })['documentCurrency']).toBe('SEK');
    expect(rowRemarks('currencyCouplings', { documentCurrency: 'SE' })).toMatchObject([{ code: 'letters' }]);
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
