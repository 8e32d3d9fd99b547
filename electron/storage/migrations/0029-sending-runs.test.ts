import { describe, expect, test } from 'vitest';
import { anEDocument } from '../testing/build.ts';
import { insertOldDocument, names, storeAt, updateTo } from './testing/old-store.ts';

describe('step 29 of the store: runs that send (OUT-5)', () => {
  test('items of before keep what became of them, new ones are of a sales document', () => {
    const database = storeAt(28);
    insertOldDocument(database, 1, anEDocument(), 0);
    database.exec(`
      insert into runs (kind, dryRun, state, scope, options, startedAt, startedBy)
        values ('accept', 0, 'done', '{}', '{}', '2026-11-20T08:00:00Z', 'anna');
      insert into runItems (runId, position, documentId, outcome, step) values (1, 1, 1, 'accepted', 'accept');
    `);
    updateTo(database, 29);
    expect(database.prepare('select documentId, salesDocumentId, outcome, step from runItems').raw().all()).toEqual([
      [1, null, 'accepted', 'accept'],
    ]);
    expect(database.prepare('select sent from runs').pluck().get()).toBe(0);
    expect(names(database, 'index')).toEqual(
      expect.arrayContaining([
        'runItemsByDocument',
        'runItemsBySalesDocument',
        'runItemsByOutcome',
        'runItemsByProblem',
      ]),
    );
    expect(() => database.exec('insert into runItems (runId, position) values (1, 2)')).toThrow(/CHECK/u);
    database.exec('delete from runs');
    expect(database.prepare('select count(*) from runItems').pluck().get()).toBe(0);
    database.close();
  });
});
