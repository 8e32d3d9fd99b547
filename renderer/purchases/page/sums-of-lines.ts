import type { PurchaseLine } from '../../../shared/contract/purchases.ts';
import { formatDecimal, sum } from '../../../shared/domain/amount/amount.ts';

/** All that the lines cost, and the VAT of theirs that is deducted. */
export function costAndDeducted(lines: readonly PurchaseLine[]): { readonly cost: string; readonly deducted: string } {
  const counted = lines.filter(({ kind }) => kind !== 'text');
  return {
    cost: formatDecimal(sum(counted.map(({ cost }) => cost))),
    deducted: formatDecimal(sum(counted.map(({ deductibleVat }) => deductibleVat))),
  };
}
