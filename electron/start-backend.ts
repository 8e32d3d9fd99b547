import type { BackendHandlers } from '../shared/contract/calls.ts';
import type { ProgramEvent } from '../shared/contract/events.ts';
import type { ReceiptCounts } from '../shared/contract/exchange.ts';
import type { Problem } from '../shared/domain/problem.ts';
import type { Result } from '../shared/domain/result.ts';

/** Who works with the program. A single user starts with every role (SET-13). */
export interface ProgramUser {
  readonly name: string;
  readonly initials: string;
  /** Null: every role. */
  readonly roles: readonly string[] | null;
}

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
  /** Lines for whoever looks after the program; never for the person at the screen. */
  readonly log: (line: string) => void;
}

export interface Verification {
  readonly ok: boolean;
  readonly documents: number;
  readonly problems: readonly Problem[];
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
  readonly close: () => Promise<void>;
}

/** Opens the store, the archive and the transport, and answers with what the program can do. Used by all hosts. */
export async function startBackend(options: BackendOptions): Promise<Result<Backend>> {
  throw new Error(`not yet: ${options.dataFolder}`);
}
