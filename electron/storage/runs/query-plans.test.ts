import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompiledQuery } from 'kysely';
import { queries } from '../connection/handles.ts';
import { openStorage, type Storage } from '../open-storage.ts';
import { reportQuery, type ReportScope } from './run-report.ts';

let storage: Storage;
beforeAll(async () => {
  const opened = await openStorage({ file: ':memory:', backupFolder: '', now: () => new Date() });
  if (!opened.ok) throw new Error(opened.problem.code);
  storage = opened.value;
});
afterAll(() => storage.close());

const ofTheRun = /SEARCH runItems USING (PRIMARY KEY|(COVERING )?INDEX \w+) \(runId=\?/u;
const all: ReportScope = { outcomes: [], problem: null, sum: null, search: '' };

async function planOf(scope: ReportScope): Promise<string> {
  const store = queries(storage.read);
  const { sql, parameters } = reportQuery(storage.read, 1, scope)
    .select('runItems.position')
    .orderBy('runItems.position')
    .limit(200)
    .compile();
  const explained = { sql: `explain query plan ${sql}`, parameters, query: { kind: 'RawNode' } };
  const { rows } = await store.executeQuery<{ detail: string }>(
    explained as unknown as CompiledQuery<{ detail: string }>,
  );
  return rows.map(({ detail }) => detail).join('\n');
}

describe('MASS-5 a window of a report looks at the rows of its run only, in their order, however it is narrowed', () => {
  test.each<readonly [string, Partial<ReportScope>, RegExp]>([
    ['whole', {}, ofTheRun],
    ['by outcome', { outcomes: ['stopped'] }, ofTheRun],
    ['by problem', { problem: 'check.vendorMissing' }, ofTheRun],
    ['by sum', { sum: { kind: 'vendor', key: 'V-1', currency: 'DKK' } }, /SEARCH runSums USING PRIMARY KEY/u],
    ['by word', { search: 'nord' }, /SEARCH documents USING INTEGER PRIMARY KEY/u],
  ])('%s', async (_name, narrowed, expected) => {
    const plan = await planOf({ ...all, ...narrowed });
    expect(plan).toMatch(expected);
    expect(plan).not.toMatch(/SCAN/u);
  });
});
