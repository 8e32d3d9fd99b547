import type { MappedVoucher } from '../map-voucher.ts';
import type { TargetSetup } from '../target.ts';

/** The ledger whose vouchers they are. */
export interface HandOverLedger {
  readonly id: number;
  readonly name: string;
  readonly currency: string;
  readonly cvr: string;
}

/** What a format is written from: the same for all of them, and nothing else, so that the same goes in and out again. */
export interface FileToWrite {
  readonly ledger: HandOverLedger;
  readonly setup: TargetSetup;
  readonly vouchers: readonly MappedVoucher[];
  /** ISO instant, and who hands over. */
  readonly at: string;
  readonly by: string;
  readonly programVersion: string;
}
