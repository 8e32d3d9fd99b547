import type { AccountKind } from '../../../../shared/domain/master/chart.ts';
import type { MasterTable } from '../../../../shared/domain/master/tables.ts';
import { problem } from '../../../../shared/domain/problem.ts';
import type { SalesFault } from '../../../../shared/domain/sales/check-draft.ts';
import type { BillingDraft, ReminderDraft, SalesDraft } from '../../../../shared/domain/sales/draft.ts';
import type { ReadableStore } from '../../../storage/connection/handles.ts';
import { findPostedSale } from '../../../storage/sales/list-sales.ts';
import { findSalesDocument } from '../../../storage/sales/sales-documents.ts';
import { readLedgerTables } from '../../setup/ledger-tables.ts';

export const tableOf: Readonly<Record<AccountKind, MasterTable>> = {
  account: 'accounts',
  fixedAsset: 'fixedAssets',
  item: 'items',
};

/** What would be wrong with a draft by what stands in chart and register, which the form does not have (OUT-2). */
export async function registerFaults(
  db: ReadableStore,
  ledgerId: number,
  draft: SalesDraft,
): Promise<readonly SalesFault[]> {
  if (draft.kind === 'statement') return [];
  if (draft.kind === 'reminder') return changedSince(db, draft.reminder);
  const credited = draft.kind === 'creditNote' ? await unknownInvoice(db, ledgerId, draft.billing) : [];
  return [...credited, ...(await unknownAccounts(db, ledgerId, draft.billing))];
}

/** Lines whose number is no account, asset or item of the ledger (NS p. 112). */
async function unknownAccounts(db: ReadableStore, ledgerId: number, { lines }: BillingDraft): Promise<SalesFault[]> {
  const { tables } = await readLedgerTables(db, ledgerId);
  return lines.flatMap(({ kind, no }, index): SalesFault[] => {
    if (no.trim() === '' || tables.find(tableOf[kind], no) !== null) return [];
    const values = { no, kind };
    return [
      { field: `lines.${String(index)}.no`, severity: 'error', problem: problem('sales.accountUnknown', values) },
    ];
  });
}

/** An invoice from before Ebilag may be credited too, so this is only said. */
async function unknownInvoice(db: ReadableStore, ledgerId: number, { credits }: BillingDraft): Promise<SalesFault[]> {
  if (credits.no === '' || (await findPostedSale(db, ledgerId, 'invoice', credits.no)) !== null) return [];
  return [{ field: 'credits', severity: 'warning', problem: problem('sales.creditsUnknown', { no: credits.no }) }];
}

/** Nobody is reminded of what was paid since the reminder was written (OUT-10). */
async function changedSince(db: ReadableStore, { lines }: ReminderDraft): Promise<SalesFault[]> {
  const found: SalesFault[] = [];
  for (const { salesDocumentId, no, open } of lines) {
    const invoice = await findSalesDocument(db, salesDocumentId);
    if (invoice === null || invoice.open === open) continue;
    const values = { no, written: open, open: invoice.open };
    found.push({ field: 'lines', severity: 'error', problem: problem('sales.owedChanged', values) });
  }
  return found;
}
