import { z } from 'zod';
import { salesKinds } from '../domain/sales/customer.ts';
import { sentOnPosting } from '../domain/sales/sales-codes.ts';
import { decimalText, done, id, isoDate, nothing, problem, shortText, window } from './basics.ts';
import { customerCalls } from './customers.ts';
import { eDocument } from './e-document.ts';
import {
  owedLine,
  reminderDraft,
  salesAttachment,
  salesDraft,
  salesFault,
  salesGround,
  salesMend,
  salesMends,
  salesRow,
  statementDraft,
} from './sales-parts.ts';

export const salesColumns = [
  'no',
  'kind',
  'customerName',
  'issueDate',
  'dueDate',
  'total',
  'open',
  'createdAt',
] as const;

const salesFile = z.object({
  id,
  fileName: z.string(),
  source: z.enum(['folder', 'commandLine']),
  status: z.enum(['posted', 'failed', 'discarded']),
  salesDocumentId: id.nullable(),
  problems: z.array(problem),
  at: z.string(),
  by: z.string(),
});

/** Everything the page of a sales document shows: what was written, what it becomes, and what happened to it (OUT-2). */
export const salesPage = z.object({
  document: salesRow,
  draft: salesDraft,
  ground: salesGround,
  /** As posted with what was mended since; of a draft, as it would be posted, but for the number it does not have yet. */
  content: eDocument,
  /** Of a draft: what would be wrong, field by field. */
  faults: z.array(salesFault),
  mends: salesMends,
  mended: z.array(salesMend),
  payments: z.array(
    z.object({
      id,
      date: z.string(),
      amount: decimalText,
      text: z.string(),
      creditNoteId: id.nullable(),
      at: z.string(),
      by: z.string(),
    }),
  ),
  /** The invoice a credit note credits, the credit notes of an invoice, reminders it stands on. */
  related: z.array(
    z.object({ id, kind: z.enum(salesKinds), no: z.string(), total: decimalText, issueDate: z.string() }),
  ),
  /** How it reaches its customer (OUT-7). */
  channel: z.enum(['eDocument', 'queue', 'mail', 'print', 'pbs']),
  electronic: z.boolean(),
  /** What posting does about sending (OUT-5). */
  sendOnPosting: z.enum(['no', 'ask', 'yes', 'awaitingSending']),
});
export type SalesPage = z.infer<typeof salesPage>;

