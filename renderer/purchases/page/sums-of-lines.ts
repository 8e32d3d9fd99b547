import type { PurchaseDraftView, PurchaseLine, PurchasePage } from '../../../shared/contract/purchases.ts';
import { add, formatDecimal, isNegative, negate, sum } from '../../../shared/domain/amount.ts';

type VatGroup = PurchaseDraftView['vatGroups'][number];
type Account = PurchaseDraftView['accounts'][number];

/** VAT of the lines, group by group, in the order in which the groups come up. Amounts are added exactly. */
export function vatGroupsOf(lines: readonly PurchaseLine[]): readonly VatGroup[] {
  const groups = new Map<string, VatGroup>();
  for (const line of lines) {
    if (line.kind === 'text') continue;
    const known = groups.get(line.vatGroup) ?? { vatGroup: line.vatGroup, base: '0', vat: '0', deductible: '0' };
    groups.set(line.vatGroup, {
      vatGroup: line.vatGroup,
      base: add(known.base, line.amount),
      vat: add(known.vat, line.vatAmount ?? '0'),
      deductible: add(known.deductible, line.deductibleVat),
    });
  }
  return [...groups.values()].map(({ vatGroup, base, vat, deductible }) => ({
    vatGroup,
    base: formatDecimal(base),
    vat: formatDecimal(vat),
    deductible: formatDecimal(deductible),
  }));
}

/** What each G/L account costs by the lines: amount and the VAT that is not deducted, on the side it falls. */
export function costsOf({ lines, purchase }: Pick<PurchasePage, 'lines' | 'purchase'>): readonly Account[] {
  const costs = new Map<string, { name: string; cost: string }>();
  for (const line of lines) {
    if (line.kind === 'text' || line.ledgerAccount === '') continue;
    const known = costs.get(line.ledgerAccount);
    const name = line.ledgerAccount === line.accountNo ? line.accountName : '';
    costs.set(line.ledgerAccount, {
      name: known === undefined || known.name === '' ? name : known.name,
      cost: add(known?.cost ?? '0', line.cost),
    });
  }
  return [...costs].map(([account, { name, cost }]) => {
    const owed = purchase.kind === 'purchaseCreditMemo' ? negate(cost) : cost;
    return isNegative(owed)
      ? { account, name, debit: '0', credit: formatDecimal(negate(owed)) }
      : { account, name, debit: formatDecimal(owed), credit: '0' };
  });
}

/** All that the lines cost, and the VAT of theirs that is deducted. */
export function costAndDeducted(lines: readonly PurchaseLine[]): { readonly cost: string; readonly deducted: string } {
  const counted = lines.filter(({ kind }) => kind !== 'text');
  return {
    cost: formatDecimal(sum(counted.map(({ cost }) => cost))),
    deducted: formatDecimal(sum(counted.map(({ deductibleVat }) => deductibleVat))),
  };
}
