import { useState } from 'react';
import { useCall } from '../../store/use-call.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/fields/Checkbox.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';

/** Whom to remind of what on a day; drafts are made of those that are marked (OUT-10). */
export function RemindDialog({
  ledgerId,
  today,
  onClose,
}: {
  readonly ledgerId: number;
  readonly today: string;
  readonly onClose: () => void;
}) {
  const { t, format, language } = useText();
  const backend = useBackend();
  const store = useAppStore();
  const [date, setDate] = useState(today);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const found = useCall('sales.remindable', date === '' ? null : { ledgerId, date }, ['sales.changed']).value;
  const customers = found?.customers ?? [];
  const marked = customers.filter(({ customerId, problem }) => problem === null && !left.has(customerId));
  async function make(): Promise<void> {
    const customerIds = [...new Set(marked.map(({ customerId }) => customerId))].slice(0, 500);
    const answer = await backend.call('sales.remind', { ledgerId, date, customerIds });
    if (answer.ok) store.getState().say({ text: t('sales:remind.done', { count: answer.value.ids.length }) });
    onClose();
  }
  return (
    <Dialog
      title={t('sales:remind.title')}
      isOpen
      onClose={onClose}
      size="wide"
      closeLabel={t('sales:action.cancel')}
      footer={
        <>
          <Button onPress={onClose}>{t('sales:action.cancel')}</Button>
          <Button
            variant="main"
            reason={marked.length === 0 ? t('sales:remind.nothing') : null}
            onPress={() => void make()}
          >
            {t('sales:remind.make', { count: marked.length })}
          </Button>
        </>
      }
    >
      <div className="sales-dialog">
        <p>{t('sales:remind.text')}</p>
        <div className="sales-narrow">
          <DateField label={t('sales:remind.date')} value={date} onChange={setDate} />
        </div>
        {found !== null && customers.length === 0 ? <p role="status">{t('sales:remind.nobody')}</p> : null}
        {customers.length === 0 ? null : (
          <table className="sales-table">
            <thead>
              <tr>
                <th scope="col">
                  <span className="unseen">{t('register:mark')}</span>
                </th>
                <th scope="col">{t('sales:columns.customerName')}</th>
                <th scope="col" className="end">
                  {t('sales:remind.invoices')}
                </th>
                <th scope="col" className="end">
                  {t('sales:columns.open')}
                </th>
                <th scope="col" className="end">
                  {t('sales:form.fee')}
                </th>
                <th scope="col" className="end">
                  {t('sales:form.interest')}
                </th>
                <th scope="col">{t('sales:remind.level')}</th>
              </tr>
            </thead>
            <tbody>
              {customers.map(({ customerId, no, name, invoices, open, currency, fee, interest, level, problem }) => (
                <tr key={`${String(customerId)} ${currency}`}>
                  <td>
                    {problem === null ? (
                      <Checkbox
                        label={name}
                        checked={!left.has(customerId)}
                        onChange={(yes) => {
                          const next = new Set(left);
                          if (yes) next.delete(customerId);
                          else next.add(customerId);
                          setLeft(next);
                        }}
                      />
                    ) : null}
                  </td>
                  <td>
                    {name} <span className="row-muted number">{no}</span>
                    {problem === null ? null : <p className="remark">{sentence(problem, language).what}</p>}
                  </td>
                  <td className="number end">{format.number(invoices)}</td>
                  <td className="number end">{format.amountIn(open, currency)}</td>
                  <td className="number end">{format.amount(fee)}</td>
                  <td className="number end">{format.amount(interest)}</td>
                  <td>{t('sales:form.level', { level })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Dialog>
  );
}
