import { expect, test } from 'vitest';
import { bestFirst } from './best-first.ts';

const units = [
  { code: 'CL', name: 'Centiliter' },
  { code: 'KWH', name: 'Kilowatttime' },
  { code: 'MD', name: 'Time sheet' },
  { code: 'TIME', name: 'Time' },
  { code: 'TI', name: 'Ten' },
];

test('the code one types to the end of comes before all others that have its letters (OUT-2)', () => {
  expect(bestFirst(units, 'ti').map(({ code }) => code)).toEqual(['TI', 'TIME', 'MD', 'CL', 'KWH']);
  expect(bestFirst(units, 'x')).toEqual([]);
  expect(bestFirst(units, '').map(({ code }) => code)).toEqual(units.map(({ code }) => code));
});
