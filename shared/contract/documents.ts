import { z } from 'zod';
import { documentFormats, documentTypes, inboxes } from '../domain/document/document.ts';
import {
  documentStatuses,
  importStatuses,
  outboxStatuses,
  rejectionKinds,
  responsibleStatuses,
} from '../domain/status.ts';
import { mendingActions } from '../domain/stop.ts';
import {
  decimalText,
  done,
  finding,
  id,
  instant,
  layerResult,
  longText,
  problem,
  shortText,
  window,
} from './basics.ts';
import { attachmentEntry, eDocument } from './e-document.ts';

/** Columns of the inbox list (IN-20); every one can be sorted and filtered, and has an index. */
export const inboxColumns = [
  'status',
  'receivedAt',
  'traceId',
  'type',
  'documentNo',
  'dueDate',
  'issueDate',
  'postingDate',
  'amountInclVat',
  'amount',
  'currency',
  'vendorNo',
  'vendorName',
  'vendorAddress',
  'vendorCity',
  'orderNo',
  'quoteNo',
  'purchaser',
  'receiverId',
  'responsible',
  'responsibleStatus',
  'importStatus',
  'attachments',
  'findings',
] as const;
export const inboxColumn = z.enum(inboxColumns);
export type InboxColumn = (typeof inboxColumns)[number];

/**
 * One condition of a filter; conditions are joined with *and*, their values with *or*. `from` and `to` compare amounts
 * and dates (one value); `contains` folds case and accents; `marked`, `vendorId` and `utilityStatements` are columns for filters only.
 */
export const condition = z.object({
  column: z.enum([...inboxColumns, 'vendorId', 'marked', 'utilityStatements']),
  operator: z.enum(['is', 'isNot', 'contains', 'from', 'to', 'empty', 'notEmpty']),
  values: z.array(z.string().max(200)).max(50),
});
export type Condition = z.infer<typeof condition>;

/** What a list shows: the query the window, the count, the marks and *next document* all share (UI-3, IN-21). */
export const inboxView = z.object({
  inbox: z.enum(inboxes),
  ledgerId: id.nullable(),
  conditions: z.array(condition).max(30),
  search: z.string().max(400),
  sort: z.object({ column: inboxColumn, descending: z.boolean() }),
});
export type InboxView = z.infer<typeof inboxView>;

export const inboxRow = z.object({
  id,
  ledgerId: id,
  ledgerName: z.string(),
  status: z.enum(documentStatuses),
  rejectionKind: z.enum(rejectionKinds).nullable(),
  importStatus: z.enum(importStatuses),
  marked: z.boolean(),
  receivedAt: instant,
  traceId: z.string(),
  type: z.enum(documentTypes),
  format: z.enum(documentFormats),
  documentNo: z.string(),
  issueDate: z.string().nullable(),
  dueDate: z.string().nullable(),
  postingDate: z.string().nullable(),
  amountInclVat: decimalText.nullable(),
  amount: decimalText.nullable(),
  currency: z.string().nullable(),
  vendorId: id.nullable(),
  vendorNo: z.string().nullable(),
  vendorName: z.string(),
  vendorLegalId: z.string().nullable(),
  vendorAddress: z.string().nullable(),
  vendorCity: z.string().nullable(),
  orderNo: z.string().nullable(),
  quoteNo: z.string().nullable(),
  purchaser: z.string().nullable(),
  receiverId: z.string().nullable(),
  receiverScheme: z.string().nullable(),
  responsible: z.string().nullable(),
  responsibleStatus: z.enum(responsibleStatuses),
  attachments: z.number(),
  errors: z.number(),
  warnings: z.number(),
  remarks: z.number(),
  changedByUser: z.boolean(),
  sensitive: z.boolean(),
  duplicate: z.boolean(),
  deliveries: z.number(),
  /** How many utility statements belong to it (UTS-2). */
  utilityStatements: z.number(),
  /** Fate of the answer this document was given, if one was. */
  responseStatus: z.enum(outboxStatuses).nullable(),
  /** The piece of text the search matched in, with the match between ⟦ and ⟧, or null (UI-34). */
  matched: z.string().nullable(),
});
export type InboxRow = z.infer<typeof inboxRow>;

/** Something that keeps a document from *ready* or from being accepted, with the action that mends it (UI-6). */
export const stop = z.object({
  kind: z.enum(['stop', 'warning']),
  problem,
  action: z.enum(mendingActions),
  /** The vendor or document the action opens. */
  target: id.nullable(),
});
export type Stop = z.infer<typeof stop>;
export { mendingActions };

