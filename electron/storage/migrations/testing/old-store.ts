import Sqlite, { type Database } from 'better-sqlite3';
import { expect } from 'vitest';
import type { anEDocument } from '../../testing/build.ts';
import { migrate } from '../migrate.ts';
import { migrations } from '../index.ts';

export const noBackup = (): void => undefined;

/** A store as the program of a version left it, empty. */
export function storeAt(version: number): Database {
  const database = new Sqlite(':memory:');
  database.pragma('foreign_keys = ON');
  updateTo(database, version);
  return database;
}

/** The store as it is after an update to a version; without one, to that of this program. */
export function updateTo(database: Database, version: number = migrations.length): void {
  expect(migrate(database, migrations.slice(0, version), noBackup)).toMatchObject({ ok: true });
}

/** The names of its tables, indexes or triggers. */
export function names(database: Database, type: string): string[] {
  return database
    .prepare("select name from sqlite_master where type = ? and name not like 'sqlite_%' order by name")
    .pluck()
    .all(type) as string[];
}

/** Puts rows into tables; columns not named are empty or zero. */
export function insertsInto(database: Database): (table: string, given: Record<string, unknown>) => void {
  return (table, given) => {
    const columns = database.prepare(`select name, type from pragma_table_info('${table}')`).all() as {
      name: string;
      type: string;
    }[];
    const values = columns.map(({ name, type }) => (name in given ? given[name] : type === 'INTEGER' ? 0 : ''));
    database.prepare(`insert into ${table} values (${columns.map(() => '?').join(', ')})`).run(values);
  };
}

/** A document as an older store holds it, in a ledger that is made with it. */
export function insertOldDocument(
  database: Database,
  id: number,
  content: ReturnType<typeof anEDocument>,
  sensitive: 0 | 1,
): void {
  database
    .prepare(
      "insert or ignore into ledgers (id, name, currency, cvr, address, postalCode, city, country, takesUnknownReceivers) values (1, 'Kommunen', 'DKK', '', '', '', '', 'DK', 1)",
    )
    .run();
  database.prepare("insert into originals values (?, 1, '')").run(`hash ${id}`);
  insertsInto(database)('documents', {
    id,
    ledgerId: 1,
    inbox: 'purchase',
    status: 'pending',
    sha256: `hash ${id}`,
    documentNo: content.number,
    sensitive,
    vendorId: null,
    payToVendorId: null,
  });
  database.prepare("insert into documentContents values (?, ?, '[]')").run(id, JSON.stringify(content));
}

export function insertOldVendor(database: Database, no: string, name: string, id = 1): void {
  insertsInto(database)('vendors', { id, no, name, noKey: no.toLowerCase() });
}
