import { RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { keyOf, showKey } from '../../keys/key.ts';
import { keysOf } from '../../keys/registry.ts';
import { useAllActions } from '../../keys/use-actions.tsx';
import { useAppStore, useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Switch } from '../../ui/fields/Checkbox.tsx';
import { SearchField } from '../../ui/fields/Field.tsx';
import { keyCatalogue, keyPlaces } from '../key-catalogue.ts';
import { conflictWith, isReserved, type KeyedAction, withKey } from './key-change.ts';
import { Setting } from '../Setting.tsx';
import './keys-page.css';

/** Every action with its key, to be changed where one likes; letters can be switched off (UI-20). */
export function KeysPage() {
  const { t } = useText();
  const letterKeys = useStore((state) => state.preferences.letterKeys);
  const changed = useStore((state) => state.preferences.keys);
  const save = useStore((state) => state.savePreferences);
  const actions = useEveryAction();
  const [search, setSearch] = useState('');
  const [asking, setAsking] = useState<string | null>(null);
  const wanted = search.trim().toLocaleLowerCase();
  const matches = (action: KeyedAction): boolean =>
    wanted === '' ||
    action.label.toLocaleLowerCase().includes(wanted) ||
    keysOf(action, changed).some((key) => showKey(key).toLocaleLowerCase() === wanted);
  const found = actions.filter(matches);

  return (
    <>
      <Setting name={t('setup:keys.letters')} help={t('setup:keys.lettersHelp')}>
        <Switch checked={letterKeys} onChange={(on) => save({ letterKeys: on })}>
          {t('setup:keys.letters')}
        </Switch>
      </Setting>
      <section className="keys-all">
        <div className="keys-tools">
          <SearchField
            label={t('setup:keys.search')}
            placeholder={t('setup:keys.search')}
            value={search}
            onChange={setSearch}
          />
          <Button
            icon={RotateCcw}
            reason={Object.keys(changed).length === 0 ? t('setup:keys.noneChanged') : null}
            onPress={() => save({ keys: {} })}
          >
            {t('setup:keys.resetAll')}
          </Button>
        </div>
        {found.length === 0 ? <p className="setting-note">{t('setup:keys.noMatch')}</p> : null}
        {keyPlaces.map((place) => {
          const here = found.filter((action) => action.place === place);
          return here.length === 0 ? null : (
            <section key={place} className="keys-place">
              <h3>{t(`setup:keys.places.${place}`)}</h3>
              <ul>
                {here.map((action) => (
                  <KeyRow
                    key={action.name}
                    action={action}
                    all={actions}
                    isAsking={asking === action.name}
                    onAsk={(on) => setAsking(on ? action.name : null)}
                  />
                ))}
              </ul>
            </section>
          );
        })}
      </section>
    </>
  );
}

/** The catalogue and what the frame has registered everywhere, in the language of the window. */
function useEveryAction(): readonly KeyedAction[] {
  const { t } = useText();
  const present = useAllActions();
  const elsewhere = keyCatalogue.map(({ label, ...entry }): KeyedAction => ({ ...entry, label: t(label) }));
  const known = new Set(elsewhere.map(({ name }) => name));
  const frame = present
    .filter(({ name }) => !known.has(name))
    .map(({ name, scope, keys, label }): KeyedAction => ({ name, scope, keys, label, place: 'everywhere' }));
  return [...frame, ...elsewhere];
}

function KeyRow({
  action,
  all,
  isAsking,
  onAsk,
}: {
  readonly action: KeyedAction;
  readonly all: readonly KeyedAction[];
  readonly isAsking: boolean;
  readonly onAsk: (asking: boolean) => void;
}) {
  const { t } = useText();
  const store = useAppStore();
  const changed = useStore((state) => state.preferences.keys);
  const [refused, setRefused] = useState<string | null>(null);
  const keys = keysOf(action, changed);
  const delivered = action.keys[0] ?? '';
  const isChanged = changed[action.name] !== undefined;
  const put = (key: string): void => {
    store.getState().savePreferences({ keys: withKey(store.getState().preferences.keys, action, key) });
    setRefused(null);
    onAsk(false);
  };

  useEffect(() => {
    if (!isAsking) return;
    function onKeyDown(event: KeyboardEvent): void {
      if (['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'].includes(event.key)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const key = keyOf(event);
      if (key === 'Escape') {
        setRefused(null);
        onAsk(false);
      } else if (key === 'Backspace') put('');
      else if (isReserved(key)) setRefused(t('setup:keys.reserved', { key: showKey(key) }));
      else {
        const other = conflictWith(action, key, all, changed);
        if (other === null) put(key);
        else setRefused(t('setup:keys.conflict', { key: showKey(key), action: other.label }));
      }
    }
    // Before anything else hears the key: it is to be taken, not to act.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  });

  return (
    <li className="key-row">
      <span className="key-action">
        {action.label}
        {refused === null ? null : (
          <span className="mistake" role="alert">
            {refused}
          </span>
        )}
      </span>
      {isChanged ? (
        <IconButton
          icon={RotateCcw}
          label={delivered === '' ? t('setup:keys.resetNone') : t('setup:keys.reset', { key: showKey(delivered) })}
          onPress={() => put(delivered)}
        />
      ) : (
        <span />
      )}
      <button
        type="button"
        className={`key-button${isAsking ? ' asking' : ''}`}
        aria-label={`${t('setup:keys.change', { action: action.label })}: ${keys.length === 0 ? t('setup:keys.none') : keys.map(showKey).join(' ')}`}
        aria-pressed={isAsking}
        onClick={() => {
          setRefused(null);
          onAsk(!isAsking);
        }}
        onBlur={() => {
          if (isAsking) onAsk(false);
        }}
      >
        {isAsking ? (
          <span>
            {t('setup:keys.press')} <small>{t('setup:keys.pressHelp')}</small>
          </span>
        ) : keys.length === 0 ? (
          <span className="row-muted">{t('setup:keys.none')}</span>
        ) : (
          keys.map((key) => (
            <kbd key={key} className="key-hint">
              {showKey(key)}
            </kbd>
          ))
        )}
      </button>
    </li>
  );
}
