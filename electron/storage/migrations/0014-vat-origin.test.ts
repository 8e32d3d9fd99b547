import { describe, expect, test } from 'vitest';
import { keyText } from '../../../shared/domain/master/tables.ts';
import { storeAt, updateTo } from './testing/old-store.ts';

describe('step 14 of the store, from the version before (PLT-5)', () => {
  test('lets VAT mappings tell vendors abroad from those at home; what is there holds for both and keeps its key (ACC-7)', () => {
    const database = storeAt(13);
    database.prepare("insert into ledgers values (1, 'Kommunen', 'DKK', '', '', '', '', 'DK', 1, '')").run();
    const insert = `insert into vatMappings (ledgerId, category, rate, vatGroup, keyText, searchText) values (1, ?, ?, 'K25', ?, '')`;
    database.prepare(insert).run('S', '25', keyText(['S', '25']));
    updateTo(database, 14);
    expect(database.prepare('select category, rate, vatGroup, origin, keyText from vatMappings').raw().all()).toEqual([
      ['S', '25', 'K25', '', keyText(['S', '25', ''])],
    ]);
    database.close();
  });
});
