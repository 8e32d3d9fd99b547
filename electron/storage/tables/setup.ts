import type { Generated } from 'kysely';
import type { Flag } from './flag.ts';

// Ledgers and their set-up, beside the tables the domain describes.

export interface LedgersTable {
  id: Generated<number>;
  name: string;
  currency: string;
  cvr: string;
  address: string;
  postalCode: string;
  city: string;
  country: string;
  takesUnknownReceivers: Flag;
  /** JSON; empty while nobody has said how the ledger is paid. */
  payment: Generated<string>;
}

/** One number never points to two ledgers (IN-8): the pair is the key. */
export interface LedgerEndpointsTable {
  endpointId: string;
  scheme: string;
  ledgerId: number;
}

export interface NumberSeriesTable {
  id: Generated<number>;
  series: string;
  /** Null: all ledgers share it. */
  ledgerId: number | null;
  prefix: string;
  width: number;
  next: number;
}

/** Numbers given back by an undo, taken again before the series goes on: the series has no gaps. */
export interface ReleasedNumbersTable {
  seriesId: number;
  number: number;
}

export interface StandardReasonsTable {
  reasonId: string;
  text: string | null;
  uses: number;
  position: number;
}

/** The control setup as JSON (SET-3); a ledger without one has not been given its standard set-up yet. */
export interface ControlSetupsTable {
  ledgerId: number;
  value: string;
}

/** Drawn anew by triggers at every change of a set-up table. */
export interface SetupVersionsTable {
  tableName: string;
  version: number;
}

/** What one import, deletion or standard set-up changed, row by row, so that it can be taken back (SET-10). */
export interface SetupUndosTable {
  token: string;
  at: string;
  by: string;
  content: string;
}
