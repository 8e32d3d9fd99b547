import { z } from 'zod';
import { done, id, longText, problem, shortText, window } from './basics.ts';
import { masterTableNames, type MasterTable } from '../domain/master/tables.ts';
import { usePlaces } from '../domain/master/use-places.ts';

/**
 * The set-up tables (SET-4…SET-8, SET-10): one set of calls for all of them; what differs stands in the descriptions of
 * `shared/domain/master`. `ledgerId` is required for tables of a ledger and ignored for tables of the store.
 */
export const masterTable = z.enum(masterTableNames as [MasterTable, ...MasterTable[]]);
/** Field → text: codes, decimal text, ISO dates, `yes` or empty. */
export const masterValues = z.record(z.string().max(60), longText);
export const masterRow = z.object({ id, values: masterValues });
export type MasterRowView = z.infer<typeof masterRow>;

/** A field that cannot be saved, and why. */
export const fieldProblem = z.object({ field: z.string(), problem });
export type FieldProblem = z.infer<typeof fieldProblem>;

/** Where a row is used: a table of the set-up, vendors, documents … and a few of the places by name. */
export const masterUse = z.object({
  where: z.enum(usePlaces),
  count: z.number(),
  /** `values`: what names a row of the set-up, so that it can be said in words; its codes alone are the label. */
  examples: z.array(z.object({ id: id.nullable(), label: z.string(), values: masterValues.optional() })).max(5),
});

/** Rows of another table that belong to a row: they go with it, and come back with the undo. */
export const masterParts = z.object({ table: masterTable, count: z.number() });

/** Which vendors, beside a search: of a country (blank: any), not blocked, with documents that wait. */
export const vendorFilter = z.object({
  country: z.string().trim().max(2),
  unblocked: z.boolean(),
  pending: z.boolean(),
});
export type VendorFilter = z.infer<typeof vendorFilter>;

const scoped = { table: masterTable, ledgerId: id.nullable() };
/** Vendor cards go in and out of files as tables do (SET-4, SET-10). */
const filed = { ...scoped, table: z.union([masterTable, z.literal('vendors')]) };
export type FiledTable = MasterTable | 'vendors';

/** One line of an import as the preview shows it. */
export const importLine = z.object({
  line: z.number(),
  change: z.enum(['added', 'changed', 'same', 'faulty']),
  key: z.string(),
  /** Field → before and after, only where they differ. */
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
  faults: z.array(fieldProblem),
});

export const masterCalls = {
  'master.rows': {
    input: z.object({
      ...scoped,
      search: z.string().max(200),
      /** Only rows with these values: the values of a dimension, the bank accounts of a vendor. */
      where: masterValues,
      sort: z.object({ field: z.string().max(60), descending: z.boolean() }).nullable(),
      ...window,
    }),
    output: z.object({ rows: z.array(masterRow), total: z.number() }),
  },
  'master.open': {
    input: z.object({ ...scoped, id }),
    output: z.object({ row: masterRow, usedIn: z.array(masterUse), parts: z.array(masterParts) }),
  },
  /** Type-ahead over key and name: what can be picked, blocked ones last and said so. */
  'master.lookup': {
    input: z.object({
      table: z.union([masterTable, z.literal('vendors')]),
      ledgerId: id.nullable(),
      scope: shortText,
      search: z.string().max(200),
      limit: z.number().int().min(1).max(50),
    }),
    output: z.object({
      found: z.array(z.object({ key: z.string(), name: z.string(), blocked: z.boolean() })),
    }),
  },
  /** Saves a row, or says field by field why not. A changed key is changed wherever it is used. */
  'master.save': {
    input: z.object({ ...scoped, id: id.nullable(), values: masterValues }),
    output: z.object({ id: id.nullable(), faults: z.array(fieldProblem) }),
  },
  /** Only rows nothing uses; the others are answered with where they are used and stay. */
  'master.delete': {
    input: z.object({ ...scoped, ids: z.array(id).min(1).max(500) }),
    output: z.object({
      deleted: z.number(),
      /** What went with them. */
      parts: z.array(masterParts),
      kept: z.array(z.object({ id, key: z.string(), usedIn: z.array(masterUse) })),
      undoToken: z.string().nullable(),
    }),
  },
  'master.exportCsv': { input: z.object(filed), output: z.object({ fileName: z.string(), text: z.string() }) },
  /** What an import would do; nothing is written (SET-10). */
  'master.previewCsv': {
    input: z.object({ ...filed, text: z.string().max(20_000_000) }),
    output: z.object({
      problem: problem.nullable(),
      counts: z.object({ added: z.number(), changed: z.number(), same: z.number(), faulty: z.number() }),
      lines: z.array(importLine).max(500),
    }),
  },
  /** Takes the lines without faults, in one transaction; one undo takes it all back. */
  'master.importCsv': {
    input: z.object({ ...filed, text: z.string().max(20_000_000) }),
    output: z.object({ added: z.number(), changed: z.number(), faulty: z.number(), undoToken: z.string().nullable() }),
  },
  /** Takes back the last import, deletion or standard set-up with this token, if nothing has changed the rows since. */
  'master.undo': { input: z.object({ undoToken: shortText }), output: z.object({ restored: z.number() }) },
  /** All tables and the control setup of a ledger as one JSON text (SET-10). */
  'master.exportAll': {
    input: z.object({ ledgerId: id }),
    output: z.object({ fileName: z.string(), text: z.string() }),
  },
  'master.previewAll': {
    input: z.object({ ledgerId: id, text: z.string().max(50_000_000) }),
    output: z.object({
      problem: problem.nullable(),
      tables: z.array(
        z.object({
          table: z.string(),
          added: z.number(),
          changed: z.number(),
          same: z.number(),
          faulty: z.number(),
          faults: z.array(fieldProblem.extend({ key: z.string() })).max(20),
        }),
      ),
    }),
  },
  'master.importAll': {
    input: z.object({ ledgerId: id, text: z.string().max(50_000_000) }),
    output: z.object({ added: z.number(), changed: z.number(), faulty: z.number(), undoToken: z.string().nullable() }),
  },
  /** The standard set-up: adds what is missing, changes nothing that is there. */
  'master.fillStandard': {
    input: z.object({ ledgerId: id }),
    output: z.object({ added: z.number(), undoToken: z.string().nullable() }),
  },
  /** A partner for every vendor that has none, among those the search finds (SET-5). */
  'master.createPartners': {
    input: z.object({
      search: z.string().max(200),
      vendorIds: z.array(id).max(500).nullable(),
      only: vendorFilter.optional(),
      preview: z.boolean(),
    }),
    output: z.object({ vendors: z.number(), created: z.number(), undoToken: z.string().nullable() }),
  },
} as const;

