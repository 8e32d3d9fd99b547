import type { Generated } from 'kysely';
import type { Flag } from './flag.ts';

// Vouchers and vendor entries (POST-1). Posted vouchers and their lines are refused every change by the store itself.

export interface PostingTables {
  vouchers: VouchersTable;
  voucherLines: VoucherLinesTable;
  vendorEntries: VendorEntriesTable;
  budgetUses: BudgetUsesTable;
}

export interface VouchersTable {
  id: Generated<number>;
  no: string;
  kind: string;
  ledgerId: number;
  date: string;
  documentDate: string;
  text: string;
  currency: string;
  deviatingVat: Flag;
  vendorId: number;
  vendorNo: string;
  vendorName: string;
  vendorNameKey: string;
  vendorDocumentNo: string;
  vendorOrderNo: string;
  purchaseId: number;
  purchaseNo: string;
  documentId: number;
  net: string;
  vat: string;
  total: string;
  totalMinor: number;
  /** How many lines it has: no more can be added. */
  lines: number;
  /** JSON. */
  vatGroups: string;
  vendorEntry: string;
  postedAt: string;
  postedBy: string;
}

export interface VoucherLinesTable {
  voucherId: number;
  lineNo: number;
  kind: string;
  account: string;
  accountName: string;
  text: string;
  debitMinor: number;
  creditMinor: number;
  vatGroup: string;
  budget: string;
  project: string;
  /** JSON. */
  dimensions: string;
  purchaseLineNo: number | null;
}

/** What a vendor is owed: positive of an invoice, negative of a credit memo. Only what is left of it changes. */
export interface VendorEntriesTable {
  id: Generated<number>;
  voucherId: number;
  voucherNo: string;
  kind: string;
  ledgerId: number;
  documentId: number;
  /** Who is paid: the payee, or the vendor. */
  vendorId: number;
  vendorNo: string;
  vendorName: string;
  vendorNameKey: string;
  vendorDocumentNo: string;
  date: string;
  dueDate: string;
  discountPercent: string;
  discountDate: string;
  currency: string;
  amount: string;
  amountMinor: number;
  remainingMinor: number;
  payablesAccount: string;
  paymentForm: string;
  /** How it is paid, JSON; null: nobody knows. */
  payment: string | null;
  open: Flag;
  closedAt: string;
  closedBy: string;
  /** The account it was closed against when it was posted (PAY-5); empty: none. */
  closedAgainst: string;
}

/** What posted lines have used of a budget, day by day; kept by a trigger. */
export interface BudgetUsesTable {
  ledgerId: number;
  budget: string;
  currency: string;
  account: string;
  date: string;
  amountMinor: number;
}
