import type { CallOutput } from '../../shared/contract/calls.ts';
import type { TransportHealth } from '../../shared/contract/exchange.ts';
import type { ProgramSetup } from '../../shared/contract/setup.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import type { Connection } from '../backend.ts';
import type { SliceTools } from './slice.ts';

export type Counts = CallOutput<'documents.counts'>;
export type HostDescription = CallOutput<'host.describe'>;

/** What the frame shows around every place: the host, the set-up, the counts, the folder's health, the connection. */
export interface FrameSlice {
  readonly host: HostDescription | null;
  readonly setup: ProgramSetup | null;
  readonly counts: Counts | null;
  readonly health: TransportHealth | null;
  readonly connection: Connection;
  /** Errors in the set-up of the ledgers shown: what will stop documents (SET-11). */
  readonly setupErrors: number;
  /** Why the program could not start showing anything. */
  readonly startProblem: Problem | null;
  /** The ledger everything is narrowed to, or null for all (SET-1). */
  readonly ledgerId: number | null;
  readonly chooseLedger: (ledgerId: number | null) => void;
  readonly start: () => Promise<void>;
  readonly readSetup: () => Promise<void>;
  readonly readCounts: () => Promise<void>;
  readonly readHealth: () => Promise<void>;
  readonly readSetupErrors: () => Promise<void>;
}

export function frameSlice({ set, get, backend }: SliceTools): FrameSlice {
  let countsAsked = 0;
  let errorsAsked = 0;
  return {
    host: null,
    setup: null,
    counts: null,
    health: null,
    connection: 'connected',
    setupErrors: 0,
    startProblem: null,
    ledgerId: null,
    chooseLedger: (ledgerId) => {
      set({ ledgerId });
      void get().readCounts();
      void get().readSetupErrors();
    },
    start: async () => {
      const [host, setup] = await Promise.all([
        backend.call('host.describe', {}),
        backend.call('setup.read', {}),
        get().readPreferences(),
      ]);
      if (host.ok && setup.ok) set({ host: host.value, setup: setup.value, startProblem: null });
      else set({ startProblem: host.ok ? (setup.ok ? null : setup.problem) : host.problem });
      await Promise.all([get().readCounts(), get().readHealth()]);
      // Nobody waits for it: it is only a number in the rail.
      void get().readSetupErrors();
    },
    readSetup: async () => {
      const setup = await backend.call('setup.read', {});
      if (setup.ok) set({ setup: setup.value });
    },
    readCounts: async () => {
      countsAsked += 1;
      const asked = countsAsked;
      const counts = await backend.call('documents.counts', { ledgerId: get().ledgerId });
      // A late answer to an earlier question is dropped.
      if (counts.ok && asked === countsAsked) set({ counts: counts.value });
    },
    readHealth: async () => {
      const health = await backend.call('transport.health', {});
      if (health.ok) set({ health: health.value });
    },
    readSetupErrors: async () => {
      errorsAsked += 1;
      const asked = errorsAsked;
      const { ledgerId, setup } = get();
      const ledgers = ledgerId === null ? (setup?.ledgers ?? []).map(({ id }) => id) : [ledgerId];
      const answers = await Promise.all(ledgers.map((id) => backend.call('setup.problems', { ledgerId: id })));
      if (asked !== errorsAsked) return;
      const errors = answers.flatMap((answer) =>
        answer.ok ? answer.value.problems.filter(({ severity }) => severity === 'error') : [],
      );
      // What all ledgers share is wrong once, not once for each.
      set({ setupErrors: new Set(errors.map((error) => JSON.stringify(error))).size });
    },
  };
}
