import type { AccountKind } from '../../../../shared/domain/master/chart.ts';
import type { MasterTable } from '../../../../shared/domain/master/tables.ts';
import { problem } from '../../../../shared/domain/problem.ts';
import type { SalesFault } from '../../../../shared/domain/sales/check-draft.ts';
import type { SalesDraft } from '../../../../shared/domain/sales/draft.ts';
import type { ReadableStore } from '../../../storage/handles.ts';
import { readLedgerTables } from '../../setup/ledger-tables.ts';

export const tableOf: Readonly<Record<AccountKind, MasterTable>> = {
  account: 'accounts',
  fixedAsset: 'fixedAssets',
  item: 'items',
};

/** Lines whose number is no account, asset or item of the ledger (NS p. 112). */
export async function unknownAccounts(
  db: ReadableStore,
  ledgerId: number,
  draft: SalesDraft,
): Promise<readonly SalesFault[]> {
  if (draft.kind !== 'invoice' && draft.kind !== 'creditNote') return [];
  const { tables } = await readLedgerTables(db, ledgerId);
  return draft.billing.lines.flatMap(({ kind, no }, index): SalesFault[] => {
    if (no.trim() === '' || tables.find(tableOf[kind], no) !== null) return [];
    const values = { no, kind };
    return [
      { field: `lines.${String(index)}.no`, severity: 'error', problem: problem('sales.accountUnknown', values) },
    ];
  });
}
