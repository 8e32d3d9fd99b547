import type { Generated } from 'kysely';
import type { Flag } from './flag.ts';

// Runs over many documents, and what they said (MASS-1…MASS-6).

export interface RunsTable {
  id: Generated<number>;
  kind: string;
  /** Only looked: nothing but the run itself was written (MASS-3b). */
  dryRun: Flag;
  state: string;
  /** What it was asked to do, JSON. */
  scope: string;
  options: string;
  startedAt: string;
  startedBy: string;
  endedAt: string;
  /** Asked for, but not to be taken in. */
  leftOut: number;
  takenIn: number;
  done: number;
  accepted: number;
  posted: number;
  rejected: number;
  changed: number;
  undone: number;
  sent: number;
  failed: number;
  /** The run it goes over again, or takes back. */
  fromRunId: number | null;
  /** The run that took this one back. */
  undoneByRunId: number | null;
  /** The program that works on it (`host pid`), and when it last said so. */
  worker: string;
  touchedAt: string;
}

/** A document or a sales document of a run, in the order of work. What it did stands beside it, so that no document is done twice. */
export interface RunItemsTable {
  runId: number;
  position: number;
  /** Null: a run that sends. */
  documentId: number | null;
  salesDocumentId: number | null;
  outcome: string;
  step: string;
  /** Code of what held it, for grouping; empty when nothing did. */
  problem: string;
  /** Stops with their mending, JSON. */
  stops: string;
  /** What it made, or what an undo needs, JSON; empty: nothing. */
  made: string;
  /** The reason of its own a rejection gives; empty: that of the run. */
  reason: string;
  at: string;
}

/** A document's part of the sums of a run (MASS-3b), in hundredths. */
export interface RunSumsTable {
  runId: number;
  kind: string;
  key: string;
  currency: string;
  position: number;
  name: string;
  first: number;
  second: number;
}

export interface RunsTables {
  runs: RunsTable;
  runItems: RunItemsTable;
  runSums: RunSumsTable;
}
