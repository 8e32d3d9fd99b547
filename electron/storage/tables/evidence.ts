import type { Generated } from 'kysely';

// The audit log, backups, the export of a period, the shift report (PLT-5).

/** The newest entry of the log, kept apart from it. */
export interface LogHeadTable {
  one: number;
  lastId: number;
  hash: string;
}

/** The words of the entries, for searching; the entries themselves stand in `log`. */
export interface LogTextsTable {
  rowid: number;
  logTexts: string;
}

/** The last entry of the log whose words are among them. */
export interface LogTextsToTable {
  one: number;
  lastId: number;
}

/** A proof that store, log and archive are whole, or what was not; `problems` as JSON. */
export interface VerificationsTable {
  id: Generated<number>;
  at: string;
  by: string;
  seconds: number;
  documents: number;
  entries: number;
  originals: number;
  problems: string;
}

export interface EvidenceTables {
  logHead: LogHeadTable;
  logTexts: LogTextsTable;
  logTextsTo: LogTextsToTable;
  verifications: VerificationsTable;
}
