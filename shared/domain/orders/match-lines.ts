import { absolute, add, compare, divide, formatDecimal, isDecimalText, multiply, subtract } from '../amount/amount.ts';
import type { CodedDocument, CodedPlace } from '../coding/coding.ts';
import type { EDocument } from '../document/document.ts';
import { keyText } from '../master/tables.ts';
import type { OrderLineVerdict, OrderUse, PurchaseLineDraft } from '../purchase/draft.ts';
import { lineAt } from '../purchase/draft-lines.ts';
import { remainingQuantity, type Order, type OrderLine } from './order.ts';

/** The order line a place of the invoice names, if the order has it (ACC-4). */
function orderLineOf(document: EDocument, place: Pick<CodedPlace, 'place'>, order: Order): OrderLine | null {
  const named = lineAt(document, place)?.orderLine ?? null;
  if (named === null || named.lineId.trim() === '') return null;
  // A line may name another order than the header does; then it is none of this one's.
  if (named.orderId !== null && keyText([named.orderId]) !== keyText([order.orderNo])) return null;
  const id = keyText([named.lineId]);
  return order.lines.find(({ kind, documentLineId }) => kind === 'line' && keyText([documentLineId]) === id) ?? null;
}

/**
 * The invoice's coding with that of the order where the invoice has none: the order line was coded when it was accepted,
 * and is not asked for again (NS p. 84).
 */
export function codingFromOrder(coding: CodedDocument, document: EDocument, order: Order): CodedDocument {
  const places = coding.places.map((place): CodedPlace => {
    if (place.fate !== 'uncoded' || place.account !== null) return place;
    const line = orderLineOf(document, place, order);
    if (line === null || line.accountKind === '' || line.accountNo === '') return place;
    const source = 'document' as const;
    return {
      ...place,
      fate: 'coded',
      account: {
        value: { kind: line.accountKind, no: line.accountNo, name: line.accountName },
        source,
        overruled: [],
      },
      ledgerAccount: line.ledgerAccount,
      vatGroup: place.vatGroup ?? (line.vatGroup === '' ? null : { value: line.vatGroup, source, overruled: [] }),
      budget: place.budget ?? (line.budget === '' ? null : { value: line.budget, source, overruled: [] }),
      project: place.project ?? (line.project === '' ? null : line.project),
      dimensions:
        place.dimensions.length > 0
          ? place.dimensions
          : line.dimensions.map((dimension) => ({ ...dimension, source, overruled: [] })),
    };
  });
  return { ...coding, places };
}

/**
 * Lays the lines of an invoice on those of its order: each matched line takes from its order line, every other becomes a
 * new one behind the last, fully delivered and invoiced (ACC-4, NS p. 84).
 */
export function matchOrderLines(
  lines: readonly PurchaseLineDraft[],
  document: EDocument,
  order: Order,
): { readonly lines: PurchaseLineDraft[]; readonly use: OrderUse } {
  let last = Math.max(0, ...order.lines.map(({ lineNo }) => lineNo));
  const taken = new Map<number, string>();
  const seen: OrderUse['lines'][number][] = [];
  const matched = lines.map((line): PurchaseLineDraft => {
    const target =
      line.kind === 'line' ? orderLineOf(document, { place: line.place as CodedPlace['place'] }, order) : null;
    if (target === null) {
      last += 1;
      seen.push({
        lineNo: line.lineNo,
        orderLineNo: last,
        description: line.description,
        orderedQuantity: null,
        remainingQuantity: null,
        quantity: line.quantity,
        orderedAmount: null,
        amount: line.amount,
        verdict: 'new',
      });
      return { ...line, orderLineNo: last };
    }
    const before = taken.get(target.lineNo) ?? '0';
    const remaining = remainingQuantity(target);
    const left = remaining === null ? null : subtract(remaining, before);
    const quantity = decimalOf(line.quantity);
    taken.set(target.lineNo, add(before, quantity ?? '0'));
    const orderedAmount = amountFor(target, quantity);
    seen.push({
      lineNo: line.lineNo,
      orderLineNo: target.lineNo,
      description: line.description,
      orderedQuantity: target.quantity,
      remainingQuantity: left,
      quantity: line.quantity,
      orderedAmount,
      amount: line.amount,
      verdict: verdictOf(line, target, quantity, left, orderedAmount),
    });
    return { ...line, orderLineNo: target.lineNo };
  });
  return {
    lines: matched,
    use: {
      orderNo: order.orderNo,
      purchaseId: order.purchaseId,
      purchaseNo: order.no,
      pendingDocumentId: null,
      use: 'update',
      lines: seen,
    },
  };
}

function verdictOf(
  line: PurchaseLineDraft,
  target: OrderLine,
  quantity: string | null,
  left: string | null,
  orderedAmount: string | null,
): OrderLineVerdict {
  if (quantity !== null && left !== null && compare(quantity, left) > 0) return 'tooMuch';
  if (conflicts(line, target)) return 'codingConflict';
  if (orderedAmount !== null && compare(absolute(subtract(line.amount, orderedAmount)), '0.01') > 0)
    return 'amountDiffers';
  return 'fits';
}

/** Both are coded, and not on the same (NS p. 35); whether by hand, string or alias makes no difference. */
function conflicts(line: PurchaseLineDraft, target: OrderLine): boolean {
  if (line.accountNo === '' || target.accountNo === '') return false;
  return keyText([line.accountKind, line.accountNo]) !== keyText([target.accountKind, target.accountNo]);
}

/** What the order pays for so many, to the øre. */
function amountFor({ quantity: ordered, amount }: OrderLine, quantity: string | null): string | null {
  const of = decimalOf(ordered);
  if (quantity === null || of === null) return null;
  const share = divide(multiply(amount, quantity), of);
  return share === null ? null : formatDecimal(share);
}

function decimalOf(text: string | null): string | null {
  return text !== null && isDecimalText(text) ? text : null;
}
