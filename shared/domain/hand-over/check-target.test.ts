import { describe, expect, test } from 'vitest';
import { aTarget } from './build.ts';
import { checkTarget } from './check-target.ts';
import { handOverFileName } from './file-name.ts';
import { formatTraits, handOverFormats, newTarget } from './target.ts';

const codes = (...given: Parameters<typeof aTarget>) => checkTarget(aTarget(...given)).map(({ code }) => code);

describe('ACT-1 the set-up of a target', () => {
  test.each(handOverFormats)('%s is whole once it has what its format needs', (format) => {
    expect(codes(format)).toEqual([]);
    expect(checkTarget({ ...newTarget(format), name: 'Books' }).map(({ code }) => code)).toEqual(
      formatTraits[format].series === 'voucherSeries'
        ? ['handOver.seriesMissing']
        : formatTraits[format].series === 'journal'
          ? ['handOver.journalMissing']
          : [],
    );
  });

  test('a journal is a number', () => {
    expect(codes('economicJson', { series: 'A' })).toEqual(['handOver.journalMissing']);
  });

  test('a place takes one dimension, and is one of the format', () => {
    const dimensions = [
      { dimension: 'ORT', place: 'Dim1' },
      { dimension: 'SAG', place: 'Dim1' },
      { dimension: 'LEJR', place: 'Dim6' },
      { dimension: 'X', place: '' },
    ];
    expect(
      checkTarget(aTarget('unicontaCsv', { dimensions })).map(({ code, values }) => `${code} ${values['place']}`),
    ).toEqual(['handOver.placeTwice Dim1', 'handOver.placeUnknown Dim6']);
    expect(codes('sie4i', { dimensions: [{ dimension: 'ORT', place: 'A' }] })).toEqual(['handOver.placeUnknown']);
  });

  test('Fortnox knows three kinds of VAT', () => {
    expect(codes('fortnox', { vatCodes: [{ vatGroup: 'FULL', code: 'I25' }] })).toEqual(['handOver.vatKindUnknown']);
  });

  test('every file gets a name of its own', () => {
    expect(codes('jsonLines', { filePattern: 'vouchers' })).toEqual(['handOver.patternWithoutNo']);
    const name = (filePattern: string) =>
      handOverFileName(aTarget('sie4i', { filePattern }), { ledger: 'Exempel AB', no: 12, at: '2026-11-20T09:00:00Z' });
    expect(name('{ledger}-{target}-{no}')).toBe('Exempel AB-Books-00012.si');
    expect(name('{date}_{no}')).toBe('2026-11-20_00012.si');
  });
});
