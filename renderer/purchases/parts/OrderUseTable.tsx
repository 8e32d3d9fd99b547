import { CircleCheck, CirclePlus, TriangleAlert } from 'lucide-react';
import type { PurchaseDraftView } from '../../../shared/contract/purchases.ts';
import { useText } from '../../text/use-text.tsx';
import type { Icon } from '../../ui/icon.ts';
import { StatusChip, type Tone } from '../../ui/states/StatusChip.tsx';
import './purchase-tables.css';

type OrderUse = NonNullable<PurchaseDraftView['order']>;
type Verdict = OrderUse['lines'][number]['verdict'];

const looks: Record<Verdict, { readonly icon: Icon; readonly tone: Tone }> = {
  fits: { icon: CircleCheck, tone: 'good' },
  new: { icon: CirclePlus, tone: 'quiet' },
  tooMuch: { icon: TriangleAlert, tone: 'bad' },
  amountDiffers: { icon: TriangleAlert, tone: 'warning' },
  codingConflict: { icon: TriangleAlert, tone: 'warning' },
};

/** The invoice's lines beside what the order has left, each with its verdict (ACC-4). */
export function OrderUseTable({ order }: { readonly order: OrderUse }) {
  const { t, format } = useText();
  const count = (quantity: string | null): string => (quantity === null ? '—' : format.number(quantity));
  return (
    <div className="purchase-table" role="group" aria-label={t('purchases:order.lines')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col" className="end first">
              #
            </th>
            <th scope="col">{t('purchases:page.description')}</th>
            {(['orderLine', 'ordered', 'left', 'thisOne', 'orderedAmount', 'amount'] as const).map((head) => (
              <th key={head} scope="col" className="end">
                {t(`purchases:order.${head}`)}
              </th>
            ))}
            <th scope="col">{t('purchases:order.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {order.lines.map((line) => (
            <tr key={line.lineNo} className={`order-${line.verdict}`}>
              <td className="end number first">{line.lineNo}</td>
              <td>{line.description}</td>
              <td className="end number">{line.orderLineNo ?? '—'}</td>
              <td className="end number">{count(line.orderedQuantity)}</td>
              <td className="end number">{count(line.remainingQuantity)}</td>
              <td className="end number">
                <b>{count(line.quantity)}</b>
              </td>
              <td className="end number">{line.orderedAmount === null ? '—' : format.amount(line.orderedAmount)}</td>
              <td className="end number">{format.amount(line.amount)}</td>
              <td>
                <StatusChip {...looks[line.verdict]} word={t(`purchases:orderVerdict.${line.verdict}`)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
