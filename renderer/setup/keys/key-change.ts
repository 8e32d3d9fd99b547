import { keysOf, type Scope } from '../../keys/registry.ts';
import type { KeyPlace } from '../key-catalogue.ts';

/** An action as the key page sees it. */
export interface KeyedAction {
  readonly name: string;
  readonly place: KeyPlace;
  readonly scope: Scope;
  readonly keys: readonly string[];
  readonly label: string;
}

/** Keys the browser or the system takes before any page sees them, and those every list needs to move. */
const reserved =
  /^(Ctrl\+(Shift\+)?[TNWRQ]|Ctrl\+Tab|Alt\+F4|F11|F12|Tab|Shift\+Tab|Escape|Arrow(Up|Down|Left|Right)|PageUp|PageDown|Home|End)$/;

export function isReserved(key: string): boolean {
  return reserved.test(key);
}

/** Whether two places can be on the screen together: lists stand in every place, a document stands beside the inbox. */
function meet(one: KeyPlace, other: KeyPlace): boolean {
  if (one === other || one === 'everywhere' || other === 'everywhere') return true;
  const places: readonly KeyPlace[] = [one, other];
  return places.includes('lists') || (places.includes('inbox') && places.includes('document'));
}

/** The action that already has a key where this one would need it, or null (UI-20). Where one stands decides between list and document. */
export function conflictWith(
  action: KeyedAction,
  key: string,
  all: readonly KeyedAction[],
  changed: Readonly<Record<string, string>>,
): KeyedAction | null {
  const sameFocus = (other: KeyedAction): boolean =>
    other.scope === action.scope || other.scope === 'global' || action.scope === 'global';
  return (
    all.find(
      (other) =>
        other.name !== action.name &&
        meet(action.place, other.place) &&
        sameFocus(other) &&
        keysOf(other, changed).includes(key),
    ) ?? null
  );
}

/** The changed keys with one more change; a change back to the delivered key is no change. `key` empty: no key. */
export function withKey(
  changed: Readonly<Record<string, string>>,
  { name, keys }: Pick<KeyedAction, 'name' | 'keys'>,
  key: string,
): Record<string, string> {
  const rest = Object.fromEntries(Object.entries(changed).filter(([each]) => each !== name));
  return key === (keys[0] ?? '') ? rest : { ...rest, [name]: key };
}
