import { describe, expect, test } from 'vitest';
import { names, storeAt, updateTo } from './testing/old-store.ts';

describe('step 24 of the store, from the version before (PLT-5)', () => {
  test('keeps what registries answered, one answer of a network, and what lies in folders of intermediaries (OUT-7, OUT-9)', () => {
    const database = storeAt(23);
    const before = names(database, 'table');
    updateTo(database, 24);
    expect(names(database, 'table')).toEqual([...before, 'queueFiles', 'registryFindings'].sort());
    const insert = database.prepare("insert into registryFindings values (null, 'peppol', '0184:1', '', '', '', '')");
    insert.run();
    expect(() => insert.run()).toThrow(/UNIQUE/u);
    database.close();
  });
});
