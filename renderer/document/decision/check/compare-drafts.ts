import type { PurchaseDraftView, PurchaseLine } from '../../../../shared/contract/purchases.ts';

/** One fact of both ways; `differs` marks what a person has to look at (ACC-7). */
export interface ComparedFact {
  readonly name: 'net' | 'vat' | 'deductible' | 'cost' | 'total' | 'difference';
  readonly ordinary: string | null;
  readonly deviating: string | null;
  readonly differs: boolean;
}

export interface ComparedLine {
  readonly lineNo: number;
  readonly description: string;
  readonly vatGroup: string;
  readonly ordinary: PurchaseLine | null;
  readonly deviating: PurchaseLine | null;
  readonly differs: boolean;
}

/** Decimal texts that say the same number: `6.25` and `6.250`. */
function same(one: string | null, other: string | null): boolean {
  const bare = (text: string | null): string | null =>
    text === null ? null : text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return bare(one) === bare(other);
}

/** Both ways of writing a document's VAT, fact by fact and line by line. */
export function compareDrafts(
  ordinary: PurchaseDraftView | null,
  deviating: PurchaseDraftView | null,
): { readonly facts: readonly ComparedFact[]; readonly lines: readonly ComparedLine[] } {
  const fact = (name: ComparedFact['name'], of: (draft: PurchaseDraftView) => string): ComparedFact => {
    const one = ordinary === null ? null : of(ordinary);
    const other = deviating === null ? null : of(deviating);
    return { name, ordinary: one, deviating: other, differs: one !== null && other !== null && !same(one, other) };
  };
  const numbers = [...new Set([...(ordinary?.lines ?? []), ...(deviating?.lines ?? [])].map(({ lineNo }) => lineNo))];
  return {
    facts: [
      fact('net', ({ net }) => net),
      fact('vat', ({ vat }) => vat),
      fact('deductible', ({ deductibleVat }) => deductibleVat),
      fact('total', ({ total }) => total),
      fact('difference', ({ reconciliation }) => reconciliation.difference),
    ],
    lines: numbers
      .sort((one, other) => one - other)
      .map((lineNo) => {
        const one = ordinary?.lines.find((line) => line.lineNo === lineNo) ?? null;
        const other = deviating?.lines.find((line) => line.lineNo === lineNo) ?? null;
        const known = one ?? other;
        return {
          lineNo,
          description: known?.description ?? '',
          vatGroup: known?.vatGroup ?? '',
          ordinary: one,
          deviating: other,
          differs:
            one !== null &&
            other !== null &&
            !(
              same(one.vatAmount, other.vatAmount) &&
              same(one.deductibleVat, other.deductibleVat) &&
              same(one.cost, other.cost)
            ),
        };
      })
      .filter(({ ordinary: one, deviating: other }) => (one ?? other)?.kind !== 'text'),
  };
}
