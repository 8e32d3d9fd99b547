import { FileInput, RotateCcw, Save, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Problem } from '../../../shared/domain/problem.ts';
import { base64Of } from '../../frame/files/file-batches.ts';
import { useCall } from '../../store/use-call.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { ProblemLine } from '../../ui/states/ProblemState.tsx';
import { sentWords } from '../sent-words.ts';

/** Files of business systems: those that failed with why, taking one by hand, and the folder they come in (OUT-1). */
export function FilesDialog({ ledgerId, onClose }: { readonly ledgerId: number; readonly onClose: () => void }) {
  const { t, format, language } = useText();
  const backend = useBackend();
  const store = useAppStore();
  const input = useRef<HTMLInputElement>(null);
  const failed = useCall('sales.files', { status: 'failed', offset: 0, limit: 100 }, ['sales.changed']).value;
  const kept = useCall('sales.readFolder', {}, ['sales.changed']).value;
  const [folder, setFolder] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function take(files: readonly File[]): Promise<void> {
    const sent = await Promise.all(
      files.slice(0, 100).map(async (file) => ({ name: file.name.slice(0, 200), base64: await base64Of(file) })),
    );
    if (sent.length === 0) return;
    const answer = await backend.call('sales.takeFiles', { ledgerId, files: sent });
    if (!answer.ok) {
      setProblem(answer.problem);
      return;
    }
    const posted = answer.value.results.filter(({ status }) => status === 'posted').length;
    store.getState().say({
      text: [
        t('sales:files.taken', { count: posted, failed: sent.length - posted }),
        ...sentWords(answer.value.results, t),
      ].join(' '),
    });
  }
  async function again(id: number): Promise<void> {
    const answer = await backend.call('sales.fileAgain', { id });
    setProblem(answer.ok ? null : answer.problem);
  }
  async function discard(id: number): Promise<void> {
    const answer = await backend.call('sales.discardFile', { id });
    setProblem(answer.ok ? null : answer.problem);
  }
  async function saveFolder(): Promise<void> {
    if (folder === null) return;
    const answer = await backend.call('sales.saveFolder', { folder, ledgerId });
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) setFolder(null);
  }
  return (
    <Dialog
      title={t('sales:files.title')}
      isOpen
      onClose={onClose}
      size="wide"
      closeLabel={t('sales:action.close')}
      footer={
        <>
          <Button icon={FileInput} onPress={() => input.current?.click()}>
            {t('sales:files.take')}
          </Button>
          <Button variant="main" onPress={onClose}>
            {t('sales:action.close')}
          </Button>
        </>
      }
    >
      <div className="sales-dialog">
        {problem === null ? null : <ProblemLine problem={problem} />}
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept=".xml,.json"
          onChange={(event) => {
            void take([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <div className="sales-folder">
          <TextField
            label={t('sales:files.folder')}
            value={folder ?? kept?.folder ?? ''}
            onChange={setFolder}
            description={t('sales:files.folderHelp')}
            maxLength={1000}
          />
          <Button
            icon={Save}
            reason={folder === null ? t('sales:action.nothingChanged') : null}
            onPress={() => void saveFolder()}
          >
            {t('sales:action.save')}
          </Button>
        </div>
        {failed === null ? null : failed.total === 0 ? (
          <p role="status">{t('sales:files.none')}</p>
        ) : (
          <table className="sales-table">
            <thead>
              <tr>
                <th scope="col">{t('sales:files.file')}</th>
                <th scope="col">{t('sales:files.came')}</th>
                <th scope="col">{t('sales:import.because')}</th>
                <th scope="col">
                  <span className="unseen">{t('sales:line.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {failed.rows.map(({ id, fileName, at, problems }) => (
                <tr key={id}>
                  <td className="clip">{fileName}</td>
                  <td>{format.dateTime(at)}</td>
                  <td>
                    {problems.map((each) => {
                      const { what, todo } = sentence(each, language);
                      return (
                        <p key={each.code}>
                          {what} <span className="row-muted">{todo}</span>
                        </p>
                      );
                    })}
                  </td>
                  <td className="sales-row-actions">
                    <IconButton
                      icon={RotateCcw}
                      label={t('sales:files.again', { file: fileName })}
                      onPress={() => void again(id)}
                    />
                    <IconButton
                      icon={Trash2}
                      label={t('sales:files.discard', { file: fileName })}
                      onPress={() => void discard(id)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Dialog>
  );
}
