import type { Problem } from '../../problem.ts';
import type { ControlSetup } from '../control-setup.ts';
import type { MasterTable } from '../tables.ts';
import type { RowValues } from '../validate-row.ts';

/** What is wrong, how badly, and where it is mended: a table or page of the set-up, and the row. */
export interface SetupFinding {
  /** `error`: documents or exports will stop on it. `warning`: they may. `remark`: worth a look. */
  readonly severity: 'error' | 'warning' | 'remark';
  readonly problem: Problem;
  readonly place: { readonly table: string; readonly id: number | null };
}

/** A vendor whose master data are exported (SET-11); of a personal number only whether there is one. */
export interface ExportedVendor {
  readonly id: number;
  readonly no: string;
  readonly name: string;
  readonly legalId: string;
  readonly legalScheme: string;
  readonly hasOtherNumber: boolean;
}

/** A code that vendor cards name and the ledger's tables may not have. */
export interface NamedByVendors {
  readonly field: 'paymentForm' | 'postingGroup' | 'vatGroup';
  readonly value: string;
  readonly vendorId: number;
  readonly vendorNo: string;
}

/** Everything the check of one ledger's set-up looks at, gathered. */
export interface SetupGround {
  readonly ledger: {
    readonly id: number;
    readonly name: string;
    readonly cvr: string;
    readonly address: string;
    readonly postalCode: string;
    readonly city: string;
    readonly endpoints: readonly { readonly id: string; readonly scheme: string }[];
    readonly takesUnknownReceivers: boolean;
  };
  readonly control: ControlSetup;
  readonly rows: ReadonlyMap<MasterTable, readonly { readonly id: number; readonly values: RowValues }[]>;
  readonly series: readonly { readonly series: string; readonly width: number; readonly next: number }[];
  readonly exported: readonly ExportedVendor[];
  readonly withoutPartner: { readonly count: number; readonly examples: readonly string[] };
  /** How many partners read dimension account strings (COD-3). */
  readonly readingPartners: number;
  readonly namedByVendors: readonly NamedByVendors[];
  /** Official unit codes of lines that wait, with how many lines have each. */
  readonly pendingUnits: readonly { readonly unit: string; readonly count: number }[];
}
