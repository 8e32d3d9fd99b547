/** What a scheduled job does. Each kind has its work in `electron/backend/jobs/job-kinds.ts`. */
export const jobKinds = ['refresh', 'sendAwaiting', 'handOver', 'backup'] as const;
export type JobKind = (typeof jobKinds)[number];

/** Monday is 1, Sunday 7. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof weekdays)[number];

/** When a job runs by itself, by the local clock; on the days named, of which there is at least one. */
export type Rhythm =
  | { readonly kind: 'daily'; readonly at: string; readonly weekdays: readonly Weekday[] }
  | { readonly kind: 'every'; readonly minutes: number; readonly weekdays: readonly Weekday[] };

export interface JobCard {
  readonly name: string;
  readonly kind: JobKind;
  /** The ledger it works for; null: the program, or every ledger. */
  readonly ledgerId: number | null;
  /** What its kind needs to know beside that. */
  readonly options: Readonly<Record<string, string>>;
  readonly rhythm: Rhythm;
  readonly enabled: boolean;
}

/** Why a run began: its time had come, it had passed unnoticed (the program was off), or a person asked. */
export const jobCauses = ['schedule', 'missed', 'hand'] as const;
export type JobCause = (typeof jobCauses)[number];

export const jobRunStates = ['running', 'done', 'failed', 'interrupted'] as const;
export type JobRunState = (typeof jobRunStates)[number];

/** A job is found by its name whatever the case it is written in. */
export function jobNameKey(name: string): string {
  return name.trim().toLowerCase();
}

export const shortestMinutes = 1;
export const longestMinutes = 24 * 60;

export interface JobNeeds {
  /** `orAll`: one ledger, or all of them. */
  readonly ledger: 'none' | 'one' | 'orAll';
  /** Names of options that must be given. */
  readonly options: readonly string[];
}

/** What a kind of job must be told. */
export const jobNeeds: Readonly<Record<JobKind, JobNeeds>> = {
  refresh: { ledger: 'none', options: [] },
  sendAwaiting: { ledger: 'orAll', options: [] },
  /** `target`: the target's id. */
  handOver: { ledger: 'one', options: ['target'] },
  backup: { ledger: 'none', options: [] },
};
