import { expect, test } from 'vitest';
import { referencesTo } from './references.ts';
import { masterTableNames, tableDefinition } from './tables.ts';

test('SET-7: whatever names a part names the row it belongs to as well, so the uses of a row are those of its parts', () => {
  const parts = masterTableNames.filter((table) => tableDefinition(table).partOf !== undefined);
  expect(parts).toHaveLength(7);
  for (const table of parts) {
    const [scope] = tableDefinition(table).key;
    for (const reference of referencesTo(table)) {
      expect([reference.from, scope]).toEqual([reference.from, tableDefinition(table).partOf]);
      expect([reference.from, reference.scope]).not.toEqual([reference.from, null]);
    }
  }
});
