import { negate } from '../../../domain/amount/amount.ts';
import type { EDocument } from '../../../domain/document/document.ts';
import { linePlace } from '../codes.ts';
import type { Notes } from '../note.ts';
import { lineAmount } from './en16931.ts';
import { Recount, allowancesOf, chargesOf, countedLines, plus, sumOf, valueOf } from './sums.ts';

/** The slack Peppol grants lines. */
const slack = '0.02';

/**
 * The sums of an order outside OIOUBL 2, as those of the invoice to come. What is to be paid is only recounted where the
 * order says its tax: many leave that to the invoice.
 */
export function recountPeppolOrder(document: EDocument, notes: Notes): void {
  const recount = new Recount(notes);
  const { totals } = document;
  const total = (name: string): string => `AnticipatedMonetaryTotal/${name}`;
  document.lines.forEach((line, index) => {
    if (line.parentId !== null) return;
    const ours = lineAmount(line);
    if (ours !== null) recount.near('arithmetic.line', line.amount, ours, slack, linePlace(document, index), null);
  });
  const lines = sumOf(countedLines(document).flatMap(({ amount }) => (amount === null ? [] : [amount])));
  recount.exact('arithmetic.lineSum', totals.lines, lines, total('LineExtensionAmount'), null);
  const allowances = sumOf(allowancesOf(document.allowanceCharges));
  const charges = sumOf(chargesOf(document.allowanceCharges));
  recount.exact('arithmetic.allowanceSum', totals.allowances, allowances, total('AllowanceTotalAmount'), null);
  recount.exact('arithmetic.chargeSum', totals.charges, charges, total('ChargeTotalAmount'), null);
  const exclusive = plus(totals.lines?.value ?? lines, charges, negate(allowances));
  recount.exact('arithmetic.taxExclusive', totals.taxExclusive, exclusive, total('TaxExclusiveAmount'), null);
  if (totals.taxInclusive === null) return;
  const payable = plus(totals.taxInclusive.value, negate(valueOf(totals.prepaid)), valueOf(totals.rounding));
  recount.exact('arithmetic.payable', totals.payable, payable, total('PayableAmount'), null);
}
