import { z } from 'zod';
import { backupStates } from '../domain/evidence/backup-due.ts';
import { done, instant, nothing, problem, shortText } from './basics.ts';

export const backupRow = z.object({
  file: z.string(),
  at: instant,
  /** Empty when nobody noted it. */
  by: z.string(),
  reason: z.enum(['byHand', 'automatic', 'beforeUpdate']),
  size: z.number(),
  /** Null: never opened. */
  documents: z.number().nullable(),
  entries: z.number().nullable(),
  verdict: z.enum(['verified', 'unsound', 'unverified']),
  faults: z.array(z.string()),
});
export type BackupRow = z.infer<typeof backupRow>;

const backupFile = z.object({ file: shortText.min(1) });

export const backupCalls = {
  'backups.list': {
    input: nothing,
    output: z.object({
      folder: z.string(),
      isOwnFolder: z.boolean(),
      automatic: z.boolean(),
      afterEntries: z.number(),
      backups: z.array(backupRow),
      /** Of the newest verified one. */
      lastAt: instant.nullable(),
      state: z.enum(backupStates),
    }),
  },
  /** Whether there is a young verified backup; cheap, for the status line. */
  'backups.state': {
    input: nothing,
    output: z.object({ lastAt: instant.nullable(), state: z.enum(backupStates), automatic: z.boolean() }),
  },
  'backups.make': {
    input: nothing,
    output: z.object({ file: z.string(), size: z.number(), verified: z.boolean() }),
  },
  /** Opens a backup and proves it anew; what it says is kept beside it. */
  'backups.verify': { input: backupFile, output: backupRow },
  /** What restoring it would mean: nothing is changed. */
  'backups.preview': {
    input: backupFile,
    output: z.object({
      backup: backupRow,
      /** Documents and log entries of today that the backup does not have. */
      documentsLost: z.number(),
      entriesLost: z.number(),
      /** Originals the backup speaks of that the archive does not have. */
      originalsMissing: z.number(),
      /** Originals of the archive the backup knows nothing of: they arrived later, and can be read in again. */
      originalsUnknown: z.number(),
      problem: problem.nullable(),
    }),
  },
  /** Puts the backup in place of the store, which is set aside; the program starts anew when the answer is out. */
  'backups.restore': { input: backupFile, output: done },
  'backups.saveSettings': {
    input: z.object({
      automatic: z.boolean(),
      folder: z.string().trim().max(1000),
      afterEntries: z.number().int().min(100).max(1_000_000),
    }),
    output: done,
  },
} as const;
