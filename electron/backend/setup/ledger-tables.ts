import { controlSetup } from '../../../shared/contract/master.ts';
import { standardControlSetup, type ControlSetup } from '../../../shared/domain/master/control-setup.ts';
import {
  ledgerTables,
  masterTableNames,
  tableDefinition,
  type LedgerTables,
  type MasterRow,
  type MasterTable,
} from '../../../shared/domain/master/tables.ts';
import type { ReadableStore } from '../../storage/connection/handles.ts';
import { readControlSetup } from '../../storage/master/control-setups.ts';
import { allMaster, masterWhere } from '../../storage/master/master-rows.ts';
import { readSetupVersions, versionsIn } from '../../storage/master/setup-versions.ts';

/** The set-up of one ledger at one moment, as the pure decisions take it. */
export interface LedgerSetUp {
  /** Every table of the ledger and the vendor templates. Partners and bank accounts are read per vendor, below. */
  readonly tables: LedgerTables;
  readonly control: ControlSetup;
}

/** Of the tables all ledgers share only those that stay small are in a snapshot: there are as many partners as vendors. */
const inSnapshot = masterTableNames.filter(
  (table) => tableDefinition(table).scope === 'ledger' || table === 'vendorTemplates',
);

interface Kept<Value> {
  readonly version: string;
  readonly value: Value;
}

/**
 * What was read last, by ledger and table, with the version it was read at. A version names one content whatever store
 * it is in (it is drawn at random), so that the stores of one process need not be told apart; an empty table has 0.
 */
const kept = new Map<string, Kept<unknown>>();

/**
 * The set-up of a ledger, read anew only where it has changed, whoever changed it: otherwise this costs one look at the
 * versions. Answers the same objects as long as nothing changes.
 */
export async function readLedgerTables(db: ReadableStore, ledgerId: number): Promise<LedgerSetUp> {
  const all = await readSetupVersions(db);
  return keeping(`${ledgerId} as of`, all, () => readAnew(db, ledgerId, versionsIn(all)));
}

function readAnew(db: ReadableStore, ledgerId: number, versions: ReadonlyMap<string, string>): Promise<LedgerSetUp> {
  const versionOf = (table: string): string => versions.get(table) ?? '0';
  const ofSnapshot = ['controlSetups', ...inSnapshot].map(versionOf).join(' ');
  return keeping(`${ledgerId}`, ofSnapshot, async () => {
    const parts = new Map<MasterTable, LedgerTables>();
    for (const table of inSnapshot)
      parts.set(table, await keeping(`${ledgerId} ${table}`, versionOf(table), () => readTable(db, ledgerId, table)));
    const control = await keeping(`${ledgerId} controlSetups`, versionOf('controlSetups'), () =>
      readControl(db, ledgerId),
    );
    return { tables: joined(parts), control };
  });
}

async function readTable<T extends MasterTable>(db: ReadableStore, ledgerId: number, table: T): Promise<LedgerTables> {
  const rows = await allMaster(db, { table, ledgerId });
  return ledgerTables({ [table]: rows.map(({ values }) => values as MasterRow<T>) });
}

async function keeping<Value>(name: string, version: string, read: () => Promise<Value>): Promise<Value> {
  const before = kept.get(name) as Kept<Value> | undefined;
  if (before !== undefined && before.version === version) return before.value;
  const value = await read();
  kept.set(name, { version, value });
  return value;
}

function joined(parts: ReadonlyMap<MasterTable, LedgerTables>): LedgerTables {
  return {
    find: (table, ...key) => parts.get(table)?.find(table, ...key) ?? null,
    rows: (table) => parts.get(table)?.rows(table) ?? [],
  };
}

/** The control setup of a ledger; what was never saved, or is no longer understood, has its default (SET-3). */
export async function readControl(db: ReadableStore, ledgerId: number): Promise<ControlSetup> {
  const saved = await readControlSetup(db, ledgerId);
  const parts = saved !== null && typeof saved === 'object' ? Object.entries(saved) : [];
  const understood = parts.filter(([name, value]) => controlSetup.partial().safeParse({ [name]: value }).success);
  return { ...standardControlSetup, ...Object.fromEntries(understood) };
}

/** The partners of these vendors, by vendor number (SET-5). */
export async function readPartners(
  db: ReadableStore,
  vendorNos: readonly string[],
): Promise<ReadonlyMap<string, MasterRow<'vendorPartners'>>> {
  const rows = await masterWhere(db, { table: 'vendorPartners', ledgerId: null }, 'vendorNo', vendorNos);
  return new Map(rows.map(({ values }) => [values['vendorNo'] ?? '', values as MasterRow<'vendorPartners'>]));
}

/** The bank accounts of these vendors, by vendor number, each with the preferred one first (SET-4). */
export async function readBankAccounts(
  db: ReadableStore,
  vendorNos: readonly string[],
): Promise<ReadonlyMap<string, readonly MasterRow<'vendorBankAccounts'>[]>> {
  const rows = await masterWhere(db, { table: 'vendorBankAccounts', ledgerId: null }, 'vendorNo', vendorNos);
  const accounts = new Map<string, MasterRow<'vendorBankAccounts'>[]>();
  for (const { values } of rows) {
    const row = values as MasterRow<'vendorBankAccounts'>;
    const others = accounts.get(row.vendorNo) ?? [];
    accounts.set(row.vendorNo, row.preferred === 'yes' ? [row, ...others] : [...others, row]);
  }
  return accounts;
}
