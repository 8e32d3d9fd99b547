import type { Generated } from 'kysely';

// The log, and what the program and its people keep for themselves.

export interface LogTable {
  id: Generated<number>;
  at: string;
  by: string;
  documentId: number | null;
  step: string;
  code: string;
  values: string;
  problem: string | null;
  previousHash: string;
  hash: string;
}

export interface SettingsTable {
  name: string;
  value: string;
}

export interface SavedViewsTable {
  id: Generated<number>;
  inbox: string;
  name: string;
  view: string;
}

export interface PreferencesTable {
  user: string;
  value: string;
}
