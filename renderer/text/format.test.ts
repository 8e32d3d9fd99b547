import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFormat } from './format.ts';
import { languages } from './languages.ts';

const at = (): Date => new Date(2026, 10, 20, 12);
const da = createFormat('da', at);
const sv = createFormat('sv', at);
const en = createFormat('en', at);
const plain = (text: string): string => text.replace(/\s/g, ' ');

describe('amounts', () => {
  test('UI-37: are grouped and pointed by locale, with a true minus', () => {
    expect(da.amount('-1250.5')).toBe('−1.250,50');
    expect(plain(sv.amount('1250.5'))).toBe('1 250,50');
    expect(en.amount('1250')).toBe('1,250.00');
    expect(en.amountIn('48125', 'DKK')).toBe('48,125.00 DKK');
  });

  test('UI-37: no digit of the document is lost or made up, however long the amount', () => {
    const decimal = fc.tuple(
      fc.constantFrom('', '-'),
      fc.bigInt({ min: 1n, max: 10n ** 24n }),
      fc.stringMatching(/^[0-9]{2,12}$/),
    );
    for (const language of languages) {
      const format = createFormat(language, at);
      fc.assert(
        fc.property(decimal, ([sign, whole, fraction]) => {
          const digits = format.amount(`${sign}${whole}.${fraction}`).replace(/\D/g, '');
          // Decimals that are only zeros are not repeated beyond the second.
          const kept = fraction.slice(0, 2) + fraction.slice(2).replace(/0+$/, '');
          const expected = fraction.slice(2).replace(/0+$/, '') === '' ? fraction.slice(0, 2) : kept;
          expect(digits).toBe(`${whole}${expected}`);
        }),
      );
    }
  });

  test('UI-37: what is no amount is shown as it stands', () => {
    expect(da.amount('abc')).toBe('abc');
    expect(da.amount('')).toBe('');
    expect(en.number('1e5')).toBe('1e5');
  });
});

describe('dates', () => {
  test('UI-37: are short in lists, with the year only when it is another, and long in documents', () => {
    expect(en.shortDate('2026-11-18')).toBe('18 Nov');
    expect(en.shortDate('2025-12-31')).toBe('31 Dec 2025');
    expect(da.shortDate('2026-11-18')).toBe('18. nov.');
    expect(en.tightDate('2026-11-18')).toBe('18 Nov');
    expect(en.tightDate('2011-08-22')).toBe('22 Aug 11');
    expect(da.tightDate('2011-08-22')).toBe('22. aug. 11');
    expect(en.date('2026-11-18')).toBe('18 November 2026');
    expect(da.date('2026-11-18')).toBe('18. november 2026');
    expect(sv.date('2026-11-18')).toBe('18 november 2026');
  });

  test('UI-37: a day stays that day in every time zone, and what is no day is shown as it stands', () => {
    expect(en.shortDate('2026-01-01')).toBe('1 Jan');
    expect(en.date('2026-02-31')).toBe('2026-02-31');
    expect(en.date('soon')).toBe('soon');
  });

  test('UI-37: how long ago in the largest fitting unit', () => {
    const now = Date.parse('2026-11-20T12:00:00Z');
    expect(en.ago('2026-11-20T11:59:58Z', now)).toMatch(/^2 sec/);
    expect(en.ago('2026-11-20T11:00:00Z', now)).toMatch(/^1 hr/);
    expect(en.ago('2026-11-18T12:00:00Z', now)).toBe('2 days ago');
  });
});

test('UI-37: sizes are rounded to what a person wants to know', () => {
  expect(plain(en.bytes(905))).toBe('905 B');
  expect(plain(en.bytes(84_231))).toBe('84 kB');
  expect(plain(en.bytes(1_240_000))).toBe('1.2 MB');
  expect(plain(da.bytes(1_240_000))).toBe('1,2 MB');
});