/** Calls about customers and sales documents (OUT-1, OUT-2, OUT-10, SET-6). */
export const salesCalls = {
  ...customerCalls,
  'sales.rows': {
    input: z.object({
      search: z.string().max(200),
      ledgerId: id.nullable(),
      kinds: z.array(z.enum(salesKinds)).max(4),
      status: z.enum(['draft', 'posted']).nullable(),
      /** Invoices not paid yet, or those whose due date is past. */
      owing: z.enum(['open', 'overdue']).nullable(),
      customerId: id.nullable(),
      /** Only what was issued on this day. */
      issueDate: isoDate.nullable(),
      sort: z.object({ column: z.enum(salesColumns), descending: z.boolean() }),
      ...window,
    }),
    output: z.object({
      rows: z.array(salesRow),
      total: z.number(),
      /** Files of the sales folder and the command line that failed and wait for somebody. */
      failedFiles: z.number(),
    }),
  },
  'sales.open': { input: z.object({ id }), output: salesPage },
  /** What a new document starts with in a ledger: units, VAT groups, sellers, texts. */
  'sales.ground': {
    input: z.object({ ledgerId: id, kind: z.enum(salesKinds) }),
    output: z.object({ ground: salesGround, today: z.string() }),
  },
  /** Keeps a draft as it is written, whole or not; a customer there must be. */
  'sales.save': {
    input: z.object({ id: id.nullable(), ledgerId: id, draft: salesDraft }),
    output: salesPage,
  },
  'sales.deleteDraft': { input: z.object({ id }), output: done },
  /** A new draft from one that is there: the same again, the credit note of an invoice, or credit note and new invoice (OUT-2b). */
  'sales.copy': {
    input: z.object({ id, as: z.enum(['copy', 'creditNote', 'correction']) }),
    output: z.object({ id, creditNoteId: id.nullable() }),
  },
  /**
   * Posts a draft: it gets its number and never changes again. Refused with the first fault while there are any. `send`: what
   * a person answered where the control setup asks; null where it was not asked.
   */
  'sales.post': {
    input: z.object({ id, send: z.boolean().nullable() }),
    output: z.object({ id, no: z.string(), sending: z.enum(sentOnPosting) }),
  },
  /** Posts many drafts, each by itself; what stops one does not stop the others. */
  'sales.postMany': {
    input: z.object({ ids: z.array(id).min(1).max(500) }),
    output: z.object({
      outcomes: z.array(z.object({ id, no: z.string(), problem: problem.nullable(), sending: z.enum(sentOnPosting) })),
    }),
  },
  /** Mends what has no effect on the accounts, for the next attempt (OUT-2b). */
  'sales.mend': { input: z.object({ id, mends: salesMends }), output: salesPage },
  'sales.attach': {
    input: z.object({ id, fileName: shortText, base64: z.string().max(30_000_000), exported: z.boolean() }),
    output: salesPage,
  },
  'sales.detach': { input: z.object({ id, position: z.number().int().min(0) }), output: salesPage },
  /** Which attachment goes along; null: none. */
  'sales.exportAttachment': {
    input: z.object({ id, position: z.number().int().min(0).nullable() }),
    output: salesPage,
  },
  'sales.attachment': {
    input: z.object({ id, position: z.number().int().min(0) }),
    output: salesAttachment.extend({ base64: z.string() }),
  },
  'sales.printed': { input: z.object({ id }), output: done },
  /** Registers what was paid on an invoice; a negative amount takes a payment back (OUT-10). */
  'sales.pay': {
    input: z.object({ id, date: isoDate, amount: z.string().max(40), text: shortText }),
    output: salesPage,
  },
  /** Payments from a file of the bank: lines with number, date, amount and text. */
  'sales.importPayments': {
    input: z.object({ ledgerId: id, text: z.string().max(20_000_000), preview: z.boolean() }),
    output: z.object({
      taken: z.number(),
      /** Null: nothing was registered, or it was a preview. */
      undoToken: z.string().nullable(),
      lines: z
        .array(
          z.object({
            line: z.number(),
            no: z.string(),
            date: z.string(),
            amount: z.string(),
            customer: z.string(),
            problem: problem.nullable(),
          }),
        )
        .max(500),
    }),
  },
  /** Takes an import of payments back: all of it, or nothing once an invoice of it was paid, credited, reminded of or stated. */
  'sales.undoPayments': {
    input: z.object({ undoToken: z.string().max(100) }),
    output: z.object({ restored: z.number() }),
  },
  /** Customers with invoices overdue by more than their terms allow, on a day, once for each currency (OUT-10). */
  'sales.remindable': {
    input: z.object({ ledgerId: id, date: isoDate }),
    output: z.object({
      customers: z.array(
        z.object({
          customerId: id,
          no: z.string(),
          name: z.string(),
          invoices: z.number(),
          open: decimalText,
          currency: z.string(),
          level: z.number(),
          fee: decimalText,
          interest: decimalText,
          /** Why it is not reminded, though it owes. */
          problem: problem.nullable(),
        }),
      ),
    }),
  },
  /** A reminder to one customer on a day, and all it has not paid; `interest`: percent a year of its terms. */
  'sales.proposeReminder': {
    input: z.object({ ledgerId: id, customerNo: shortText, date: isoDate }),
    output: z.object({
      draft: reminderDraft,
      unpaid: z.array(owedLine.extend({ currency: z.string() })),
      interest: z.string(),
      /** Why it would not be reminded with the others. */
      problem: problem.nullable(),
    }),
  },
  /** A statement of one customer's account; in the first of its currencies where the wanted one is none of them. */
  'sales.proposeStatement': {
    input: z.object({ ledgerId: id, customerNo: shortText, from: isoDate, to: isoDate, currency: z.string().max(3) }),
    output: z.object({ draft: statementDraft, currencies: z.array(z.string()) }),
  },
  /** Drafts of reminders for those customers; answered with their ids. */
  'sales.remind': {
    input: z.object({ ledgerId: id, date: isoDate, customerIds: z.array(id).min(1).max(500) }),
    output: z.object({ ids: z.array(id) }),
  },
  /** Drafts of statements over a period; `customerIds` null: of all customers with movements or a balance in it. */
  'sales.makeStatements': {
    input: z.object({ ledgerId: id, from: isoDate, to: isoDate, customerIds: z.array(id).max(500).nullable() }),
    output: z.object({ ids: z.array(id) }),
  },
  /** Takes files of a business system: UBL or Ebilag's own JSON (OUT-1). Each is posted, or kept with what is wrong. */
  'sales.takeFiles': {
    input: z.object({
      ledgerId: id.nullable(),
      files: z
        .array(z.object({ name: shortText, base64: z.string().max(30_000_000) }))
        .min(1)
        .max(100),
    }),
    /** `sending`: what was done about sending what was posted now. */
    output: z.object({ results: z.array(salesFile.extend({ sending: z.enum(sentOnPosting) })) }),
  },
  'sales.files': {
    input: z.object({ status: z.enum(['posted', 'failed', 'discarded']).nullable(), ...window }),
    output: z.object({ rows: z.array(salesFile), total: z.number() }),
  },
  /** Tries a failed file once more, now that something has been mended. */
  'sales.fileAgain': { input: z.object({ id }), output: salesFile },
  'sales.discardFile': { input: z.object({ id }), output: done },
  /** Where a ledger's business systems put their files; empty: nowhere. */
  'sales.readFolder': { input: nothing, output: z.object({ folder: z.string(), ledgerId: id.nullable() }) },
  'sales.saveFolder': {
    input: z.object({ folder: z.string().trim().max(1000), ledgerId: id.nullable() }),
    output: done,
  },
} as const;
