import { z } from 'zod';
import { jobCauses, jobKinds, jobRunStates, longestMinutes, shortestMinutes, weekdays } from '../domain/jobs/job.ts';
import { done, id, instant, problem, shortText, window } from './basics.ts';

const days = z
  .array(z.literal([...weekdays]))
  .min(1)
  .max(7);

export const jobRhythm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('daily'), at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), weekdays: days }),
  z.object({
    kind: z.literal('every'),
    minutes: z.number().int().min(shortestMinutes).max(longestMinutes),
    weekdays: days,
  }),
]);

export const jobCard = z.object({
  name: shortText.min(1).max(60),
  kind: z.enum(jobKinds),
  ledgerId: id.nullable(),
  options: z.record(z.string().max(40), shortText),
  rhythm: jobRhythm,
  enabled: z.boolean(),
});

/** One time a job ran, or runs. `facts` are what its sentence is made from, `problem` why it failed. */
export const jobRun = z.object({
  id,
  startedAt: instant,
  endedAt: instant.nullable(),
  by: z.string(),
  cause: z.enum(jobCauses),
  state: z.enum(jobRunStates),
  facts: z.record(z.string(), z.string()),
  problem: problem.nullable(),
});
export type JobRun = z.infer<typeof jobRun>;

export const jobRow = jobCard.extend({
  id,
  /** When it begins next by itself; null: it is switched off. */
  nextAt: instant.nullable(),
  /** The run that goes on, or the last one; null: it has never run. */
  lastRun: jobRun.nullable(),
  /** The line a scheduler of the system runs for the same. */
  command: z.string(),
});
export type JobRow = z.infer<typeof jobRow>;

/** Scheduled jobs: what the program does by the clock, and what came of it. */
export const jobsCalls = {
  'jobs.rows': {
    input: z.object({ search: shortText, ...window }),
    output: z.object({ rows: z.array(jobRow), total: z.number() }),
  },
  /** The runs of a job, newest first. */
  'jobs.history': {
    input: z.object({ id, ...window }),
    output: z.object({ rows: z.array(jobRun), total: z.number() }),
  },
  /** Makes (`id` null) or changes a job. */
  'jobs.save': { input: z.object({ id: id.nullable(), card: jobCard }), output: z.object({ id }) },
  /** Takes a job away, or back with its history. */
  'jobs.remove': { input: z.object({ id }), output: done },
  'jobs.restore': { input: z.object({ id }), output: done },
  /** Runs it now and answers with what came of it. */
  'jobs.run': { input: z.object({ id }), output: jobRun },
} as const;
