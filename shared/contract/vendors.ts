import { z } from 'zod';
import { decimalText, done, id, identifier, instant, shortText, window } from './basics.ts';
import { masterRow, masterUse, masterValues } from './master.ts';
import { passportRow } from './payment.ts';

/** A vendor card (SET-4). Bank accounts, partner and default dimensions are tables of the set-up. */
export const vendorCard = z.object({
  no: shortText,
  name: shortText.min(1),
  address: shortText,
  address2: shortText,
  postalCode: shortText,
  city: shortText,
  country: shortText,
  phone: shortText,
  mail: shortText,
  /** Legal-entity id and scheme: the primary key (IN-9). DK:CVR is kept without its `DK`. */
  legalId: shortText,
  legalScheme: shortText,
  seNumber: shortText,
  pNumber: shortText,
  eanLocation: shortText,
  otherId: shortText,
  otherScheme: shortText,
  blocked: z.enum(['', 'payment', 'all']),
  currency: shortText,
  /**
   * A person's number: in plain only on the card and only for the role `sensitive`, else `••••`; saved as `••••` it stays
   * as it is (IN-9). Lists leave it empty.
   */
  cprNumber: shortText.default(''),
  /** Codes of the set-up; each ledger reads them in its own tables. */
  paymentForm: shortText.default(''),
  postingGroup: shortText.default(''),
  vatGroup: shortText.default(''),
  /** Creditor number of the vendor's inpayment cards. */
  fikCreditor: shortText.default(''),
});
export type VendorCard = z.infer<typeof vendorCard>;

export const vendorRow = vendorCard.extend({
  id,
  createdAt: instant,
  documents: z.number(),
  pending: z.number(),
  lastDocumentAt: instant.nullable(),
});
export type VendorRow = z.infer<typeof vendorRow>;

export const vendorColumns = ['no', 'name', 'city', 'legalId', 'documents', 'lastDocumentAt'] as const;

export const vendorCalls = {
  'vendors.rows': {
    input: z.object({
      search: z.string().max(200),
      sort: z.object({ column: z.enum(vendorColumns), descending: z.boolean() }),
      ...window,
    }),
    output: z.object({ rows: z.array(vendorRow), total: z.number() }),
  },
  'vendors.open': {
    input: z.object({ id }),
    output: z.object({
      vendor: vendorRow,
      sums: z.array(z.object({ currency: z.string(), accepted: decimalText, pending: decimalText })),
      /** How its documents are handled (SET-5); null: it has none, which stops acceptance. */
      partner: masterRow.nullable(),
      bankAccounts: z.array(masterRow),
      passport: z.array(passportRow),
      usedIn: z.array(masterUse),
    }),
  },
  /**
   * Saves a card; no number given: the next of the series. Pending documents it touches are identified anew (IN-9). A new
   * one gets a partner with the ledger's default, and blank fields from the template. `partner` and `accounts`: what a new
   * card's partner says beside that, and its bank accounts, both without the number. `from`: the document it is made from,
   * whose person's number is taken where the card only has `••••`; `choose`: and which has it chosen. One transaction:
   * what is refused of a part refuses the whole.
   */
  'vendors.save': {
    input: z.object({
      id: id.nullable(),
      card: vendorCard,
      template: shortText.default(''),
      partner: masterValues.default({}),
      accounts: z.array(masterValues).max(50).default([]),
      from: z
        .object({ documentId: id, payTo: z.boolean(), choose: z.boolean().default(false) })
        .nullable()
        .default(null),
    }),
    output: z.object({ id, reidentified: z.number() }),
  },
  /** What a template would change, or with `preview: false` changes, on card and partner; values it lacks stay (NS p. 40). */
  'vendors.applyTemplate': {
    input: z.object({ id, template: shortText, preview: z.boolean() }),
    output: z.object({
      changes: z.array(
        z.object({
          on: z.enum(['card', 'partner']),
          field: z.string(),
          before: z.string(),
          after: z.string(),
          /** Something a person may have written is lost. */
          overwrites: z.boolean(),
        }),
      ),
    }),
  },
  /**
   * Only a card that nothing uses; its partner and bank accounts go with it. `release`: pending documents let go of it
   * first, which takes back a card made from one of them; what was accepted keeps it.
   */
  'vendors.delete': { input: z.object({ id, release: z.boolean().default(false) }), output: done },
  /** Cards whose primary key matches the document's (IN-9), and, for searching, all others with why they are not offered. */
  'vendors.candidates': {
    input: z.object({ documentId: id, payTo: z.boolean(), search: z.string().max(200) }),
    output: z.object({
      key: identifier.nullable(),
      candidates: z.array(
        z.object({
          vendor: vendorRow,
          keyMatches: z.boolean(),
          matchedBy: z.array(z.string()),
          differs: z.array(z.string()),
        }),
      ),
      /** The card that *Create vendor from document* would make. */
      proposal: vendorCard,
    }),
  },
  /** `remember`: the document's secondary id is written to the card, so that the next one is found by itself (IN-9). */
  'vendors.choose': {
    input: z.object({ documentId: id, payTo: z.boolean(), vendorId: id.nullable(), remember: z.boolean() }),
    output: z.object({ reidentified: z.number() }),
  },
} as const;
