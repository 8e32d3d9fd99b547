import { useState } from 'react';
import { isLetter, keyOf, showKey } from '../../keys/key.ts';
import { type Action, conflictOf, keysOf, scopes } from '../../keys/registry.ts';
import { useAllActions } from '../../keys/use-actions.tsx';
import { useAppStore, useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Switch } from '../../ui/fields/Checkbox.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import './key-sheet.css';

/** `?`: the keys valid here, where each can be changed and letters be switched off (UI-20). */
export function KeySheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useText();
  const store = useAppStore();
  const letters = useStore((state) => state.preferences.letterKeys);
  const changed = useStore((state) => state.preferences.keys);
  const actions = useAllActions().filter(({ name }) => !name.startsWith('toast.'));
  const [asking, setAsking] = useState<string | null>(null);

  function take(action: Action, key: string): void {
    const taken = conflictOf(action, key, actions, changed);
    if (taken !== null) {
      store.getState().say({ tone: 'bad', text: t('frame:sheet.taken', { action: taken.label }) });
      return;
    }
    const { [action.name]: _, ...others } = changed;
    store.getState().savePreferences({ keys: key === action.keys[0] ? others : { ...others, [action.name]: key } });
    setAsking(null);
  }
  return (
    <Dialog
      title={t('frame:sheet.title')}
      size="wide"
      isOpen={isOpen}
      onClose={onClose}
      closeLabel={t('frame:sheet.close')}
      footer={
        <>
          <Switch checked={letters} onChange={(letterKeys) => store.getState().savePreferences({ letterKeys })}>
            {t('frame:sheet.letters')}
          </Switch>
          <span className="key-sheet-space" />
          {Object.keys(changed).length === 0 ? null : (
            <Button onPress={() => store.getState().savePreferences({ keys: {} })}>{t('frame:sheet.reset')}</Button>
          )}
        </>
      }
    >
      <div className="key-sheet">
        {scopes.map((scope) => {
          const here = actions.filter((action) => action.scope === scope && keysOf(action, changed).length > 0);
          return here.length === 0 ? null : (
            <section key={scope}>
              <h3>{t(`frame:sheet.${scope}`)}</h3>
              <ul>
                {here.map((action) => (
                  <li key={action.name}>
                    <span>{action.label}</span>
                    <button
                      type="button"
                      className="key-sheet-keys"
                      aria-label={`${t('frame:sheet.change')}: ${action.label}`}
                      title={t('frame:sheet.change')}
                      onClick={() => setAsking(action.name)}
                      onBlur={() => setAsking(null)}
                      onKeyDown={(event) => {
                        if (asking !== action.name || ['Control', 'Shift', 'Alt', 'Meta', 'Tab'].includes(event.key))
                          return;
                        event.preventDefault();
                        event.stopPropagation();
                        if (event.key === 'Escape') setAsking(null);
                        else take(action, keyOf(event));
                      }}
                    >
                      {asking === action.name ? (
                        <em>{t('frame:sheet.press')}</em>
                      ) : (
                        keysOf(action, changed).map((key) => (
                          <kbd key={key} className={`key-hint${isLetter(key) && !letters ? ' off' : ''}`}>
                            {showKey(key)}
                          </kbd>
                        ))
                      )}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </Dialog>
  );
}
