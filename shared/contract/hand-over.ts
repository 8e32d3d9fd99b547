import { z } from 'zod';
import {
  fortnoxVatTypes,
  formatTraits,
  handOverFormats,
  vatHandlings,
  type TargetSetup,
} from '../domain/hand-over/target.ts';
import { decimalText, done, id, instant, longText, problem, shortText, window } from './basics.ts';

export { fortnoxVatTypes, formatTraits, handOverFormats };

/** Where vouchers go and how they are put into the books' words (ACT-1). */
export const targetSetup = z.object({
  name: shortText,
  format: z.enum(handOverFormats),
  folder: z.string().trim().max(1000),
  filePattern: shortText,
  enabled: z.boolean(),
  series: z.string().trim().max(20),
  vatHandling: z.enum(vatHandlings),
  declareAccounts: z.boolean(),
  yearStart: z.number().int().min(1).max(12),
  dimensions: z
    .array(z.object({ dimension: shortText.min(1), place: z.string().trim().max(50) }))
    .max(200)
    .readonly(),
  vatCodes: z
    .array(z.object({ vatGroup: shortText.min(1), code: z.string().trim().max(50) }))
    .max(500)
    .readonly(),
  accounts: z
    .array(z.object({ account: shortText.min(1), target: z.string().trim().max(50) }))
    .max(5000)
    .readonly(),
}) satisfies z.ZodType<TargetSetup>;

/** The file of one run (ACT-1). `noted` and `staged`: it is still to be written, `problem` says why it could not. */
export const exportStatuses = ['noted', 'staged', 'written'] as const;
export const exportRow = z.object({
  id,
  targetId: id,
  ledgerId: id,
  no: z.number(),
  targetName: z.string(),
  format: z.enum(handOverFormats),
  folder: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  size: z.number(),
  vouchers: z.number(),
  status: z.enum(exportStatuses),
  problem: problem.nullable(),
  createdAt: instant,
  createdBy: z.string(),
  writtenAt: instant.nullable(),
  /** Written once more on purpose: how often, last when and by whom. */
  repeats: z.number(),
  repeatedAt: instant.nullable(),
  repeatedBy: z.string(),
});
export type ExportRow = z.infer<typeof exportRow>;

export const targetRow = z.object({
  id,
  ledgerId: id,
  setup: targetSetup,
  /** Vouchers that would go now. */
  waiting: z.number(),
  lastExport: exportRow.nullable(),
  exports: z.number(),
});
export type TargetRow = z.infer<typeof targetRow>;

/** A voucher as the lists of hand-over show it. */
const voucherFacts = {
  id,
  no: z.string(),
  kind: z.enum(['purchaseInvoice', 'purchaseCreditMemo']),
  date: z.string(),
  vendorName: z.string(),
  vendorDocumentNo: z.string(),
  currency: z.string(),
  total: decimalText,
  documentId: id,
};
export const waitingRow = z.object({
  ...voucherFacts,
  /** Why it could not go with the others. */
  problem: problem.nullable(),
  /** The books sent it back: when, who said so, and why. */
  refused: z.object({ at: instant, by: z.string(), reason: z.string() }).nullable(),
  /** Somebody entered it in the books by hand: when, who, and what the books call it. */
  entered: z.object({ at: instant, by: z.string(), as: z.string() }).nullable(),
});
export type WaitingRow = z.infer<typeof waitingRow>;

export const exportedVoucher = z.object({
  ...voucherFacts,
  /** Still stands as handed over by this export; else it came back. */
  refused: z.object({ at: instant, by: z.string(), reason: z.string() }).nullable(),
});
export type ExportedVoucher = z.infer<typeof exportedVoucher>;

/** Where a voucher stands with one target. */
export const handOverState = z.object({
  targetId: id,
  targetName: z.string(),
  format: z.enum(handOverFormats),
  state: z.enum(['waiting', 'handedOver', 'refused', 'byHand']),
  export: z.object({ id, fileName: z.string(), at: instant, status: z.enum(exportStatuses) }).nullable(),
  refused: z.object({ at: instant, by: z.string(), reason: z.string() }).nullable(),
  entered: z.object({ at: instant, by: z.string(), as: z.string() }).nullable(),
  problem: problem.nullable(),
});
export type HandOverState = z.infer<typeof handOverState>;

