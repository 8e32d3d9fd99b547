import { useState } from 'react';
import type { Problem } from '../../shared/domain/problem.ts';
import { FolderField } from '../setup/folders/FolderField.tsx';
import { FolderParts } from '../setup/folders/FolderParts.tsx';
import { useFolderTrial } from '../setup/folders/use-folder-trial.ts';
import { useSaveProgram } from '../setup/use-save-program.ts';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { ProblemLine } from '../ui/states/ProblemState.tsx';
import { StepFrame } from './StepFrame.tsx';

/** Where documents arrive: tried out while the path is written, taken when one goes on (PLT-4). */
export function FolderStep({ onNext, onBack }: { readonly onNext: () => void; readonly onBack: () => void }) {
  const { t } = useText();
  const present = useStore((state) => state.setup?.transportFolder ?? '');
  const saveProgram = useSaveProgram();
  const [folder, setFolder] = useState(present);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const trial = useFolderTrial(folder);
  const usable = folder.trim() === present || trial.answer?.usable === true;

  async function next(): Promise<void> {
    if (folder.trim() !== present) {
      setBusy(true);
      const problem = await saveProgram({ transportFolder: folder.trim() });
      setBusy(false);
      setRefused(problem);
      if (problem !== null) return;
    }
    onNext();
  }

  return (
    <StepFrame
      step="folders"
      title={t('firstStart:folders.title')}
      text={t('firstStart:folders.text')}
      onBack={onBack}
      onNext={() => void next()}
      busy={busy}
      reason={usable ? null : t('firstStart:folders.badFolder')}
    >
      <FolderField
        label={t('firstStart:folders.folder')}
        folder={folder}
        trial={trial}
        onChange={setFolder}
        autoFocus
      />
      <p className="step-note">{t('firstStart:folders.later')}</p>
      <section className="step-numbers" aria-label={t('firstStart:folders.parts')}>
        <h3>{t('firstStart:folders.parts')}</h3>
        <FolderParts short />
      </section>
      {refused === null ? null : <ProblemLine problem={refused} />}
    </StepFrame>
  );
}
