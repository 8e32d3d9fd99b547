import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { FiledTable } from '../../../shared/contract/master.ts';
import { useBackend } from '../../store/use-store.tsx';
import type { Problem } from '../../../shared/domain/problem.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { ProblemLine } from '../../ui/states/ProblemState.tsx';
import { inSentence } from '../table/table-words.ts';
import type { FileOrders } from '../table/use-file-orders.ts';
import { FileChoice } from './FileChoice.tsx';
import { ImportLines } from './ImportLines.tsx';

type Preview = CallOutput<'master.previewCsv'>;

/** CSV into a table (SET-10): choose, see line by line what would happen, import what is without faults, take it back. */
export function ImportDialog({
  table,
  ledgerId,
  orders,
  onClose,
}: {
  readonly table: FiledTable;
  readonly ledgerId: number | null;
  readonly orders: FileOrders;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const backend = useBackend();
  const [file, setFile] = useState<{ readonly text: string; readonly name: string } | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [importing, setImporting] = useState(false);

  async function look(text: string, name: string): Promise<void> {
    setFile({ text, name });
    setPreview(null);
    setRefused(null);
    const answer = await backend.call('master.previewCsv', { table, ledgerId, text });
    if (answer.ok) setPreview(answer.value);
    else setRefused(answer.problem);
  }
  async function take(): Promise<void> {
    if (file === null) return;
    setImporting(true);
    const answer = await backend.call('master.importCsv', { table, ledgerId, text: file.text });
    setImporting(false);
    if (!answer.ok) {
      setRefused(answer.problem);
      return;
    }
    const { added, changed, faulty, undoToken } = answer.value;
    orders.done(
      faulty === 0
        ? t('master:csv.imported', { added, changed })
        : t('master:csv.importedFaulty', { added, changed, faulty }),
      undoToken,
    );
    onClose();
  }

  const counts = preview?.counts;
  const toDo = counts === undefined ? 0 : counts.added + counts.changed;
  const reason =
    counts === undefined
      ? t('master:csv.choose')
      : toDo > 0
        ? null
        : counts.faulty > 0
          ? t('master:csv.onlyFaulty')
          : t('master:csv.nothingToDo');
  const problem = refused ?? preview?.problem ?? null;
  return (
    <Dialog
      title={t('master:csv.importTitle', { table: inSentence(t(`master:table.${table}.name`)) })}
      isOpen
      onClose={onClose}
      size={preview === null || problem !== null ? 'normal' : 'wide'}
      closeLabel={t('master:csv.close')}
      footer={
        file === null ? null : (
          <>
            <FileChoice
              quiet
              label={t('master:csv.another')}
              accept=".csv,.txt,text/csv"
              onText={(text, name) => void look(text, name)}
            />
            <span className="list-space" />
            <Button
              variant="main"
              reason={problem === null ? reason : null}
              busy={importing}
              onPress={() => void take()}
            >
              {t('master:csv.import', { count: toDo })}
            </Button>
          </>
        )
      }
    >
      {file === null ? (
        <FileChoice
          label={t('master:csv.choose')}
          accept=".csv,.txt,text/csv"
          about={t('master:csv.chooseText')}
          onText={(text, name) => void look(text, name)}
        />
      ) : (
        <>
          <p className="import-file">{file.name}</p>
          {problem === null ? null : <ProblemLine problem={problem} />}
          {problem === null && preview === null ? <p>{t('master:csv.reading')}</p> : null}
          {preview === null || problem !== null ? null : (
            <>
              {reason === null ? null : <p className="import-nothing">{reason}</p>}
              <ImportLines table={table} preview={preview} />
            </>
          )}
        </>
      )}
    </Dialog>
  );
}
