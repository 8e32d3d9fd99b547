import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Icon } from '../ui/icon.ts';

/** Where an action's key counts: everywhere, in the list, in the document beside it. */
export const scopes = ['global', 'list', 'document'] as const;
export type Scope = (typeof scopes)[number];

/**
 * Something a person can do. One registry feeds the keys, the palette (Ctrl+K) and the key sheet (?): an action that is not
 * registered now is not valid here (UI-20).
 */
export interface Action {
  /** Its lasting name, under which a changed key is remembered: `list.accept`. */
  readonly name: string;
  readonly scope: Scope;
  /** Default keys, the first is the one shown; a person may change it. */
  readonly keys: readonly string[];
  readonly label: string;
  readonly icon?: Icon;
  /** Why it cannot be done now (UI-31), or null. The palette shows it greyed with the reason; its key says it. */
  readonly reason?: string | null;
  /** Only a key, no entry in the palette (moving about). */
  readonly keyOnly?: boolean;
  readonly run: () => void;
}

export interface Registry {
  readonly actions: StoreApi<readonly Action[]>;
  /** Adds or replaces; answers with the function that takes them away again. */
  readonly register: (owner: symbol, actions: readonly Action[]) => () => void;
}

export function createRegistry(): Registry {
  const owners = new Map<symbol, readonly Action[]>();
  const actions = createStore<readonly Action[]>(() => []);
  const tell = (): void => actions.setState([...owners.values()].flat(), true);
  return {
    actions,
    register: (owner, own) => {
      owners.set(owner, own);
      tell();
      return () => {
        owners.delete(owner);
        tell();
      };
    },
  };
}

/** The keys of an action: the person's own first choice, else as delivered. */
export function keysOf(
  action: Pick<Action, 'name' | 'keys'>,
  changed: Readonly<Record<string, string>>,
): readonly string[] {
  const own = changed[action.name];
  if (own === undefined) return action.keys;
  return own === '' ? [] : [own, ...action.keys.slice(1)];
}

/**
 * The action a key means where the focus is: of the scope one stands in, else global, else of the other scope. Among
 * several of the same scope the newest registered.
 */
export function actionFor(
  key: string,
  focus: Scope,
  actions: readonly Action[],
  changed: Readonly<Record<string, string>>,
): Action | null {
  const fitting = actions.filter((action) => keysOf(action, changed).includes(key));
  return (
    fitting.findLast((action) => action.scope === focus) ??
    fitting.findLast((action) => action.scope === 'global') ??
    fitting.at(-1) ??
    null
  );
}

/** The action that already has a key in the same place, for the sheet where keys are changed. */
export function conflictOf(
  action: Pick<Action, 'name' | 'scope'>,
  key: string,
  actions: readonly Action[],
  changed: Readonly<Record<string, string>>,
): Action | null {
  return (
    actions.find(
      (other) =>
        other.name !== action.name &&
        (other.scope === action.scope || other.scope === 'global' || action.scope === 'global') &&
        keysOf(other, changed).includes(key),
    ) ?? null
  );
}
