import type { AccountKind } from '../../master/chart.ts';
import type { LedgerTables } from '../../master/tables.ts';
import { problem, type Problem } from '../../problem.ts';
import type { CodedAccount } from '../coding.ts';

/** An account, asset or item as the set-up knows it, with the G/L account it ends on and what is wrong with it. */
export interface KnownAccount extends CodedAccount {
  readonly ledgerAccount: string | null;
  /** Of the asset or item, else of its G/L account; empty: none. */
  readonly vatGroup: string;
  readonly problem: Problem | null;
}

/** Looks up what a place is coded on (COD-2, SET-7). Numbers come back as the set-up writes them. */
export function lookUpAccount(tables: LedgerTables, kind: AccountKind, no: string): KnownAccount {
  const values = { kind, no, places: '' };
  const unknown: KnownAccount = {
    kind,
    no,
    name: '',
    ledgerAccount: null,
    vatGroup: '',
    problem: problem('coding.accountUnknown', values),
  };
  if (kind === 'account') {
    const row = tables.find('accounts', no);
    if (row === null) return unknown;
    const blocked = row.blocked === 'yes' ? problem('coding.accountBlocked', { ...values, name: row.name }) : null;
    return { kind, no: row.no, name: row.name, ledgerAccount: row.no, vatGroup: row.vatGroup, problem: blocked };
  }
  const asset = kind === 'fixedAsset' ? tables.find('fixedAssets', no) : null;
  const row = asset ?? (kind === 'item' ? tables.find('items', no) : null);
  if (row === null) return unknown;
  const ledger = tables.find('accounts', row.account);
  const named = { ...values, name: row.name };
  return {
    kind,
    no: row.no,
    name: row.name,
    ledgerAccount: ledger?.no ?? null,
    vatGroup: row.vatGroup === '' ? (ledger?.vatGroup ?? '') : row.vatGroup,
    problem:
      row.blocked === 'yes'
        ? problem('coding.accountBlocked', named)
        : asset?.sold === 'yes'
          ? problem('coding.assetSold', named)
          : ledger === null || ledger.blocked === 'yes'
            ? problem('coding.ledgerAccountUnusable', { ...named, account: row.account })
            : null,
  };
}
