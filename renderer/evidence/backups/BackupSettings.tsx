import { useState } from 'react';
import type { Problem } from '../../../shared/domain/problem.ts';
import { useLacking } from '../../store/use-lacking.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/fields/Checkbox.tsx';
import { Panel } from '../../ui/DetailFrame.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { ProblemLine } from '../../ui/states/ProblemState.tsx';
import { FolderChoice } from '../FolderChoice.tsx';
import type { CallOutput } from '../../../shared/contract/calls.ts';

export type Backups = CallOutput<'backups.list'>;

/** Whether the program makes backups by itself, after how much, and where to. */
export function BackupSettings({ backups }: { readonly backups: Backups }) {
  const { t } = useText();
  const backend = useBackend();
  const lacks = useLacking()('setup');
  const store = useAppStore();
  const [automatic, setAutomatic] = useState(backups.automatic);
  const [folder, setFolder] = useState(backups.folder);
  const [afterEntries, setAfterEntries] = useState(String(backups.afterEntries));
  const [refused, setRefused] = useState<Problem | null>(null);
  const isNumber = /^\d{3,7}$/.test(afterEntries.trim());

  async function save(): Promise<void> {
    const answer = await backend.call('backups.saveSettings', {
      automatic,
      folder: folder.trim(),
      afterEntries: Number(afterEntries),
    });
    setRefused(answer.ok ? null : answer.problem);
    if (answer.ok) store.getState().say({ text: t('evidence:backups.saved') });
  }

  return (
    <Panel title={t('evidence:backups.settings')}>
      <form
        className="evidence-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isNumber && lacks === null) void save();
        }}
      >
        <Checkbox checked={automatic} description={t('evidence:backups.automaticNote')} onChange={setAutomatic}>
          {t('evidence:backups.automatic')}
        </Checkbox>
        <TextField
          label={t('evidence:backups.afterEntries')}
          value={afterEntries}
          maxLength={7}
          readOnly={!automatic}
          error={isNumber ? null : '100–1 000 000'}
          onChange={setAfterEntries}
        />
        <FolderChoice
          label={t('evidence:backups.folder')}
          description={t('evidence:backups.folderNote')}
          folder={folder}
          onChange={setFolder}
        />
        {refused === null ? null : (
          <div className="wide">
            <ProblemLine problem={refused} />
          </div>
        )}
        <div className="buttons wide">
          <Button type="submit" reason={lacks}>
            {t('evidence:backups.save')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
