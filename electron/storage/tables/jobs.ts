import type { Generated } from 'kysely';
import type { Flag } from './flag.ts';

// Scheduled jobs.

export interface JobsTables {
  jobs: JobsTable;
  jobRuns: JobRunsTable;
}

export interface JobsTable {
  id: Generated<number>;
  name: string;
  nameKey: string;
  kind: string;
  ledgerId: number | null;
  /** JSON */
  options: string;
  /** JSON */
  rhythm: string;
  enabled: Flag;
  /** Since when it is switched on with this rhythm. */
  since: string;
  /** Empty while it is there. */
  removedAt: string;
}

export interface JobRunsTable {
  id: Generated<number>;
  jobId: number;
  startedAt: string;
  endedAt: string;
  by: string;
  cause: string;
  state: string;
  /** JSON */
  facts: string;
  /** JSON; empty: none. */
  problem: string;
  /** The process that runs it, JSON, and when it last showed itself. */
  runner: string;
  aliveAt: string;
}
