import type { LogCode } from '../../../shared/domain/log-code.ts';
import type { postingLogCodes, postingProblemCodes } from '../../../shared/domain/posting/posting-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** Posting, vouchers and vendor entries (POST-1, POST-2). */
export const posting = {};

export const postingProblems = {} satisfies Record<(typeof postingProblemCodes)[number], ProblemSentence>;

export const postingLog = {} satisfies Partial<Record<LogCode, string>> &
  Record<(typeof postingLogCodes)[number], string>;
