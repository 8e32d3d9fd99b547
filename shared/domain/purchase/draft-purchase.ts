import { isZero } from '../amount/amount.ts';
import type { CodedDocument, CodedPlace } from '../coding/coding.ts';
import type { EDocument } from '../document/document.ts';
import type { ControlSetup } from '../master/control-setup.ts';
import type { LedgerTables } from '../master/tables.ts';
import { codingFromOrder, matchOrderLines } from '../orders/match-lines.ts';
import type { ReferenceOrder } from '../orders/reference-order.ts';
import type { DecidedPayment } from '../payment/payment.ts';
import { documentTotals, dutiesAreInPrices } from './document-totals.ts';
import type { OrderUse, PurchaseDraft, PurchaseKind, VendorEntry } from './draft.ts';
import { draftLines } from './draft-lines.ts';
import { reconcile, roundingLine } from './reconcile.ts';
import { accountSums, totalsOf, vatGroupSums } from './sums.ts';

export interface DraftInput {
  readonly document: EDocument;
  readonly coding: CodedDocument;
  readonly tables: LedgerTables;
  readonly control: ControlSetup;
  /** Posting group of who is paid, or the ledger's; blank: none. */
  readonly postingGroup: string;
  /** Who is owed: the payee's card, or the vendor's. */
  readonly owedTo: { readonly no: string; readonly name: string };
  readonly payment: DecidedPayment | null;
  /** As people left them on the document. */
  readonly postingDate: string | null;
  readonly dueDate: string | null;
  readonly deviatingVat: boolean;
  readonly reference: ReferenceOrder | null;
  readonly use: OrderUse['use'];
}

/**
 * What accepting makes of a document (ACC-2, ACC-10): its coded lines, header charges and duties, VAT by group or as the
 * document has it (ACC-7), a rounding line where the total is within the tolerance (ACC-6), the vendor's entry, the order
 * it updates (ACC-4), and the sums as posting will see them. Pure; accepting writes exactly this.
 */
export function draftPurchase(input: DraftInput): PurchaseDraft {
  const { document, tables, control, reference } = input;
  const order = input.use === 'update' ? (reference?.order ?? null) : null;
  const kind: PurchaseKind = order !== null || isOrder(document) ? 'purchaseOrder' : kindOf(document);
  const coding = order === null ? input.coding : codingFromOrder(input.coding, document, order);
  const theirs = documentTotals(document);
  const inPrices = dutiesAreInPrices(theirs);
  const deviatingVat = input.deviatingVat && !isOrder(document);
  const bare = draftLines({
    document,
    coding,
    tables,
    deviatingVat,
    // Duties that are in the prices go with the cost (ACC-7, NS p. 89).
    without: (place) => inPrices && place.kind === 'duty',
  });
  const group = tables.find('postingGroups', input.postingGroup);
  const reconciliation = reconcile({
    kind: isOrder(document) ? 'purchaseOrder' : 'purchaseInvoice',
    lines: bare,
    theirs: inPrices ? { ...theirs, duties: '0' } : theirs,
    missing: missingPlaces(coding),
    tables,
    control,
  });
  const rounding = roundingLine(reconciliation, accountOf(tables, group?.roundingAccount ?? ''), bare.length + 1);
  const unmatched = rounding === null ? bare : [...bare, rounding];
  const matched = order === null ? null : matchOrderLines(unmatched, document, order);
  const lines = matched?.lines ?? unmatched;
  const totals = totalsOf(lines);
  const currency = currencyOf(input);
  const payables = group?.payablesAccount ?? '';
  return {
    kind,
    vendorDocumentNo: isOrder(document) ? '' : document.number,
    vendorOrderNo: document.type === 'order' ? document.number : (reference?.orderNo ?? ''),
    documentDate: document.issueDate,
    postingDate: input.postingDate,
    dueDate: input.dueDate,
    currency,
    ...totals,
    deviatingVat,
    postingGroup: group?.code ?? '',
    lines,
    vendorEntry: isOrder(document) ? null : entryOf(input, totals.total, currency, payables),
    reconciliation,
    order: matched?.use ?? unmatchedUse(input),
    accounts: accountSums(
      lines,
      kindOf(document),
      { payables, balancing: isOrder(document) ? '' : (input.payment?.balancingAccount ?? '') },
      tables,
    ),
    vatGroups: vatGroupSums(lines),
  };
}

/** The document's currency as the ledger calls it (SET-5); a blank coupling is the ledger's own, which keeps its code. */
function currencyOf({ document, tables, owedTo }: DraftInput): string {
  const written = document.currency ?? document.totals.payable?.currency ?? '';
  const coupling =
    tables.find('currencyCouplings', owedTo.no, written) ?? tables.find('currencyCouplings', '', written);
  return coupling === null || coupling.ledgerCurrency === '' ? written : coupling.ledgerCurrency;
}

/** What an order says before anything is owed for it. */
export function isOrder({ type }: Pick<EDocument, 'type'>): boolean {
  return type === 'order' || type === 'orderChange' || type === 'orderCancellation';
}

function kindOf({ type }: EDocument): PurchaseKind {
  return type === 'creditNote' ? 'purchaseCreditMemo' : 'purchaseInvoice';
}

function entryOf(
  { document, owedTo, payment, dueDate }: DraftInput,
  amount: string,
  currency: string,
  payablesAccount: string,
): VendorEntry {
  const discount = document.paymentTerms.find(({ settlementDiscountPercent }) => settlementDiscountPercent !== null);
  return {
    vendorNo: owedTo.no,
    vendorName: owedTo.name,
    amount,
    currency,
    dueDate: dueDate ?? payment?.dueDate ?? null,
    discountPercent: discount?.settlementDiscountPercent ?? null,
    discountDate: discount?.settlementEnd ?? null,
    payablesAccount,
    payment,
  };
}

/** Places with an amount that become no line of it: the likely cause when the total is too small. */
function missingPlaces({ places }: CodedDocument): string[] {
  return places.filter(isMissing).map(({ description, place }) => (description === '' ? place : description));
}

function isMissing({ kind, fate, amount }: CodedPlace): boolean {
  return kind === 'line' && amount !== null && !isZero(amount) && (fate === 'leftOut' || fate === 'text');
}

function accountOf(tables: LedgerTables, no: string): { no: string; name: string } | null {
  return no === '' ? null : tables.find('accounts', no);
}

/** An order that is named but not updated. */
function unmatchedUse({ reference, use, document }: DraftInput): OrderUse | null {
  if (reference === null || document.type === 'creditNote') return null;
  return {
    orderNo: reference.orderNo,
    purchaseId: reference.order?.purchaseId ?? null,
    purchaseNo: reference.order?.no ?? null,
    pendingDocumentId: reference.pendingDocumentId,
    use,
    lines: [],
  };
}
