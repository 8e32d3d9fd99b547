import type { LogCode } from '../../../shared/domain/log-code.ts';
import type { handOverLogCodes, handOverProblemCodes } from '../../../shared/domain/hand-over/hand-over-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** Hand-over of vouchers to the accounts (ACT-1). */
export const handOver = {};

export const handOverProblems = {} satisfies Record<(typeof handOverProblemCodes)[number], ProblemSentence>;

export const handOverLog = {} satisfies Partial<Record<LogCode, string>> &
  Record<(typeof handOverLogCodes)[number], string>;
