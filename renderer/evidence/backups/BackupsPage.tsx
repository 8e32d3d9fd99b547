import { DatabaseBackup } from 'lucide-react';
import { useState } from 'react';
import type { BackupRow } from '../../../shared/contract/backups.ts';
import { useActions } from '../../keys/use-actions.tsx';
import { useNow } from '../../register/use-now.ts';
import { useLacking } from '../../store/use-lacking.ts';
import { useCall } from '../../store/use-call.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Panel, Verdict } from '../../ui/DetailFrame.tsx';
import { ProblemState } from '../../ui/states/ProblemState.tsx';
import { Command } from '../Command.tsx';
import { useRunning } from '../use-work.ts';
import { WorkProgress } from '../WorkProgress.tsx';
import { BackupList } from './BackupList.tsx';
import { BackupSettings } from './BackupSettings.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import type { Backups } from './BackupSettings.tsx';

/** Backups: whether there is a young one that was proven, which there are, how they are made, and putting one back (PLT-5). */
export function BackupsPage() {
  const { t, language } = useText();
  const backend = useBackend();
  const store = useAppStore();
  const { value, problem, reload } = useCall('backups.list', {}, ['evidence.changed']);
  const running = useRunning('backup');
  const [restoring, setRestoring] = useState<BackupRow | null>(null);

  async function make(): Promise<void> {
    const answer = await backend.call('backups.make', {});
    if (answer.ok) store.getState().say({ text: t('evidence:backups.made', { ...answer.value, verified: '' }) });
    else if (answer.problem.code !== 'work.stopped') {
      const { what, todo } = sentence(answer.problem, language);
      store.getState().say({ tone: 'bad', text: what, todo });
    }
  }
  const lacks = useLacking()('setup');
  useActions([
    {
      name: 'evidence.backUp',
      scope: 'global',
      keys: ['b'],
      label: t('evidence:backups.make'),
      icon: DatabaseBackup,
      reason: lacks,
      run: () => void make(),
    },
  ]);

  if (problem !== null) return <ProblemState problem={problem} onRetry={reload} />;
  if (value === null) return null;
  return (
    <div className="evidence-page" tabIndex={-1}>
      <div className="evidence-page-inner">
        <header className="evidence-head">
          <h1>{t('evidence:tab.backups')}</h1>
          <Button
            variant="main"
            size="large"
            icon={DatabaseBackup}
            hint="B"
            busy={running !== null}
            reason={lacks}
            onPress={() => void make()}
          >
            {t('evidence:backups.make')}
          </Button>
        </header>
        <State backups={value} />
        {running === null ? null : (
          <Panel>
            <WorkProgress work={running} />
          </Panel>
        )}
        <BackupList backups={value.backups} onRestore={setRestoring} />
        <BackupSettings key={`${value.folder} ${value.automatic} ${value.afterEntries}`} backups={value} />
        <p className="evidence-note">
          <Command
            sentence={t('evidence:backups.commandLine', { command: '\u0000' })}
            command="ebilag backup · ebilag restore FILE"
          />
        </p>
      </div>
      {restoring === null ? null : <RestoreDialog backup={restoring} onClose={() => setRestoring(null)} />}
    </div>
  );
}

function State({ backups: { lastAt, state } }: { readonly backups: Backups }) {
  const { t, format } = useText();
  const now = useNow(true, 60_000);
  const when = lastAt === null ? '' : format.ago(lastAt, Math.max(now, Date.parse(lastAt)));
  return (
    <Verdict
      tone={state === 'fresh' ? 'good' : 'warning'}
      lead={state === 'none' ? t('evidence:backups.none') : t(`evidence:backups.${state}`, { when })}
    >
      {t('evidence:backups.about')}
    </Verdict>
  );
}
