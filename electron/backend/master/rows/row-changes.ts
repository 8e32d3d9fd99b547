import { randomUUID } from 'node:crypto';
import type { ControlSetup } from '../../../../shared/domain/master/control-setup.ts';
import type { MasterTable } from '../../../../shared/domain/master/tables.ts';
import type { WritableStore } from '../../../storage/connection/handles.ts';
import type { MasterValues } from '../../../storage/master/master-rows.ts';
import { saveSetupUndo } from '../../../storage/master/setup-undos.ts';
import type { Context } from '../../context.ts';
import type { Stamp } from '../../log-entry.ts';
import type { ImportedCard } from '../../sales/customers/write-customers.ts';

/** What happened to one row: added (`before` null), changed, or deleted (`after` null). */
export interface RowChange {
  readonly table: MasterTable;
  readonly ledgerId: number | null;
  readonly id: number;
  readonly before: MasterValues | null;
  readonly after: MasterValues | null;
}

/** What an import did to a vendor card: only the fields that differ, and none of a person (IN-9). `before` null: made. */
export interface VendorChange {
  readonly id: number;
  readonly no: string;
  readonly before: MasterValues | null;
  readonly after: MasterValues;
}

/** Everything one order changed in the set-up; what an undo takes back. */
export interface SetupChange {
  readonly rows: readonly RowChange[];
  readonly control: { readonly ledgerId: number; readonly before: ControlSetup; readonly after: ControlSetup } | null;
  /** Vendor cards, which only files change together with the set-up. */
  readonly vendors?: readonly VendorChange[];
  /** Customer cards, the same. */
  readonly customers?: readonly ImportedCard[];
}

/** Keeps a change so that it can be taken back; answers with its token, or null when nothing was changed. */
export async function keepUndo(tx: WritableStore, { at, by }: Stamp, change: SetupChange): Promise<string | null> {
  const { rows, control, vendors = [], customers = [] } = change;
  if (rows.length + vendors.length + customers.length === 0 && control === null) return null;
  const token = randomUUID();
  await saveSetupUndo(tx, { token, at, by, content: JSON.stringify(change) });
  return token;
}

/** Tables of which each row belongs to one vendor's card: no other vendor's documents are decided by it. */
const ofOneVendor: ReadonlySet<MasterTable> = new Set(['vendorPartners', 'vendorBankAccounts']);
/** An import of more is a change of everything. */
const mostVendors = 200;

/** The vendors whose documents changed rows concern, before and after; empty when they may concern any. */
export function concerned(rows: readonly Pick<RowChange, 'table' | 'before' | 'after'>[]): {
  readonly vendorNos?: string[];
} {
  if (!rows.every(({ table }) => ofOneVendor.has(table))) return {};
  const nos = new Set(rows.flatMap(({ before, after }) => [before?.['vendorNo'] ?? '', after?.['vendorNo'] ?? '']));
  nos.delete('');
  return nos.size === 0 || nos.size > mostVendors ? {} : { vendorNos: [...nos] };
}

/** Tells which tables have changed, after the commit. */
export function tellChanged({ events }: Context, { rows, control, vendors = [], customers = [] }: SetupChange): void {
  const ledgers = new Set(rows.map(({ ledgerId }) => ledgerId));
  for (const ledgerId of ledgers) {
    const changed = rows.filter((row) => row.ledgerId === ledgerId);
    const tables = [...new Set(changed.map(({ table }) => table))];
    events.tell('master.changed', { ledgerId, tables, ...concerned(changed) });
  }
  if (control !== null) events.tell('master.changed', { ledgerId: control.ledgerId, tables: ['controlSetup'] });
  if (vendors.length > 0) events.tell('vendors.changed', { ids: null });
  if (customers.length > 0) events.tell('sales.changed', {});
}
