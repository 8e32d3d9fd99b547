import { expect, test } from 'vitest';
import { placesText } from '../../../../shared/domain/coding/places-text.ts';
import { firstPlace } from './first-place.ts';

test('the place a problem names is the place the coding opens at: counted from one there, from zero here (UI-6, COD-8)', () => {
  for (const place of ['header', 'line:0', 'line:11', 'charge:2', 'duty:1', 'prepaid', 'rounding'] as const)
    expect(firstPlace({ places: placesText([{ place }, { place: 'line:40' }]) })).toBe(place);
});

test('a problem without places names none: the first place that waits is opened (UI-6)', () => {
  expect(firstPlace({ places: '' })).toBeNull();
  expect(firstPlace({})).toBeNull();
});
