import { formatDecimal, negate } from '../../../domain/amount/amount.ts';
import type { EDocument } from '../../../domain/document/document.ts';
import type { Notes } from '../note.ts';
import { plus } from './sums.ts';

/** What a statement of account adds up to. No official rule says it, so a difference is only a warning. */
export function recountStatement({ balances }: EDocument, notes: Notes): void {
  if (balances === null || balances.balance === null || balances.debit === null || balances.credit === null) return;
  const ours = formatDecimal(plus(balances.debit.value, negate(balances.credit.value)));
  const theirs = formatDecimal(balances.balance.value);
  if (ours === theirs) return;
  const values = { ours, theirs, currency: balances.balance.currency ?? '', element: 'TotalBalanceAmount' };
  notes.add('warning', 'arithmetic.balance', values, 'TotalBalanceAmount');
}
