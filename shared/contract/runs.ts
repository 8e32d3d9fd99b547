import { z } from 'zod';
import { documentTypes, inboxes } from '../domain/document/document.ts';
import { itemOutcomes, runKinds, runStates, runSteps } from '../domain/runs/run.ts';
import { runSumKinds } from '../domain/runs/run-sums.ts';
import { decimalText, done, id, instant, isoDate, longText, problem, shortText, window } from './basics.ts';
import { sendingQuestions } from '../domain/sending/decide-sending.ts';
import { attemptChannels } from '../domain/sending/attempt-channel.ts';
import { condition, inboxView, stop } from './documents.ts';
import { sendingFilter } from './sending.ts';

/** Which documents a run takes in; always only those its kind can be done with (pending ones; to post: accepted ones). */
export const runScope = z.union([
  /** The marked ones of an inbox (MASS-1). */
  z.object({ marked: z.enum(inboxes), ledgerId: id.nullable() }),
  z.object({ ids: z.array(id).min(1).max(10_000) }),
  /** All that a list shows. */
  z.object({ view: inboxView.omit({ sort: true }) }),
  /** Those of an earlier run, as after a dry run. */
  z.object({ run: id }),
  /** Utility statements that found no parent (UTS-3). */
  z.object({
    loose: z.object({ ledgerId: id.nullable(), conditions: z.array(condition).max(30), search: z.string().max(400) }),
  }),
  /** Chosen sales documents, to be sent. */
  z.object({ sales: z.array(id).min(1).max(10_000) }),
  /** Sales documents of a list that were never sent (OUT-5). */
  z.object({ unsent: sendingFilter }),
  /** All sales documents that failed of the same cause (OUT-11). */
  z.object({ cause: z.object({ key: z.string().min(1).max(400), ledgerId: id.nullable() }) }),
  /** Unposted invoices and credit notes of a ledger, by posting date (COD-10). */
  z.object({ unposted: z.object({ ledgerId: id, from: isoDate.nullable(), to: isoDate.nullable() }) }),
]);
export type RunScope = z.infer<typeof runScope>;

/** What a run is told beside its kind; each kind looks at its own. */
export const runOptions = z.object({
  /** Of a rejection, where a document has none of its own (ACC-8). */
  reason: longText.default(''),
  reasons: z
    .array(z.object({ id, reason: longText }))
    .max(10_000)
    .default([]),
  /** Of loose utility statements. */
  decision: z.enum(['accept', 'reject']).default('accept'),
  /** Dimensions whose defaults are put in (COD-10). */
  dimensions: z.array(shortText).max(50).default([]),
  /** Of sending again: what a person was asked and has confirmed, and another way than the customer's. */
  confirmed: z.array(z.enum(sendingQuestions)).default([]),
  channel: z.enum(attemptChannels).nullable().default(null),
});
export type RunOptions = z.infer<typeof runOptions>;

const runOrder = z.object({
  kind: z.enum(runKinds).exclude(['undo']),
  scope: runScope,
  options: runOptions.prefault({}),
});
export type RunOrder = z.infer<typeof runOrder>;

export const runCounts = z.object({
  takenIn: z.number(),
  done: z.number(),
  accepted: z.number(),
  posted: z.number(),
  rejected: z.number(),
  changed: z.number(),
  undone: z.number(),
  sent: z.number(),
  failed: z.number(),
});

export const runRow = z.object({
  id,
  kind: z.enum(runKinds),
  dryRun: z.boolean(),
  state: z.enum(runStates),
  startedAt: instant,
  startedBy: z.string(),
  endedAt: instant.nullable(),
  /** Asked for, but not to be taken in: decided already, or of another kind. */
  leftOut: z.number(),
  counts: runCounts,
  /** The run it goes over again or takes back, and its kind. */
  from: z.object({ id, kind: z.enum(runKinds) }).nullable(),
  undoneBy: id.nullable(),
  options: runOptions.omit({ reasons: true }),
  /** While it runs: the document it works on and whose it is, and how long it will go on. */
  progress: z
    .object({ documentNo: z.string(), partnerName: z.string(), secondsLeft: z.number().nullable() })
    .nullable(),
});
export type RunRow = z.infer<typeof runRow>;

