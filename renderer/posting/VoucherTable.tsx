import type { VoucherDraftView } from '../../shared/contract/posting.ts';
import { isZero, sum } from '../../shared/domain/amount/amount.ts';
import { useText } from '../text/use-text.tsx';
import '../purchases/parts/purchase-tables.css';
import './posting.css';

type Line = VoucherDraftView['lines'][number];

/** The lines of a voucher: account, what it is for, dimensions, VAT group, and both sides, which come to the same (POST-1). */
export function VoucherTable({ lines }: { readonly lines: readonly Line[] }) {
  const { t, find, format } = useText();
  const shown = (amount: string): string => (isZero(amount) ? '' : format.amount(amount));
  return (
    <div className="purchase-table voucher-table" role="group" aria-label={t('posting:lines.label')} tabIndex={0}>
      <table>
        <colgroup>
          <col span={2} />
          <col className="voucher-vat" />
          <col span={2} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('posting:lines.account')}</th>
            <th scope="col">{t('posting:lines.text')}</th>
            <th scope="col">{t('posting:lines.vat')}</th>
            <th scope="col" className="end">
              {t('posting:lines.debit')}
            </th>
            <th scope="col" className="end">
              {t('posting:lines.credit')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.lineNo}>
              <td className="voucher-account">
                {line.account === '' ? (
                  <span className="line-coding none">{t('purchases:page.noAccount')}</span>
                ) : (
                  <span className="number">{line.account}</span>
                )}
                <small>{line.accountName}</small>
              </td>
              <td>
                {line.text}
                <small>
                  {find('words', `voucherLineKind.${line.kind}`)}
                  {line.vatGroup === '' ? null : <span className="voucher-vat-inside">{line.vatGroup}</span>}
                  {extrasOf(line).map((extra) => (
                    <span key={extra} className="line-coding">
                      {extra}
                    </span>
                  ))}
                </small>
              </td>
              <td>{line.vatGroup}</td>
              <td className="end number">{shown(line.debit)}</td>
              <td className="end number">{shown(line.credit)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {t('posting:lines.balance')}
            </th>
            <td className="end number">{format.amount(sum(lines.map(({ debit }) => debit)))}</td>
            <td className="end number">{format.amount(sum(lines.map(({ credit }) => credit)))}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** Dimensions, budget and project, each as the accounts know it. */
function extrasOf({ dimensions, budget, project }: Line): string[] {
  return [
    ...dimensions.map(({ dimension, value }) => `${dimension} ${value}`),
    ...(budget === '' ? [] : [budget]),
    ...(project === '' ? [] : [project]),
  ];
}
