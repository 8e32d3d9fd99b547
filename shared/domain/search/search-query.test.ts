import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentTypes } from '../document/document.ts';
import {
  readSearchQuery,
  readTypedAmount,
  readTypedDate,
  writeSearchQuery,
  type Comparison,
  type SearchTerm,
} from './search-query.ts';
import { documentStatuses } from '../status.ts';

const words = (text: string, whole = false): SearchTerm => ({ kind: 'words', field: 'any', text, whole });

describe('reading a search (UI-34)', () => {
  test('takes words in the order they come, and quoted ones as one', () => {
    expect(readSearchQuery('  hansen  "blå maling" 4711 ')).toEqual([
      words('hansen'),
      words('blå maling', true),
      words('4711'),
    ]);
  });

  test('knows fields in English, Danish and Swedish, whatever their case', () => {
    const vendor: SearchTerm = { kind: 'words', field: 'vendor', text: 'hansen', whole: false };
    for (const text of [
      'vendor:hansen',
      'Kreditor:hansen',
      'leverandør:hansen',
      'LEVERANTÖR:hansen',
      'vendor: hansen',
      'vendor=hansen',
    ]) {
      expect(readSearchQuery(text), text).toEqual([vendor]);
    }
    expect(readSearchQuery('no:F-77')).toEqual([{ kind: 'words', field: 'number', text: 'F-77', whole: false }]);
    expect(readSearchQuery('status:ventende type:kreditnota')).toEqual([
      { kind: 'status', value: 'pending' },
      { kind: 'type', value: 'creditNote' },
    ]);
  });

  test('compares amounts and dates in the forms people write', () => {
    expect(readSearchQuery('amount>1.250,00 beløb<=2000 dato>=01-10-2026 forfald<2026-12-01')).toEqual([
      { kind: 'amount', comparison: 'above', value: '1250.00' },
      { kind: 'amount', comparison: 'to', value: '2000.00' },
      { kind: 'date', field: 'issueDate', comparison: 'from', value: '2026-10-01' },
      { kind: 'date', field: 'dueDate', comparison: 'below', value: '2026-12-01' },
    ]);
  });

  test('takes an amount with a blank between its thousands as one', () => {
    expect(readSearchQuery('amount>1 250,00 hansen')).toEqual([
      { kind: 'amount', comparison: 'above', value: '1250.00' },
      words('hansen'),
    ]);
    expect(readSearchQuery('1 250,00')).toEqual([words('1.250,00')]);
    expect(readSearchQuery('1 250')).toEqual([words('1'), words('250')]);
  });

  test('takes what fits no field as words, and a field without a value as nothing', () => {
    expect(readSearchQuery('status:whatever')).toEqual([words('status:whatever')]);
    expect(readSearchQuery('amount>much')).toEqual([words('amount>much')]);
    expect(readSearchQuery('https://example.org a:b')).toEqual([words('https://example.org'), words('a:b')]);
    expect(readSearchQuery('hansen vendor:')).toEqual([words('hansen')]);
    expect(readSearchQuery('"')).toEqual([]);
  });

  test('reads again what it wrote, from whatever was typed', () => {
    const typed = fc.array(
      fc.oneof(
        fc.string(),
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(
          'vendor:',
          'no:',
          '"',
          ' ',
          'amount>',
          'amount:',
          'status:',
          'pending',
          '1.250,00',
          'date<',
          '2026-11-20',
          'type=',
          'faktura',
          '>=',
        ),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(typed, (parts) => {
        const query = readSearchQuery(parts.join(''));
        expect(readSearchQuery(writeSearchQuery(query))).toEqual(query);
      }),
      { numRuns: 2000 },
    );
  });

  test('writes any query so that it reads the same', () => {
    const comparison = fc.constantFrom<Comparison>('is', 'above', 'from', 'below', 'to');
    const date = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((moment) => moment.toISOString().slice(0, 10));
    const amount = fc
      .integer({ min: -1_000_000_000, max: 1_000_000_000 })
      .map(
        (minor) =>
          readTypedAmount(`${Math.trunc(minor / 100)}.${String(Math.abs(minor % 100)).padStart(2, '0')}`) ?? '0.00',
      );
    const plainWord = fc.stringMatching(/^[a-zæøå0-9][a-zæøå0-9.\-/]{0,12}$/u);
    const term = fc.oneof(
      fc.record({
        kind: fc.constant('words' as const),
        field: fc.constantFrom('any' as const, 'vendor' as const, 'number' as const),
        text: plainWord,
        whole: fc.boolean(),
      }),
      fc.record({ kind: fc.constant('amount' as const), comparison, value: amount }),
      fc.record({
        kind: fc.constant('date' as const),
        field: fc.constantFrom('issueDate' as const, 'dueDate' as const, 'receivedAt' as const),
        comparison,
        value: date,
      }),
      fc.record({ kind: fc.constant('status' as const), value: fc.constantFrom(...documentStatuses) }),
      fc.record({ kind: fc.constant('type' as const), value: fc.constantFrom(...documentTypes) }),
    );
    fc.assert(
      fc.property(fc.array(term, { maxLength: 6 }), (query) => {
        expect(readSearchQuery(writeSearchQuery(query))).toEqual(query);
      }),
    );
  });
});

describe('amounts and dates as people write them', () => {
  test.each([
    ['1250', '1250.00'],
    ['1.250,00', '1250.00'],
    ['1,250.00', '1250.00'],
    ['1 250,5', '1250.50'],
    ['1.250', '1250.00'],
    ['1,250', '1250.00'],
    ['12,5', '12.50'],
    ['12.5', '12.50'],
    ['-3,75', '-3.75'],
    ['1.234.567,89', '1234567.89'],
  ])('%s is %s', (typed, amount) => {
    expect(readTypedAmount(typed)).toBe(amount);
  });

  test.each(['', 'abc', '1.25.00', '1,2,3', '12.345,678', '1e5', '--5', '9'.repeat(40)])('%j is no amount', (typed) => {
    expect(readTypedAmount(typed)).toBeNull();
  });

  test('a date must exist', () => {
    expect(readTypedDate('31.12.2026')).toBe('2026-12-31');
    expect(readTypedDate('1/2/2026')).toBe('2026-02-01');
    expect(readTypedDate('30-02-2026')).toBeNull();
    expect(readTypedDate('20261120')).toBeNull();
  });
});
