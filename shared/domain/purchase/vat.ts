import { add, formatDecimal, isDecimalText, isZero, multiply, subtract } from '../amount/amount.ts';
import type { CodedPlace } from '../coding/coding.ts';
import type { LedgerTables, MasterRow } from '../master/tables.ts';

export type VatGroup = MasterRow<'vatGroups'>;

/** What the VAT of a line is computed from: its net, its group, and what the document says. */
export interface VatBase {
  readonly amount: string;
  readonly vatGroup: string;
  /** Rate in percent and amount as the document states them. */
  readonly stated: Pick<CodedPlace['vat'], 'rate' | 'amount'>;
}

export interface LineVat {
  readonly percent: string | null;
  /** Owed to the vendor with the line. */
  readonly vat: string;
  readonly deductible: string;
  /** Amount and VAT that is not deducted. Under reverse charge the VAT is our own, not the vendor's. */
  readonly cost: string;
}

/**
 * Gives each line its VAT, in the order of the lines. Rates are taken of the running sum of a group and rounded there, so
 * that the lines add up to what the rate gives of them all, to the øre.
 *
 * Ordinarily VAT is what the group claims of the net: at a rate of 25 of which a quarter is deducted, 6.25 of 100; the
 * total is then not the sender's, which the reconciliation says (NS p. 76, 86–87). With deviating VAT (ACC-7, NS p. 88) it
 * is the document's own, and the group's deductible share parts it: of 25, 6.25 are deducted and 18.75 are cost.
 *
 * Where nothing is deducted both ways are the same: the document's VAT is cost. Ordinarily only half and quarter VAT are
 * said to come out wrong; claiming nothing would leave the VAT unpaid, with a warning on every document from abroad.
 */
export function vatCounter(tables: Pick<LedgerTables, 'find'>, deviating: boolean): (line: VatBase) => LineVat {
  const running = new Map<string, { readonly base: string; readonly given: string }>();

  function percentOf(key: string, base: string, percent: string): string {
    const before = running.get(key) ?? { base: '0', given: '0' };
    const whole = add(before.base, base);
    const given = formatDecimal(multiply(multiply(whole, percent), '0.01'));
    running.set(key, { base: whole, given });
    return formatDecimal(subtract(given, before.given));
  }

  function stated({ amount, stated: { rate, amount: written } }: VatBase, otherwise: string): string {
    if (written !== null && isDecimalText(written)) return formatDecimal(written);
    return percentOf(`stated ${rate ?? otherwise}`, amount, decimal(rate) ?? otherwise);
  }

  return (line) => {
    const { amount } = line;
    const group = line.vatGroup === '' ? null : tables.find('vatGroups', line.vatGroup);
    if (group === null) {
      const vat = stated(line, '0');
      return { percent: line.stated.rate, vat, deductible: vat, cost: amount };
    }
    const rate = decimal(group.rate) ?? '0';
    const share = decimal(group.deductible) ?? '100';
    switch (group.kind) {
      case 'none':
        return { percent: group.rate, vat: '0.00', deductible: '0.00', cost: amount };
      case 'reverseCharge': {
        const own = percentOf(`own ${group.code}`, amount, rate);
        const deductible = percentOf(`deducted ${group.code}`, own, share);
        return { percent: group.rate, vat: '0.00', deductible, cost: lessThan(add(amount, own), deductible) };
      }
      case 'normal': {
        if (!deviating && !deductsNothing(group)) {
          const vat = percentOf(group.code, amount, multiply(rate, multiply(share, '0.01')));
          return { percent: group.rate, vat, deductible: vat, cost: amount };
        }
        const vat = stated(line, rate);
        const deductible = percentOf(`deducted ${group.code}`, vat, share);
        return {
          percent: line.stated.rate ?? group.rate,
          vat,
          deductible,
          cost: lessThan(add(amount, vat), deductible),
        };
      }
    }
  };
}

/** The vendor's VAT is owed, and all of it is cost. */
export function deductsNothing(group: VatGroup | null): boolean {
  return group?.kind === 'normal' && isZero(decimal(group.deductible) ?? '100');
}

/** The difference with as many decimals as amounts have. */
function lessThan(value: string, part: string): string {
  return money(subtract(value, part));
}

function decimal(text: string | null): string | null {
  return text !== null && isDecimalText(text) ? text : null;
}

/** At least two decimals, more where there are more: nothing is rounded here. */
export function money(value: string): string {
  const point = value.indexOf('.');
  const decimals = point < 0 ? 0 : value.length - point - 1;
  return formatDecimal(value, Math.max(2, decimals));
}
