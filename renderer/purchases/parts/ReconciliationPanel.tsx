import type { PurchaseDraftView } from '../../../shared/contract/purchases.ts';
import { useText } from '../../text/use-text.tsx';
import '../../ui/detail-frame.css';
import './purchase-tables.css';

type Reconciliation = PurchaseDraftView['reconciliation'];

/** Our total against the sender's, the difference, and what it probably comes from, the likeliest first (ACC-6). */
export function ReconciliationPanel({
  reconciliation,
  currency,
}: {
  readonly reconciliation: Reconciliation;
  readonly currency: string;
}) {
  const { t, format } = useText();
  const { ours, theirs, difference, tolerance, verdict, causes, checked } = reconciliation;
  const money = (amount: string): string => format.amountIn(amount, currency);
  if (verdict === 'equal' || verdict === 'notStated')
    return (
      <section className="verdict plain">
        <p>
          <b>{t(`purchases:reconcile.${verdict}`)}</b>{' '}
          {theirs === null ? money(ours) : t('purchases:reconcile.bothSay', { amount: money(theirs) })}
        </p>
      </section>
    );
  return (
    <section className={`verdict ${verdict === 'differs' && checked ? 'warning' : 'plain'}`}>
      <p>
        <b>{t(`purchases:reconcile.${verdict}`, { tolerance: money(tolerance) })}</b>{' '}
        {checked ? null : t('purchases:reconcile.notChecked')}
      </p>
      <dl className="reconcile number">
        <dt>{t('purchases:reconcile.theirs')}</dt>
        <dd>{theirs === null ? '—' : money(theirs)}</dd>
        <dt>{t('purchases:reconcile.ours')}</dt>
        <dd>{money(ours)}</dd>
        <dt>{t('purchases:reconcile.difference')}</dt>
        <dd className="difference">{money(difference)}</dd>
      </dl>
      {causes.length > 0 && (
        <div>
          <p className="reconcile-why">{t('purchases:reconcile.likely')}</p>
          <ol className="reconcile-causes">
            {causes.map(({ cause, amount, detail }) => (
              <li key={`${cause} ${amount} ${detail}`}>
                {t(`purchases:cause.${cause}`)}
                {detail === '' ? null : <> ({detail})</>} <span className="number">{money(amount)}</span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}
