import { describe, expect, test } from 'vitest';
import { storeAt, updateTo } from './testing/old-store.ts';

describe('step 31 of the store, from the version before (PLT-5)', () => {
  test('what the log says stays searchable, and what comes after it is known to be new', () => {
    const database = storeAt(30);
    const insert = database.prepare(
      `insert into log (at, by, documentId, step, code, "values", problem, previousHash, hash) values (?, 'AN', null, 'SETUP', 'x', ?, null, ?, ?)`,
    );
    insert.run('2026-11-01T08:00:00.000Z', JSON.stringify({ key: 'Strøm' }), '', 'h1');
    updateTo(database, 31);
    expect(database.prepare("select rowid from logTexts where logTexts match 'strøm'").pluck().all()).toEqual([1]);
    expect(database.prepare('select lastId from logTextsTo').get()).toEqual({ lastId: 1 });
    database.close();
  });
});
