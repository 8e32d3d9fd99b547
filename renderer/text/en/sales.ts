import type { LogCode } from '../../../shared/domain/log-code.ts';
import type { salesLogCodes, salesProblemCodes } from '../../../shared/domain/sales/sales-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** Customers, sellers and sales documents (OUT-1, OUT-2, OUT-10, SET-6). */
export const sales = {};

export const salesProblems = {} satisfies Record<(typeof salesProblemCodes)[number], ProblemSentence>;

export const salesLog = {} satisfies Partial<Record<LogCode, string>> & Record<(typeof salesLogCodes)[number], string>;
