import { CircleCheck, FolderOpen, LoaderCircle } from 'lucide-react';
import { useBackend, useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { iconSize, stroke } from '../../ui/icon.ts';
import { ProblemLine } from '../../ui/states/ProblemState.tsx';
import type { FolderTrial } from './use-folder-trial.ts';
import './folder-field.css';

/** The path of a folder, with the system's own chooser where the host has one, and what the trial found. */
export function FolderField({
  label,
  hideLabel = false,
  folder,
  trial = null,
  description,
  onChange,
  autoFocus = false,
  onEnter,
}: {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly folder: string;
  /** Null: it is tried when it is saved. */
  readonly trial?: FolderTrial | null;
  /** What an empty path means. */
  readonly description?: string;
  readonly onChange: (folder: string) => void;
  readonly autoFocus?: boolean;
  readonly onEnter?: () => void;
}) {
  const { t } = useText();
  const backend = useBackend();
  const canChoose = useStore((state) => state.host?.can.includes('chooseFolder') ?? false);

  async function choose(): Promise<void> {
    const answer = await backend.call('desktop.chooseFolder', {});
    if (answer.ok && answer.value.folder !== null) onChange(answer.value.folder);
  }

  return (
    <div className="folder-field">
      <div className="folder-path">
        <TextField
          label={label}
          hideLabel={hideLabel}
          value={folder}
          onChange={onChange}
          maxLength={1000}
          autoFocus={autoFocus}
          {...(onEnter === undefined ? {} : { onEnter })}
          {...(description === undefined && canChoose
            ? {}
            : { description: description ?? t('setup:folders.writePath') })}
        />
        {canChoose ? (
          <Button icon={FolderOpen} onPress={() => void choose()}>
            {t('setup:folders.choose')}
          </Button>
        ) : null}
      </div>
      {trial === null ? null : <FolderVerdict trial={trial} />}
    </div>
  );
}

function FolderVerdict({ trial }: { readonly trial: FolderTrial }) {
  const { t } = useText();
  if (trial.folder.trim() === '') return null;
  if (trial.trying)
    return (
      <p className="folder-verdict" role="status">
        <LoaderCircle className="turning" size={iconSize} strokeWidth={stroke} aria-hidden />{' '}
        {t('setup:folders.trying')}
      </p>
    );
  if (trial.problem !== null) return <ProblemLine problem={trial.problem} />;
  if (trial.answer === null) return null;
  return (
    <p className="folder-verdict good" role="status">
      <CircleCheck size={iconSize} strokeWidth={stroke} aria-hidden />
      <span>
        <b>{t('setup:folders.usable')}</b>{' '}
        {trial.answer.willCreate
          ? t('setup:folders.willCreate')
          : trial.answer.waiting > 0
            ? t('setup:folders.waiting', { count: trial.answer.waiting })
            : ''}
      </span>
    </p>
  );
}
