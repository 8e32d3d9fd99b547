import { z } from 'zod';
import { logKindNames } from '../domain/evidence/log-kinds.ts';
import { inboxes } from '../domain/document/document.ts';
import { logSteps } from '../domain/log-code.ts';
import { id, isoDate, nothing, window } from './basics.ts';
import { logEntry } from './documents.ts';

/** What narrows the log; null or empty: anything. Days are whole days in UTC, as the entries are written. */
export const logFilter = z.object({
  from: isoDate.nullable(),
  to: isoDate.nullable(),
  by: z.string().max(200).nullable(),
  step: z.enum(logSteps).nullable(),
  kind: z.enum(logKindNames).nullable(),
  documentId: id.nullable(),
  onlyProblems: z.boolean(),
  /** Words of the entries, or the number of a document. */
  search: z.string().max(200),
});
export type LogFilter = z.infer<typeof logFilter>;

/** An entry with what it is about, as far as that is still there. */
export const logRow = logEntry.extend({
  document: z.object({ id, inbox: z.enum(inboxes), number: z.string(), vendorName: z.string() }).nullable(),
  vendorId: id.nullable(),
});
export type LogRow = z.infer<typeof logRow>;

export const evidenceLogCalls = {
  /** Newest first. `isCut`: more entries hold the words than were looked at; the newest were. */
  'log.rows': {
    input: logFilter.extend(window),
    output: z.object({ rows: z.array(logRow), total: z.number(), isCut: z.boolean() }),
  },
  /** One entry with its place in the chain. */
  'log.entry': {
    input: z.object({ id }),
    output: z.object({ row: logRow, previousHash: z.string(), hash: z.string() }),
  },
  /** Everybody who stands in the log. */
  'log.people': { input: nothing, output: z.object({ people: z.array(z.string()) }) },
} as const;
