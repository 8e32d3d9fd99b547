import { add, formatDecimal, isZero, negate, subtract } from '../amount/amount.ts';
import type { LedgerTables } from '../master/tables.ts';
import type { VoucherLineKind } from '../posting/voucher.ts';
import type { PurchaseKind, PurchaseLineDraft } from './draft.ts';

/** What posting a document puts on one account, and which line of the document it comes from; null: the whole document. */
export interface PostingEntry<Line> {
  readonly kind: VoucherLineKind;
  readonly account: string;
  /** Decimal text with two decimals: debit positive, credit negative, never zero. */
  readonly amount: string;
  readonly line: Line | null;
}

export interface PostingAccounts {
  readonly payables: string;
  /** Closes the vendor's entry at once (PAY-5); empty: it stays open. */
  readonly balancing: string;
}

export type PostedLine = Pick<
  PurchaseLineDraft,
  'amount' | 'vatAmount' | 'deductibleVat' | 'vatGroup' | 'cost' | 'ledgerAccount' | 'accountNo' | 'kind'
>;

/**
 * Everything posting puts on an account, in the order of the lines: cost, VAT that is not deducted where its group has an
 * account for it, deducted VAT, our own VAT under reverse charge, and what the vendor is owed. A credit memo turns the
 * sides. The amounts are rounded so that both sides stay equal to the øre, whatever decimals the lines have.
 */
export function postingEntries<Line extends PostedLine>(
  lines: readonly Line[],
  kind: PurchaseKind,
  { payables, balancing }: PostingAccounts,
  tables: Pick<LedgerTables, 'find'>,
): PostingEntry<Line>[] {
  const turn = kind === 'purchaseCreditMemo';
  const entries: PostingEntry<Line>[] = [];
  let exact = '0';
  let given = '0';
  const debit = (what: VoucherLineKind, account: string, amount: string, line: Line | null): void => {
    exact = add(exact, amount);
    const next = formatDecimal(exact);
    const rounded = formatDecimal(subtract(next, given));
    given = next;
    if (!isZero(rounded))
      entries.push({ kind: what, account, amount: turn ? formatDecimal(negate(rounded)) : rounded, line });
  };
  let owed = '0';
  for (const line of lines) {
    const group = line.vatGroup === '' ? null : tables.find('vatGroups', line.vatGroup);
    const costAccount = line.ledgerAccount === '' ? line.accountNo : line.ledgerAccount;
    const ownPlace = group !== null && group.costAccount !== '';
    debit(line.kind === 'rounding' ? 'rounding' : 'cost', costAccount, ownPlace ? line.amount : line.cost, line);
    if (ownPlace) debit('lostVat', group.costAccount, subtract(line.cost, line.amount), line);
    debit('deductedVat', group?.vatAccount ?? '', line.deductibleVat, line);
    if (group?.kind === 'reverseCharge') debit('reverseChargeVat', group.salesVatAccount, negate(wholeVat(line)), line);
    owed = add(owed, add(line.amount, line.vatAmount ?? '0'));
  }
  debit('payables', payables, negate(owed), null);
  const left = entries.at(-1);
  if (balancing !== '' && left?.kind === 'payables') {
    // Two more entries, against each other: the vendor's is closed, and nothing is left to pay.
    const closing = formatDecimal(negate(left.amount));
    entries.push(
      { kind: 'balancing', account: payables, amount: closing, line: null },
      { kind: 'balancing', account: balancing, amount: left.amount, line: null },
    );
  }
  return entries;
}

/** The VAT of a line, whoever owes it: the vendor's, or under reverse charge our own. */
export function wholeVat({
  amount,
  cost,
  deductibleVat,
}: Pick<PostedLine, 'amount' | 'cost' | 'deductibleVat'>): string {
  return subtract(add(cost, deductibleVat), amount);
}
