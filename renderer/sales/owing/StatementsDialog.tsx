import { useState } from 'react';
import type { Problem } from '../../../shared/domain/problem.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { ProblemLine } from '../../ui/states/ProblemState.tsx';

/** Statements over a period for everybody whose account moved or owes something (OUT-10). */
export function StatementsDialog({
  ledgerId,
  today,
  onClose,
}: {
  readonly ledgerId: number;
  readonly today: string;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const backend = useBackend();
  const store = useAppStore();
  const [from, setFrom] = useState(`${today.slice(0, 7)}-01`);
  const [to, setTo] = useState(today);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function make(): Promise<void> {
    const answer = await backend.call('sales.makeStatements', { ledgerId, from, to, customerIds: null });
    if (!answer.ok) {
      setProblem(answer.problem);
      return;
    }
    store.getState().say({ text: t('sales:statements.done', { count: answer.value.ids.length }) });
    onClose();
  }
  return (
    <Dialog
      title={t('sales:statements.title')}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{t('sales:action.cancel')}</Button>
          <Button
            variant="main"
            reason={from === '' || to === '' ? t('sales:statements.dates') : null}
            onPress={() => void make()}
          >
            {t('sales:statements.make')}
          </Button>
        </>
      }
    >
      <div className="sales-dialog">
        <p>{t('sales:statements.text')}</p>
        {problem === null ? null : <ProblemLine problem={problem} />}
        <DateField label={t('sales:statements.from')} value={from} onChange={setFrom} />
        <DateField label={t('sales:statements.to')} value={to} onChange={setTo} />
      </div>
    </Dialog>
  );
}
