import type { LogCode } from '../../../shared/domain/log-code.ts';
import type { registryLogCodes, registryProblemCodes } from '../../../shared/domain/registry/registry-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** Registry look-up (OUT-9) and the channels beside the transport (OUT-7). */
export const registry = {};

export const registryProblems = {} satisfies Record<(typeof registryProblemCodes)[number], ProblemSentence>;

export const registryLog = {} satisfies Partial<Record<LogCode, string>> &
  Record<(typeof registryLogCodes)[number], string>;
