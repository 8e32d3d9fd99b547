import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inRanges } from './in-ranges.ts';
import { textIn } from './text.ts';

describe('many lines in one sentence (UI-30)', () => {
  test('UI-30: lines that follow each other are said from which to which', () => {
    expect(inRanges(['1', '2', '3', '4', '7'])).toEqual(['1–4', '7']);
    expect(inRanges(['1', '2', '5', 'A', '6'])).toEqual(['1', '2', '5', 'A', '6']);
    expect(inRanges([])).toEqual([]);
  });

  test('UI-30: no number is lost', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), (drawn) => {
        const numbers = drawn.toSorted((one, other) => one - other);
        const said = inRanges(numbers.map(String)).flatMap((piece) => {
          const [from = '', to = from] = piece.split('–');
          return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) + index);
        });
        expect(said).toEqual(numbers);
      }),
    );
  });

  test('UI-30: a document of 120 lines without an account says so in a few words', () => {
    const places = Array.from({ length: 120 }, (_, index) => `line:${index + 1}`).join(' ');
    const said = textIn('en').find('words', 'codingPlace.line', {
      count: 120,
      numbers: inRanges(places.replaceAll('line:', '').split(' ')).join(''),
    });
    expect(said).toBe('lines 1–120');
  });
});
