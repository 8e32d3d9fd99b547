import type { EDocument } from '../../domain/document/document.ts';
import type { Notes } from './note.ts';
import { oioublRule } from './note.ts';

/** What an order or a change of one cannot do without (facts/oioubl.md §8). */
export function checkOrder(document: EDocument, notes: Notes): void {
  const change = document.type === 'orderChange';
  if (change && !document.references.some(({ kind }) => kind === 'order'))
    notes.add('error', 'required.missing', { element: 'OrderReference/ID' }, 'OrderReference', oioublRule('F-OCH014'));
  if (document.format !== 'oioubl2') return;
  if (change && document.sequenceId === null)
    lack(notes, 'SequenceNumberID', 'SequenceNumberID', oioublRule('F-OCH005'));
  if (change && document.paymentMeans.length > 0)
    notes.add('warning', 'required.excluded', { element: 'PaymentMeans' }, 'PaymentMeans[1]', oioublRule('F-OCH003'));
  const ordersSimply = /OrdSim/.test(document.profileId ?? '');
  document.lines.forEach((line, index) => {
    const place = `OrderLine[${String(index + 1)}]`;
    if (line.quantity === null) lack(notes, `${place}/LineItem/Quantity`, place, null);
    else if (line.quantity.unit === null || line.quantity.unit === '')
      lack(notes, `${place}/LineItem/Quantity/@unitCode`, place, oioublRule('F-LIB007'));
    if (ordersSimply && line.item.sellersId === null) lack(notes, `${place}/SellersItemIdentification/ID`, place, null);
    const price = line.price?.amount.value ?? null;
    const decimals = price === null ? 2 : decimalsOf(price);
    if (price !== null && (decimals < 2 || decimals > 4)) {
      const rule = oioublRule(decimals < 2 ? 'F-ORD169' : 'F-ORD170');
      const values = { element: 'PriceAmount', value: price, count: String(decimals) };
      notes.add('remark', 'required.decimals', values, place, document.type === 'order' ? rule : null);
    }
  });
}

/** A cancellation says why, and which order it takes back. */
export function checkOrderCancellation(document: EDocument, notes: Notes): void {
  const orders = document.references.filter(({ kind }) => kind === 'order').length;
  if (orders === 0) notes.add('error', 'required.missing', { element: 'OrderReference/ID' }, 'OrderReference');
  if (orders > 1 && document.format === 'oioubl2')
    notes.add('warning', 'required.several', { element: 'OrderReference' }, 'OrderReference[2]');
  if (document.cancellationNotes.length === 0) lack(notes, 'CancellationNote', 'CancellationNote', null);
}

function lack(notes: Notes, element: string, place: string, rule: ReturnType<typeof oioublRule> | null): void {
  notes.add('warning', 'required.missing', { element }, place, rule);
}

function decimalsOf(value: string): number {
  const point = value.indexOf('.');
  return point < 0 ? 0 : value.length - point - 1;
}
