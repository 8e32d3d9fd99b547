import { sql, type Expression } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newTarget } from '../../../shared/domain/hand-over/target.ts';
import { openTestStorage } from '../testing/build.ts';
import { queries } from '../connection/handles.ts';
import type { Storage } from '../open-storage.ts';
import { exportsPage, exportsQuery, unwrittenQuery } from './exports.ts';
import { waitingIds } from './waiting-vouchers.ts';

let storage: Storage;
beforeAll(async () => {
  storage = await openTestStorage();
});
afterAll(() => storage.close());

async function planOf(query: Expression<unknown>): Promise<string> {
  const { rows } = await sql<{ detail: string }>`explain query plan ${query}`.execute(queries(storage.read));
  return rows.map(({ detail }) => detail).join('\n');
}

/** A query inside another one is written in brackets, which an explanation cannot begin with. */
const rowsOf = (query: Expression<unknown>) => sql`select * from ${query}`;

describe('PLT-6 every list of hand-over walks an index', () => {
  test('what waits is found without looking at what was handed over', async () => {
    const target = { id: 1, ledgerId: 1, setup: newTarget('sie4i'), upToVoucherId: 1_000_000, nextNo: 7 };
    const plan = await planOf(waitingIds(target));
    expect(plan).toContain('USING COVERING INDEX handOverVouchersWaiting (targetId=?)');
    expect(plan).toContain('USING COVERING INDEX vouchersOfLedger (ledgerId=? AND id>?)');
    expect(plan).not.toContain('SCAN');
  });

  test.each([
    ['of all ledgers', null, null, 'SCAN handOverExports'],
    ['of a ledger', 1, null, 'USING INDEX handOverExportsOfLedger'],
    ['of a target', 1, 1, 'USING INDEX handOverExportsOfTarget'],
  ] as const)('the register %s needs no sorting', async (_, ledgerId, targetId, index) => {
    const query = exportsQuery(storage.read, { ledgerId, targetId, search: '' });
    const plan = await planOf(rowsOf(exportsPage(query, { offset: 0, limit: 200 })));
    expect(plan).toContain(index);
    expect(plan).not.toContain('TEMP B-TREE');
  });

  test('what is not written yet is found among the few that are not', async () => {
    expect(await planOf(rowsOf(unwrittenQuery(storage.read, null)))).toContain('handOverExportsUnwritten');
  });
});
