import type { OnAccountPayment } from '../../../../shared/domain/document/consumption.ts';
import { useText } from '../../../text/use-text.tsx';
import { usePaperWords } from '../use-paper-words.ts';
import { measureOf } from './measure.ts';

/** What will be asked for on account, and when. */
export function OnAccount({ payments }: { readonly payments: readonly OnAccountPayment[] }) {
  const { t, format } = useText();
  const words = usePaperWords();
  const settlements = payments.flatMap((payment) => payment.settlements);
  const notes = payments.flatMap((payment) => payment.notes);
  const estimated = payments.flatMap((payment) => (payment.estimated === null ? [] : [payment.estimated]));
  if (settlements.length === 0 && notes.length === 0 && estimated.length === 0) return null;
  return (
    <>
      {settlements.length > 0 && (
        <table className="paper-table">
          <caption>{t('utility:paper.toCome')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('utility:paper.due')}</th>
              <th scope="col">{t('utility:paper.amount')}</th>
            </tr>
          </thead>
          <tbody>
            {settlements.map((settlement, index) => (
              <tr key={index}>
                <th scope="row">{settlement.dueDate === null ? '—' : format.mediumDate(settlement.dueDate)}</th>
                <td>{settlement.amount === null ? '' : format.amount(settlement.amount.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {estimated.map((quantity, index) => (
        <p key={index} className="paper-quiet">
          {t('utility:paper.estimated', { measure: words.measure(measureOf(quantity)) })}
        </p>
      ))}
      {notes.map((note, index) => (
        <p key={index} className="paper-notes">
          {note}
        </p>
      ))}
    </>
  );
}
