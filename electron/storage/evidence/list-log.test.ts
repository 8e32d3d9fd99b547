import { sql, type RawBuilder } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LogFilter } from '../../../shared/contract/evidence-log.ts';
import { logKindNames } from '../../../shared/domain/evidence/log-kinds.ts';
import { aDocument, anEDocument, openTestStorage, receive } from '../testing/build.ts';
import { queries } from '../connection/handles.ts';
import { recordLog, type NewLogEntry } from '../log.ts';
import type { Storage } from '../open-storage.ts';
import { listLog, logCountQuery, logPageQuery, peopleOfLog } from './list-log.ts';
import { readLogRows } from './log-rows.ts';

let storage: Storage;

const everything: LogFilter = {
  from: null,
  to: null,
  by: null,
  step: null,
  kind: null,
  documentId: null,
  onlyProblems: false,
  search: '',
};

const entry = (changes: Partial<NewLogEntry>): NewLogEntry => ({
  at: '2026-11-20T08:00:00.000Z',
  by: 'anna',
  documentId: null,
  step: 'SETUP',
  code: 'setupRowChanged',
  values: {},
  problem: null,
  ...changes,
});

beforeAll(async () => {
  storage = await openTestStorage();
  await storage.write(async (tx) => {
    await receive(tx, [
      aDocument({ content: anEDocument({ number: 'INV-77' }), header: { documentNo: 'INV-77' } }),
      aDocument(),
    ]);
    await recordLog(tx, [
      entry({ at: '2026-11-18T08:00:00.000Z', values: { key: 'Strøm', changes: 'name: El → Strøm' } }),
      entry({ at: '2026-11-19T23:59:59.999Z', by: 'bo', values: { key: 'Vand' } }),
      entry({
        at: '2026-11-20T09:00:00.000Z',
        documentId: 1,
        step: 'ACCEPT',
        code: 'accepted',
        values: { no: 'K001' },
      }),
      entry({
        at: '2026-11-20T10:00:00.000Z',
        documentId: 2,
        step: 'REJECT',
        code: 'rejected',
        by: 'bo',
        values: { reason: 'Ikke bestilt' },
      }),
      entry({
        at: '2026-11-20T11:00:00.000Z',
        documentId: 1,
        step: 'CHECK',
        code: 'missing',
        problem: { code: 'check.vendorMissing', values: { id: '4711' } },
      }),
      entry({ at: '2026-11-20T12:00:00.000Z', documentId: 1, step: 'ORIGINAL', code: 'originalOpened', by: 'bo' }),
    ]);
  });
});
afterAll(() => storage.close());

async function found(changes: Partial<LogFilter>): Promise<number[]> {
  const { ids, total } = await listLog(storage.read, { ...everything, ...changes }, { offset: 0, limit: 100 });
  expect(total).toBe(ids.length);
  return [...ids];
}

describe('the log as a whole (SET-13, PLT-5)', () => {
  test('stands newest first', async () => {
    expect(await found({})).toEqual([6, 5, 4, 3, 2, 1]);
  });

  test.each([
    ['by person', { by: 'bo' }, [6, 4, 2]],
    ['by step', { step: 'SETUP' }, [2, 1]],
    ['by kind', { kind: 'decisions' }, [4, 3]],
    ['by looks at sensitive data', { kind: 'sensitive' }, [6]],
    ['by document', { documentId: 1 }, [6, 5, 3]],
    ['by problem', { onlyProblems: true }, [5]],
    ['from a day on', { from: '2026-11-20' }, [6, 5, 4, 3]],
    ['to a day, the whole of it', { to: '2026-11-19' }, [2, 1]],
    ['by several at once', { by: 'bo', from: '2026-11-20', kind: 'decisions' }, [4]],
    ['by a word of what changed', { search: 'strøm' }, [1]],
    ['by the beginning of a word', { search: 'bestil' }, [4]],
    ['by all of several words', { search: 'ikke bestilt' }, [4]],
    ['by a word of a problem', { search: '4711' }, [5]],
    ['by the number of a document', { search: 'INV-77' }, [6, 5, 3]],
    ['by a number and a person', { search: 'INV-77', by: 'anna' }, [5, 3]],
    ['by what nobody wrote', { search: 'zebra' }, []],
    ['by signs that are no word', { search: '"*(' }, []],
  ] as const)('%s', async (_how, filter, ids) => {
    expect(await found(filter)).toEqual(ids);
  });

  test('is read by windows, with the exact count', async () => {
    expect(await listLog(storage.read, everything, { offset: 2, limit: 2 })).toEqual({
      ids: [4, 3],
      total: 6,
      isCut: false,
    });
  });

  test('names the document an entry is about, and everybody in it once', async () => {
    const [row] = await readLogRows(storage.read, [3]);
    expect(row).toMatchObject({
      code: 'accepted',
      document: { id: 1, inbox: 'purchase', number: 'INV-77' },
      vendorId: null,
    });
    expect(await peopleOfLog(storage.read)).toEqual(['anna', 'bo']);
  });
});

describe('every filter walks an index that ends in the time (PLT-6)', () => {
  async function planOf(query: RawBuilder<unknown>): Promise<string> {
    const { rows } = await sql<{ detail: string }>`explain query plan ${query}`.execute(queries(storage.read));
    return rows.map(({ detail }) => detail).join('\n');
  }
  const filters: readonly (readonly [string, Partial<LogFilter>])[] = [
    ['nothing', {}],
    ['a period', { from: '2026-11-01', to: '2026-11-30' }],
    ['a person', { by: 'anna' }],
    ['a step', { step: 'SETUP', from: '2026-11-01' }],
    ...logKindNames.map((kind) => [kind, { kind, by: 'anna' }] as const),
    ['a problem', { onlyProblems: true, step: 'CHECK' }],
  ];

  test.each(filters)('%s: a page sorts nothing and scans no table', async (_name, filter) => {
    const plan = await planOf(logPageQuery({ ...everything, ...filter }, 1000, 100));
    expect(plan).toMatch(/USING (?:COVERING )?INDEX logBy/u);
    expect(plan).not.toMatch(/TEMP B-TREE|SCAN log$/mu);
  });

  test.each(filters)('%s: the count stays in an index or in the number of the last entry', async (_name, filter) => {
    const plan = await planOf(logCountQuery({ ...everything, ...filter }));
    expect(plan).not.toMatch(/TEMP B-TREE|SCAN log$/mu);
  });

  test('words: what is sorted is bounded', async () => {
    const plan = await planOf(logPageQuery({ ...everything, search: 'strøm' }, 0, 100));
    expect(plan).toMatch(/logTexts VIRTUAL TABLE INDEX/u);
    expect(plan).toMatch(/SEARCH log USING INTEGER PRIMARY KEY/u);
  });
});