/** What one run did. */
export const exportOutcome = z.object({
  /** Null: nothing waited, or something is lacking. */
  export: exportRow.nullable(),
  exported: z.number(),
  /** What waits on: cannot go there, or did not fit into one file. */
  remaining: z.number(),
  /** What keeps everything, single vouchers or the file from going. */
  problems: z.array(problem),
  /** Characters the format could not hold. */
  remarks: z.array(problem),
});
export type ExportOutcome = z.infer<typeof exportOutcome>;

/** Hand-over of vouchers to the accounts (ACT-1). */
export const handOverCalls = {
  'handOver.targets': {
    input: z.object({ ledgerId: id.nullable() }),
    output: z.object({ targets: z.array(targetRow) }),
  },
  'handOver.saveTarget': {
    input: z.object({
      id: id.nullable(),
      ledgerId: id,
      setup: targetSetup,
      /** A new target: everything posted so far as well, or only what is posted from now on. */
      from: z.enum(['all', 'now']),
    }),
    output: z.object({ id }),
  },
  'handOver.deleteTarget': { input: z.object({ id }), output: done },
  /** What the latest voucher would look like; nothing is written and nothing need be saved. */
  'handOver.tryTarget': {
    input: z.object({ ledgerId: id, setup: targetSetup }),
    output: z.object({
      voucherNo: z.string(),
      fileName: z.string(),
      text: z.string(),
      problems: z.array(problem),
      remarks: z.array(problem),
    }),
  },
  'handOver.waiting': {
    input: z.object({
      targetId: id,
      which: z.enum(['waiting', 'byHand']).default('waiting'),
      search: shortText,
      ...window,
    }),
    output: z.object({ rows: z.array(waitingRow), total: z.number() }),
  },
  'handOver.exports': {
    input: z.object({ ledgerId: id.nullable(), targetId: id.nullable(), search: shortText, ...window }),
    output: z.object({ rows: z.array(exportRow), total: z.number() }),
  },
  'handOver.open': {
    input: z.object({ id }),
    output: z.object({
      row: exportRow,
      remarks: z.array(problem),
      /** What lies in the folder now. Taken away is what is meant to happen. */
      file: z.enum(['there', 'taken', 'changed', 'notYet']),
      refused: z.number(),
    }),
  },
  'handOver.vouchers': {
    input: z.object({ id, ...window }),
    output: z.object({ rows: z.array(exportedVoucher), total: z.number() }),
  },
  /** The text of the file as it was written; of a long one the beginning. */
  'handOver.content': {
    input: z.object({ id }),
    output: z.object({ fileName: z.string(), text: z.string(), isWhole: z.boolean() }),
  },
  'handOver.export': { input: z.object({ ledgerId: id, targetId: id }), output: exportOutcome },
  /** The same file once more, byte by byte, on purpose; or one that could not be written yet. */
  'handOver.repeat': { input: z.object({ id }), output: exportOutcome },
  /** The books refused vouchers of an export (null: all of it): they wait again. */
  'handOver.refuse': {
    input: z.object({ id, voucherIds: z.array(id).max(1000).nullable(), reason: longText }),
    output: z.object({ refused: z.number(), problems: z.array(problem) }),
  },
  /** Vouchers that wait were entered in the books by hand; `enteredAs`: what the books call them, may be empty. */
  'handOver.enterByHand': {
    input: z.object({ targetId: id, voucherIds: z.array(id).min(1).max(1000), enteredAs: shortText }),
    output: z.object({ changed: z.number(), problems: z.array(problem) }),
  },
  /** It was not so: they wait again. */
  'handOver.takeEntryBack': {
    input: z.object({ targetId: id, voucherIds: z.array(id).min(1).max(1000) }),
    output: z.object({ changed: z.number(), problems: z.array(problem) }),
  },
  'handOver.stateOf': {
    input: z.object({ voucherId: id }),
    output: z.object({ states: z.array(handOverState) }),
  },
} as const;
