import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { isDecimalText } from '../../../shared/domain/amount/amount.ts';
import { FileChoice } from '../../setup/csv/FileChoice.tsx';
import { useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { ProblemLine } from '../../ui/states/ProblemState.tsx';
import { useImportUndo } from '../use-import-undo.ts';

type Plan = CallOutput<'sales.importPayments'>;

/** Payments from a file: what fits which invoice first, then they are registered (OUT-10). */
export function PaymentsDialog({ ledgerId, onClose }: { readonly ledgerId: number; readonly onClose: () => void }) {
  const { t, format, language } = useText();
  const backend = useBackend();
  const say = useImportUndo();
  const [file, setFile] = useState<{ text: string; plan: Plan } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function preview(text: string): Promise<void> {
    const answer = await backend.call('sales.importPayments', { ledgerId, text, preview: true });
    setProblem(answer.ok ? null : answer.problem);
    setFile(answer.ok ? { text, plan: answer.value } : null);
  }
  async function take(): Promise<void> {
    if (file === null) return;
    const answer = await backend.call('sales.importPayments', { ledgerId, text: file.text, preview: false });
    if (!answer.ok) {
      setProblem(answer.problem);
      return;
    }
    const { taken: count, undoToken } = answer.value;
    say(
      t('sales:payments.done', { count }),
      undoToken === null ? null : () => backend.call('sales.undoPayments', { undoToken }),
    );
    onClose();
  }
  const taken = file?.plan.taken ?? 0;
  return (
    <Dialog
      title={t('sales:payments.title')}
      isOpen
      onClose={onClose}
      size="wide"
      closeLabel={t('sales:action.cancel')}
      footer={
        <>
          <Button onPress={onClose}>{t('sales:action.cancel')}</Button>
          <Button variant="main" reason={taken === 0 ? t('sales:payments.nothing') : null} onPress={() => void take()}>
            {t('sales:payments.take', { count: taken })}
          </Button>
        </>
      }
    >
      <div className="sales-dialog">
        <FileChoice
          quiet={file !== null}
          label={t(file === null ? 'master:csv.choose' : 'master:csv.another')}
          accept=".csv,.txt,text/csv"
          {...(file === null ? { about: t('sales:payments.about') } : {})}
          onText={(text) => void preview(text)}
        />
        {problem === null ? null : <ProblemLine problem={problem} />}
        {file === null ? null : (
          <table className="sales-table">
            <thead>
              <tr>
                <th scope="col">{t('sales:import.line')}</th>
                <th scope="col">{t('sales:columns.no')}</th>
                <th scope="col">{t('sales:columns.customerName')}</th>
                <th scope="col">{t('sales:pay.date')}</th>
                <th scope="col" className="end">
                  {t('sales:pay.amount')}
                </th>
                <th scope="col">{t('sales:import.because')}</th>
              </tr>
            </thead>
            <tbody>
              {file.plan.lines.map(({ line, no, date, amount, customer, problem: wrong }) => (
                <tr key={line} className={wrong === null ? '' : 'is-bad'}>
                  <td className="number">{line}</td>
                  <td className="number">{no}</td>
                  <td>{customer}</td>
                  <td>{format.mediumDate(date)}</td>
                  <td className="number end">{isDecimalText(amount) ? format.amount(amount) : amount}</td>
                  <td>{wrong === null ? '' : sentence(wrong, language).what}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Dialog>
  );
}
