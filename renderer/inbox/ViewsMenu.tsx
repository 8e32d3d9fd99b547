import { Bookmark, Pencil, Save, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useAppStore, useStore } from '../store/use-store.tsx';
import { sentence } from '../text/sentence.ts';
import { useText } from '../text/use-text.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/Field.tsx';
import { Menu, MenuItem, MenuSection, MenuSeparator } from '../ui/Menu.tsx';
import type { SavedView } from './inbox-slice.ts';
import { useInbox } from './use-inbox.ts';
import { sameView, standardViews, startingView } from './view.ts';

type Asking = { readonly kind: 'name'; readonly saved: SavedView | null } | { readonly kind: 'manage' } | null;

/** Saved views with their counts: choose, save, rename, delete (IN-21). */
export function ViewsMenu() {
  const { t, format } = useText();
  const store = useAppStore();
  const { view, inbox } = useInbox();
  const saved = useStore((state) => state.savedViews);
  const [asking, setAsking] = useState<Asking>(null);
  const chosen = saved.find((one) => sameView(one.view, view)) ?? null;

  function show({ view: { conditions, search, sort } }: Pick<SavedView, 'view'>): void {
    store.getState().changeView({ conditions, search, sort });
  }
  return (
    <>
      <Menu
        placement="bottom end"
        label={t('inbox:views.title')}
        trigger={<Button icon={Bookmark}>{chosen === null ? t('inbox:views.button') : chosen.name}</Button>}
      >
        <MenuItem
          checked={sameView(view, { ...startingView(inbox), sort: view.sort })}
          onAction={() => show({ view: startingView(inbox) })}
        >
          {t('inbox:views.all')}
        </MenuItem>
        {standardViews(inbox).map(({ name, conditions }) => (
          <MenuItem
            key={name}
            checked={sameView(view, { ...view, conditions, search: '' })}
            onAction={() => store.getState().changeView({ conditions, search: '' })}
          >
            {t(`inbox:views.standard.${name}`)}
          </MenuItem>
        ))}
        {saved.length === 0 ? null : (
          <MenuSection title={t('inbox:views.title')}>
            {saved.map((one) => (
              <MenuItem
                key={one.id}
                id={String(one.id)}
                checked={one === chosen}
                note={format.number(one.count)}
                onAction={() => show(one)}
              >
                {one.name}
              </MenuItem>
            ))}
          </MenuSection>
        )}
        <MenuSeparator />
        <MenuItem
          icon={Save}
          onAction={() => setAsking({ kind: 'name', saved: null })}
          reason={chosen === null ? null : chosen.name}
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
      {asking?.kind === 'name' ? <NameDialog saved={asking.saved} onClose={() => setAsking(null)} /> : null}
      <Dialog
        title={t('inbox:views.title')}
        size="small"
        isOpen={asking?.kind === 'manage'}
        onClose={() => setAsking(null)}
        closeLabel={t('frame:close')}
      >
        <ul className="saved-views">
          {saved.map((one) => (
            <li key={one.id}>
              <span className="clip">{one.name}</span>
              <span className="quiet number">{format.number(one.count)}</span>
              <IconButton
                icon={Pencil}
                label={t('inbox:views.rename')}
                onPress={() => setAsking({ kind: 'name', saved: one })}
              />
              <IconButton
                icon={Trash2}
                label={t('inbox:views.delete', { name: one.name })}
                onPress={() => {
                  const { deleteView, saveView, say } = store.getState();
                  void deleteView(one.id).then(() =>
                    say({
                      text: t('inbox:views.deleted', { name: one.name }),
                      action: {
                        label: t('frame:toast.undo'),
                        key: null,
                        run: () => void saveView(null, one.name, one.view),
                      },
                    }),
                  );
                }}
              />
            </li>
          ))}
        </ul>
        {saved.length === 0 ? <p className="quiet">{t('inbox:views.none')}</p> : null}
      </Dialog>
    </>
  );
}

function NameDialog({ saved, onClose }: { readonly saved: SavedView | null; readonly onClose: () => void }) {
  const { t, language } = useText();
  const store = useAppStore();
  const { view } = useInbox();
  const [name, setName] = useState(saved?.name ?? '');
  const [error, setError] = useState<string | null>(null);

  async function save(): Promise<void> {
    if (name.trim() === '') return;
    const answer = await store.getState().saveView(saved?.id ?? null, name.trim(), saved?.view ?? view);
    if (answer.ok) {
      store.getState().say({ text: t('inbox:views.saved', { name: name.trim() }) });
      onClose();
    } else {
      const { what, todo } = sentence(answer.problem, language);
      setError(`${what} ${todo}`);
    }
  }
  return (
    <Dialog
      title={saved === null ? t('inbox:views.save').replace('…', '') : t('inbox:views.rename')}
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
