import { add, isNegative, isZero, negate, subtract, sum } from '../amount.ts';
import type { LedgerTables } from '../master/tables.ts';
import type { AccountSum, PurchaseKind, PurchaseLineDraft, VatGroupSum } from './draft.ts';
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

type Grouped = Counted & Pick<PurchaseLineDraft, 'vatGroup' | 'cost' | 'ledgerAccount' | 'accountNo' | 'kind'>;

/** The VAT of a line, whoever owes it: the vendor's, or under reverse charge our own. */
function wholeVat({ amount, cost, deductibleVat }: Grouped): string {
  return subtract(add(cost, deductibleVat), amount);
}

/** Base, VAT and what is deducted of it, per VAT group in the order of the lines. */
export function vatGroupSums(lines: readonly Grouped[]): VatGroupSum[] {
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

export interface PostingAccounts {
  readonly payables: string;
  /** Closes the vendor's entry at once (PAY-5); empty: it stays open. */
  readonly balancing: string;
}

/**
 * What posting will put on which G/L account: cost, deducted VAT, VAT that is not deducted where its group has an account
 * for it, our own VAT under reverse charge, and what the vendor is owed. A credit memo turns the sides.
 */
export function accountSums(
  lines: readonly Grouped[],
  kind: PurchaseKind,
  { payables, balancing }: PostingAccounts,
  tables: Pick<LedgerTables, 'find'>,
): AccountSum[] {
  const sums = new Map<string, string>();
  const debit = (account: string, amount: string): void => {
    if (!isZero(amount)) sums.set(account, add(sums.get(account) ?? '0', amount));
  };
  for (const line of lines) {
    const group = line.vatGroup === '' ? null : tables.find('vatGroups', line.vatGroup);
    const costAccount = line.ledgerAccount === '' ? line.accountNo : line.ledgerAccount;
    const lost = subtract(line.cost, line.amount);
    const ownPlace = group !== null && group.costAccount !== '';
    debit(costAccount, ownPlace ? line.amount : line.cost);
    if (ownPlace) debit(group.costAccount, lost);
    debit(group?.vatAccount ?? '', line.deductibleVat);
    if (group?.kind === 'reverseCharge') debit(group.salesVatAccount, negate(wholeVat(line)));
  }
  const owed = totalsOf(lines).total;
  debit(payables, negate(owed));
  const turn = kind === 'purchaseCreditMemo';
  const rows = [...sums].map(([account, amount]) => row(account, turn ? negate(amount) : amount));
  if (balancing !== '' && !isZero(owed)) {
    // Two more entries, against each other: the vendor's is closed, and nothing is left to pay.
    rows.push(row(payables, turn ? negate(owed) : owed), row(balancing, turn ? owed : negate(owed)));
  }
  return rows;

  function row(account: string, amount: string): AccountSum {
    const credit = isNegative(amount);
    return {
      account,
      name: tables.find('accounts', account)?.name ?? '',
      debit: credit ? '0.00' : money(amount),
      credit: credit ? money(negate(amount)) : '0.00',
    };
  }
}
