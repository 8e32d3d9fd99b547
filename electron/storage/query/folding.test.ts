import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { containsPattern, fold } from './folding.ts';

describe('the sorted form of a text', () => {
  test('orders as a Danish register does: a, z, æ, ø, å', () => {
    const names = ['Åse', 'Ørsted', 'zebra', 'Ægir', 'Abel', 'ébène', 'Öberg', 'Ärla'];
    expect(names.sort((one, other) => (fold(one) < fold(other) ? -1 : 1))).toEqual([
      'Abel',
      'ébène',
      'zebra',
      'Ægir',
      'Ärla',
      'Öberg',
      'Ørsted',
      'Åse',
    ]);
  });

  test('is the same however a letter is composed, and folding twice changes nothing', () => {
    expect(fold('A\u030arhus')).toBe(fold('Århus'));
    expect(fold('ǽ')).toBe(fold('æ'));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  test('a pattern holds the characters of its own as they are', () => {
    expect(containsPattern('a*b?[c')).toBe('*[a}{][*]b[?][[]c*');
  });
});