export const controlSetup = z.object({
  reconcileTotal: z.boolean(),
  reconcileTolerance: z.string().regex(/^\d{1,6}(\.\d{1,4})?$/),
  useDigitalSignature: z.boolean(),
  ledgerEndpoint: z.object({ id: shortText, scheme: shortText }).nullable(),
  externalPartnerId: shortText,
  reminderJournalType: shortText,
  reminderJournalName: shortText,
  useDimensionString: z.boolean(),
  allowDeviatingVat: z.boolean(),
  budgetCode: z.string().trim().max(10),
  dimensionCode: z.string().trim().max(10),
  accountCode: z.string().trim().max(10),
  repostingCode: z.string().trim().max(10),
  settlementWord: z.string().trim().max(30),
  sendEDocument: z.enum(['no', 'ask', 'yes', 'awaitingSending']),
  updateVendor: z.boolean(),
  checkRounding: z.boolean(),
  acceptAndPostInvoices: z.boolean(),
  acceptAndPostOrders: z.boolean(),
  acceptAndPostCreditNotes: z.boolean(),
  postingGroup: shortText,
  paymentForm: shortText,
});

/** Something in the set-up that will make documents fail, found before one does. */
export const setupProblem = z.object({
  severity: z.enum(['error', 'warning', 'remark']),
  problem,
  /** Where it is mended. */
  place: z.object({ table: z.string(), id: id.nullable(), ledgerId: id.nullable() }),
});
export type SetupProblem = z.infer<typeof setupProblem>;

export const numberSeriesRow = z.object({
  series: shortText,
  /** Null: all ledgers share it. */
  ledgerId: id.nullable(),
  prefix: z.string().trim().max(10),
  width: z.number().int().min(1).max(12),
  next: z.number().int().min(1),
  /** The number the next document gets. */
  sample: z.string(),
});

export const controlCalls = {
  'control.read': { input: z.object({ ledgerId: id }), output: controlSetup },
  'control.save': {
    input: z.object({ ledgerId: id, control: controlSetup.partial() }),
    output: z.object({ control: controlSetup, faults: z.array(fieldProblem) }),
  },
  /** SET-11 and everything else that says what will fail before it fails. Empty: *the set-up is without errors*. */
  'setup.problems': {
    input: z.object({ ledgerId: id }),
    output: z.object({
      problems: z.array(setupProblem),
      /** Pending documents, and how many of them, the latest, were looked into for what the set-up lacks. */
      documents: z.object({ pending: z.number(), lookedInto: z.number() }),
    }),
  },
  /** The series of a ledger, and those all ledgers share. */
  'numberSeries.rows': {
    input: z.object({ ledgerId: id.nullable() }),
    output: z.object({ rows: z.array(numberSeriesRow) }),
  },
  /** A series may go forward, never back behind a number that was given. */
  'numberSeries.save': {
    input: numberSeriesRow.omit({ sample: true }),
    output: done,
  },
  /** What Ebilag knows: document types with the profiles that ask for an answer, and endpoint key types (SET-2, IN-6). */
  'setup.standards': {
    input: z.object({}),
    output: z.object({
      profiles: z.array(
        z.object({ type: z.string(), profileId: z.string(), supported: z.boolean(), asksForAnswer: z.boolean() }),
      ),
      keyTypes: z.array(
        z.object({ scheme: z.string(), isoCode: z.string().nullable(), length: z.string(), checkDigit: z.boolean() }),
      ),
    }),
  },
} as const;
