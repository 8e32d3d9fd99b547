import { Download, Wand } from 'lucide-react';
import { useState } from 'react';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { saveFile } from '../../document/attachments/save-file.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ProblemLine } from '../../ui/states/ProblemState.tsx';
import { useSetupLedger } from '../contents/use-setup-ledger.ts';
import { FileChoice } from '../csv/FileChoice.tsx';
import { Setting } from '../Setting.tsx';
import '../csv/csv.css';
import { TransferDialog } from './TransferDialog.tsx';
import { useFillStandard } from './use-fill-standard.ts';

/** The whole set-up of a ledger out of and into one file (SET-10), and the standard set-up. */
export function TransferPage() {
  const { t, language } = useText();
  const backend = useBackend();
  const store = useAppStore();
  const { ledger } = useSetupLedger();
  const fill = useFillStandard(ledger?.id ?? null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [file, setFile] = useState<{ readonly text: string; readonly name: string } | null>(null);
  const [preview, setPreview] = useState<CallOutput<'master.previewAll'> | null>(null);
  const none = ledger === null ? t('master:register.noLedger') : null;

  async function exportAll(): Promise<void> {
    if (ledger === null) return;
    const answer = await backend.call('master.exportAll', { ledgerId: ledger.id });
    if (!answer.ok) {
      setRefused(answer.problem);
      return;
    }
    saveFile(answer.value.fileName, new TextEncoder().encode(answer.value.text));
    store.getState().say({ text: t('master:csv.exported', { file: answer.value.fileName }) });
  }
  async function look(text: string, name: string): Promise<void> {
    if (ledger === null) return;
    setRefused(null);
    const answer = await backend.call('master.previewAll', { ledgerId: ledger.id, text });
    if (!answer.ok) setRefused(answer.problem);
    else if (answer.value.problem !== null) setRefused(answer.value.problem);
    else {
      setFile({ text, name });
      setPreview(answer.value);
    }
  }
  async function take(): Promise<void> {
    if (ledger === null || file === null) return;
    const answer = await backend.call('master.importAll', { ledgerId: ledger.id, text: file.text });
    setFile(null);
    if (!answer.ok) {
      setRefused(answer.problem);
      return;
    }
    const { added, changed, faulty, undoToken } = answer.value;
    store.getState().say({
      text:
        faulty === 0
          ? t('master:csv.imported', { added, changed })
          : t('master:csv.importedFaulty', { added, changed, faulty }),
      ...(undoToken === null
        ? {}
        : {
            action: { label: t('master:register.undo'), key: null, run: () => void undo(undoToken) },
          }),
    });
  }
  async function undo(undoToken: string): Promise<void> {
    const answer = await backend.call('master.undo', { undoToken });
    const said = answer.ok ? null : sentence(answer.problem, language);
    store
      .getState()
      .say(said === null ? { text: t('master:register.restored') } : { tone: 'bad', text: said.what, todo: said.todo });
  }

  return (
    <>
      <Setting name={t('master:transfer.exportTitle')} help={t('master:transfer.exportHelp')}>
        <Button icon={Download} reason={none} onPress={() => void exportAll()}>
          {t('master:transfer.export')}
        </Button>
      </Setting>
      <Setting name={t('master:transfer.importTitle')} help={t('master:transfer.importHelp')}>
        <FileChoice
          label={t('master:transfer.choose')}
          accept=".json,application/json"
          onText={(text, name) => void look(text, name)}
        />
        {refused === null ? null : <ProblemLine problem={refused} />}
      </Setting>
      <Setting name={t('master:transfer.standardTitle')} help={t('master:transfer.standardHelp')}>
        <Button icon={Wand} reason={none} onPress={() => void fill()}>
          {t('master:register.fillStandard')}
        </Button>
      </Setting>
      {file === null || preview === null ? null : (
        <TransferDialog name={file.name} preview={preview} onImport={() => void take()} onClose={() => setFile(null)} />
      )}
    </>
  );
}
