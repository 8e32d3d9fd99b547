import { describe, expect, test } from 'vitest';
import { aDocument, aLine, aTaxCategory, kroner } from '../build.ts';
import type { EDocument } from '../document/document.ts';
import { newRow } from '../master/new-row.ts';
import { aGround, anOrder } from '../purchase/build.ts';
import { preparePurchase } from '../purchase/prepare-purchase.ts';
import { decideReferenceOrder } from '../checks/purchase-checks.ts';
import type { Order } from './order.ts';
import { statusOfOrder } from './order.ts';
import { decideOrderUse, namesAnOrder, orderChangeStops, type ReferenceOrder } from './reference-order.ts';

const reference = (changes: Partial<ReferenceOrder> = {}): ReferenceOrder => ({
  orderNo: 'PO-7',
  order: anOrder(),
  pendingDocumentId: null,
  choice: '',
  ...changes,
});
const partner = (orderInvoice: 'updateReference' | 'createNew') => ({ orderInvoice });

describe('ACC-4 which way an invoice goes that names an order (NS p. 84–86)', () => {
  test.each([
    ['updateReference', {}, 'update', []],
    ['createNew', {}, 'createNew', ['check.orderFound']],
    ['createNew', { choice: 'update' }, 'update', []],
    ['updateReference', { choice: 'createNew' }, 'createNew', []],
    ['updateReference', { order: null, pendingDocumentId: 3 }, 'none', ['check.orderPending']],
    ['updateReference', { order: null, pendingDocumentId: 3, choice: 'createNew' }, 'createNew', []],
    ['updateReference', { order: null }, 'createNew', ['check.orderMissing']],
    ['createNew', { order: null }, 'createNew', ['check.orderMissing']],
    ['updateReference', { order: anOrder({ status: 'cancelled' }) }, 'createNew', ['check.orderCancelled']],
  ] as const)('partner %s and %o: %s, saying %o', (orderInvoice, changes, use, codes) => {
    const decided = decideOrderUse(reference(changes), partner(orderInvoice));
    expect([decided.use, decided.stops.map(({ problem }) => problem.code)]).toEqual([use, codes]);
  });

  test('a placeholder names no order', () => {
    expect(['PO-7', 'n/a', 'NA', '-', '', '  '].map(namesAnOrder)).toEqual([true, false, false, false, false, false]);
  });

  test('a change or cancellation needs the order, untouched by invoices (NS p. 85)', () => {
    const codes = (changes: Partial<ReferenceOrder>) =>
      orderChangeStops(reference(changes)).map(({ problem }) => problem.code);
    expect(codes({})).toEqual([]);
    expect(codes({ order: anOrder({ invoices: 1 }) })).toEqual(['check.orderInvoiced']);
    expect(codes({ order: null })).toEqual(['check.orderToChangeMissing']);
    expect(codes({ order: null, pendingDocumentId: 3 })).toEqual(['check.orderPending']);
  });
});

describe('ACC-4 the lines of an invoice on those of its order', () => {
  const cables = (quantity: string, amount: string, orderLine: string | null = '1') =>
    aLine({
      quantity: { value: quantity, unit: 'EA' },
      amount: kroner(amount),
      tax: aTaxCategory(),
      orderLine: orderLine === null ? null : { lineId: orderLine, orderId: null, salesOrderLineId: null },
    });
  const meeting = (document: EDocument, order: Order, totals: 'regulate' | 'validate' = 'regulate') =>
    preparePurchase(
      aGround({
        document,
        reference: reference({ order }),
        partner: newRow('vendorPartners', { vendorNo: '1001', totals }),
      }),
    );
  const verdicts = (document: EDocument, order = anOrder()) =>
    meeting(document, order).draft?.order?.lines.map(({ verdict, orderLineNo }) => [verdict, orderLineNo]);

  test('a line that fits takes from its order line; one that names none becomes a new one behind the last', () => {
    const document = aDocument({ lines: [cables('4', '80.00'), cables('1', '500.00', null)] });
    expect(verdicts(document)).toEqual([
      ['fits', 1],
      ['new', 3],
    ]);
    expect(meeting(document, anOrder()).draft?.kind).toBe('purchaseOrder');
  });

  test('no more than remains: of the order, of earlier invoices, and of the same invoice', () => {
    expect(verdicts(aDocument({ lines: [cables('11', '220.00')] }))).toEqual([['tooMuch', 1]]);
    expect(verdicts(aDocument({ lines: [cables('5', '100.00')] }), anOrder({}, ['6', '0']))).toEqual([['tooMuch', 1]]);
    expect(verdicts(aDocument({ lines: [cables('6', '120.00'), cables('6', '120.00')] }))).toEqual([
      ['fits', 1],
      ['tooMuch', 1],
    ]);
  });

  test('an amount the order does not have stops only where the partner validates (NS p. 44)', () => {
    const dear = aDocument({ lines: [cables('1', '21.00')] });
    const said = (totals: 'regulate' | 'validate') =>
      decideReferenceOrder(meeting(dear, anOrder(), totals)).map(({ problem }) => problem.code);
    expect(verdicts(dear)).toEqual([['amountDiffers', 1]]);
    expect([said('regulate'), said('validate')]).toEqual([[], ['check.orderAmount']]);
  });

  test('both coded, and not on the same account, is a conflict (NS p. 35)', () => {
    const [first, ...rest] = anOrder().lines;
    const order = anOrder({ lines: first === undefined ? [] : [{ ...first, accountNo: '2270' }, ...rest] });
    const document = aDocument({ lines: [cables('1', '20.00')] });
    expect(verdicts(document, order)).toEqual([['codingConflict', 1]]);
    expect(decideReferenceOrder(meeting(document, order))).toMatchObject([
      { problem: { code: 'check.orderCodingConflict', values: { line: '1', ours: '2270', theirs: '2210' } } },
    ]);
  });

  test('an invoice line nobody coded takes the coding of its order line, and nobody is asked', () => {
    const document = aDocument({ lines: [cables('1', '20.00')] });
    const { draft, codingStops } = preparePurchase(aGround({ document, reference: reference(), edits: [] }));
    expect(draft?.lines).toMatchObject([{ accountNo: '2210', vatGroup: 'FULL', vatAmount: '5.00' }]);
    expect(codingStops).toEqual([]);
  });

  test('the order is open, partly invoiced, invoiced, or nothing any more', () => {
    const status = (invoiced: readonly string[], invoices: number) =>
      statusOfOrder(anOrder({}, invoiced).lines, invoices);
    expect([status(['0', '0'], 0), status(['1', '0'], 1), status(['10', '4'], 2)]).toEqual([
      'open',
      'partlyInvoiced',
      'invoiced',
    ]);
    expect(
      statusOfOrder(
        anOrder().lines.map((line) => ({ ...line, quantity: '0' })),
        0,
      ),
    ).toBe('cancelled');
  });
});