export const runSum = z.object({
  kind: z.enum(runSumKinds),
  key: z.string(),
  name: z.string(),
  currency: z.string(),
  documents: z.number(),
  /** Account: debit and credit. VAT group: base and VAT. Vendor and payment: what is owed, and nothing. */
  first: decimalText,
  second: decimalText,
});
export type RunSum = z.infer<typeof runSum>;

export const runItem = z.object({
  position: z.number(),
  /** What the id is of, by the kind of run. */
  subject: z.enum(['document', 'salesDocument']),
  documentId: id,
  type: z.enum(documentTypes),
  documentNo: z.string(),
  /** The vendor, or of a sales document the customer. */
  partnerName: z.string(),
  amountInclVat: decimalText.nullable(),
  currency: z.string().nullable(),
  outcome: z.enum(itemOutcomes),
  step: z.enum(runSteps).nullable(),
  stops: z.array(stop),
  at: instant.nullable(),
  /** The purchase document it made or updated, or the voucher it was posted with. */
  made: z.object({ id: id.nullable(), no: z.string(), order: z.boolean() }).nullable(),
  voucher: z.object({ id, no: z.string() }).nullable(),
  /** Values put in (COD-10). */
  changes: z.array(z.object({ lineNo: z.number(), dimension: z.string(), before: z.string(), after: z.string() })),
});
export type RunItem = z.infer<typeof runItem>;

/** What a report is narrowed to. */
export const reportFilter = z.object({
  outcomes: z.array(z.enum(itemOutcomes)).default([]),
  problem: problem.shape.code.nullable().default(null),
  sum: z
    .object({ kind: z.enum(runSumKinds), key: z.string(), currency: z.string() })
    .nullable()
    .default(null),
  search: z.string().max(200).default(''),
});
export type ReportFilter = z.input<typeof reportFilter>;

export const runsCalls = {
  /** Takes the documents in and begins; the answer does not wait for its end (MASS-4). */
  'runs.start': { input: runOrder, output: z.object({ run: runRow }) },
  /** The same, but nothing is written: what would be accepted, asked, stopped, with sums (MASS-3b). */
  'runs.dryRun': { input: runOrder, output: z.object({ run: runRow }) },
  /** *Stop after this one.* */
  'runs.stop': { input: z.object({ id }), output: done },
  'runs.goOn': { input: z.object({ id }), output: z.object({ run: runRow }) },
  /** The failed ones of a run once more, in a run of their own (MASS-5). */
  'runs.again': { input: z.object({ id, dryRun: z.boolean().default(false) }), output: z.object({ run: runRow }) },
  /** Takes back everything a run did that can still be taken back (ACC-9), as a run of its own. */
  'runs.undo': { input: z.object({ id }), output: z.object({ run: runRow }) },
  /** Newest first. */
  'runs.list': {
    input: z.object({
      kinds: z.array(z.enum(runKinds)).default([]),
      /** A person's name, or the number of a run. */
      search: z.string().max(200).default(''),
      ...window,
    }),
    output: z.object({ rows: z.array(runRow), total: z.number() }),
  },
  /** Why *accept and post* cannot be used at all, before anybody starts it; null: it can (MASS-6). */
  'runs.permitted': { input: z.object({}), output: z.object({ posting: problem.nullable() }) },
  /** Runs that are under way now. */
  'runs.underWay': { input: z.object({}), output: z.object({ runs: z.array(runRow) }) },
  'runs.open': {
    input: z.object({ id }),
    output: z.object({
      run: runRow,
      /** How many documents of each outcome. */
      outcomes: z.array(z.object({ outcome: z.enum(itemOutcomes), documents: z.number() })),
      /** What held documents, the most frequent first, with one of its problems. */
      problems: z.array(z.object({ problem, documents: z.number() })),
      sums: z.array(runSum),
      /** Whether something in it can be taken back, as far as is known without looking at every document. */
      canUndo: z.boolean(),
    }),
  },
  /** A window of what became of the documents, in the order of work. */
  'runs.report': {
    input: reportFilter.extend({ id, ...window }),
    output: z.object({ rows: z.array(runItem), total: z.number() }),
  },
} as const;
