import { describe, expect, test } from 'vitest';
import { textIn } from '../../text/text.ts';
import { exampleWords } from './table-words.ts';

describe('where a row is used, in words (SET-7, UI-37)', () => {
  const values = { ownerKind: 'account', ownerNo: '221010', dimension: 'DELREGNSKAB' };
  const example = { label: 'account 221010 DELREGNSKAB', values };

  test('SET-7: choices are said in the reader’s language, a row with a name by its key and name', () => {
    expect(exampleWords('defaultDimensions', example, textIn('en'))).toBe('G/L account · 221010 · DELREGNSKAB');
    expect(exampleWords('defaultDimensions', example, textIn('da'))).toBe('Finanskonto · 221010 · DELREGNSKAB');
    const group = { label: 'K25', values: { code: 'K25', name: 'Købsmoms 25 %' } };
    expect(exampleWords('vatGroups', group, textIn('sv'))).toBe('K25 Købsmoms 25 %');
  });

  test('SET-7: documents and cards keep their number', () => {
    expect(exampleWords('purchases', { label: 'KF1001' }, textIn('en'))).toBe('KF1001');
  });

  test('UI-37: tables and fields have one name each, wherever a sentence says them', () => {
    const { t } = textIn('da');
    const table = (code: string) => t('log:setupImported', { table: code, added: '1', changed: '0' });
    expect(table('vendors')).toBe('Importeret i Kreditorer: 1 oprettet, 0 ændret.');
    expect(table('controlSetup')).toContain('Styringsopsætning');
    expect(table('all')).toContain('alle tabeller');
    expect(t('problems:setup.fieldMissing.what', { field: 'prefix' })).toBe('Præfiks er tomt.');
  });
});
