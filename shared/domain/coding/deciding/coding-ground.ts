import type { ControlSetup } from '../../master/control-setup.ts';
import type { LedgerTables, MasterRow } from '../../master/tables.ts';

/** What of a vendor's card the coding looks at; blank: the card says nothing. */
export interface CodingVendor {
  readonly no: string;
  readonly postingGroup: string;
  readonly vatGroup: string;
  /** ISO 3166 code; anything else says nothing. */
  readonly country: string;
}

/** What every place of one document is decided on. */
export interface CodingGround {
  readonly tables: LedgerTables;
  readonly control: ControlSetup;
  /** Null while the document has no vendor. */
  readonly vendor: CodingVendor | null;
  readonly partner: MasterRow<'vendorPartners'> | null;
  /** The partner says that strings are read, and the control setup knows their codes (COD-3). */
  readonly readsString: boolean;
  /** The vendor is at home in another country than the ledger: the VAT it states is that country's (ACC-7). */
  readonly fromAbroad: boolean;
}
