import type { Consumption } from '../../../../shared/domain/document/consumption.ts';
import { useText } from '../../../text/use-text.tsx';
import { usePaperWords } from '../use-paper-words.ts';
import { measureOf } from './measure.ts';

/** Duties with what was paid of them on account, earlier periods to compare with, average prices and corrections. */
export function ConsumptionHistory({ consumption }: { readonly consumption: Consumption }) {
  const { t, format } = useText();
  const words = usePaperWords();
  const history = consumption.reports.flatMap((report) => report.history);
  const money = (amount: { readonly value: string } | null): string =>
    amount === null ? '' : format.amount(amount.value);
  return (
    <>
      {consumption.energyTaxes.length > 0 && (
        <table className="paper-table">
          <caption>{t('utility:paper.duties')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('utility:paper.duty')}</th>
              <th scope="col">{t('utility:paper.amount')}</th>
              <th scope="col">{t('utility:paper.onAccount')}</th>
              <th scope="col">{t('utility:paper.left')}</th>
            </tr>
          </thead>
          <tbody>
            {consumption.energyTaxes.map((tax, index) => (
              <tr key={index}>
                <th scope="row">{tax.schemeName ?? tax.schemeId}</th>
                <td>{money(tax.amount)}</td>
                <td>{money(tax.onAccount)}</td>
                <td>{money(tax.balance)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {history.length > 0 && (
        <table className="paper-table">
          <caption>{t('utility:paper.history')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('utility:paper.period')}</th>
              <th scope="col">{t('utility:paper.used')}</th>
            </tr>
          </thead>
          <tbody>
            {history.map((one, index) => (
              <tr key={index}>
                <th scope="row">
                  {one.description ??
                    [one.period?.start, one.period?.end]
                      .map((day) => (day == null ? '' : format.mediumDate(day)))
                      .join(' – ')}
                </th>
                <td>{one.quantity === null ? money(one.amount) : words.measure(measureOf(one.quantity))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {consumption.corrections.length > 0 && (
        <table className="paper-table">
          <caption>{t('utility:paper.corrections')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('utility:paper.description')}</th>
              <th scope="col">{t('utility:paper.quantity')}</th>
              <th scope="col">{t('utility:paper.amount')}</th>
            </tr>
          </thead>
          <tbody>
            {consumption.corrections.map((one, index) => (
              <tr key={index}>
                <th scope="row">
                  {[one.type, one.meterNumber, ...one.notes].filter((part) => part !== null).join(' · ')}
                </th>
                <td>{one.quantity === null ? '' : words.measure(measureOf(one.quantity))}</td>
                <td>{money(one.amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {consumption.averages.map((average, index) => (
        <p key={index} className="paper-quiet">
          {average.description ?? t('utility:paper.average')}: {money(average.amount)}
        </p>
      ))}
    </>
  );
}
