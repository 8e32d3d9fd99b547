import type { CodedPlaceView } from '../../../shared/contract/coding.ts';
import { isZero } from '../../../shared/domain/amount/amount.ts';
import { useText } from '../../text/use-text.tsx';
import { accountSums } from './edits/account-sums.ts';

/** What the document puts on each account, at the foot of the grid. */
export function AccountSums({
  places,
  currency,
}: {
  readonly places: readonly CodedPlaceView[];
  readonly currency: string | null;
}) {
  const { t, format } = useText();
  const { accounts, coded, uncoded, leftOut } = accountSums(places);
  return (
    <dl className="coding-sums" aria-label={t('coding:sums.label')}>
      {accounts.map(({ no, name, sum, places: count }) => (
        <div key={no} className="coding-sum">
          <dt>
            <span className="number">{no}</span> {name}
            {count > 1 && <small> {t('coding:sums.lines', { count })}</small>}
          </dt>
          <dd className="number">{format.amount(sum)}</dd>
        </div>
      ))}
      {!isZero(leftOut) && (
        <div className="coding-sum is-quiet">
          <dt>{t('coding:sums.leftOut')}</dt>
          <dd className="number">{format.amount(leftOut)}</dd>
        </div>
      )}
      {!isZero(uncoded) && (
        <div className="coding-sum is-missing">
          <dt>{t('coding:sums.uncoded')}</dt>
          <dd className="number">{format.amount(uncoded)}</dd>
        </div>
      )}
      <div className="coding-sum is-total">
        <dt>{t('coding:sums.coded')}</dt>
        <dd className="number">{format.amountIn(coded, currency)}</dd>
      </div>
    </dl>
  );
}
