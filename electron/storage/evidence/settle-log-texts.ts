import type { Statements } from '../connection/statement-cache.ts';

/**
 * Makes the entries a transaction has added to the log findable by their words. Called at the end of every transaction, so
 * that the log is never committed without.
 */
export function settleLogTexts(db: Statements): void {
  const to = db.prepare('SELECT lastId, (SELECT max(id) FROM log) AS last FROM logTextsTo').get() as {
    readonly lastId: number;
    readonly last: number | null;
  };
  if (to.last === null || to.last === to.lastId) return;
  db.prepare(
    `INSERT INTO logTexts (rowid, text)
     SELECT id,
       coalesce((SELECT group_concat(value, ' ') FROM json_each(log."values")), '') || ' ' ||
       coalesce((SELECT group_concat(value, ' ') FROM json_each(log.problem, '$.values')), '')
     FROM log WHERE id > ?`,
  ).run(to.lastId);
  db.prepare('UPDATE logTextsTo SET lastId = ?').run(to.last);
}
