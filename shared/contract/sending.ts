import { z } from 'zod';
import { writtenFormats } from '../domain/sales/written-format.ts';
import { salesKinds } from '../domain/sales/customer.ts';
import { attemptChannels, sendingAreas } from '../domain/sending/attempt-channel.ts';
import { advices } from '../domain/sending/cause.ts';
import { sendingQuestions } from '../domain/sending/decide-sending.ts';
import { evidenceForms, sayings, speakers } from '../domain/sending/evidence.ts';
import { sendStatuses } from '../domain/sending/verdict.ts';
import {
  decimalText,
  done,
  finding,
  id,
  instant,
  isoDate,
  longText,
  nothing,
  problem,
  shortText,
  window,
} from './basics.ts';
import { eDocument } from './e-document.ts';

/** What the evidence of an attempt amounts to (OUT-4b). */
const verdict = z.object({
  status: z.enum(sendStatuses),
  since: instant,
  speaker: z.enum(speakers).nullable(),
  code: z.string().nullable(),
  text: z.string().nullable(),
  problem: problem.nullable(),
});

/** A posted sales document and how far its sending has come (OUT-6). */
const sendingRow = verdict.extend({
  id,
  ledgerId: id,
  kind: z.enum(salesKinds),
  no: z.string(),
  customerId: id,
  customerNo: z.string(),
  customerName: z.string(),
  issueDate: isoDate,
  dueDate: z.string(),
  currency: z.string(),
  total: decimalText,
  collectedByPbs: z.boolean(),
  printedAt: instant.nullable(),
  /** The latest attempt; null: none. */
  attemptId: id.nullable(),
  /** The how-manyth attempt the row tells of; 0: none. */
  attempt: z.number(),
  attempts: z.number(),
  channel: z.enum(attemptChannels).nullable(),
  /** An additional copy (*also sent by e-mail*), which does not speak for the document. */
  copy: z.boolean(),
});
export type SendingRow = z.infer<typeof sendingRow>;

export const sendingColumns = ['attention', 'no', 'customerName', 'issueDate', 'total', 'since', 'status'] as const;

/** What a list is narrowed to. Empty lists and nulls narrow nothing. */
export const sendingFilter = z.object({
  area: z.enum(sendingAreas),
  ledgerId: id.nullable(),
  statuses: z.array(z.enum(sendStatuses)).default([]),
  kinds: z.array(z.enum(salesKinds)).default([]),
  customerId: id.nullable().default(null),
  from: isoDate.nullable().default(null),
  to: isoDate.nullable().default(null),
  least: decimalText.nullable().default(null),
  most: decimalText.nullable().default(null),
  search: shortText.default(''),
});
export type SendingFilter = z.infer<typeof sendingFilter>;

const evidence = z.object({
  id,
  at: instant,
  cameAt: instant,
  says: z.enum(sayings),
  speaker: z.enum(speakers),
  form: z.enum(evidenceForms),
  code: z.string().nullable(),
  text: z.string().nullable(),
  problem: problem.nullable(),
  /** Of our own check. */
  findings: z.array(finding),
  fileName: z.string().nullable(),
  /** Whether the file as it came can be looked at. */
  hasFile: z.boolean(),
  /** An application response that stands among the received answers. */
  documentId: id.nullable(),
  /** The person who did it. */
  by: z.string().nullable(),
});
export type SendingEvidence = z.infer<typeof evidence>;

const attempt = verdict.extend({
  id,
  uuid: z.string(),
  no: z.number(),
  channel: z.enum(attemptChannels),
  format: z.enum(writtenFormats),
  receiver: z.string(),
  fileName: z.string().nullable(),
  copy: z.boolean(),
  /** Why it was sent again. */
  reason: z.string().nullable(),
  /** Why it has not left yet. */
  delay: problem.nullable(),
  createdAt: instant,
  createdBy: z.string(),
  evidence: z.array(evidence),
});
export type SendingAttempt = z.infer<typeof attempt>;

/** Whether a document may leave, and why not or after which questions (OUT-5). */
const decision = z.object({
  kind: z.enum(['goes', 'asks', 'blocked']),
  channel: z.enum(attemptChannels).nullable(),
  questions: z.array(z.enum(sendingQuestions)),
  problem: problem.nullable(),
});
export type SendingDecisionView = z.infer<typeof decision>;

const sendingPage = z.object({
  row: sendingRow,
  customer: z.object({
    id,
    no: z.string(),
    name: z.string(),
    endpoint: z.object({ id: z.string(), scheme: z.string() }).nullable(),
    format: z.enum(writtenFormats),
    mail: z.string(),
  }),
  orderNo: z.string().nullable(),
  /** What would leave now: as posted, with what was mended (OUT-2b). */
  document: eDocument,
  attempts: z.array(attempt),
  /** An earlier attempt that has come through although the latest has not. */
  earlierReceived: z.number().nullable(),
  again: decision,
  cancellable: z.boolean(),
  cause: z
    .object({ key: z.string(), rule: z.string().nullable(), advice: z.enum(advices), others: z.number() })
    .nullable(),
});
export type SendingPage = z.infer<typeof sendingPage>;

