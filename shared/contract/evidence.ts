import { z } from 'zod';
import { backupCalls } from './backups.ts';
import { done, id, instant, nothing, problem } from './basics.ts';
import { evidenceLogCalls } from './evidence-log.ts';
import { periodCalls, periodOutcome } from './period.ts';
import { shiftCalls } from './shift.ts';

export const workKinds = ['backup', 'verify', 'export', 'restore'] as const;

/** A proof that was made, with what was not whole. */
export const verificationRow = z.object({
  id,
  at: instant,
  by: z.string(),
  seconds: z.number(),
  documents: z.number(),
  entries: z.number(),
  originals: z.number(),
  problems: z.array(problem),
});
export type VerificationRow = z.infer<typeof verificationRow>;

/** The audit log, backups, the export of a period, the shift report (PLT-5). */
export const evidenceCalls = {
  ...evidenceLogCalls,
  ...backupCalls,
  ...periodCalls,
  ...shiftCalls,
  /** Work of minutes that is going on, and how the last export of a period ended. */
  'evidence.work': {
    input: nothing,
    output: z.object({
      running: z.array(
        z.object({
          kind: z.enum(workKinds),
          step: z.enum(['copy', 'database', 'log', 'documents', 'originals']),
          done: z.number(),
          total: z.number(),
          startedAt: instant,
          isStopping: z.boolean(),
        }),
      ),
      lastExport: periodOutcome.extend({ at: instant }).nullable(),
    }),
  },
  'evidence.stop': { input: z.object({ kind: z.enum(workKinds) }), output: done },
  /** Begins to prove the log's chain, the store and the archive. */
  'evidence.verify': { input: nothing, output: done },
  /** The proofs that were made, newest first. */
  'evidence.verifications': { input: nothing, output: z.object({ verifications: z.array(verificationRow).max(50) }) },
} as const;
