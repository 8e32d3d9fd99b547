import type { Generated } from 'kysely';
import type { Flag } from './flag.ts';

// Purchase documents and orders, and what acceptances wrote.

export interface PurchaseDocumentsTable {
  id: Generated<number>;
  no: string;
  kind: string;
  documentId: number;
  ledgerId: number;
  vendorId: number;
  vendorNo: string;
  vendorName: string;
  vendorNameKey: string;
  vendorDocumentNo: string;
  documentDate: string;
  postingDate: string;
  dueDate: string;
  currency: string;
  net: string;
  vat: string;
  total: string;
  totalMinor: number;
  createdAt: string;
  createdBy: string;
  lines: number;
  status: string;
  payToVendorId: number | null;
  vendorOrderNo: string;
  vendorOrderNoKey: string;
  deductibleVat: string;
  deviatingVat: Flag;
  postingGroup: string;
  /** A person chose the number; it is none of the series and is not given back to it. */
  numberChosen: Flag;
  /** JSON, or null for what was accepted before there was one. */
  vendorEntry: string | null;
  reconciliation: string | null;
}

export interface PurchaseLinesTable {
  purchaseId: number;
  lineNo: number;
  kind: string;
  itemNo: string | null;
  description: string;
  quantity: string | null;
  unit: string | null;
  unitPrice: string | null;
  amount: string;
  vatPercent: string | null;
  vatAmount: string | null;
  accountingCost: string | null;
  /** The place of the coded document it came from; empty for a line of our own. */
  place: string;
  /** What the vendor calls the line: invoices refer to it on an order. */
  documentLineId: string;
  accountKind: string;
  accountNo: string;
  accountName: string;
  ledgerAccount: string;
  vatGroup: string;
  deductibleVat: string;
  cost: string;
  budget: string;
  project: string;
  /** JSON. */
  dimensions: string;
  /** The invoice that added the line to an order. */
  addedBy: number | null;
}

/** An invoice that was accepted into an order (ACC-4), with its part of what posting needs. */
export interface OrderInvoicesTable {
  documentId: number;
  orderId: number;
  vendorDocumentNo: string;
  documentDate: string;
  postingDate: string;
  dueDate: string;
  currency: string;
  net: string;
  vat: string;
  deductibleVat: string;
  total: string;
  deviatingVat: Flag;
  postingGroup: string;
  vendorEntry: string | null;
  reconciliation: string | null;
  createdAt: string;
  createdBy: string;
}

/** What such an invoice took of which order line: what remains is what was ordered less these. */
export interface OrderUpdatesTable {
  documentId: number;
  lineNo: number;
  orderId: number;
  orderLineNo: number;
  quantity: string | null;
  amount: string;
  /** The whole line as the invoice has it, JSON. */
  line: string;
}

/** An accepted change or cancellation, with the order as it was before. */
export interface OrderChangesTable {
  documentId: number;
  orderId: number;
  at: string;
  /** Header and lines, JSON. */
  before: string;
}

/** What an acceptance wrote beside its purchase document, so that an undo can take it back. */
export interface AcceptanceEffectsTable {
  documentId: number;
  position: number;
  kind: string;
  value: string;
}
