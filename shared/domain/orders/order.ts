import { compare, isZero, subtract, sum } from '../amount/amount.ts';
import type { PurchaseLineDraft, PurchaseStatus } from '../purchase/draft.ts';

/** A line of a purchase order with what accepted invoices have taken of it. */
export interface OrderLine extends Omit<PurchaseLineDraft, 'orderLineNo'> {
  readonly invoicedQuantity: string;
  /** The invoice that added the line; null: the order's own. */
  readonly addedBy: number | null;
}

/** A purchase order as an invoice, a change or a cancellation meets it. */
export interface Order {
  readonly purchaseId: number;
  readonly no: string;
  readonly orderNo: string;
  readonly status: PurchaseStatus;
  /** Invoices that took from it. */
  readonly invoices: number;
  readonly lines: readonly OrderLine[];
}

/** Ordered less invoiced; null for a line without a quantity. */
export function remainingQuantity({ quantity, invoicedQuantity }: OrderLine): string | null {
  return quantity === null ? null : subtract(quantity, invoicedQuantity);
}

/** How far the lines are invoiced. Invoices may take more than one order asked for only as lines of their own. */
export function statusOfOrder(lines: readonly OrderLine[], invoices: number): PurchaseStatus {
  if (isNothing(lines)) return 'cancelled';
  if (invoices === 0) return 'open';
  const open = lines.some((line) => {
    const remaining = remainingQuantity(line);
    return line.kind === 'line' && remaining !== null && compare(remaining, '0') > 0;
  });
  return open ? 'partlyInvoiced' : 'invoiced';
}

/** Whether nothing is ordered: a change has brought the order to zero (NS p. 85). */
export function isNothing(lines: readonly Pick<OrderLine, 'kind' | 'quantity' | 'amount'>[]): boolean {
  return lines.every(
    ({ kind, quantity, amount }) => kind === 'text' || (quantity === null ? isZero(amount) : isZero(quantity)),
  );
}

/** What was taken of a line in all. */
export function takenQuantity(updates: readonly (string | null)[]): string {
  return sum(updates.map((quantity) => quantity ?? '0'));
}
