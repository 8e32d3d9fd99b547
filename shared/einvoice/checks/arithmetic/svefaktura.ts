import { divide, multiply } from '../../../domain/amount/amount.ts';
import type { EDocument } from '../../../domain/document/document.ts';
import type { Notes } from '../note.ts';
import { lineAmount } from './en16931.ts';
import { Recount, netOf, plus, sumOf, valueOf } from './sums.ts';

/** Line and tax amounts may differ by this much from what is computed. */
const loose = '1.00';

/** The arithmetic of Svefaktura 1.0 (facts/oioubl.md §14): the total with tax and rounding is what is paid. */
export function recountSvefaktura(document: EDocument, notes: Notes): void {
  const recount = new Recount(notes);
  const { totals } = document;
  document.lines.forEach((line, index) => {
    const ours = lineAmount(line);
    if (ours !== null)
      recount.near('arithmetic.line', line.amount, ours, loose, `InvoiceLine[${String(index + 1)}]`, null);
  });
  const lines = sumOf(document.lines.flatMap(({ amount }) => (amount === null ? [] : [amount])));
  recount.exact('arithmetic.lineSum', totals.lines, lines, 'LegalTotal/LineExtensionTotalAmount', null);
  const exclusive = plus(totals.lines?.value ?? lines, netOf(document.allowanceCharges));
  recount.exact('arithmetic.taxExclusive', totals.taxExclusive, exclusive, 'LegalTotal/TaxExclusiveTotalAmount', null);

  document.taxTotals.forEach(({ amount, subtotals }) => {
    if (subtotals.length === 0) return;
    recount.exact('arithmetic.taxSum', amount, sumOf(subtotals.map(({ tax }) => tax)), 'TaxTotal/TotalTaxAmount', null);
    subtotals.forEach(({ taxable, tax, category }, index) => {
      if (taxable === null || category.percent === null) return;
      const ours = divide(multiply(taxable.value, category.percent), '100') ?? '0';
      recount.near(
        'arithmetic.taxSubtotal',
        tax,
        ours,
        loose,
        `TaxTotal/TaxSubTotal[${String(index + 1)}]/TaxAmount`,
        null,
      );
    });
  });
  const tax = sumOf(document.taxTotals.map(({ amount }) => amount));
  const inclusive = plus(totals.taxExclusive?.value ?? exclusive, tax, valueOf(totals.rounding));
  recount.exact('arithmetic.payable', totals.payable, inclusive, 'LegalTotal/TaxInclusiveTotalAmount', null);
}
