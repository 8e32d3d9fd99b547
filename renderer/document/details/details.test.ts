import { describe, expect, test } from 'vitest';
import { searchFields, storedFields } from './stored-fields.ts';

describe('every stored field (Ctrl+F8)', () => {
  const record = { row: { no: 'F-1', copy: false, none: null }, lines: [{ name: 'Kaffe på kanden' }, { name: '' }] };

  test('stands with its path, empty ones left out, false and zero not', () => {
    expect(storedFields(record)).toEqual([
      { path: 'row.no', value: 'F-1' },
      { path: 'row.copy', value: 'false' },
      { path: 'lines[1].name', value: 'Kaffe på kanden' },
    ]);
  });

  test('is found by words of its name and its value, in any order and without accents', () => {
    expect(searchFields(storedFields(record), 'PA lines').map((field) => field.path)).toEqual(['lines[1].name']);
    expect(searchFields(storedFields(record), '')).toHaveLength(3);
    expect(searchFields(storedFields(record), 'tea')).toHaveLength(0);
  });
});
