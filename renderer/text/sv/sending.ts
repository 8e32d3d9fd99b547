import type { LogCode } from '../../../shared/domain/log-code.ts';
import type { sendingLogCodes, sendingProblemCodes } from '../../../shared/domain/sending/sending-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** Attempts to send, their evidence and status (OUT-4…OUT-8, OUT-11, OUT-12). */
export const sending = {};

export const sendingProblems = {} satisfies Record<(typeof sendingProblemCodes)[number], ProblemSentence>;

export const sendingLog = {} satisfies Partial<Record<LogCode, string>> &
  Record<(typeof sendingLogCodes)[number], string>;
