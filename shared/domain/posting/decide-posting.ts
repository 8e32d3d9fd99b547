import { formatDecimal, isZero, subtract, sum, toMinorUnits } from '../amount/amount.ts';
import { keyText } from '../master/tables.ts';
import { problem } from '../problem.ts';
import type { VendorEntry } from '../purchase/draft.ts';
import { postingEntries } from '../purchase/posting-entries.ts';
import { totalsOf, vatGroupSums } from '../purchase/sums.ts';
import { stop, type Stop } from '../stop.ts';
import { accountStops } from './account-stops.ts';
import { asPosted, type AsPosted } from './as-posted.ts';
import { budgetStops } from './budget-stops.ts';
import { dimensionStops } from './dimension-stops.ts';
import { voucherDate, voucherKindOf, type PostingGround, type PurchaseToPost } from './posting-ground.ts';
import type { VoucherDraft, VoucherLine } from './voucher.ts';
import { voucherLines } from './voucher-lines.ts';

/** What posting one document comes to. It is posted when nothing stops it, and what would be asked was confirmed. */
export interface PostingDecision {
  readonly stops: readonly Stop[];
  /** What would be or is posted, also where something stops it; null: there is nothing to post. */
  readonly draft: VoucherDraft | null;
}

/**
 * Decides a posting (POST-1): from the purchase document as it stands to a balanced voucher, and everything that keeps it
 * from being posted. Pure; the check shows it, posting writes exactly this.
 */
export function decidePosting(ground: PostingGround): PostingDecision {
  const { tables, control, postedAs } = ground;
  if (postedAs !== null) return refused(stop(problem('posting.alreadyPosted', { no: postedAs })));
  if (ground.status !== 'accepted')
    return refused(stop(problem('posting.notAccepted', { status: ground.status }), 'openDocument', ground.documentId));
  const purchase = inCurrency(ground);
  if (purchase === null) return refused(stop(problem('posting.nothingToPost', { type: ground.type })));
  if (purchase.kind === 'purchaseOrder')
    return refused(stop(problem('posting.orderNotPosted', { no: purchase.no }), 'openPurchase', purchase.id));
  const posted = asPosted(purchase, tables, control);
  const entries = postingEntries(posted.lines, purchase.kind, posted.accounts, tables);
  const lines = voucherLines(entries, textOf(purchase), tables);
  const draft = draftOf(ground, purchase, posted, lines);
  return {
    draft,
    stops: [
      ...periodStops(draft.date, ground),
      ...vendorStops(purchase),
      ...accountStops(posted, entries, purchase.id, tables),
      ...dimensionStops(posted.lines, purchase.vendorNo, purchase.id, tables),
      ...budgetStops(
        posted.lines,
        // Budgets are in the ledger's currency; what is posted in another draws on none.
        draft.currency === ground.ledgerCurrency ? lines : [],
        { date: draft.date, currency: draft.currency, purchaseId: purchase.id },
        ground.budgetUsed,
        tables,
      ),
      ...balanceStops(purchase, draft),
      ...sizeStops(purchase, draft),
    ],
  };
}

/** What names no currency is in the ledger's. */
function inCurrency({ purchase, ledgerCurrency }: PostingGround): PurchaseToPost | null {
  return purchase === null || purchase.currency !== '' ? purchase : { ...purchase, currency: ledgerCurrency };
}

function refused(because: Stop): PostingDecision {
  return { stops: [because], draft: null };
}

function periodStops(date: string, { tables }: PostingGround): Stop[] {
  const closed = tables.rows('closedPeriods').find(({ from, to }) => from <= date && date <= to);
  if (closed === undefined) return [];
  const { name, from, to } = closed;
  const values = { date, name, from, to, table: 'closedPeriods', key: keyText([from, to]) };
  return [stop(problem('posting.closedPeriod', values), 'changePostingDate')];
}

function vendorStops({ owedTo: { id, no, name, blocked } }: PurchaseToPost): Stop[] {
  return blocked === 'all' ? [stop(problem('check.vendorBlocked', { no, name }), 'openVendor', id)] : [];
}

/** Both sides are equal, and what is owed is what the purchase document says, with the rounding posting adds to it. */
function balanceStops({ id, total, lines }: PurchaseToPost, draft: VoucherDraft): Stop[] {
  const debit = sum(draft.lines.map((line) => line.debit));
  const credit = sum(draft.lines.map((line) => line.credit));
  const ofLines = totalsOf(lines).total;
  const difference = isZero(subtract(debit, credit)) ? subtract(ofLines, total) : subtract(debit, credit);
  if (isZero(difference)) return [];
  const values = { debit: formatDecimal(debit), credit: formatDecimal(credit), difference: formatDecimal(difference) };
  return [stop(problem('posting.outOfBalance', values), 'openPurchase', id)];
}

/** Amounts of a voucher are exact hundredths; what is larger than those can be is an error of the document. */
function sizeStops({ id }: PurchaseToPost, { total, net, vat, lines }: VoucherDraft): Stop[] {
  const amounts = [total, net, vat, ...lines.flatMap(({ debit, credit }) => [debit, credit])];
  const tooLarge = amounts.find((amount) => toMinorUnits(amount) === null);
  return tooLarge === undefined
    ? []
    : [stop(problem('posting.amountTooLarge', { amount: tooLarge }), 'openPurchase', id)];
}

/** What the voucher, and the lines of the whole document, say. */
function textOf({ vendorName, vendorDocumentNo }: PurchaseToPost): string {
  return [vendorName, vendorDocumentNo].filter((part) => part !== '').join(', ');
}

function draftOf(
  { documentId, ledgerId, today }: PostingGround,
  purchase: PurchaseToPost,
  { lines, accounts }: AsPosted,
  vouched: readonly VoucherLine[],
): VoucherDraft {
  const exact = totalsOf(lines);
  const total = formatDecimal(exact.total);
  const vat = formatDecimal(exact.vat);
  return {
    kind: voucherKindOf(purchase.kind),
    ledgerId,
    date: voucherDate(purchase, today),
    documentDate: purchase.documentDate,
    text: textOf(purchase),
    currency: purchase.currency,
    deviatingVat: purchase.deviatingVat,
    vendorId: purchase.vendorId,
    vendorNo: purchase.vendorNo,
    vendorName: purchase.vendorName,
    vendorDocumentNo: purchase.vendorDocumentNo,
    vendorOrderNo: purchase.vendorOrderNo,
    purchaseId: purchase.id,
    purchaseNo: purchase.no,
    documentId,
    net: formatDecimal(subtract(total, vat)),
    vat,
    total,
    lines: vouched,
    vatGroups: vatGroupSums(lines),
    vendorEntry: entryOf(purchase, total, accounts),
  };
}

function entryOf(
  { owedTo, currency, dueDate, vendorEntry }: PurchaseToPost,
  amount: string,
  { payables, balancing }: AsPosted['accounts'],
): VendorEntry {
  const payment = vendorEntry?.payment ?? null;
  return {
    vendorNo: owedTo.no,
    vendorName: owedTo.name,
    amount,
    currency,
    dueDate: vendorEntry?.dueDate ?? dueDate,
    discountPercent: vendorEntry?.discountPercent ?? null,
    discountDate: vendorEntry?.discountDate ?? null,
    payablesAccount: payables,
    payment: payment === null ? null : { ...payment, balancingAccount: balancing },
  };
}
