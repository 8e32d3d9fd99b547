import type { Generated } from 'kysely';
import type { Flag } from './flag.ts';

// Customers, sellers and sales documents (OUT-1, OUT-2, OUT-10, SET-6).

export interface CustomersTable {
  id: Generated<number>;
  no: string;
  name: string;
  address: string;
  address2: string;
  postalCode: string;
  city: string;
  country: string;
  phone: string;
  mail: string;
  attention: string;
  cvr: string;
  eanLocation: string;
  endpointId: string;
  endpointScheme: string;
  format: string;
  channel: string;
  alsoMail: Flag;
  alsoPrint: Flag;
  sendsInvoice: Flag;
  sendsCreditNote: Flag;
  sendsReminder: Flag;
  sendsStatement: Flag;
  paymentForm: string;
  dueDays: string;
  reminderTerms: string;
  accountCode: string;
  currency: string;
  blocked: string;
  createdAt: string;
  noKey: string;
  nameKey: string;
  cityKey: string;
  /** Counted by triggers: posted ones. */
  documents: Generated<number>;
  lastDocumentAt: Generated<string>;
}

export interface SalesDocumentsTable {
  id: Generated<number>;
  ledgerId: number;
  kind: string;
  no: string;
  status: string;
  customerId: number;
  customerNo: string;
  customerName: string;
  customerNameKey: string;
  issueDate: string;
  dueDate: string;
  currency: string;
  net: string;
  vat: string;
  total: string;
  totalMinor: number;
  /** Hundredths of a posted invoice that are not paid or credited; 0 of everything else. */
  openMinor: number;
  credits: string;
  printedAt: string;
  collectedByPbs: Flag;
  source: string;
  createdAt: string;
  createdBy: string;
  postedAt: string;
  postedBy: string;
  /** Number, customer, order number and the like, folded, for the search. */
  searchText: string;
}

export interface SalesContentsTable {
  salesDocumentId: number;
  /** What the form holds, JSON; kept after posting, for copies. */
  draft: string;
  /** The posted `EDocument`, JSON, never changed; empty while it is a draft. */
  content: string;
  /** What was mended after posting, JSON; empty: nothing. */
  mends: string;
}

export interface SalesAttachmentsTable {
  salesDocumentId: number;
  position: number;
  sha256: string;
  fileName: string;
  mimeCode: string;
  size: number;
  exported: Flag;
}

/** What was paid on an invoice, or taken from it by a credit note (OUT-10). */
export interface SalesPaymentsTable {
  id: Generated<number>;
  salesDocumentId: number;
  date: string;
  /** Decimal text; negative takes one back. */
  amount: string;
  amountMinor: number;
  /** The number of a credit note, or what a person or a file said. */
  text: string;
  /** The credit note that took it. */
  creditNoteId: number | null;
  at: string;
  by: string;
}

/** Files of the sales folder and the command line (OUT-1): each is kept and ends as a document or with words. */
export interface SalesFilesTable {
  id: Generated<number>;
  sha256: string;
  fileName: string;
  source: string;
  /** `posted`, `failed`, or `discarded`. */
  status: string;
  ledgerId: number | null;
  salesDocumentId: number | null;
  /** JSON of problems; empty when it went well. */
  problems: string;
  at: string;
  by: string;
}

export interface SalesTables {
  customers: CustomersTable;
  salesDocuments: SalesDocumentsTable;
  salesContents: SalesContentsTable;
  salesAttachments: SalesAttachmentsTable;
  salesPayments: SalesPaymentsTable;
  salesFiles: SalesFilesTable;
}