/** Fields of an inbox document a person may change (IN-31); the document's own value stays visible. */
export const editableFields = [
  'postingDate',
  'dueDate',
  'orderNo',
  'purchaser',
  'responsible',
  'responsibleStatus',
  'remark',
] as const;
export const editableField = z.enum(editableFields);
export type EditableField = (typeof editableFields)[number];

/** A value with where it comes from (UI-5). */
export const sourcedValue = z.object({
  value: z.string().nullable(),
  source: z.enum(['document', 'vendor', 'rule', 'default', 'user']),
  /** The document's own value when a user changed it. */
  original: z.string().nullable(),
});

export const logEntry = z.object({
  id,
  at: instant,
  by: z.string(),
  /** RECEIVE, VENDOR, CHECK, ACCEPT, REJECT, UNDO, RESPONSE, FIELD, MARK, ORIGINAL, DUPLICATE … */
  step: z.string(),
  /** Code of a sentence in `renderer/text` under `log.` */
  code: z.string(),
  values: z.record(z.string(), z.string()),
  problem: problem.nullable(),
});
export type LogEntry = z.infer<typeof logEntry>;

/** Why this vendor, or why none (IN-9): what matched, what was asked, who is possible. */
export const vendorMatch = z.object({
  outcome: z.enum(['found', 'chosen', 'several', 'none', 'noKey']),
  vendorId: id.nullable(),
  vendorNo: z.string().nullable(),
  vendorName: z.string().nullable(),
  blocked: z.enum(['', 'payment', 'all']),
  primaryKey: z.object({ id: z.string(), scheme: z.string().nullable() }).nullable(),
  /** Secondary keys of the document that decided or could have decided. */
  matchedBy: z.array(z.enum(['legalId', 'pNumber', 'seNumber', 'eanLocation', 'otherId', 'user'])),
  missing: z.array(z.enum(['legalId', 'pNumber', 'seNumber', 'eanLocation', 'otherId'])),
  /** Keys in which the card taken says something else than the document. */
  differs: z.array(z.enum(['legalId', 'pNumber', 'seNumber', 'eanLocation', 'otherId'])),
  candidates: z.number(),
  nameDiffers: z.boolean(),
});
export type VendorMatchView = z.infer<typeof vendorMatch>;

export const relatedDocument = z.object({
  id,
  relation: z.enum([
    'sameNumber',
    'lookAlike',
    'credits',
    'creditedBy',
    'parent',
    'child',
    'order',
    'answer',
    'answers',
  ]),
  type: z.enum(documentTypes),
  documentNo: z.string(),
  vendorName: z.string(),
  amountInclVat: decimalText.nullable(),
  currency: z.string().nullable(),
  issueDate: z.string().nullable(),
  status: z.enum(documentStatuses),
  /** A person said that the two are not duplicates, with this reason. */
  dismissed: z.string().nullable(),
});

export const responseView = z.object({
  id,
  direction: z.enum(['in', 'out']),
  code: z.string(),
  reason: z.string().nullable(),
  status: z.enum(outboxStatuses).nullable(),
  at: instant,
  /** When a held response will leave (ACC-9). */
  releaseAt: instant.nullable(),
  fileName: z.string().nullable(),
  problem: problem.nullable(),
  transportError: z.string().nullable(),
});

export const documentPage = z.object({
  row: inboxRow,
  document: eDocument,
  fields: z.record(editableField, sourcedValue),
  vendorMatch: vendorMatch.nullable(),
  payToMatch: vendorMatch.nullable(),
  stops: z.array(stop),
  findings: z.array(finding),
  layers: z.array(layerResult),
  log: z.array(logEntry),
  responses: z.array(responseView),
  related: z.array(relatedDocument),
  rejectionReason: z.string().nullable(),
  decidedAt: instant.nullable(),
  decidedBy: z.string().nullable(),
  /** Accept or reject can be taken back now (ACC-9); when not, why. */
  undo: z.object({ possible: z.boolean(), until: instant.nullable(), problem: problem.nullable() }),
  /** What the profile asks for in return (ACC-3). */
  answer: z.object({ asked: z.boolean(), format: z.string().nullable() }),
  purchase: z
    .object({ id, no: z.string(), kind: z.enum(['purchaseInvoice', 'purchaseCreditMemo', 'purchaseOrder']) })
    .nullable(),
  /** What it was posted with (POST-2). */
  voucher: z.object({ id, no: z.string() }).nullable(),
  original: z.object({
    sha256: z.string(),
    size: z.number(),
    fileName: z.string(),
    deliveries: z.array(
      z.object({ at: instant, fileName: z.string(), source: z.enum(['transport', 'file', 'commandLine']) }),
    ),
  }),
  attachments: z.array(attachmentEntry),
});
export type DocumentPage = z.infer<typeof documentPage>;

