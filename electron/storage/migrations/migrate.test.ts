import { readdirSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anEDocument } from '../testing/build.ts';
import { openStorage } from '../open-storage.ts';
import { migrations } from './index.ts';
import type { Migration } from './migration.ts';
import { migrate, storeVersion } from './migrate.ts';
import { insertOldDocument, names, noBackup } from './testing/old-store.ts';

describe('the steps of the store', () => {
  test('are numbered by their position, and each has a test from the version before beside it (PLT-5)', () => {
    const files = readdirSync(import.meta.dirname).filter((name) => /^\d{4}-/u.test(name));
    const steps = files.filter((name) => !name.endsWith('.test.ts'));
    expect(steps.map((name) => Number(name.slice(0, 4)))).toEqual(migrations.map((_, at) => at + 1));
    expect(files).toEqual(expect.arrayContaining(steps.map((name) => name.replace(/\.ts$/u, '.test.ts'))));
  });
});

describe('the way a store is migrated', () => {
  const first: Migration = (database) => database.exec('create table a (x integer) strict');
  const second: Migration = (database) =>
    database.exec('create table b (x integer) strict; insert into b select x + 1 from a');

  test('each step is one transaction with its version: a failing one leaves the store as it was', () => {
    const database = new Sqlite(':memory:');
    const failing: Migration = (each) => {
      each.exec('create table half (x integer) strict; insert into a values (2)');
      throw new Error('no further');
    };
    expect(() => migrate(database, [first, failing], noBackup)).toThrow('no further');
    expect(storeVersion(database)).toBe(1);
    expect(names(database, 'table')).toEqual(['a']);
    expect(migrate(database, [first, second], noBackup)).toEqual({ ok: true, value: { from: 1, to: 2 } });
    expect(database.prepare('select x from b').pluck().all()).toEqual([]);
    database.close();
  });

  test('a store that holds something is backed up before, a new one and a current one are not', () => {
    const database = new Sqlite(':memory:');
    const backups: number[] = [];
    const backup = (from: number): void => {
      backups.push(from);
    };
    migrate(database, [first], backup);
    migrate(database, [first], backup);
    expect(backups).toEqual([]);
    database.exec('insert into a values (1)');
    migrate(database, [first, second], backup);
    expect(backups).toEqual([1]);
    expect(database.prepare('select x from b').pluck().all()).toEqual([2]);
    database.close();
  });

  test('a store of a newer program is refused before any write', () => {
    const database = new Sqlite(':memory:');
    database.pragma('user_version = 9');
    expect(migrate(database, [first, second], noBackup)).toEqual({
      ok: false,
      problem: { code: 'store.newer', values: { store: '9', program: '2' } },
    });
    expect(names(database, 'table')).toEqual([]);
    database.close();
  });
});

describe('opening the store', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ebilag-store-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const options = () => ({
    file: join(folder, 'ebilag.sqlite'),
    backupFolder: join(folder, 'backups'),
    now: () => new Date('2026-11-20T08:00:00Z'),
  });

  test('leaves a whole copy of an older store beside it before it is migrated', async () => {
    const old = new Sqlite(options().file);
    migrate(old, migrations.slice(0, 2), noBackup);
    insertOldDocument(old, 1, anEDocument({ number: 'OLD-1' }), 0);
    old.close();
    const opened = await openStorage(options());
    expect(opened.ok).toBe(true);
    if (opened.ok) await opened.value.close();
    expect(await readdir(options().backupFolder)).toEqual(['ebilag-v2-2026-11-20T08-00-00-000Z.sqlite']);
    const copy = new Sqlite(join(options().backupFolder, 'ebilag-v2-2026-11-20T08-00-00-000Z.sqlite'), {
      readonly: true,
    });
    expect(storeVersion(copy)).toBe(2);
    expect(copy.prepare('select documentNo from documents').pluck().all()).toEqual(['OLD-1']);
    copy.close();
  });

  test('refuses a newer store and leaves its file as it is', async () => {
    const newer = new Sqlite(options().file);
    newer.pragma('user_version = 99');
    newer.close();
    expect(await openStorage(options())).toMatchObject({ ok: false, problem: { code: 'store.newer' } });
  });
});
