import type { PurchasePage } from '../../../shared/contract/purchases.ts';
import { add, formatDecimal, isNegative, isZero, negate, subtract } from '../../../shared/domain/amount/amount.ts';
import type { Voucher } from '../../../shared/domain/posting/voucher.ts';

/** A voucher account by account, as the sums of what is not posted yet are shown: the entries that close it stay apart. */
export function sumsOfVoucher({ lines, vatGroups }: Voucher): Pick<PurchasePage, 'accounts' | 'vatGroups'> {
  const sums = new Map<string, { readonly account: string; readonly name: string; amount: string }>();
  for (const { kind, lineNo, account, accountName: name, debit, credit } of lines) {
    const key = kind === 'balancing' ? `${account} ${lineNo}` : account;
    const before = sums.get(key) ?? { account, name, amount: '0' };
    sums.set(key, { ...before, amount: add(before.amount, subtract(debit, credit)) });
  }
  const accounts = [...sums.values()]
    .filter(({ amount }) => !isZero(amount))
    .map(({ account, name, amount }) => ({
      account,
      name,
      debit: isNegative(amount) ? '0.00' : formatDecimal(amount),
      credit: isNegative(amount) ? formatDecimal(negate(amount)) : '0.00',
    }));
  return { accounts, vatGroups: [...vatGroups] };
}
