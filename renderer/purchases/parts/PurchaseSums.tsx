import type { PurchaseDraftView } from '../../../shared/contract/purchases.ts';
import { isZero, sum } from '../../../shared/domain/amount/amount.ts';
import { useText } from '../../text/use-text.tsx';
import './purchase-tables.css';

type Account = PurchaseDraftView['accounts'][number];
type VatGroup = PurchaseDraftView['vatGroups'][number];

/** What posting will write, account by account; both sides come to the same (ACC-10, POST-1). */
export function AccountSums({ accounts }: { readonly accounts: readonly Account[] }) {
  const { t, format } = useText();
  const shown = (amount: string): string => (isZero(amount) ? '' : format.amount(amount));
  return (
    <div className="purchase-table" role="group" aria-label={t('purchases:sums.accounts')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('purchases:sums.account')}</th>
            <th scope="col" className="end">
              {t('purchases:sums.debit')}
            </th>
            <th scope="col" className="end">
              {t('purchases:sums.credit')}
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.map(({ account, name, debit, credit }, at) => (
            <tr key={`${account} ${at}`}>
              <td>
                {account === '' ? (
                  <span className="line-coding none">{t('purchases:page.noAccount')}</span>
                ) : (
                  <>
                    <span className="number">{account}</span> {name}
                  </>
                )}
              </td>
              <td className="end number">{shown(debit)}</td>
              <td className="end number">{shown(credit)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('purchases:sums.balance')}</th>
            <td className="end number">{format.amount(sum(accounts.map(({ debit }) => debit)))}</td>
            <td className="end number">{format.amount(sum(accounts.map(({ credit }) => credit)))}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** VAT by group: what it is of, how much, and how much of it is deducted; the rest is cost (ACC-7). */
export function VatSums({ groups }: { readonly groups: readonly VatGroup[] }) {
  const { t, format } = useText();
  return (
    <div className="purchase-table" role="group" aria-label={t('purchases:sums.vat')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('purchases:sums.vatGroup')}</th>
            {(['base', 'vatAmount', 'deducted'] as const).map((head) => (
              <th key={head} scope="col" className="end">
                {t(`purchases:sums.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ vatGroup, base, vat, deductible }) => (
            <tr key={vatGroup}>
              <td>{vatGroup === '' ? t('purchases:sums.noGroup') : vatGroup}</td>
              <td className="end number">{format.amount(base)}</td>
              <td className="end number">{format.amount(vat)}</td>
              <td className="end number">{format.amount(deductible)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Net, VAT and total under the lines. */
export function PurchaseTotals({
  net,
  vat,
  total,
  currency,
}: {
  readonly net: string;
  readonly vat: string;
  readonly total: string;
  readonly currency: string;
}) {
  const { t, format } = useText();
  return (
    <dl className="purchase-totals number">
      <dt>{t('purchases:page.net')}</dt>
      <dd>{format.amount(net)}</dd>
      <dt>{t('purchases:page.vatSum')}</dt>
      <dd>{format.amount(vat)}</dd>
      <dt className="total">{t('purchases:page.total', { currency })}</dt>
      <dd className="total">{format.amount(total)}</dd>
    </dl>
  );
}
