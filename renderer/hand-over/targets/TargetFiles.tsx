import { FolderOpen } from 'lucide-react';
import { useBackend, useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { Setting } from '../../setup/Setting.tsx';
import type { TargetPart } from './target-part.ts';

/** Where the files are put, and what they are called. */
export function TargetFiles({ part: { setup, put } }: { readonly part: TargetPart }) {
  const { t } = useText();
  const backend = useBackend();
  const canChoose = useStore((state) => state.host?.can.includes('chooseFolder') ?? false);

  async function choose(): Promise<void> {
    const answer = await backend.call('desktop.chooseFolder', {});
    if (answer.ok && answer.value.folder !== null) put({ folder: answer.value.folder });
  }
  return (
    <Setting name={t('handOver:setup.files')} help={t('handOver:setup.filesHelp')}>
      <div className="hand-over-folder">
        <TextField
          label={t('handOver:setup.folder')}
          value={setup.folder}
          maxLength={1000}
          description={t('handOver:setup.folderHelp')}
          onChange={(folder) => put({ folder })}
        />
        {canChoose ? (
          <Button icon={FolderOpen} onPress={() => void choose()}>
            {t('setup:folders.choose')}
          </Button>
        ) : null}
      </div>
      <TextField
        label={t('handOver:setup.pattern')}
        value={setup.filePattern}
        maxLength={200}
        description={t('handOver:setup.patternHelp')}
        onChange={(filePattern) => put({ filePattern })}
      />
    </Setting>
  );
}
