import { describe, expect, test } from 'vitest';
import { codesOf, numbersOf } from '../columns/held-columns.ts';
import { extentOf } from '../columns/segments.ts';
import { orderOf } from '../columns/words.ts';
import { withStatementCache } from '../connection/statement-cache.ts';
import { insertsInto, storeAt, updateTo } from './testing/old-store.ts';

describe('step 25 of the store, from the version before (PLT-5)', () => {
  test('keeps the documents of an older store in columns, each of them, and follows their changes (PLT-6)', () => {
    const database = storeAt(24);
    database.pragma('foreign_keys = off');
    const insert = insertsInto(database);
    for (let id = 1; id <= 2100; id += 1)
      insert('documents', {
        id,
        ledgerId: 1,
        inbox: 'purchase',
        status: id % 3 === 0 ? 'rejected' : 'pending',
        receivedAt: `2026-11-20T08:00:00.${String(id % 1000).padStart(3, '0')}Z`,
        amountInclVatMinor: id,
        vendorNameKey: `vendor ${id % 7}`,
        sha256: `hash ${id}`,
      });
    updateTo(database, 25);
    const statements = withStatementCache(database);
    expect(extentOf(statements)).toEqual({ sealed: 2048, last: 2100 });
    const { words, ranks } = orderOf(statements, 'vendorNameKey');
    const codes = codesOf(statements, 'vendorNameKey');
    const amounts = numbersOf(statements, 'amountInclVatMinor');
    for (const id of [1, 2, 1000, 2047]) {
      expect(words[ranks[codes[id] ?? 0] ?? -1]).toBe(`vendor ${id % 7}`);
      expect(amounts[id]).toBe(id);
    }
    expect(database.prepare('select count(*) from columnsBehind').pluck().get()).toBe(0);
    database.exec(
      "update documents set status = 'accepted' where id = 5; update documents set marked = 1 where id = 6",
    );
    expect(database.prepare('select documentId from columnsBehind').pluck().all()).toEqual([5]);
    // A decision rewrites one index of the list and the one of decisions.
    const indexes = database
      .prepare("select sql from sqlite_master where type = 'index' and tbl_name = 'documents'")
      .pluck()
      .all() as string[];
    expect(indexes.filter((text) => /\(.*\bstatus\b/u.test(text ?? ''))).toHaveLength(2);
    database.close();
  });
});
