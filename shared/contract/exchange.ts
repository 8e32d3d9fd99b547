import { z } from 'zod';
import { documentTypes, inboxes } from '../domain/document/document.ts';
import { directions, exchangeStatuses, outboxStatuses } from '../domain/status.ts';
import { transportProfiles } from '../domain/transport/transport-profile.ts';
import { decimalText, id, instant, longText, nothing, problem, window } from './basics.ts';

/** A row of the exchange table (IN-2): a document on its way in or out. */
export const exchangeRow = z.object({
  sequence: id,
  direction: z.enum(directions),
  /** As far as it could be recognised. */
  type: z.enum(documentTypes).nullable(),
  inbox: z.enum(inboxes).nullable(),
  partner: z.string().nullable(),
  file: z.string(),
  size: z.number(),
  sha256: z.string(),
  status: z.enum(exchangeStatuses),
  transportError: z.string().nullable(),
  problem: problem.nullable(),
  attempts: z.number(),
  createdAt: instant,
  updatedAt: instant,
  discardReason: z.string().nullable(),
});
export type ExchangeRow = z.infer<typeof exchangeRow>;

export const exchangeCalls = {
  'exchange.rows': {
    input: z.object({
      statuses: z.array(z.enum(exchangeStatuses)),
      direction: z.enum(directions).nullable(),
      inbox: z.enum([...inboxes, 'none']).nullable(),
      search: z.string().max(200),
      ...window,
    }),
    output: z.object({ rows: z.array(exchangeRow), total: z.number() }),
  },
  'exchange.retry': {
    input: z.object({ sequences: z.array(id).min(1).max(500) }),
    output: z.object({ retried: z.number(), problems: z.array(problem) }),
  },
  'exchange.discard': {
    input: z.object({ sequences: z.array(id).min(1).max(500), reason: longText }),
    output: z.object({ discarded: z.number() }),
  },
  /** The bytes as they came; of a row on its way out, our answer as it was written. */
  'exchange.original': {
    input: z.object({ sequence: id }),
    output: z.object({ fileName: z.string(), text: z.string(), base64: z.string(), size: z.number() }),
  },
  /** Exchange-status report: counts by direction, type and status, oldest row, stranded rows. */
  'exchange.report': {
    input: nothing,
    output: z.object({
      counts: z.array(
        z.object({
          direction: z.enum(directions),
          type: z.string().nullable(),
          status: z.enum(exchangeStatuses),
          count: z.number(),
        }),
      ),
      oldest: exchangeRow.nullable(),
      stranded: z.number(),
    }),
  },
} as const;

/** An answer of ours on its way to the sender, with its fate. */
export const outboxRow = z.object({
  id,
  type: z.literal('applicationResponse'),
  /** Number of the response itself. */
  documentNo: z.string(),
  code: z.string(),
  reason: z.string().nullable(),
  format: z.string(),
  receiver: z.string(),
  status: z.enum(outboxStatuses),
  attempt: z.number(),
  file: z.string().nullable(),
  respondsTo: id,
  respondsToNo: z.string(),
  respondsToVendor: z.string(),
  respondsToAmount: decimalText.nullable(),
  respondsToCurrency: z.string().nullable(),
  createdAt: instant,
  releaseAt: instant.nullable(),
  sentAt: instant.nullable(),
  /** When its receipt or its error came, or when it was taken back. */
  settledAt: instant.nullable(),
  problem: problem.nullable(),
  transportError: z.string().nullable(),
});
export type OutboxRow = z.infer<typeof outboxRow>;

export const outboxCalls = {
  'outbox.rows': {
    input: z.object({ statuses: z.array(z.enum(outboxStatuses)), search: z.string().max(200), ...window }),
    output: z.object({ rows: z.array(outboxRow), total: z.number() }),
  },
  /** Hands a held response over now instead of at the end of the grace period. */
  'outbox.sendNow': { input: z.object({ ids: z.array(id).min(1).max(500) }), output: z.object({ sent: z.number() }) },
  /** A failed one once more, as a new attempt. */
  'outbox.sendAgain': {
    input: z.object({ ids: z.array(id).min(1).max(500) }),
    output: z.object({ queued: z.number(), problems: z.array(problem) }),
  },
  'outbox.content': { input: z.object({ id }), output: z.object({ fileName: z.string(), text: z.string() }) },
} as const;

/** State of the transport folder, for the status line and the folder page (IN-4, PLT-7b). */
export const transportHealth = z.object({
  reachable: z.boolean(),
  folder: z.string(),
  profile: z.enum(transportProfiles),
  lastScanAt: instant.nullable(),
  lastArrivalAt: instant.nullable(),
  waiting: z.number(),
  receiving: z.object({ done: z.number(), total: z.number() }).nullable(),
  problem: problem.nullable(),
});
export type TransportHealth = z.infer<typeof transportHealth>;

export const receiptCounts = z.object({
  received: z.number(),
  inbox: z.number(),
  rejected: z.number(),
  failed: z.number(),
  repeated: z.number(),
  seconds: z.number(),
});
export type ReceiptCounts = z.infer<typeof receiptCounts>;

export const transportCalls = {
  /** One scan now; answers when what was found is in (IN-4). */
  'transport.refresh': { input: nothing, output: receiptCounts },
  'transport.health': { input: nothing, output: transportHealth },
  /** Files in the incoming folder that are left alone, and why (side file, stranger, still growing). */
  'transport.strangers': {
    input: nothing,
    output: z.object({
      files: z.array(
        z.object({
          file: z.string(),
          size: z.number(),
          at: instant,
          kind: z.enum(['sideFile', 'temporary', 'growing', 'stranger', 'receipt']),
        }),
      ),
    }),
  },
  /** Self-test of the folders: each step and its result (PLT-7b). */
  'transport.doctor': {
    input: nothing,
    output: z.object({
      steps: z.array(z.object({ step: z.string(), ok: z.boolean(), values: z.record(z.string(), z.string()) })),
    }),
  },
  /** Files opened by hand or dropped on the window (IN-35). */
  'files.receive': {
    input: z.object({
      files: z
        .array(z.object({ name: z.string().max(500), base64: z.string() }))
        .min(1)
        .max(1000),
    }),
    output: receiptCounts.extend({
      results: z.array(
        z.object({
          file: z.string(),
          outcome: z.enum(['inbox', 'rejected', 'failed', 'repeated']),
          documentId: id.nullable(),
          problem: problem.nullable(),
        }),
      ),
    }),
  },
} as const;
