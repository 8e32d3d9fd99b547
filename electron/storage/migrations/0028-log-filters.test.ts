import { describe, expect, test } from 'vitest';
import { storeAt, updateTo } from './testing/old-store.ts';

describe('step 28 of the store: two filters of the log together (PLT-6)', () => {
  test('are answered from the index of the first, also in a store of before', () => {
    const database = storeAt(27);
    updateTo(database);
    const columns = (index: string) => database.prepare(`select name from pragma_index_info('${index}')`).pluck().all();
    expect(columns('logByCode')).toEqual(['code', 'at', 'id', 'by', 'step']);
    expect(columns('logByStep')).toEqual(['step', 'at', 'id', 'by']);
    expect(columns('logByProblem')).toEqual(['at', 'id', 'code', 'by', 'step']);
  });
});
