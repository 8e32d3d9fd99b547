import { z } from 'zod';
import { codingOrigins, codingSources } from '../domain/coding/coding.ts';
import { accountKinds } from '../domain/master/chart.ts';
import { decimalText, id, instant, isoDate, problem, shortText, window } from './basics.ts';
import { stop } from './documents.ts';

/** `header`, `line:0`, `charge:0`, `duty:0`, `prepaid`, `rounding` (see `shared/domain/coding`). */
export const codingPlace = z.templateLiteral([
  z.enum(['header', 'line', 'charge', 'duty', 'prepaid', 'rounding']),
  z.string().regex(/^(?::\d{1,6})?$/),
]);
const source = z.enum(codingSources);
const decided = <Value extends z.ZodType>(value: Value) =>
  z.object({ value, source, overruled: z.array(z.object({ value, source })) });
const account = z.object({ kind: z.enum(accountKinds), no: z.string(), name: z.string() });

export const codingEdit = z.object({
  place: codingPlace,
  string: z.string().max(2000).nullable(),
  accountKind: z.enum(['', ...accountKinds]),
  accountNo: shortText,
  alias: shortText,
  budget: shortText,
  vatGroup: shortText,
  project: shortText,
  dimensions: z.record(z.string().max(60), shortText),
  leaveOut: z.boolean(),
  origin: z.enum(codingOrigins),
});
export type CodingEditInput = z.infer<typeof codingEdit>;

export const codedPlace = z.object({
  place: codingPlace,
  kind: z.enum(['header', 'line', 'allowance', 'charge', 'duty', 'prepaid', 'rounding', 'text']),
  description: z.string(),
  amount: decimalText.nullable(),
  vat: z.object({ category: z.string().nullable(), rate: decimalText.nullable(), amount: decimalText.nullable() }),
  string: z.object({ text: z.string(), original: z.string().nullable() }).nullable(),
  account: decided(account).nullable(),
  ledgerAccount: z.string().nullable(),
  alias: z.string().nullable(),
  budget: decided(z.string()).nullable(),
  vatGroup: decided(z.string()).nullable(),
  project: z.string().nullable(),
  dimensions: z.array(decided(z.string()).extend({ dimension: z.string(), valueName: z.string() })),
  reposting: z.object({ originalNo: z.string().nullable(), settlementNo: z.string().nullable() }),
  findings: z.array(z.object({ severity: z.enum(['error', 'warning']), problem, from: z.number(), to: z.number() })),
  fate: z.enum(['coded', 'text', 'leftOut', 'uncoded']),
});
export type CodedPlaceView = z.infer<typeof codedPlace>;

/** A coding somebody may take over; it says where it comes from (COD-8). */
export const codingSuggestion = z.object({
  place: codingPlace,
  /** `lastTime`: this vendor's last accepted document. `rule`: a suggestion rule. `lineAbove`: the line before. */
  from: z.enum(['lastTime', 'rule', 'lineAbove']),
  /** The document it comes from, or the rule. */
  fromId: id.nullable(),
  fromLabel: z.string(),
  edit: codingEdit,
});

export const codingView = z.object({
  documentId: id,
  ledgerId: id,
  vendorId: id.nullable(),
  vendorNo: z.string().nullable(),
  editable: z.boolean(),
  readsString: z.boolean(),
  /** What becomes of lines with an amount that nothing codes, as the vendor's partner says (COD-9). Null: no partner. */
  uncodedLines: z.enum(['warn', 'text', 'leaveOut']).nullable(),
  /** Codes and words of the sections (control setup), for the structured editor. */
  codes: z.object({
    budget: z.string(),
    dimension: z.string(),
    account: z.string(),
    reposting: z.string(),
    settlementWord: z.string(),
  }),
  currency: z.string().nullable(),
  places: z.array(codedPlace),
  edits: z.array(codingEdit.extend({ by: z.string(), at: instant })),
  suggestions: z.array(codingSuggestion),
  /** The dimensions that stand as columns: used here, or demanded by an account used here. */
  dimensions: z.array(z.object({ code: z.string(), name: z.string() })),
  stops: z.array(stop),
  counts: z.object({ coded: z.number(), uncoded: z.number(), findings: z.number() }),
  /**
   * Null while it is not accepted. Then the coding is the one that was accepted, or, where nothing was `kept` (accepted by
   * an older program), what the set-up of today would make of it. What people changed later is the purchase document's.
   */
  accepted: z
    .object({
      kept: z.boolean(),
      purchase: z
        .object({ id, no: z.string(), kind: z.enum(['purchaseInvoice', 'purchaseCreditMemo', 'purchaseOrder']) })
        .nullable(),
    })
    .nullable(),
});
export type CodingView = z.infer<typeof codingView>;

/** One thing that can be typed where the account stands. */
export const codingOption = z.object({
  kind: z.enum([...accountKinds, 'alias']),
  no: z.string(),
  name: z.string(),
  blocked: z.boolean(),
  reason: z.enum(['lastTime', 'lineAbove', 'rule', 'register']),
});

export const codingCalls = {
  'coding.open': { input: z.object({ id }), output: codingView },
  /** Writes what a person said about some places (a whole edit each; null takes the edit back) and answers with all anew. */
  'coding.save': {
    input: z.object({
      id,
      edits: z.array(z.object({ place: codingPlace, edit: codingEdit.nullable() })).max(2000),
    }),
    output: codingView,
  },
  /** *Split coding*: what these edits would give, nothing written (COD-4). */
  'coding.try': {
    input: z.object({ id, edits: z.array(codingEdit).max(2000) }),
    output: z.object({ places: z.array(codedPlace), stops: z.array(stop) }),
  },
  /** Type-ahead where the account stands: code and name, what was used last first. */
  'coding.options': {
    input: z.object({ id, place: codingPlace, search: z.string().max(100), limit: z.number().int().min(1).max(50) }),
    output: z.object({ options: z.array(codingOption) }),
  },
  /** Kept with the vendor, offered next time; never applied by itself (COD-8). `master.undo` takes it back. */
  'coding.rememberRule': {
    input: z.object({ id, place: codingPlace, text: shortText.min(1) }),
    output: z.object({ ruleId: id, undoToken: z.string().nullable() }),
  },
  /** What the run of COD-10 would change of accepted, unposted purchase documents; `runs.start` carries it out. */
  'coding.defaultDimensionChanges': {
    input: z.object({
      ledgerId: id,
      dimensions: z.array(shortText).min(1).max(50),
      from: isoDate.nullable(),
      to: isoDate.nullable(),
      ...window,
    }),
    output: z.object({
      /** Values. */
      total: z.number(),
      documents: z.number(),
      changes: z.array(
        z.object({
          purchaseId: id,
          no: z.string(),
          lineNo: z.number(),
          dimension: z.string(),
          before: z.string(),
          after: z.string(),
        }),
      ),
    }),
  },
} as const;
