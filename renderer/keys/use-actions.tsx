import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { useStore as useZustand } from 'zustand';
import { useAppStore, useStore } from '../store/use-store.tsx';
import { showKey, isLetter, keyOf } from './key.ts';
import { type Action, actionFor, createRegistry, keysOf, type Registry, type Scope } from './registry.ts';

const Current = createContext<Registry>(createRegistry());

/** Esc peels one layer at a time (UI-20): the highest layer that is open. Menus and dialogs close themselves before. */
const layers = new Map<symbol, { readonly layer: number; readonly peel: () => void }>();
export const escapeLayers = { filter: 20, search: 30, selection: 40, document: 45, view: 50 } as const;

export function useEscape(layer: keyof typeof escapeLayers, open: boolean, peel: () => void): void {
  const newest = useRef(peel);
  newest.current = peel;
  useEffect(() => {
    if (!open) return;
    const key = Symbol(layer);
    layers.set(key, { layer: escapeLayers[layer], peel: () => newest.current() });
    return () => {
      layers.delete(key);
    };
  }, [layer, open]);
}

/** Registers what can be done while the component is there. Pass a new array when labels or reasons change; `run` is always the newest. */
export function useActions(actions: readonly Action[]): void {
  const registry = useContext(Current);
  const [owner] = useState(() => Symbol('actions'));
  const newest = useRef(actions);
  newest.current = actions;
  // Registered anew only when something a person sees has changed.
  const seen = JSON.stringify(
    actions.map(({ name, scope, keys, label, reason }) => [name, scope, keys, label, reason ?? null]),
  );
  useEffect(
    () =>
      registry.register(
        owner,
        newest.current.map((action) => ({
          ...action,
          run: () => newest.current.find((one) => one.name === action.name)?.run(),
        })),
      ),
    [registry, owner, seen],
  );
}

/** Everything that can be done now. */
export function useAllActions(): readonly Action[] {
  return useZustand(useContext(Current).actions);
}

/** The key shown on the button of an action, or null when it has none or letters are switched off. */
export function useKeyHint(name: string, delivered: string): string | null {
  const key = useStore((state) => state.preferences.keys[name]) ?? delivered;
  const letters = useStore((state) => state.preferences.letterKeys);
  return key === '' || (isLetter(key) && !letters) ? null : showKey(key);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  if (target.getAttribute('role') === 'spinbutton') return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range', 'file'].includes(target.type);
}

function focusScope(target: EventTarget | null): Scope {
  const scope = target instanceof Element ? target.closest<HTMLElement>('[data-scope]')?.dataset['scope'] : undefined;
  return scope === 'document' ? 'document' : 'list';
}

/** Hears the keys of the whole window. Stands once, around everything. */
export function KeyProvider({ children }: { readonly children: ReactNode }) {
  const [registry] = useState(createRegistry);
  const store = useAppStore();

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing || document.querySelector('[data-modal]') !== null) return;
      const target = event.target;
      // A menu or list that is open has the keys to itself.
      if (target instanceof Element && target.closest('.popover') !== null) return;
      const key = keyOf(event);
      const typing = isTyping(target);
      if (key === 'Escape') {
        const top = [...layers.values()].sort((one, other) => other.layer - one.layer)[0];
        if (top === undefined) return;
        event.preventDefault();
        top.peel();
        return;
      }
      if (isLetter(key) && (typing || !store.getState().preferences.letterKeys)) return;
      // What a text field does itself stays with it.
      if (typing && /^(Ctrl\+[ACVXZY]|Arrow|Home|End|Shift\+|Enter|Backspace|Delete|Ctrl\+Arrow)/.test(key)) return;
      if (
        (key === 'Space' || key === 'Enter') &&
        target instanceof Element &&
        target.closest('button, a, [role=tab], [role=option], [role=checkbox]') !== null
      )
        return;
      const { keys } = store.getState().preferences;
      const action = actionFor(key, focusScope(target), registry.actions.getState(), keys);
      if (action === null) return;
      // So that the key does not end up as a letter in the field it opens, or in the browser's own shortcut.
      event.preventDefault();
      const reason = action.reason ?? null;
      if (reason === null) action.run();
      else store.getState().say({ tone: 'plain', text: reason });
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [registry, store]);

  return <Current value={registry}>{children}</Current>;
}

export { keysOf };
