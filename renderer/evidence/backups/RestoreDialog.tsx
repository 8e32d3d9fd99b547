import { RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { BackupRow } from '../../../shared/contract/backups.ts';
import { useCall } from '../../store/use-call.ts';
import { useBackend } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import type { Problem } from '../../../shared/domain/problem.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { KeyValueList } from '../../ui/KeyValueList.tsx';
import { ProblemLine } from '../../ui/states/ProblemState.tsx';
import { ProgressLine } from '../../ui/states/ProgressLine.tsx';

/** What putting a backup back would mean, proven before it is offered (PLT-5). */
export function RestoreDialog({ backup, onClose }: { readonly backup: BackupRow; readonly onClose: () => void }) {
  const { t, format } = useText();
  const backend = useBackend();
  const { value, problem } = useCall('backups.preview', { file: backup.file });
  const [running, setRunning] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const because = refused ?? problem ?? value?.problem ?? null;

  // Put in place, the window starts anew; refused, the program goes on with what it had.
  useEffect(
    () =>
      backend.onEvent((event) => {
        if (event.name !== 'program.restored' || event.value.problem === null) return;
        setRunning(false);
        setRefused(event.value.problem);
      }),
    [backend],
  );

  async function restore(): Promise<void> {
    setRunning(true);
    const answer = await backend.call('backups.restore', { file: backup.file });
    if (answer.ok) return;
    setRunning(false);
    setRefused(answer.problem);
  }

  return (
    <Dialog
      title={t('evidence:restore.title', { when: format.dateTime(backup.at) })}
      isOpen
      onClose={running ? () => undefined : onClose}
      footer={
        <>
          <Button onPress={onClose} reason={running ? t('evidence:restore.running') : null}>
            {t('evidence:restore.cancel')}
          </Button>
          <Button
            variant="danger"
            icon={RotateCcw}
            busy={running}
            reason={
              value === null
                ? t('evidence:restore.checking')
                : because === null
                  ? null
                  : t('evidence:backups.verdict.unsound')
            }
            onPress={() => void restore()}
          >
            {t('evidence:restore.confirm')}
          </Button>
        </>
      }
    >
      <div className="restore">
        <p>{t('evidence:restore.what')}</p>
        {because === null ? null : <ProblemLine problem={because} />}
        {running ? (
          <ProgressLine label={t('evidence:restore.running')} done={0} total={null} />
        ) : value === null && problem === null ? (
          <ProgressLine label={t('evidence:restore.checking')} done={0} total={null} />
        ) : value === null ? null : (
          <KeyValueList
            entries={(['documentsLost', 'entriesLost', 'originalsMissing', 'originalsUnknown'] as const).map((fact) => [
              t(`evidence:restore.${fact}`),
              <span key={fact} className="number">
                {format.number(value[fact])}
              </span>,
            ])}
          />
        )}
        <p className="evidence-note">{t('evidence:restore.answers')}</p>
      </div>
    </Dialog>
  );
}
