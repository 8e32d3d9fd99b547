import type { LogCode } from '../../../shared/domain/log-code.ts';
import type { jobsLogCodes, jobsProblemCodes } from '../../../shared/domain/jobs/jobs-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** Scheduled jobs. */
export const jobs = {};

export const jobsProblems = {} satisfies Record<(typeof jobsProblemCodes)[number], ProblemSentence>;

export const jobsLog = {} satisfies Partial<Record<LogCode, string>> & Record<(typeof jobsLogCodes)[number], string>;
