import Sqlite, { type Database } from 'better-sqlite3';
import { settleAllColumns } from '../columns/settle-columns.ts';
import { withStatementCache } from '../connection/statement-cache.ts';

/**
 * Copies every document of a store's file so often that there are `times` as many, each copy with a number, bytes and a
 * time of arrival of its own. For stores made to measure with: one by one into forty indexes a million documents take many
 * times as long. The file is of no use when this is interrupted.
 */
export function multiplyDocuments(file: string, times: number): void {
  const database = new Sqlite(file);
  try {
    for (const pragma of ['cache_size = -500000', 'foreign_keys = OFF', 'synchronous = OFF', 'journal_mode = MEMORY'])
      database.pragma(pragma);
    const dropped = drop(database);
    const size = Number(database.prepare('SELECT max(id) FROM documents').pluck().get());
    for (let copy = 1; copy < times; copy += 1) copyDocuments(database, copy, size);
    database.prepare('UPDATE documentCounts SET documents = documents * ?').run(times);
    for (const sql of dropped) database.exec(sql);
    settleAllColumns(withStatementCache(database));
    // Made anew in one go, in its most compact form.
    database.exec("INSERT INTO documentSearch (documentSearch) VALUES ('rebuild')");
    database.exec("INSERT INTO documentSearch (documentSearch) VALUES ('optimize')");
    database.pragma('optimize = 0x10002');
    database.pragma('journal_mode = WAL');
  } finally {
    database.close();
  }
}

/** Takes away what would work for every single row; answers with what brings it back. */
function drop(database: Database): string[] {
  const parts = database
    .prepare(
      `SELECT type, name, sql FROM sqlite_master
       WHERE sql IS NOT NULL AND (type = 'index' AND tbl_name IN ('documents', 'deliveries') OR type = 'trigger' AND tbl_name = 'searchTexts')`,
    )
    .all() as { type: string; name: string; sql: string }[];
  for (const { type, name } of parts) database.exec(`DROP ${type} "${name}"`);
  return parts.map(({ sql }) => sql);
}

function copyDocuments(database: Database, copy: number, size: number): void {
  const moved = copy * size;
  // No digit of a checksum is an x: no copy meets an original.
  const bytes = `printf('x%03d', ${copy}) || substr(sha256, 5)`;
  const changes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    documents: {
      id: `id + ${moved}`,
      sha256: bytes,
      documentNo: `documentNo || '-${copy}'`,
      documentNoKey: `documentNoKey || '-${copy}'`,
      receivedAt: `strftime('%Y-%m-%dT%H:%M:%fZ', receivedAt, '+${copy} minutes')`,
    },
    documentContents: { documentId: `documentId + ${moved}` },
    searchTexts: { documentId: `documentId + ${moved}` },
    deliveries: { id: `id + ${moved}`, documentId: `documentId + ${moved}`, sha256: bytes },
  };
  database.exec(
    `INSERT INTO originals (sha256, size, storedAt)
     SELECT ${bytes}, size, storedAt FROM originals JOIN documents USING (sha256) WHERE documents.id <= ${size}`,
  );
  for (const [table, values] of Object.entries(changes)) {
    const columns = database.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all() as string[];
    const key = table === 'documents' ? 'id' : 'documentId';
    database.exec(
      `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join(', ')})
       SELECT ${columns.map((name) => values[name] ?? `"${name}"`).join(', ')} FROM ${table} WHERE ${key} <= ${size}`,
    );
  }
}
