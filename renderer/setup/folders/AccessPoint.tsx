import { useState } from 'react';
import type { ProgramSetup } from '../../../shared/contract/setup.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { chosenProfiles } from '../../../shared/domain/transport/transport-profile.ts';
import { useAppStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { ProblemLine } from '../../ui/states/ProblemState.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { Setting } from '../Setting.tsx';
import { type ProgramChange, useSaveProgram } from '../use-save-program.ts';

/** Which access point works on the other side of the folder, and so by whose conventions it is read and written (PLT-4). */
export function AccessPoint({ setup }: { readonly setup: ProgramSetup }) {
  const { t } = useText();
  const store = useAppStore();
  const save = useSaveProgram();
  const [accessPointId, setAccessPointId] = useState(setup.accessPointId);
  const [refused, setRefused] = useState<Problem | null>(null);

  async function change(wanted: ProgramChange): Promise<void> {
    const problem = await save(wanted);
    setRefused(problem);
    if (problem === null) store.getState().say({ text: t('setup:folders.profileSaved') });
  }
  function saveId(): void {
    if (accessPointId.trim() !== setup.accessPointId) void change({ accessPointId: accessPointId.trim() });
  }

  return (
    <Setting name={t('setup:folders.profile')} help={t(`setup:folders.profileHelp.${setup.transportProfile}`)}>
      <Select
        label={t('setup:folders.profile')}
        hideLabel
        value={setup.transportProfile}
        choices={chosenProfiles.map((id) => ({ id, name: t(`setup:folders.profiles.${id}`) }))}
        onChange={(transportProfile) => void change({ transportProfile })}
      />
      {setup.transportProfile === 'domibus' ? (
        <TextField
          label={t('setup:folders.accessPointId')}
          description={t('setup:folders.accessPointIdHelp')}
          value={accessPointId}
          maxLength={100}
          placeholder="PDK000123"
          onChange={setAccessPointId}
          onBlur={saveId}
          onEnter={saveId}
        />
      ) : null}
      {refused === null ? null : <ProblemLine problem={refused} />}
    </Setting>
  );
}
