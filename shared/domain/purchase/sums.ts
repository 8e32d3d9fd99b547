import { add, isNegative, isZero, negate, sum } from '../amount/amount.ts';
import type { LedgerTables } from '../master/tables.ts';
import type { AccountSum, PurchaseKind, PurchaseLineDraft, VatGroupSum } from './draft.ts';
import { postingEntries, wholeVat, type PostedLine, type PostingAccounts } from './posting-entries.ts';
import { money } from './vat.ts';

export interface Totals {
  readonly net: string;
  readonly vat: string;
  readonly deductibleVat: string;
  readonly total: string;
}

type Counted = Pick<PurchaseLineDraft, 'amount' | 'vatAmount' | 'deductibleVat'>;

/** Lines and VAT add up to the total, exactly. */
export function totalsOf(lines: readonly Counted[]): Totals {
  const net = sum(lines.map(({ amount }) => amount));
  const vat = sum(lines.map(({ vatAmount }) => vatAmount ?? '0'));
  return {
    net: money(net),
    vat: money(vat),
    deductibleVat: money(sum(lines.map(({ deductibleVat }) => deductibleVat))),
    total: money(add(net, vat)),
  };
}

/** Base, VAT and what is deducted of it, per VAT group in the order of the lines. */
export function vatGroupSums(lines: readonly PostedLine[]): VatGroupSum[] {
  const sums = new Map<string, { base: string; vat: string; deductible: string }>();
  for (const line of lines) {
    if (line.vatGroup === '') continue;
    const one = sums.get(line.vatGroup) ?? { base: '0', vat: '0', deductible: '0' };
    sums.set(line.vatGroup, {
      base: add(one.base, line.amount),
      vat: add(one.vat, wholeVat(line)),
      deductible: add(one.deductible, line.deductibleVat),
    });
  }
  return [...sums].map(([vatGroup, { base, vat, deductible }]) => ({
    vatGroup,
    base: money(base),
    vat: money(vat),
    deductible: money(deductible),
  }));
}

/**
 * What posting will put on which G/L account, account by account; the two entries that close a vendor's entry at once
 * stand for themselves.
 */
export function accountSums(
  lines: readonly PostedLine[],
  kind: PurchaseKind,
  accounts: PostingAccounts,
  tables: Pick<LedgerTables, 'find'>,
): AccountSum[] {
  const sums = new Map<string, string>();
  const closing: AccountSum[] = [];
  for (const entry of postingEntries(lines, kind, accounts, tables)) {
    if (entry.kind === 'balancing') closing.push(accountSum(entry.account, entry.amount, tables));
    else sums.set(entry.account, add(sums.get(entry.account) ?? '0', entry.amount));
  }
  return [
    ...[...sums]
      .filter(([, amount]) => !isZero(amount))
      .map(([account, amount]) => accountSum(account, amount, tables)),
    ...closing,
  ];
}

function accountSum(account: string, amount: string, tables: Pick<LedgerTables, 'find'>): AccountSum {
  const credit = isNegative(amount);
  return {
    account,
    name: tables.find('accounts', account)?.name ?? '',
    debit: credit ? '0.00' : money(amount),
    credit: credit ? money(negate(amount)) : '0.00',
  };
}
