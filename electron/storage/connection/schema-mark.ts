import { createHash } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { migrations } from '../migrations/index.ts';
import { migrate } from '../migrations/migrate.ts';

/** Another one whenever a new store looks otherwise: names what was made to last from run to run, such as stores to measure with. */
export function schemaMark(): string {
  const database = new Sqlite(':memory:');
  migrate(database, migrations, () => undefined);
  const schema = database.prepare('SELECT sql FROM sqlite_master ORDER BY type, name').pluck().all();
  database.close();
  return createHash('sha256').update(JSON.stringify(schema)).digest('hex').slice(0, 12);
}
