import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openTestStorage } from '../testing/build.ts';
import { readInboxCounts } from '../documents/lists/inbox-counts.ts';
import { findExchangeByClaim } from '../exchange/exchange.ts';
import { type ReadableStore, statements } from '../connection/handles.ts';
import { pendingDocumentsTouchedBy } from '../purchasing/vendors.ts';
import { queueSummary } from '../registry/queue-files.ts';
import type { Storage } from '../open-storage.ts';

/**
 * An index over a part of a table serves only a query that says in its text that it wants no other part: what is bound the
 * planner does not know before it plans.
 */
let storage: Storage;
beforeAll(async () => {
  storage = await openTestStorage();
});
afterAll(() => storage.close());

const queries: Readonly<Record<string, (db: ReadableStore) => Promise<unknown>>> = {
  exchangeByClaim: (db) => findExchangeByClaim(db, '/in/a.xml'),
  documentsDecided: (db) => readInboxCounts(db, null, '2026-11-20'),
  documentsByPayToKey: (db) => pendingDocumentsTouchedBy(db, 1, [{ scheme: 'DK:CVR', id: '12345678' }]),
  queueFilesWaiting: (db) => queueSummary(db),
};

describe('an index over a part of a table (PLT-6)', () => {
  test.each(Object.entries(queries))('%s serves its query whatever the values are', async (index, ask) => {
    const known = statements(storage.read);
    const asked = vi.spyOn(known, 'prepare');
    await ask(storage.read);
    const texts = asked.mock.calls.map(([text]) => text);
    asked.mockRestore();
    const plans = texts.flatMap((text) => {
      const places = text.match(/\?/gu)?.length ?? 0;
      return known
        .prepare(`explain query plan ${text}`)
        .all(Array.from({ length: places }, () => null))
        .map((step) => (step as { detail: string }).detail);
    });
    expect(plans).toEqual(expect.arrayContaining([expect.stringContaining(index)]));
  });
});
