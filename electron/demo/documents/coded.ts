import type { DraftInvoice, DraftOrder } from './draft.ts';
import { vendorOf } from './vendors.ts';

/**
 * The document as the institution's purchasing system passes it on: a dimension account string on every line, none on the
 * header, whose account part would be ignored anyway (COD-1). A document straight from its vendor stays as it is.
 */
export function codedByPurchasing<Document extends DraftInvoice | DraftOrder>(draft: Document): Document {
  const { coding } = vendorOf(draft.vendor);
  if (coding === null) return draft;
  const lines = draft.lines.map((line) => ({ ...line, accounting: line.accounting ?? coding }));
  return draft.kind === 'order' || draft.kind === 'orderChange'
    ? { ...draft, lines }
    : { ...draft, lines, accounting: undefined, accountingCode: undefined };
}