const stopped = z.object({
  id,
  no: z.string(),
  customerName: z.string(),
  total: decimalText,
  currency: z.string(),
  problem,
});
const sums = z.array(z.object({ currency: z.string(), total: decimalText }));

/** What came of sending chosen documents, one by one. */
const sendingOutcomes = z.object({
  queued: z.number(),
  outcomes: z.array(
    z.object({
      id,
      no: z.string(),
      outcome: z.enum(['queued', 'asks', 'stopped']),
      questions: z.array(z.enum(sendingQuestions)),
      problem: problem.nullable(),
    }),
  ),
});

/** Attempts to send, their evidence and status (OUT-4…OUT-8, OUT-11, OUT-12). */
export const sendingCalls = {
  'sending.rows': {
    input: sendingFilter.extend({
      sort: z.object({ column: z.enum(sendingColumns), descending: z.boolean() }),
      /** Every attempt a row of its own, newest first. */
      history: z.boolean().default(false),
      ...window,
    }),
    output: z.object({ rows: z.array(sendingRow), total: z.number() }),
  },
  'sending.counts': {
    input: z.object({ ledgerId: id.nullable() }),
    output: z.object({
      areas: z.array(z.object({ area: z.enum(sendingAreas), status: z.enum(sendStatuses), count: z.number() })),
    }),
  },
  'sending.open': { input: z.object({ id }), output: sendingPage },
  /** The XML of an attempt as it left. */
  'sending.content': {
    input: z.object({ attemptId: id }),
    output: z.object({ fileName: z.string(), text: z.string() }),
  },
  /** The file of a piece of evidence, as it came. */
  'sending.evidenceFile': {
    input: z.object({ evidenceId: id }),
    output: z.object({ fileName: z.string(), text: z.string() }),
  },
  /** Checks what would leave now, without sending it. */
  'sending.check': {
    input: z.object({ id }),
    output: z.object({ findings: z.array(finding), unchanged: z.boolean(), again: decision }),
  },
  /** What *send unsent* would send of a filter, and what not and why, window by window (OUT-5); a run sends it. */
  'sending.preview': {
    input: z.object({ filter: sendingFilter, after: z.number().int().min(0).default(0) }),
    output: z.object({
      /** Of the whole filter. */
      total: z.number(),
      /** Where the next window begins; null: this is the last. */
      next: id.nullable(),
      going: z.array(stopped.omit({ problem: true })),
      sums,
      stopped: z.array(stopped),
    }),
  },
  /** Sends chosen documents, for the first time or again; those that ask are left alone until what they ask is confirmed. */
  'sending.send': {
    input: z.object({
      ids: z.array(id).min(1).max(500),
      order: z.enum(['unsent', 'again']).default('again'),
      channel: z.enum(attemptChannels).nullable().default(null),
      confirmed: z.array(z.enum(sendingQuestions)).default([]),
      reason: longText.default(''),
    }),
    output: sendingOutcomes,
  },
  /** An additional copy by mail or on paper (*send as*, NS p. 124): what becomes of it does not speak for the document. */
  'sending.sendCopy': {
    input: z.object({ ids: z.array(id).min(1).max(500), channel: z.enum(['mail', 'print']) }),
    output: sendingOutcomes,
  },
  /** Sends whatever awaits sending (*send on posting: awaiting*). */
  'sending.sendAwaiting': {
    input: z.object({ ledgerId: id.nullable() }),
    output: z.object({ queued: z.number(), stopped: z.number(), problems: z.array(problem).max(50) }),
  },
  'sending.cancel': {
    input: z.object({ ids: z.array(id).min(1).max(500), reason: longText }),
    output: z.object({ cancelled: z.number(), problems: z.array(problem) }),
  },
  /** Failures by cause, the most frequent first (OUT-11). */
  'sending.causes': {
    input: z.object({ ledgerId: id.nullable() }),
    output: z.object({
      causes: z
        .array(
          verdict.extend({
            key: z.string(),
            rule: z.string().nullable(),
            advice: z.enum(advices),
            count: z.number(),
            /** The latest of them; all are sent again together. */
            rows: z
              .array(
                z.object({
                  id,
                  kind: z.enum(salesKinds),
                  no: z.string(),
                  customerName: z.string(),
                  total: decimalText,
                  currency: z.string(),
                  since: instant,
                }),
              )
              .max(500),
          }),
        )
        .max(200),
    }),
  },
  'sending.settings': { input: nothing, output: z.object({ silenceMinutes: z.number() }) },
  'sending.saveSettings': {
    input: z.object({ silenceMinutes: z.number().int().min(1).max(43_200) }),
    output: done,
  },
} as const;
