import { describe, expect, test } from 'vitest';
import { storeAt, updateTo } from './testing/old-store.ts';

describe('step 21 of the store: the log as a whole (PLT-5)', () => {
  test('of an older store has its head kept and its words searchable after the update', () => {
    const database = storeAt(20);
    const insert = database.prepare(
      `insert into log (at, by, documentId, step, code, "values", problem, previousHash, hash) values (?, 'AN', null, 'SETUP', 'x', ?, null, ?, ?)`,
    );
    insert.run('2026-11-01T08:00:00.000Z', JSON.stringify({ key: 'Strøm', changes: 'a → b' }), '', 'h1');
    insert.run('2026-11-02T08:00:00.000Z', JSON.stringify({ key: 'Vand' }), 'h1', 'h2');
    updateTo(database, 21);
    expect(database.prepare('select lastId, hash from logHead').get()).toEqual({ lastId: 2, hash: 'h2' });
    expect(database.prepare("select rowid from logTexts where logTexts match 'strøm'").pluck().all()).toEqual([1]);
    insert.run('2026-11-03T08:00:00.000Z', JSON.stringify({ key: 'Varme' }), 'h2', 'h3');
    expect(database.prepare("select rowid from logTexts where logTexts match 'var*'").pluck().all()).toEqual([3]);
    database.close();
  });

  test('of a new store begins with a head of nothing', () => {
    const database = storeAt(21);
    expect(database.prepare('select lastId, hash from logHead').get()).toEqual({ lastId: 0, hash: '' });
    database.close();
  });
});
