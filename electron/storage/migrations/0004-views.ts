import type { Migration } from './migration.ts';

/** What people keep: named views of a list, and their own preferences (IN-21, UI-38). */
export const views: Migration = (database) => {
  database.exec(`
    CREATE TABLE savedViews (
      id INTEGER PRIMARY KEY,
      inbox TEXT NOT NULL,
      name TEXT NOT NULL,
      view TEXT NOT NULL,
      UNIQUE (inbox, name)
    ) STRICT;
    CREATE TABLE preferences (user TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `);
};
