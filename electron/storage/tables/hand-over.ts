import type { Generated } from 'kysely';

// Hand-over of vouchers to the accounts (ACT-1).

export interface HandOverTargetsTable {
  id: Generated<number>;
  ledgerId: number;
  name: string;
  /** The name without regard to case: unique within a ledger. */
  nameKey: string;
  /** `TargetSetup` of the domain as JSON. */
  setup: string;
  /** Vouchers up to this one were looked at; those that still wait have a row of their own. */
  upToVoucherId: number;
  /** Number of the next export. */
  nextNo: number;
  createdAt: string;
  createdBy: string;
}

export interface HandOverExportsTable {
  id: Generated<number>;
  targetId: number;
  ledgerId: number;
  no: number;
  /** As they were when it was written. */
  targetName: string;
  format: string;
  folder: string;
  fileName: string;
  sha256: string;
  size: number;
  vouchers: number;
  /** `noted` decided, `staged` beside its place and synced, `written` under its name. */
  status: string;
  /** Why it could not be written yet. */
  problem: string;
  /** Characters the format could not hold. */
  remarks: string;
  createdAt: string;
  createdBy: string;
  writtenAt: string;
  repeats: number;
  repeatedAt: string;
  repeatedBy: string;
}

/** What an export holds; it never changes. */
export interface HandOverExportVouchersTable {
  exportId: number;
  voucherId: number;
}

/** Where a voucher stands with a target once it was looked at. */
export interface HandOverVouchersTable {
  targetId: number;
  voucherId: number;
  /** `handedOver`; `byHand`: entered in the books by somebody; `waiting`: it could not go, or came back. */
  state: string;
  exportId: number | null;
  refusedAt: string;
  refusedBy: string;
  reason: string;
  /** Why it could not go. */
  problem: string;
  enteredAt: string;
  enteredBy: string;
  /** What the books call it. */
  enteredAs: string;
}

export interface HandOverTables {
  handOverTargets: HandOverTargetsTable;
  handOverExports: HandOverExportsTable;
  handOverExportVouchers: HandOverExportVouchersTable;
  handOverVouchers: HandOverVouchersTable;
}
