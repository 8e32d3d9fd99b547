import { describe, expect, test } from 'vitest';
import { anEDocument } from '../testing/build.ts';
import { insertOldDocument, names, storeAt, updateTo } from './testing/old-store.ts';

describe('step 18 of the store, from the version before (PLT-5)', () => {
  test('makes room for runs: a document stands in one once, and goes with it (MASS-5)', () => {
    const database = storeAt(17);
    insertOldDocument(database, 1, anEDocument(), 0);
    updateTo(database, 18);
    expect(names(database, 'index')).toEqual(
      expect.arrayContaining(['runsUnderWay', 'runItemsByDocument', 'runItemsByOutcome', 'runItemsByProblem']),
    );
    database.pragma('foreign_keys = on');
    database.exec(`
      insert into runs (kind, dryRun, state, scope, options, startedAt, startedBy)
        values ('accept', 0, 'waiting', '{}', '{}', '2026-11-20T08:00:00Z', 'anna');
      insert into runItems (runId, position, documentId) values (1, 1, 1);
      insert into runSums values (1, 'account', '2210', 'DKK', 1, 'Kontorartikler', 12500, 0);
    `);
    expect(() => database.exec('insert into runItems (runId, position, documentId) values (1, 2, 99)')).toThrow(
      /FOREIGN KEY/u,
    );
    database.exec('delete from runs');
    expect(
      database.prepare('select (select count(*) from runItems) + (select count(*) from runSums)').pluck().get(),
    ).toBe(0);
    database.close();
  });
});
