/**
 * A key as text: modifiers in the order Ctrl, Alt, Shift, then the key (`Ctrl+K`, `Alt+F3`, `Shift+ArrowDown`, `/`, `?`, `a`).
 * Command on a Mac counts as Ctrl. Shift is left out where it only makes another character (`?`).
 */
export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

export function keyOf({ key, ctrlKey, altKey, metaKey, shiftKey }: Pressed): string {
  const character = [...key].length === 1;
  const withModifier = ctrlKey || metaKey || altKey;
  const name = key === ' ' ? 'Space' : character ? (withModifier ? key.toUpperCase() : key.toLowerCase()) : key;
  const shift = shiftKey && (!character || withModifier || key === ' ' || key.toLowerCase() !== key.toUpperCase());
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${name}`;
}

/** A key that is a character by itself: it must not act while somebody types, and can be switched off (UI-20, WCAG 2.1.4). */
export function isLetter(key: string): boolean {
  return [...key].length === 1 || key === 'Space' || /^Shift\+.$/u.test(key);
}

const signs: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '⏎',
  Escape: 'Esc',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Delete: 'Del',
};

/** A key as people read it on a button: `Ctrl ↑`, `A`. */
export function showKey(key: string): string {
  return key
    .split(/\+(?=.)/u)
    .map((part) => signs[part] ?? ([...part].length === 1 ? part.toUpperCase() : part))
    .join(' ');
}