export const documentCalls = {
  /** A window of the inbox list with the exact total, and how much the filter hides. */
  'documents.rows': {
    input: inboxView.extend(window),
    output: z.object({
      rows: z.array(inboxRow),
      total: z.number(),
      /** Pending documents of the inbox that this view's conditions and search hide (UI-13). */
      hiddenPending: z.number(),
      hidden: z.number(),
    }),
  },
  /** Where a document stands in its list and what is before and after it (UI-3). */
  'documents.neighbours': {
    input: z.object({ view: inboxView, id }),
    output: z.object({ index: z.number().nullable(), total: z.number(), previous: id.nullable(), next: id.nullable() }),
  },
  'documents.open': { input: z.object({ id }), output: documentPage },
  /** Marks by id, or all that match a view (IN-23); answers with the marks that stand then. */
  'documents.mark': {
    input: z.object({
      target: z.union([
        z.object({ ids: z.array(id).max(1000) }),
        z.object({ view: inboxView }),
        z.object({ allOf: z.enum(inboxes) }),
      ]),
      marked: z.boolean(),
    }),
    output: z.object({ changed: z.number() }),
  },
  /** The marked documents of an inbox: how many, their sums per currency, and a window of their ids, the oldest first. */
  'documents.marks': {
    input: z.object({ inbox: z.enum(inboxes), ledgerId: id.nullable(), offset: z.number().int().min(0).default(0) }),
    output: z.object({
      count: z.number(),
      ids: z.array(id).max(200),
      sums: z.array(z.object({ currency: z.string(), amount: decimalText })),
      /** How many of them are accepted and can be posted (POST-1). */
      postable: z.number(),
    }),
  },
  'documents.setField': { input: z.object({ id, field: editableField, value: longText.nullable() }), output: done },
  /** The original as text for the raw view; looking at a sensitive one is logged, allowed or not (IN-33). */
  'documents.original': {
    input: z.object({ id }),
    output: z.object({
      fileName: z.string(),
      encoding: z.string(),
      text: z.string(),
      base64: z.string(),
      size: z.number(),
    }),
  },
  'documents.attachment': {
    input: z.object({ id, index: z.number().int().min(0) }),
    output: z.object({
      fileName: z.string(),
      /** Told from the content, never from the document (PLT-3): `pdf png jpeg gif tiff text xml other`. */
      kind: z.enum(['pdf', 'png', 'jpeg', 'gif', 'tiff', 'text', 'xml', 'other']),
      declaredMime: z.string().nullable(),
      size: z.number(),
      base64: z.string(),
    }),
  },
  /** Two documents that look like duplicates are not (ACC-11); remembered with the reason. */
  'documents.notADuplicate': { input: z.object({ id, otherId: id, reason: longText.min(1) }), output: done },
  /** Distinct values of a column in an inbox, for filter menus, most frequent first. */
  'documents.columnValues': {
    input: z.object({ inbox: z.enum(inboxes), ledgerId: id.nullable(), column: inboxColumn, startsWith: shortText }),
    output: z.object({ values: z.array(z.object({ value: z.string(), count: z.number() })) }),
  },
  /** Everything the rail and the status line count: what needs somebody (UI-1). */
  'documents.counts': {
    input: z.object({ ledgerId: id.nullable() }),
    output: z.object({
      pending: z.record(z.enum(inboxes), z.number()),
      failedExchange: z.record(z.enum(inboxes), z.number()),
      failedExchangeOther: z.number(),
      outboxFailed: z.number(),
      outboxHeld: z.number(),
      jobsFailed: z.number(),
      /** Vouchers that wait to be handed over to the accounts. */
      handOverWaiting: z.number(),
      /** Sales documents that have not arrived, by a definite no. */
      sendingFailed: z.number(),
      /** Those the buyer has refused, and those nobody has answered in time. */
      sendingWaiting: z.number(),
      total: z.number(),
      arrivedToday: z.number(),
      decidedToday: z.object({ accepted: z.number(), rejected: z.number() }),
      needsYou: z.number(),
    }),
  },
} as const;
