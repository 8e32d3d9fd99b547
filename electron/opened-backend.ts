import type { BackendHandlers } from '../shared/contract/calls.ts';
import type { ProgramEvent } from '../shared/contract/events.ts';
import type { ReceiptCounts } from '../shared/contract/exchange.ts';
import type { Result } from '../shared/domain/result.ts';
import type { BackupMade } from './backend/evidence/back-up.ts';
import type { PeriodOrder, PeriodOutcome } from './backend/evidence/period/export-period.ts';
import type { Verification } from './backend/evidence/proof/verify-everything.ts';
import type { ParsingPool } from './parsing/pool.ts';
import type { SecretStore } from './secrets/secret-store.ts';
import type { ProgramUser } from './program-user.ts';

export interface BackendOptions {
  /** Store and archive; made when missing. */
  readonly dataFolder: string;
  readonly user: ProgramUser;
  readonly now?: () => Date;
  /** Overrides the folder of the set-up. */
  readonly transportFolder?: string;
  /** Fills the demo ledger at the first start and lets the simulated access point deliver (PLT-8). */
  readonly demo?: boolean;
  /** False: nothing is scanned or sent by itself; `refresh` and the orders do it (command line). Default true. */
  readonly watch?: boolean;
  /** Milliseconds a file in the transport folder must rest before it is taken; default 1500. */
  readonly stabilityWindow?: number;
  /** Readers that several backends of one process share; whoever made them closes them. Default: a pool of its own. */
  readonly parsing?: ParsingPool;
  /** Where passwords are kept; default: the environment, or files only their owner may read. */
  readonly secrets?: SecretStore;
  /** A backup that takes the place of the store before it is opened (PLT-5). */
  readonly restoreFrom?: string;
  /** Lines for whoever looks after the program; never for the person at the screen. */
  readonly log: (line: string) => void;
}

/** The program without a face: what every host carries calls to. */
export interface Backend {
  readonly handlers: BackendHandlers;
  /** Facts after their commit; answers with the function that stops listening. */
  readonly onEvent: (listener: (event: ProgramEvent) => void) => () => void;
  /** Files and folders (recursive) read in without the transport; the sources stay (IN-35, PLT-1b `ingest`). */
  readonly receivePaths: (paths: readonly string[]) => Promise<Result<ReceiptCounts>>;
  /** Store, archive and log chain (PLT-1b `verify`). */
  readonly verify: () => Promise<Verification>;
  /** A backup of the store, proven; for hosts that work without a window (PLT-1b `backup`). */
  readonly backUp: () => Promise<Result<BackupMade>>;
  /** A period written out, to be read without the program (PLT-1b `export-period`). */
  readonly exportPeriod: (order: PeriodOrder) => Promise<Result<PeriodOutcome>>;
  readonly close: () => Promise<void>;
}
