import { z } from 'zod';
import { customerBlocks, customerChannels, type Customer } from '../domain/sales/customer.ts';
import { writtenFormats } from '../domain/sales/written-format.ts';
import { decimalText, done, id, instant, problem, shortText, window } from './basics.ts';

/** A customer as it is written (SET-6): only what crosses as text; whether it makes sense is the domain's to say. */
export const customerCard = z.object({
  /** Empty: the next of the series. */
  no: shortText,
  name: shortText,
  address: shortText,
  address2: shortText,
  postalCode: shortText,
  city: shortText,
  country: shortText,
  phone: shortText,
  mail: shortText,
  attention: shortText,
  cvr: shortText,
  eanLocation: shortText,
  endpoint: z.object({ id: shortText.min(1), scheme: shortText.min(1) }).nullable(),
  format: z.enum(writtenFormats),
  channel: z.enum(customerChannels),
  alsoMail: z.boolean(),
  alsoPrint: z.boolean(),
  sends: z.object({ invoice: z.boolean(), creditNote: z.boolean(), reminder: z.boolean(), statement: z.boolean() }),
  paymentForm: shortText,
  dueDays: z.string().trim().max(4),
  reminderTerms: shortText,
  accountCode: shortText,
  currency: shortText,
  blocked: z.enum(customerBlocks),
});
export type CustomerCardView = z.infer<typeof customerCard>;

export const customer = customerCard.extend({ id, createdAt: instant }) satisfies z.ZodType<Customer>;
export const customerRow = customer.extend({ documents: z.number(), lastDocumentAt: z.string() });
export type CustomerRow = z.infer<typeof customerRow>;

export const customerColumns = ['no', 'name', 'city', 'endpoint', 'documents', 'lastDocumentAt'] as const;

/** Something about a field of the card; an error keeps it from being saved. */
export const cardFault = z.object({ field: z.string(), severity: z.enum(['error', 'warning']), problem });

export const customerCalls = {
  'customers.rows': {
    input: z.object({
      search: z.string().max(200),
      /** Only those e-documents can be sent to, or only those they cannot; null: all. */
      electronic: z.boolean().nullable().default(null),
      sort: z.object({ column: z.enum(customerColumns), descending: z.boolean() }),
      ...window,
    }),
    output: z.object({ rows: z.array(customerRow), total: z.number() }),
  },
  'customers.open': {
    input: z.object({ id }),
    output: z.object({
      customer: customerRow,
      faults: z.array(cardFault),
      /** What it owes by currency, and how much of that is overdue today. */
      owing: z.array(z.object({ currency: z.string(), open: decimalText, overdue: decimalText, count: z.number() })),
      drafts: z.number(),
    }),
  },
  /** Says of a card what is wrong with it, field by field, or saves it. */
  'customers.save': {
    input: z.object({ id: id.nullable(), card: customerCard }),
    output: z.object({ id }),
  },
  /** Only one nothing was made for. */
  'customers.delete': { input: z.object({ id }), output: done },
  /** Sets what is sent electronically for customers that have an endpoint and no partner yet (NS p. 55). */
  'customers.createPartners': {
    input: z.object({
      search: z.string().max(200),
      sends: customerCard.shape.sends,
      preview: z.boolean(),
    }),
    output: z.object({ found: z.number(), withoutEndpoint: z.number(), created: z.number() }),
  },
  'customers.exportCsv': { input: z.object({}), output: z.object({ fileName: z.string(), text: z.string() }) },
  /** What an import would do, or with `preview: false` does: lines without faults are taken, by number. */
  'customers.importCsv': {
    input: z.object({ text: z.string().max(20_000_000), preview: z.boolean() }),
    output: z.object({
      /** Takes the whole import back; null where nothing was written. */
      undoToken: z.string().nullable(),
      counts: z.object({ added: z.number(), changed: z.number(), same: z.number(), faulty: z.number() }),
      lines: z
        .array(
          z.object({
            line: z.number(),
            change: z.enum(['added', 'changed', 'same', 'faulty']),
            no: z.string(),
            name: z.string(),
            fields: z.array(z.string()),
            faults: z.array(problem),
          }),
        )
        .max(500),
    }),
  },
  /** Takes an import back: all of it, or nothing once a card was changed or used. */
  'customers.undoImport': {
    input: z.object({ undoToken: z.string().max(100) }),
    output: z.object({ restored: z.number() }),
  },
} as const;
