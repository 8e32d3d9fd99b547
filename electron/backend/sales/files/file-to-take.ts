import type { SalesFile } from '../../../storage/sales/files.ts';

export interface FileToTake {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly source: SalesFile['source'];
  /** The ledger it is for; null: as the file says, or the only one there is. */
  readonly ledgerId: number | null;
}
