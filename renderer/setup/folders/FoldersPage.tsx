import { AlarmClock, Check, CircleCheck, FolderOpen, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { ProgramSetup } from '../../../shared/contract/setup.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { useAppStore, useBackend, useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { KeyValueList } from '../../ui/KeyValueList.tsx';
import { ProblemLine } from '../../ui/states/ProblemState.tsx';
import { StatusChip } from '../../ui/states/StatusChip.tsx';
import { AccessPoint } from './AccessPoint.tsx';
import { FolderDoctor } from './FolderDoctor.tsx';
import { FolderField } from './FolderField.tsx';
import { FolderParts } from './FolderParts.tsx';
import { Setting } from '../Setting.tsx';
import { useFolderTrial } from './use-folder-trial.ts';
import { useSaveProgram } from '../use-save-program.ts';

/** Where documents come and go (PLT-4, PLT-7b, IN-4). */
export function FoldersPage() {
  const setup = useStore((state) => state.setup);
  return setup === null ? null : <Folders key={setup.transportFolder} setup={setup} />;
}

function Folders({ setup }: { readonly setup: ProgramSetup }) {
  const { t } = useText();
  const store = useAppStore();
  const backend = useBackend();
  const saveProgram = useSaveProgram();
  const canOpen = useStore((state) => state.host?.can.includes('openFolder') ?? false);
  const [folder, setFolder] = useState(setup.transportFolder);
  const [refused, setRefused] = useState<Problem | null>(null);
  const inUse = folder.trim() === setup.transportFolder;
  // The folder in use is judged by its health and the doctor, not by a trial.
  const trial = useFolderTrial(inUse ? '' : folder, setup.transportProfile);

  async function use(): Promise<void> {
    const problem = await saveProgram({ transportFolder: folder.trim() });
    setRefused(problem);
    if (problem === null) store.getState().say({ text: t('setup:folders.saved') });
  }

  return (
    <>
      {setup.demo ? <p className="setup-lead">{t('setup:folders.demo')}</p> : null}
      <Setting name={t('setup:folders.transport')} help={t('setup:folders.transportHelp')}>
        <FolderField
          label={t('setup:folders.transport')}
          hideLabel
          folder={folder}
          trial={trial}
          onChange={setFolder}
        />
        {refused === null ? null : <ProblemLine problem={refused} />}
        <div className="buttons">
          <Button
            variant={inUse ? 'plain' : 'main'}
            {...(inUse ? { icon: Check } : {})}
            reason={
              inUse
                ? t('setup:folders.using')
                : trial.answer?.usable === true
                  ? null
                  : t('firstStart:folders.badFolder')
            }
            onPress={() => void use()}
          >
            {inUse ? t('setup:folders.using') : t('setup:folders.use')}
          </Button>
          {canOpen && inUse ? (
            <Button icon={FolderOpen} onPress={() => void backend.call('desktop.openFolder', { folder: 'transport' })}>
              {t('setup:folders.open')}
            </Button>
          ) : null}
        </div>
      </Setting>
      <AccessPoint setup={setup} />
      <Setting name={t('setup:folders.meaning')} help={t('setup:folders.meaningHelp')}>
        <FolderParts profile={setup.transportProfile} />
      </Setting>
      <Setting name={t('setup:folders.health')} help={t('setup:folders.healthHelp')}>
        <FolderHealth />
      </Setting>
      <LookByTheClock />
      <FolderDoctor />
    </>
  );
}

function FolderHealth() {
  const { t, format } = useText();
  const health = useStore((state) => state.health);
  if (health === null) return null;
  return (
    <>
      <KeyValueList
        entries={[
          [
            t('setup:folders.state'),
            health.reachable ? (
              <StatusChip icon={CircleCheck} tone="good" word={t('setup:folders.reachable')} />
            ) : (
              <StatusChip icon={TriangleAlert} tone="bad" word={t('setup:folders.away')} />
            ),
          ],
          [
            t('setup:folders.lastScan'),
            health.lastScanAt === null ? t('setup:folders.never') : format.dateTime(health.lastScanAt),
          ],
          [
            t('setup:folders.lastArrival'),
            health.lastArrivalAt === null ? t('setup:folders.nothingArrived') : format.dateTime(health.lastArrivalAt),
          ],
          [t('setup:folders.waitingNow'), format.number(health.waiting)],
        ]}
      />
      {health.problem === null ? null : <ProblemLine problem={health.problem} />}
    </>
  );
}

/** The daily refresh is a scheduled job (IN-4). */
function LookByTheClock() {
  const { t } = useText();
  const goTo = useStore((state) => state.goTo);
  return (
    <Setting name={t('jobs:setup.title')} help={t('jobs:setup.help')}>
      <div className="buttons">
        <Button icon={AlarmClock} onPress={() => goTo('jobs')}>
          {t('jobs:setup.open')}
        </Button>
      </div>
    </Setting>
  );
}
