import type { PeriodWords } from './evidence/period/period-words.ts';
import type { Receiver } from './inbound/receiver.ts';
import type { Runner } from './runs/runner.ts';
import type { JobRunner } from './jobs/job-runner.ts';
import type { JobTools } from './jobs/job-tools.ts';

/** What the orders work with: the context, the way in, the transport in use, and who runs jobs. */
export interface Program extends JobTools {
  readonly receiver: Receiver;
  /** Works on runs over many documents (MASS-4). */
  readonly runner: Runner;
  readonly jobs: JobRunner;
  readonly dataFolder: string;
  /** Given at the start and not to be changed by the set-up; null: the set-up decides. */
  readonly fixedTransportFolder: string | null;
  readonly startDemo: () => Promise<void>;
  /** What is written out for people to read without the program. */
  readonly words: (language: 'da' | 'sv' | 'en') => PeriodWords;
  /** Of several programs on one data folder, this is the one that does what nobody orders. */
  readonly ownsDataFolder: boolean;
  /** Closes the program when what is going on is answered, and opens it from a backup. */
  readonly restart: (backup: string) => void;
}
