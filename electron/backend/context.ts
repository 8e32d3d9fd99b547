import type { Archive } from '../archive/archive.ts';
import type { ParsingPool } from '../parsing/pool.ts';
import type { SecretStore } from '../secrets/secret-store.ts';
import type { ProgramUser } from '../program-user.ts';
import type { Storage } from '../storage/open-storage.ts';
import type { LongWork } from './evidence/long-work.ts';
import type { ProgramEvents } from './program-events.ts';

/** What every order gets: the store, the archive, the readers, the clock, the person, and where facts are told. */
export interface Context {
  readonly storage: Storage;
  readonly archive: Archive;
  readonly parsing: ParsingPool;
  readonly now: () => Date;
  readonly user: ProgramUser;
  readonly events: ProgramEvents;
  /** Work of minutes: backups, proofs, exports of a period. */
  readonly work: LongWork;
  readonly dataFolder: string;
  /** What no copy of the store may hold in clear. */
  readonly secrets: SecretStore;
  /** Lines for whoever looks after the program. */
  readonly log: (line: string) => void;
}

/** Now, as it is stored. */
export function instantOf({ now }: Pick<Context, 'now'>): string {
  return now().toISOString();
}
