import { z } from 'zod';
import { decimalText, done, id, instant, longText, nothing, shortText } from './basics.ts';
import { stop } from './documents.ts';
import { purchaseDraft, purchaseKind } from './purchases.ts';

/** What acceptance would make or made of one document (ACC-2, ACC-10). */
export const acceptanceOutcome = z.object({
  id,
  outcome: z.enum(['accepted', 'rejected', 'wouldAccept', 'asks', 'stopped', 'undone']),
  stops: z.array(stop),
  purchase: z
    .object({
      id: id.nullable(),
      no: z.string(),
      kind: purchaseKind,
      vendorNo: z.string(),
      vendorName: z.string(),
      currency: z.string(),
      total: decimalText,
      vat: decimalText,
      lines: z.number(),
    })
    .nullable(),
  /** The answer that leaves after the grace period, or null when none is asked for. */
  response: z
    .object({ format: z.string(), code: z.string(), to: z.string(), releaseAt: instant.nullable() })
    .nullable(),
});
export type AcceptanceOutcome = z.infer<typeof acceptanceOutcome>;

export const acceptanceCalls = {
  /** F9: what accept would do, changing nothing (ACC-10). */
  'acceptance.check': {
    input: z.object({ id, deviatingVat: z.boolean().default(false) }),
    output: acceptanceOutcome.extend({
      /** Lines, accounts, VAT, vendor entry, order: what would be written. Null while a stop leaves nothing to show. */
      draft: purchaseDraft.nullable(),
    }),
  },
  /** Ordinary and deviating VAT side by side (ACC-7); a way that cannot be drafted is null. */
  'acceptance.compareVat': {
    input: z.object({ id }),
    output: z.object({ allowed: z.boolean(), ordinary: purchaseDraft.nullable(), deviating: purchaseDraft.nullable() }),
  },
  /** Which way an invoice goes that names an order: update the order, make a new invoice, or as the partner says (ACC-4). */
  'acceptance.chooseOrderUse': {
    input: z.object({ id, use: z.enum(['', 'update', 'createNew']) }),
    output: done,
  },
  /** `confirmed`: the person has seen the warnings and says yes (ACC-1: asked once, together). */
  'acceptance.accept': {
    input: z.object({
      ids: z.array(id).min(1).max(500),
      confirmed: z.boolean(),
      /** Written with each line's own VAT from the document (ACC-7); only when the control setup allows it. */
      deviatingVat: z.boolean().default(false),
      /** These are part of a longer list that is sent in portions: not even a single one of them was looked at by itself. */
      inList: z.boolean().default(false),
    }),
    output: z.object({ outcomes: z.array(acceptanceOutcome), undoToken: z.string().nullable() }),
  },
  'acceptance.reject': {
    input: z.object({ ids: z.array(id).min(1).max(500), reason: longText }),
    output: z.object({ outcomes: z.array(acceptanceOutcome), undoToken: z.string().nullable() }),
  },
  /** Takes back the last decision on these documents with everything it did (ACC-9). */
  'acceptance.undo': {
    input: z.object({ ids: z.array(id).min(1).max(500) }),
    output: z.object({ outcomes: z.array(acceptanceOutcome) }),
  },
  'acceptance.standardReasons': {
    input: nothing,
    output: z.object({ reasons: z.array(z.object({ id: z.string(), text: z.string().nullable(), uses: z.number() })) }),
  },
  'acceptance.saveStandardReasons': {
    input: z.object({ reasons: z.array(z.object({ id: z.string(), text: shortText.nullable() })).max(50) }),
    output: done,
  },
} as const;
