import type { Generated } from 'kysely';
import type { Flag } from './flag.ts';

// Vendor cards, the accounts seen from them, and the cards people chose.

export interface VendorsTable {
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
  legalId: string;
  legalScheme: string;
  seNumber: string;
  pNumber: string;
  eanLocation: string;
  otherId: string;
  otherScheme: string;
  blocked: string;
  currency: string;
  createdAt: string;
  /** Counted by triggers. */
  documents: Generated<number>;
  pending: Generated<number>;
  lastDocumentAt: Generated<string>;
  noKey: string;
  nameKey: string;
  cityKey: string;
  /** Only the card shows it (IN-9); looked for under `cprKey`. */
  cprNumber: string;
  cprKey: string;
  paymentForm: string;
  postingGroup: string;
  vatGroup: string;
  fikCreditor: string;
}

/** An account a document wants to be paid to (PAY-7b). */
export interface AccountSightingsTable {
  documentId: number;
  accountKey: string;
  /** A `PaymentAccount` as JSON. */
  account: string;
  /** The document names a payee beside the vendor. */
  payee: Flag;
  /** Kept by a trigger: who is paid, once that is known. */
  vendorId: number | null;
  confirmedBy: string;
  confirmedAt: string;
}

/** The card a person chose for a document (IN-9); `vendorId` null is not stored, taking a choice back deletes the row. */
export interface VendorChoicesTable {
  documentId: number;
  payTo: Flag;
  vendorId: number;
  by: string;
  at: string;
}
