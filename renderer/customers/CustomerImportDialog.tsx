import { useState } from 'react';
import type { CallOutput } from '../../shared/contract/calls.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import { FileChoice } from '../setup/csv/FileChoice.tsx';
import { useImportUndo } from '../sales/use-import-undo.ts';
import { useBackend } from '../store/use-store.tsx';
import { sentence } from '../text/sentence.ts';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/overlays/Dialog.tsx';
import { ProblemLine } from '../ui/states/ProblemState.tsx';

type Plan = CallOutput<'customers.importCsv'>;

/** Customers from a CSV file: what would change first, then the change (SET-6, SET-10). */
export function CustomerImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useText();
  const backend = useBackend();
  const say = useImportUndo();
  const [file, setFile] = useState<{ text: string; plan: Plan } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function preview(text: string): Promise<void> {
    const answer = await backend.call('customers.importCsv', { text, preview: true });
    setProblem(answer.ok ? null : answer.problem);
    setFile(answer.ok ? { text, plan: answer.value } : null);
  }
  async function take(): Promise<void> {
    if (file === null) return;
    const answer = await backend.call('customers.importCsv', { text: file.text, preview: false });
    if (!answer.ok) {
      setProblem(answer.problem);
      return;
    }
    const { added, changed, faulty } = answer.value.counts;
    const { undoToken } = answer.value;
    say(
      t('sales:import.done', { added, changed, faulty }),
      undoToken === null ? null : () => backend.call('customers.undoImport', { undoToken }),
    );
    onClose();
  }
  const counts = file?.plan.counts ?? { added: 0, changed: 0, same: 0, faulty: 0 };
  const todo = counts.added + counts.changed;
  return (
    <Dialog
      title={t('sales:import.title')}
      isOpen
      onClose={onClose}
      size="wide"
      closeLabel={t('sales:action.cancel')}
      footer={
        <>
          <Button onPress={onClose}>{t('sales:action.cancel')}</Button>
          <Button variant="main" reason={todo === 0 ? t('sales:import.nothing') : null} onPress={() => void take()}>
            {t('sales:import.take', { count: todo })}
          </Button>
        </>
      }
    >
      <div className="sales-dialog">
        <FileChoice
          quiet={file !== null}
          label={t(file === null ? 'master:csv.choose' : 'master:csv.another')}
          accept=".csv,.txt,text/csv"
          {...(file === null ? { about: t('sales:import.about') } : {})}
          onText={(text) => void preview(text)}
        />
        {problem === null ? null : <ProblemLine problem={problem} />}
        {file === null ? null : (
          <>
            <p role="status">
              {t('sales:import.counts', {
                added: counts.added,
                changed: counts.changed,
                same: counts.same,
                faulty: counts.faulty,
              })}
            </p>
            <table className="sales-table">
              <thead>
                <tr>
                  <th scope="col">{t('sales:import.line')}</th>
                  <th scope="col">{t('sales:import.what')}</th>
                  <th scope="col">{t('sales:customer.field.no')}</th>
                  <th scope="col">{t('sales:customer.field.name')}</th>
                  <th scope="col">{t('sales:import.because')}</th>
                </tr>
              </thead>
              <tbody>
                {file.plan.lines
                  .filter(({ change }) => change !== 'same')
                  .map(({ line, change, no, name, fields, faults }) => (
                    <tr key={line} className={change === 'faulty' ? 'is-bad' : ''}>
                      <td className="number">{line}</td>
                      <td>{t(`master:csv.change.${change}`)}</td>
                      <td className="number">{no}</td>
                      <td>{name}</td>
                      <td>
                        {change === 'faulty'
                          ? faults.map((fault) => sentence(fault, language).what).join(' ')
                          : change === 'changed'
                            ? fields.join(', ')
                            : ''}
                      </td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </>
        )}
      </div>
    </Dialog>
  );
}
