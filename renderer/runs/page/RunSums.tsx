import { Sigma } from 'lucide-react';
import type { RunSum } from '../../../shared/contract/runs.ts';
import { runSumKinds } from '../../../shared/domain/runs/run-sums.ts';
import { useText } from '../../text/use-text.tsx';
import { DetailBody, Panel } from '../../ui/DetailFrame.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { sumName } from './sum-name.ts';

/** What the documents that go through come to: per account, VAT group, vendor and payment form (MASS-3b). */
export function RunSums({
  sums,
  onShow,
}: {
  readonly sums: readonly RunSum[];
  readonly onShow: (sum: RunSum) => void;
}) {
  const text = useText();
  const { t, format } = text;
  if (sums.length === 0) return <EmptyState icon={Sigma} title={t('runs:sums.none')} text={t('runs:sums.noneText')} />;
  const amount = (value: string, currency: string): string =>
    value === '0.00' ? '' : format.amountIn(value, currency === 'DKK' ? null : currency);
  return (
    <DetailBody>
      {sums.some(({ kind }) => kind !== 'customer') ? <p className="run-note">{t('runs:sums.note')}</p> : null}
      {runSumKinds.map((kind) => {
        const rows = sums.filter((sum) => sum.kind === kind);
        if (rows.length === 0) return null;
        const two = kind === 'account' || kind === 'vatGroup';
        return (
          <Panel key={kind} title={t(`runs:sums.${kind}`)}>
            <table className="run-sums">
              <thead>
                <tr>
                  <th scope="col">
                    <span className="unseen">{t(`runs:sums.${kind}`)}</span>
                  </th>
                  <th scope="col">{t('runs:sums.documents')}</th>
                  <th scope="col">
                    {t(
                      kind === 'account'
                        ? 'runs:sums.debit'
                        : kind === 'vatGroup'
                          ? 'runs:sums.base'
                          : kind === 'customer'
                            ? 'runs:columns.amount'
                            : 'runs:sums.owed',
                    )}
                  </th>
                  {two ? <th scope="col">{t(kind === 'account' ? 'runs:sums.credit' : 'runs:sums.vat')}</th> : null}
                </tr>
              </thead>
              <tbody>
                {rows.map((sum) => {
                  const name = sumName(sum, text);
                  return (
                    <tr key={`${sum.key} ${sum.currency}`}>
                      <th scope="row">
                        <button
                          type="button"
                          className="run-sum-link"
                          aria-label={t('runs:sums.show', { name })}
                          onClick={() => onShow(sum)}
                        >
                          {name}
                        </button>
                      </th>
                      <td className="number">{format.number(sum.documents)}</td>
                      <td className="number">{amount(sum.first, sum.currency)}</td>
                      {two ? <td className="number">{amount(sum.second, sum.currency)}</td> : null}
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </Panel>
        );
      })}
    </DetailBody>
  );
}
