import type { SalesPage } from '../../../shared/contract/sales.ts';
import { useAppStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { DetailBody, Panel } from '../../ui/DetailFrame.tsx';

/** What was paid on an invoice or taken from it by credit notes, and what is left (OUT-10). */
export function PaymentsTab({ page }: { readonly page: SalesPage }) {
  const { t, format } = useText();
  const store = useAppStore();
  const { document, payments } = page;
  return (
    <DetailBody>
      <Panel title={t('sales:tab.payments')}>
        {payments.length === 0 ? (
          <p className="panel-about">{t('sales:pay.none')}</p>
        ) : (
          <table className="sales-table">
            <thead>
              <tr>
                <th scope="col">{t('sales:pay.date')}</th>
                <th scope="col">{t('sales:pay.text')}</th>
                <th scope="col">{t('sales:pay.by')}</th>
                <th scope="col" className="end">
                  {t('sales:pay.amount')}
                </th>
              </tr>
            </thead>
            <tbody>
              {payments.map(({ id, date, text, by, amount, creditNoteId }) => (
                <tr key={id}>
                  <td>{format.mediumDate(date)}</td>
                  <td>
                    {creditNoteId === null ? (
                      text
                    ) : (
                      <Button variant="link" onPress={() => store.getState().openHere(creditNoteId)}>
                        {t('sales:pay.creditNote', { no: text })}
                      </Button>
                    )}
                  </td>
                  <td>{by}</td>
                  <td className="number end">{format.amount(amount)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <td colSpan={3}>{t('sales:pay.left')}</td>
                <td className="number end">
                  <b>{format.amount(document.open)}</b>
                </td>
              </tr>
            </tfoot>
          </table>
        )}
      </Panel>
    </DetailBody>
  );
}
