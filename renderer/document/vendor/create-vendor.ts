import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { VendorCard } from '../../../shared/contract/vendors.ts';
import { newRow } from '../../../shared/domain/master/new-row.ts';
import type { MasterRow } from '../../../shared/domain/master/tables.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { Backend } from '../../backend.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { bankAccountRow, type OfferedAccount } from './offered-accounts.ts';

/** What the partner of a new vendor is to say; the rest is the ledger's default. */
export type PartnerChoice = Pick<MasterRow<'vendorPartners'>, 'useDimensionString' | 'orderInvoice' | 'uncodedLines'>;

export interface NewVendor {
  readonly card: VendorCard;
  readonly partner: PartnerChoice;
  readonly accounts: readonly OfferedAccount[];
  readonly from: { readonly documentId: number; readonly payTo: boolean };
}

/**
 * A card with its partner and bank accounts from one dialog (IN-9, SET-5). The card comes first; when something after it is
 * refused, the card stands and the problem is told with it.
 */
export async function createVendor(
  backend: Backend,
  { card, partner, accounts, from }: NewVendor,
): Promise<{ readonly id: number | null; readonly problem: Problem | null }> {
  const saved = await backend.call('vendors.save', { id: null, card, from });
  if (!saved.ok) return { id: null, problem: saved.problem };
  const { id } = saved.value;
  const opened = await backend.call('vendors.open', { id });
  if (!opened.ok) return { id, problem: opened.problem };
  const { vendor, partner: given } = opened.value;
  const values = { ...(given?.values ?? newRow('vendorPartners', { vendorNo: vendor.no })), ...partner };
  const kept = await backend.call('master.save', {
    table: 'vendorPartners',
    ledgerId: null,
    id: given?.id ?? null,
    values,
  });
  const refused = problemOf(kept);
  if (refused !== null) return { id, problem: refused };
  for (const [index, account] of accounts.entries()) {
    const written = await backend.call('master.save', {
      table: 'vendorBankAccounts',
      ledgerId: null,
      id: null,
      values: { ...bankAccountRow(vendor.no, account, index) },
    });
    const problem = problemOf(written);
    if (problem !== null) return { id, problem };
  }
  return { id, problem: null };
}

function problemOf(answer: Result<CallOutput<'master.save'>>): Problem | null {
  return answer.ok ? (answer.value.faults[0]?.problem ?? null) : answer.problem;
}
