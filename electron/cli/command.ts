import type { CallInput, CallName, CallOutput } from '../../shared/contract/calls.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Backend } from '../opened-backend.ts';

/** Exit codes of PLT-1b. */
export const exit = { done: 0, somethingFailed: 1, wrongUsage: 2, couldNotRun: 3 } as const;
export type ExitCode = (typeof exit)[keyof typeof exit];

/** A call of the contract, checked at the one door like any other host's. */
export type Call = <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<Result<CallOutput<Name>>>;

/** What a command works with. */
export interface Session {
  readonly call: Call;
  readonly backend: Pick<Backend, 'receivePaths' | 'verify' | 'backUp' | 'exportPeriod'>;
}

/** What a command answers: one JSON value for programs, and the same for people as lines. */
export interface Answer {
  readonly json: unknown;
  readonly lines: readonly string[];
  readonly code: ExitCode;
}

/** A command line that is not understood; the text names the part that is wrong. Ends with exit code 2. */
export class WrongUsage extends Error {}

/** Something that keeps a command from running at all; the text is a sentence. Ends with exit code 3. */
export class CouldNotRun extends Error {}

/** Options a command may be given beside the common ones. */
export interface Options {
  readonly inbox: string | undefined;
  readonly status: string | undefined;
  readonly type: string | undefined;
  readonly limit: string | undefined;
  readonly reason: string | undefined;
  readonly ledger: string | undefined;
  readonly target: string | undefined;
  readonly repeat: string | undefined;
  readonly unsent: boolean;
  readonly awaiting: boolean;
  readonly again: boolean;
  readonly yes: boolean;
  readonly 'deviating-vat': boolean;
  readonly marked: boolean;
  readonly 'all-ready': boolean;
  readonly post: boolean;
  readonly 'dry-run': boolean;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly sensitive: boolean;
}

/** `understand` reads the command line before anything is opened, and answers with what then runs. */
export interface Command {
  readonly options: readonly (keyof Options)[];
  readonly understand: (args: readonly string[], options: Options) => (session: Session) => Promise<Answer>;
  /** The backup that takes the place of the store before anything is opened. */
  readonly restores?: (args: readonly string[], dataFolder: string) => string;
}
