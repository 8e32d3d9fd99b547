import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aDocument, aView, openTestStorage, receive } from './testing/build.ts';
import { listDocuments } from './documents/lists/list-documents.ts';
import { queries } from './connection/handles.ts';
import { newestEntry } from './evidence/log-chain.ts';
import { logOf, recordLog, type NewLogEntry } from './log.ts';
import type { Storage } from './open-storage.ts';
import { readSetting, saveSetting } from './setup/settings.ts';
import { verifyStore } from './verify.ts';

let folder: string;
let storage: Storage;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ebilag-store-'));
  storage = await openTestStorage(join(folder, 'ebilag.sqlite'));
});
afterEach(async () => {
  await storage.close();
  await rm(folder, { recursive: true, force: true });
});

const entry = (documentId: number | null, code: string): NewLogEntry => ({
  at: '2026-11-20T08:00:00.000Z',
  by: 'HH',
  documentId,
  step: 'RECEIVE',
  code,
  values: { file: 'a.xml' },
  problem: null,
});

describe('transactions (style §2.18)', () => {
  test('write everything or, when the work fails, nothing', async () => {
    await expect(
      storage.write(async (tx) => {
        await receive(tx, [aDocument()]);
        throw new Error('half way');
      }),
    ).rejects.toThrow('half way');
    expect(await listDocuments(storage.read, aView(), { offset: 0, limit: 10 })).toMatchObject({ total: 0, rows: [] });
    await storage.write((tx) => receive(tx, [aDocument()]));
    expect(await listDocuments(storage.read, aView(), { offset: 0, limit: 10 })).toMatchObject({ total: 1 });
  });

  test('run one after the other in the order they were asked for, also after a failed one', async () => {
    await storage.write((tx) => saveSetting(tx, 'sum', 0));
    const works = Array.from({ length: 30 }, (_, index) =>
      storage
        .write(async (tx) => {
          const sum = Number(await readSetting(tx, 'sum'));
          await saveSetting(tx, 'sum', sum + 1);
          if (index % 10 === 9) throw new Error('taken back');
        })
        .catch(() => undefined),
    );
    await Promise.all(works);
    expect(await readSetting(storage.read, 'sum')).toBe(27);
  });

  test('are not seen by readers before they are done', async () => {
    await storage.write(async (tx) => {
      await saveSetting(tx, 'seen', true);
      expect(await readSetting(storage.read, 'seen')).toBeNull();
    });
    expect(await readSetting(storage.read, 'seen')).toBe(true);
  });

  test('cannot be made through the reading handle', async () => {
    await expect(sql`delete from ledgers`.execute(queries(storage.read))).rejects.toThrow(/readonly/u);
  });

  test('wait for another process that writes, without holding up this one', async () => {
    const script = `
      const Sqlite = (await import('better-sqlite3')).default;
      const database = new Sqlite(${JSON.stringify(join(folder, 'ebilag.sqlite'))});
      database.exec('begin immediate');
      database.prepare("insert into settings values ('other', '1')").run();
      console.log('locked');
      setTimeout(() => { database.exec('commit'); database.close(); }, 400);`;
    const other = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => other.stdout.once('data', resolve));
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 10);
    await storage.write((tx) => saveSetting(tx, 'mine', 2));
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(5);
    expect([await readSetting(storage.read, 'other'), await readSetting(storage.read, 'mine')]).toEqual([1, 2]);
  });
});

describe('the log (PLT-5)', () => {
  test('keeps what happened to a document, newest first, and says who', async () => {
    await storage.write((tx) => recordLog(tx, [entry(1, 'received'), entry(2, 'received'), entry(1, 'checked')]));
    expect((await logOf(storage.read, 1)).map(({ code, by }) => [code, by])).toEqual([
      ['checked', 'HH'],
      ['received', 'HH'],
    ]);
  });

  test('can be neither changed nor shortened', async () => {
    await storage.write((tx) => recordLog(tx, [entry(1, 'received')]));
    await expect(storage.write((tx) => sql`update log set by = 'someone'`.execute(queries(tx)))).rejects.toThrow(
      'append-only',
    );
    await expect(storage.write((tx) => sql`delete from log`.execute(queries(tx)))).rejects.toThrow('append-only');
  });

  test('shows by its chain that an entry was changed behind the program', async () => {
    await storage.write((tx) => recordLog(tx, [entry(1, 'one'), entry(1, 'two')]));
    await storage.write((tx) => recordLog(tx, [entry(1, 'three')]));
    expect((await verifyStore(storage.read)).faults).toEqual([]);
    await storage.write(async (tx) => {
      await sql`drop trigger logIsNeverChanged`.execute(queries(tx));
      await sql`update log set by = 'someone' where id = 2`.execute(queries(tx));
    });
    expect((await verifyStore(storage.read)).faults).toEqual([{ kind: 'logChain', detail: '2' }]);
  });

  test('shows by its chain that an entry was taken out', async () => {
    await storage.write((tx) => recordLog(tx, [entry(1, 'one'), entry(1, 'two'), entry(1, 'three')]));
    await storage.write(async (tx) => {
      await sql`drop trigger logIsNeverDeleted`.execute(queries(tx));
      await sql`delete from log where id = 2`.execute(queries(tx));
    });
    expect((await verifyStore(storage.read)).faults).toEqual([{ kind: 'logChain', detail: '3' }]);
  });
});

