import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstPlace, placeNames, readPlace, writePlace } from './places.ts';

describe('a place in the address', () => {
  test('UI-38: is read back as it was written', () => {
    const place = fc.record({
      name: fc.constantFrom(...placeNames),
      id: fc.option(fc.integer({ min: 1, max: 999_999_999 }), { nil: null }),
      params: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string({ maxLength: 20 }), {
        maxKeys: 3,
        noNullPrototype: true,
      }),
    });
    fc.assert(
      fc.property(place, (one) => {
        expect(readPlace(writePlace(one))).toEqual(one);
      }),
    );
  });

  test('UI-38: anything else is the purchase inbox, and a strange id is none', () => {
    expect(readPlace('')).toEqual(firstPlace);
    expect(readPlace('#/nowhere/4')).toEqual(firstPlace);
    expect(readPlace('#/vendors/-1')).toEqual({ name: 'vendors', id: null, params: {} });
    expect(readPlace('#/vendors/1e5')).toEqual({ name: 'vendors', id: null, params: {} });
  });
});
