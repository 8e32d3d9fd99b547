import { useState } from 'react';
import type { SalesPage } from '../../../shared/contract/sales.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { ProblemLine } from '../../ui/states/ProblemState.tsx';
import { readNumber, shownNumber } from '../form/read-number.ts';

/** What was paid on an invoice: all that is open unless something else is written; less than nothing takes it back. */
export function PayDialog({ page, onClose }: { readonly page: SalesPage; readonly onClose: () => void }) {
  const { t, language } = useText();
  const backend = useBackend();
  const store = useAppStore();
  const comma = language !== 'en';
  const { document } = page;
  const [amount, setAmount] = useState(shownNumber(document.open, comma));
  const [date, setDate] = useState(new Date().toISOString().slice(0, 10));
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  async function pay(): Promise<void> {
    const answer = await backend.call('sales.pay', {
      id: document.id,
      date,
      amount: readNumber(amount, comma),
      text,
    });
    if (!answer.ok) {
      setProblem(answer.problem);
      return;
    }
    store.getState().say({ text: t('sales:pay.done', { no: document.no }) });
    onClose();
  }
  return (
    <Dialog
      title={t('sales:pay.title', { no: document.no })}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{t('sales:action.cancel')}</Button>
          <Button variant="main" reason={date === '' ? t('sales:pay.dateMissing') : null} onPress={() => void pay()}>
            {t('sales:pay.register')}
          </Button>
        </>
      }
    >
      <div className="sales-dialog">
        {problem === null ? null : <ProblemLine problem={problem} />}
        <TextField
          label={t('sales:pay.amount')}
          value={amount}
          onChange={setAmount}
          autoFocus
          onEnter={() => void pay()}
          description={t('sales:pay.amountHelp')}
        />
        <DateField label={t('sales:pay.date')} value={date} onChange={setDate} />
        <TextField label={t('sales:pay.text')} value={text} onChange={setText} maxLength={200} />
      </div>
    </Dialog>
  );
}
