import type { LogCode } from '../../../shared/domain/log-code.ts';
import type { evidenceLogCodes, evidenceProblemCodes } from '../../../shared/domain/evidence/evidence-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** The audit log, backups, the export of a period, the shift report (PLT-5). */
export const evidence = {};

export const evidenceProblems = {} satisfies Record<(typeof evidenceProblemCodes)[number], ProblemSentence>;

export const evidenceLog = {} satisfies Partial<Record<LogCode, string>> &
  Record<(typeof evidenceLogCodes)[number], string>;
