import type { MasterRow } from '../master/tables.ts';
import { problem } from '../problem.ts';
import { stop, warning, type Stop } from '../stop.ts';
import type { Order } from './order.ts';

/** What a document says about an order, and what is known of it (ACC-4, NS p. 84–86). */
export interface ReferenceOrder {
  /** As the document, or a person in its place, writes it. */
  readonly orderNo: string;
  /** The purchase order of the same vendor under that number. */
  readonly order: Order | null;
  /** The order document that still waits in the inbox. */
  readonly pendingDocumentId: number | null;
  /** What a person chose; empty: as the partner says. */
  readonly choice: '' | 'update' | 'createNew';
}

export interface DecidedOrderUse {
  readonly use: 'update' | 'createNew' | 'none';
  readonly stops: readonly Stop[];
}

const placeholder = /^(?:n\/?a|none|ingen|-|0)$/iu;

/** An order number that names an order: Peppol wants one even where there is none. */
export function namesAnOrder(orderNo: string | null): orderNo is string {
  return orderNo !== null && orderNo.trim() !== '' && !placeholder.test(orderNo.trim());
}

/** Which way an invoice goes that names an order, and what is asked about it. */
export function decideOrderUse(
  reference: ReferenceOrder | null,
  partner: Pick<MasterRow<'vendorPartners'>, 'orderInvoice'> | null,
): DecidedOrderUse {
  if (reference === null) return { use: 'none', stops: [] };
  const { orderNo, order, pendingDocumentId, choice } = reference;
  if (choice === 'createNew') return { use: 'createNew', stops: [] };
  if (order !== null && order.status !== 'posted') {
    const values = { order: orderNo, no: order.no };
    if (order.status === 'cancelled')
      return {
        use: 'createNew',
        stops: [stop(problem('check.orderCancelled', values), 'chooseOrderUse', order.purchaseId)],
      };
    if (choice === '' && partner?.orderInvoice === 'createNew')
      return {
        use: 'createNew',
        stops: [warning(problem('check.orderFound', values), 'chooseOrderUse', order.purchaseId)],
      };
    return { use: 'update', stops: [] };
  }
  if (pendingDocumentId !== null)
    return {
      use: 'none',
      stops: [stop(problem('check.orderPending', { order: orderNo }), 'openDocument', pendingDocumentId)],
    };
  return { use: 'createNew', stops: [warning(problem('check.orderMissing', { order: orderNo }), 'chooseOrderUse')] };
}

/** What keeps an order change or cancellation from being accepted (ACC-2, NS p. 85): there must be the order, untouched. */
export function orderChangeStops({ orderNo, order, pendingDocumentId }: ReferenceOrder): Stop[] {
  if (order === null)
    return pendingDocumentId === null
      ? [stop(problem('check.orderToChangeMissing', { order: orderNo }))]
      : [stop(problem('check.orderPending', { order: orderNo }), 'openDocument', pendingDocumentId)];
  const values = { order: orderNo, no: order.no };
  if (order.invoices > 0 || order.status === 'posted')
    return [stop(problem('check.orderInvoiced', values), 'openPurchase', order.purchaseId)];
  return [];
}
