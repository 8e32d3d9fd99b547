import { FolderOpen } from 'lucide-react';
import { useBackend, useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/fields/Field.tsx';

/** A folder by its path, with the system's own chooser where the host has one. */
export function FolderChoice({
  label,
  description,
  folder,
  onChange,
}: {
  readonly label: string;
  readonly description: string;
  readonly folder: string;
  readonly onChange: (folder: string) => void;
}) {
  const { t } = useText();
  const backend = useBackend();
  const canChoose = useStore((state) => state.host?.can.includes('chooseFolder') ?? false);
  async function choose(): Promise<void> {
    const answer = await backend.call('desktop.chooseFolder', {});
    if (answer.ok && answer.value.folder !== null) onChange(answer.value.folder);
  }
  return (
    <div className="evidence-folder wide">
      <TextField label={label} description={description} value={folder} maxLength={1000} onChange={onChange} />
      {canChoose ? (
        <Button icon={FolderOpen} onPress={() => void choose()}>
          {t('evidence:backups.choose')}
        </Button>
      ) : null}
    </div>
  );
}
