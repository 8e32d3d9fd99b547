import type { Migration } from './migration.ts';

/** Two filters of the log together are answered from one index: what the second asks stands in that of the first (PLT-6). */
export const logFilters: Migration = (database) => {
  database.exec(`
    DROP INDEX logByCode;
    DROP INDEX logByStep;
    DROP INDEX logByProblem;
    CREATE INDEX logByCode ON log (code, at, id, by, step);
    CREATE INDEX logByStep ON log (step, at, id, by);
    CREATE INDEX logByProblem ON log (at, id, code, by, step) WHERE problem IS NOT NULL;
  `);
};
