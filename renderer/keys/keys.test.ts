import { describe, expect, test } from 'vitest';
import { isLetter, keyOf, showKey } from './key.ts';
import { type Action, actionFor, conflictOf, createRegistry, keysOf } from './registry.ts';

const press = (
  key: string,
  modifiers: Partial<Record<'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey', boolean>> = {},
): string => keyOf({ key, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, ...modifiers });
const action = (name: string, scope: Action['scope'], keys: readonly string[]): Action => ({
  name,
  scope,
  keys,
  label: name,
  run: () => undefined,
});

describe('a key as text', () => {
  test('UI-20: modifiers in one order, letters small alone and large with a modifier, Command as Ctrl', () => {
    expect(press('a')).toBe('a');
    expect(press('k', { ctrlKey: true })).toBe('Ctrl+K');
    expect(press('k', { metaKey: true })).toBe('Ctrl+K');
    expect(press('F3', { altKey: true })).toBe('Alt+F3');
    expect(press(' ')).toBe('Space');
  });

  test('UI-20: Shift is part of a key only where it is not part of the character', () => {
    expect(press('?', { shiftKey: true })).toBe('?');
    expect(press('/', { shiftKey: true })).toBe('/');
    expect(press('ArrowDown', { shiftKey: true })).toBe('Shift+ArrowDown');
    expect(press('A', { shiftKey: true })).toBe('Shift+a');
  });

  test('UI-20: only bare characters are letters, which a person can switch off', () => {
    expect(['a', '?', '/', 'Space', '['].every(isLetter)).toBe(true);
    expect(['Ctrl+K', 'F9', 'Enter', 'ArrowDown', 'Alt+F3'].some(isLetter)).toBe(false);
  });

  test('UI-20: is shown as people read it', () => {
    expect(showKey('Ctrl+ArrowUp')).toBe('Ctrl ↑');
    expect(showKey('a')).toBe('A');
    expect(showKey('Ctrl++')).toBe('Ctrl +');
  });
});

describe('the registry of actions', () => {
  const inList = action('list.accept', 'list', ['a']);
  const inDocument = action('document.accept', 'document', ['a']);
  const everywhere = action('palette', 'global', ['Ctrl+K']);
  const actions = [inList, inDocument, everywhere];

  test('UI-20: the same key means the action of the part one stands in', () => {
    expect(actionFor('a', 'list', actions, {})).toBe(inList);
    expect(actionFor('a', 'document', actions, {})).toBe(inDocument);
    expect(actionFor('Ctrl+K', 'document', actions, {})).toBe(everywhere);
    expect(actionFor('z', 'list', actions, {})).toBeNull();
  });

  test('UI-20: where the list has nothing for a key, the open document does it', () => {
    expect(actionFor('a', 'list', [inDocument], {})).toBe(inDocument);
  });

  test('UI-20: a key can be changed, and taken away', () => {
    expect(keysOf(inList, { 'list.accept': 'g' })).toEqual(['g']);
    expect(actionFor('a', 'list', [inList], { 'list.accept': 'g' })).toBeNull();
    expect(actionFor('g', 'list', [inList], { 'list.accept': 'g' })).toBe(inList);
    expect(keysOf(inList, { 'list.accept': '' })).toEqual([]);
  });

  test('UI-20: a key that is taken in the same place is told, one of another place is free', () => {
    expect(conflictOf(action('list.open', 'list', ['o']), 'a', actions, {})).toBe(inList);
    expect(conflictOf(action('list.open', 'list', ['o']), 'Ctrl+K', actions, {})).toBe(everywhere);
    expect(conflictOf(inList, 'a', [inList, inDocument], {})).toBeNull();
  });

  test('UI-20: what is taken away is not valid any more', () => {
    const registry = createRegistry();
    const away = registry.register(Symbol('list'), [inList]);
    registry.register(Symbol('frame'), [everywhere]);
    expect(registry.actions.getState()).toEqual([inList, everywhere]);
    away();
    expect(registry.actions.getState()).toEqual([everywhere]);
  });
});
