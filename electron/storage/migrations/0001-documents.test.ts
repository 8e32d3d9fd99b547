import { describe, expect, test } from 'vitest';
import { names, storeAt } from './testing/old-store.ts';

describe('step 1 of the store, from the version before (PLT-5)', () => {
  test('makes documents, vendors, the exchange table and the log from nothing', () => {
    const database = storeAt(1);
    expect(names(database, 'table')).toEqual(
      expect.arrayContaining(['documents', 'exchange', 'ledgers', 'log', 'originals', 'vendors']),
    );
    expect(names(database, 'table')).not.toContain('outbox');
    database.close();
  });
});