describe('the head of the log, kept beside it (PLT-5)', () => {
  test('shows that entries were cut off the end, though the rest of the chain holds', async () => {
    await storage.write((tx) => recordLog(tx, [entry(1, 'one'), entry(1, 'two'), entry(1, 'three')]));
    await storage.write(async (tx) => {
      await sql`drop trigger logIsNeverDeleted`.execute(queries(tx));
      await sql`delete from log where id > 1`.execute(queries(tx));
    });
    expect((await verifyStore(storage.read)).faults).toEqual([{ kind: 'logCut', detail: '3 → 1' }]);
  });

  test('kept elsewhere, shows it also when the one in the store was put right', async () => {
    await storage.write((tx) => recordLog(tx, [entry(1, 'one'), entry(1, 'two')]));
    const elsewhere = await newestEntry(storage.read);
    await storage.write(async (tx) => {
      await sql`drop trigger logIsNeverDeleted`.execute(queries(tx));
      await sql`delete from log where id > 1`.execute(queries(tx));
      await sql`update logHead set lastId = 1, hash = (select hash from log)`.execute(queries(tx));
    });
    expect((await verifyStore(storage.read)).faults).toEqual([]);
    expect((await verifyStore(storage.read, [elsewhere])).faults).toEqual([{ kind: 'logCut', detail: '2 → 1' }]);
  });

  test('goes on with entries written later, by this program or another', async () => {
    await storage.write((tx) => recordLog(tx, [entry(1, 'one')]));
    const early = await newestEntry(storage.read);
    await storage.write((tx) => recordLog(tx, [entry(1, 'two')]));
    expect(await verifyStore(storage.read, [early])).toMatchObject({ entries: 2, faults: [] });
  });
});

describe('verifying the store (PLT-5)', () => {
  test('finds nothing in a sound one and counts its documents', async () => {
    await storage.write((tx) => receive(tx, [aDocument(), aDocument({ status: 'rejected' })]));
    expect(await verifyStore(storage.read)).toEqual({ documents: 2, entries: 0, faults: [] });
  });

  test('finds documents that lost a part, and counters that are wrong', async () => {
    await storage.write(async (tx) => {
      await receive(tx, [aDocument(), aDocument()]);
      await sql`delete from documentContents where documentId = 1`.execute(queries(tx));
      await sql`delete from deliveries where documentId = 2`.execute(queries(tx));
      await sql`delete from searchTexts where documentId = 2`.execute(queries(tx));
      await sql`update documentCounts set documents = 5`.execute(queries(tx));
    });
    expect((await verifyStore(storage.read)).faults).toEqual([
      { kind: 'documentWithoutContent', detail: '1' },
      { kind: 'documentWithoutDelivery', detail: '2' },
      { kind: 'countWrong', detail: 'purchase pending' },
      { kind: 'searchIndex', detail: '2' },
    ]);
  });
});

describe('several transactions on one way to the disk', () => {
  const set = (name: string) => (tx: Parameters<typeof saveSetting>[0]) => saveSetting(tx, name, true);

  test('each part writes everything or nothing by itself and sees those before it (MASS-3)', async () => {
    await storage.writeTogether(async (part) => {
      await part(set('first'));
      await expect(
        part(async (tx) => {
          expect(await readSetting(tx, 'first')).toBe(true);
          await set('second')(tx);
          throw new Error('no further');
        }),
      ).rejects.toThrow('no further');
      await part(set('third'));
      // Nothing of it is true before all of it is through.
      expect(await readSetting(storage.read, 'first')).toBeNull();
    });
    expect(await Promise.all(['first', 'second', 'third'].map((name) => readSetting(storage.read, name)))).toEqual([
      true,
      null,
      true,
    ]);
  });

  test('when the whole fails, none of its parts has happened, and the next transaction begins afresh', async () => {
    await expect(
      storage.writeTogether(async (part) => {
        await part(set('first'));
        throw new Error('the disk is full');
      }),
    ).rejects.toThrow('the disk is full');
    expect(await readSetting(storage.read, 'first')).toBeNull();
    await storage.write(set('later'));
    expect(await readSetting(storage.read, 'later')).toBe(true);
  });
});
