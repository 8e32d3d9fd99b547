import type { Generated } from 'kysely';

// What registries answered (OUT-9), and the files of the channels beside the transport (OUT-7).

export interface RegistryFindingsTable {
  id: Generated<number>;
  network: string;
  /** `0184:12345678`. */
  participant: string;
  /** Empty: it was never learned. */
  foundAt: string;
  /** JSON of the finding; empty with `foundAt`. */
  finding: string;
  triedAt: string;
  /** JSON of the problem of the last attempt; empty: it succeeded. */
  problem: string;
}

/** Files that wait in the folder of an intermediary until they are taken. */
export interface QueueFilesTable {
  id: Generated<number>;
  attemptId: number;
  folder: string;
  fileName: string;
  placedAt: string;
  /** Empty: it still lies there. */
  takenAt: string;
}

export interface RegistryTables {
  registryFindings: RegistryFindingsTable;
  queueFiles: QueueFilesTable;
}
