import type { MasterRow } from '../../../shared/domain/master/tables.ts';
import type { ReadableStore } from '../../storage/connection/handles.ts';
import { findVendor, type StoredVendor } from '../../storage/purchasing/vendors.ts';
import { countryOfLedger } from '../../storage/setup/ledgers.ts';
import { readBankAccounts, readLedgerTables, readPartners, type LedgerSetUp } from '../setup/ledger-tables.ts';

/** What of set-up and cards a purchase document is made from. */
export interface PurchaseReads {
  readonly setUp: (ledgerId: number) => Promise<LedgerSetUp>;
  /** Where the ledger is at home: a vendor's VAT of another country is not deducted. */
  readonly ledgerCountry: (ledgerId: number) => Promise<string>;
  readonly card: (vendorId: number) => Promise<StoredVendor | null>;
  readonly partner: (vendorNo: string) => Promise<MasterRow<'vendorPartners'> | null>;
  readonly accounts: (vendorNo: string) => Promise<readonly MasterRow<'vendorBankAccounts'>[]>;
}

export function readsFrom(db: ReadableStore): PurchaseReads {
  return {
    setUp: (ledgerId) => readLedgerTables(db, ledgerId),
    ledgerCountry: (ledgerId) => countryOfLedger(db, ledgerId),
    card: (vendorId) => findVendor(db, vendorId),
    partner: async (no) => (await readPartners(db, [no])).get(no) ?? null,
    accounts: async (no) => (await readBankAccounts(db, [no])).get(no) ?? [],
  };
}

/** The same, each thing once: for the documents of one transaction that changes none of them. */
export function readsOnce(db: ReadableStore): PurchaseReads {
  const reads = readsFrom(db);
  return {
    setUp: once(reads.setUp),
    ledgerCountry: once(reads.ledgerCountry),
    card: once(reads.card),
    partner: once(reads.partner),
    accounts: once(reads.accounts),
  };
}

function once<Key, Value>(read: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const known = new Map<Key, Promise<Value>>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = read(key);
    known.set(key, value);
    return value;
  };
}
