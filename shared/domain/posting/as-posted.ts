import type { ControlSetup } from '../master/control-setup.ts';
import type { LedgerTables, MasterRow } from '../master/tables.ts';
import type { PurchaseLineDraft } from '../purchase/draft.ts';
import type { PostingAccounts } from '../purchase/posting-entries.ts';
import { roundingLine } from '../purchase/reconcile.ts';
import type { PurchaseToPost } from './posting-ground.ts';

type Purchase = Pick<PurchaseToPost, 'postingGroup' | 'vendorEntry' | 'reconciliation' | 'lines'> & {
  readonly owedTo: Pick<PurchaseToPost['owedTo'], 'postingGroup'>;
};

/** A purchase document's lines and accounts as posting takes them, by the set-up as it is now. */
export interface AsPosted {
  /** The posting group's code; empty: nobody names one. */
  readonly groupCode: string;
  /** Null: the set-up does not have it. */
  readonly group: MasterRow<'postingGroups'> | null;
  readonly accounts: PostingAccounts;
  readonly lines: readonly PurchaseLineDraft[];
  /** A difference within the tolerance that no line takes up, because there was no account for it; else null. */
  readonly unrounded: string | null;
}

/**
 * What the page, the check and the posting itself see (POST-1, ACC-6): the group it was accepted with, else that of who is
 * paid or of the ledger; and where the total is within the tolerance, the rounding line that makes it the sender's, also
 * when the account for it was set up only after the document was accepted.
 */
export function asPosted(
  purchase: Purchase,
  tables: Pick<LedgerTables, 'find'>,
  control: Pick<ControlSetup, 'postingGroup'>,
): AsPosted {
  const groupCode = firstOf(purchase.postingGroup, purchase.owedTo.postingGroup, control.postingGroup);
  const group = groupCode === '' ? null : tables.find('postingGroups', groupCode);
  const payment = purchase.vendorEntry?.payment ?? null;
  const form = payment === null || payment.form === '' ? null : tables.find('paymentForms', payment.form);
  const accounts = {
    payables: group?.payablesAccount ?? purchase.vendorEntry?.payablesAccount ?? '',
    balancing: payment === null ? '' : form === null ? payment.balancingAccount : form.balancingAccount,
  };
  const { lines, unrounded } = rounded(purchase, group, tables);
  return { groupCode, group, accounts, lines, unrounded };
}

function firstOf(...codes: readonly string[]): string {
  return codes.find((code) => code !== '') ?? '';
}

function rounded(
  { lines, reconciliation }: Pick<Purchase, 'lines' | 'reconciliation'>,
  group: MasterRow<'postingGroups'> | null,
  tables: Pick<LedgerTables, 'find'>,
): Pick<AsPosted, 'lines' | 'unrounded'> {
  if (reconciliation === null || !reconciliation.checked || reconciliation.verdict !== 'withinTolerance')
    return { lines, unrounded: null };
  if (lines.some(({ kind, place }) => kind === 'rounding' && place === '')) return { lines, unrounded: null };
  const account = group === null ? null : tables.find('accounts', group.roundingAccount);
  const last = Math.max(0, ...lines.map(({ lineNo }) => lineNo));
  const rounding = roundingLine(reconciliation, account, last + 1);
  return rounding === null
    ? { lines, unrounded: reconciliation.difference }
    : { lines: [...lines, rounding], unrounded: null };
}
