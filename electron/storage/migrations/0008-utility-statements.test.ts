import { describe, expect, test } from 'vitest';
import { anEDocument, aParty } from '../testing/build.ts';
import { insertOldDocument, storeAt, updateTo } from './testing/old-store.ts';

describe('step 8 of the store, from the version before (PLT-5)', () => {
  test('ties the utility statements that are there to their invoices, and decides nothing (UTS-1)', () => {
    const database = storeAt(7);
    const supplier = aParty('Vestkystens Elforsyning');
    const reference = {
      kind: 'parent' as const,
      id: 'EL-1',
      scheme: 'Vestkystens Elforsyning',
      uuid: null,
      issueDate: null,
      typeCode: 'Invoice',
      description: null,
    };
    insertOldDocument(database, 1, anEDocument({ number: 'EL-1', supplier }), 0);
    insertOldDocument(database, 2, anEDocument({ type: 'utilityStatement', supplier, references: [reference] }), 0);
    insertOldDocument(
      database,
      3,
      anEDocument({ type: 'utilityStatement', supplier, references: [{ ...reference, id: 'EL-2' }] }),
      0,
    );
    database.exec(
      "update documents set type = iif(id = 1, 'invoice', 'utilityStatement'), documentNoKey = iif(id = 1, 'el-1', '')",
    );
    updateTo(database, 8);
    expect(
      database.prepare('select statementId, parentNo, parentId, followed from utilityReferences').raw().all(),
    ).toEqual([
      [2, 'EL-1', 1, ''],
      [3, 'EL-2', null, ''],
    ]);
    expect(database.prepare('select id, utilityStatements, status from documents order by id').raw().all()).toEqual([
      [1, 1, 'pending'],
      [2, null, 'pending'],
      [3, null, 'pending'],
    ]);
    database.close();
  });
});
