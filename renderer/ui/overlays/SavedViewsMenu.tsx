import { Bookmark, Pencil, Save, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../text/use-text.tsx';
import { Button, IconButton } from '../Button.tsx';
import { Dialog } from './Dialog.tsx';
import { TextField } from '../fields/Field.tsx';
import { Menu, MenuItem, MenuSection, MenuSeparator } from './Menu.tsx';
import './saved-views.css';

/** What a list is narrowed to, under a name. */
export interface NamedView<Id extends string | number> {
  readonly id: Id;
  readonly name: string;
  /** How many it finds; null: it is not counted. */
  readonly count: number | null;
  /** The list shows just this. */
  readonly isShown: boolean;
}

export interface SavedViewsMenuProps<Id extends string | number> {
  /** Those every list has: all of it, and what many look for. */
  readonly standard: readonly { readonly name: string; readonly isShown: boolean; readonly show: () => void }[];
  readonly saved: readonly NamedView<Id>[];
  readonly onShow: (id: Id) => void;
  /** Keeps what the list shows under a name, or gives a saved view another one; answers with what is wrong with the name. */
  readonly onSave: (id: Id | null, name: string) => Promise<string | null>;
  readonly onDelete: (id: Id) => void;
}

type Asking<Id extends string | number> =
  { readonly kind: 'name'; readonly view: NamedView<Id> | null } | { readonly kind: 'manage' } | null;

/** Saved views with their counts: choose, save, rename, delete (IN-21, OUT-12). */
export function SavedViewsMenu<Id extends string | number>({
  standard,
  saved,
  onShow,
  onSave,
  onDelete,
}: SavedViewsMenuProps<Id>) {
  const { t, format } = useText();
  const [asking, setAsking] = useState<Asking<Id>>(null);
  const shown = saved.find(({ isShown }) => isShown) ?? null;
  const counted = (count: number | null): string | null => (count === null ? null : format.number(count));
  return (
    <>
      <Menu
        placement="bottom end"
        label={t('inbox:views.title')}
        trigger={<Button icon={Bookmark}>{shown === null ? t('inbox:views.button') : shown.name}</Button>}
      >
        {standard.map(({ name, isShown, show }) => (
          <MenuItem key={name} checked={isShown} onAction={show}>
            {name}
          </MenuItem>
        ))}
        {saved.length === 0 ? null : (
          <MenuSection title={t('inbox:views.title')}>
            {saved.map(({ id, name, count, isShown }) => {
              const note = counted(count);
              return (
                <MenuItem
                  key={id}
                  id={String(id)}
                  checked={isShown}
                  {...(note === null ? {} : { note })}
                  onAction={() => onShow(id)}
                >
                  {name}
                </MenuItem>
              );
            })}
          </MenuSection>
        )}
        <MenuSeparator />
        <MenuItem
          icon={Save}
          onAction={() => setAsking({ kind: 'name', view: null })}
          reason={shown === null ? null : shown.name}
        >
          {t('inbox:views.save')}
        </MenuItem>
        <MenuItem
          icon={Pencil}
          onAction={() => setAsking({ kind: 'manage' })}
          reason={saved.length === 0 ? t('inbox:views.none') : null}
        >
          {t('inbox:views.manage')}
        </MenuItem>
      </Menu>
      {asking?.kind === 'name' ? (
        <NameDialog
          before={asking.view?.name ?? null}
          onSave={(name) => onSave(asking.view?.id ?? null, name)}
          onClose={() => setAsking(null)}
        />
      ) : null}
      <Dialog
        title={t('inbox:views.title')}
        size="small"
        isOpen={asking?.kind === 'manage'}
        onClose={() => setAsking(null)}
        closeLabel={t('frame:close')}
      >
        <ul className="saved-views">
          {saved.map((view) => (
            <li key={view.id}>
              <span className="clip">{view.name}</span>
              <span className="quiet number">{counted(view.count)}</span>
              <IconButton
                icon={Pencil}
                label={t('inbox:views.rename')}
                onPress={() => setAsking({ kind: 'name', view })}
              />
              <IconButton
                icon={Trash2}
                label={t('inbox:views.delete', { name: view.name })}
                onPress={() => onDelete(view.id)}
              />
            </li>
          ))}
        </ul>
        {saved.length === 0 ? <p className="quiet">{t('inbox:views.none')}</p> : null}
      </Dialog>
    </>
  );
}

function NameDialog({
  before,
  onSave,
  onClose,
}: {
  /** Null: a new view. */
  readonly before: string | null;
  readonly onSave: (name: string) => Promise<string | null>;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const [name, setName] = useState(before ?? '');
  const [error, setError] = useState<string | null>(null);

  async function save(): Promise<void> {
    if (name.trim() === '') return;
    const wrong = await onSave(name.trim());
    setError(wrong);
    if (wrong === null) onClose();
  }
  return (
    <Dialog
      title={before === null ? t('inbox:views.save').replace('…', '') : t('inbox:views.rename')}
      size="small"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('frame:cancel')}</Button>
          <Button variant="main" reason={name.trim() === '' ? t('inbox:views.name') : null} onPress={() => void save()}>
            {t('inbox:views.saveButton')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('inbox:views.name')}
        value={name}
        onChange={setName}
        autoFocus
        maxLength={100}
        error={error}
        onEnter={() => void save()}
      />
    </Dialog>
  );
}
