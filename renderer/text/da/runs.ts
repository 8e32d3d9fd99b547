import type { LogCode } from '../../../shared/domain/log-code.ts';
import type { runsLogCodes, runsProblemCodes } from '../../../shared/domain/runs/runs-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** Runs over many documents, and what they said (MASS-1…MASS-6). */
export const runs = {};

export const runsProblems = {} satisfies Record<(typeof runsProblemCodes)[number], ProblemSentence>;

export const runsLog = {} satisfies Partial<Record<LogCode, string>> & Record<(typeof runsLogCodes)[number], string>;
