import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keyCatalogue } from '../key-catalogue.ts';
import { conflictWith, isReserved, type KeyedAction, withKey } from './key-change.ts';

const anAction = (part: Partial<KeyedAction>): KeyedAction => ({
  name: 'a',
  place: 'everywhere',
  scope: 'global',
  keys: [],
  label: 'A',
  ...part,
});

describe('changing keys (UI-20)', () => {
  const accept = anAction({ name: 'document.accept', place: 'document', scope: 'document', keys: ['a'] });
  const acceptMarked = anAction({ name: 'list.accept', place: 'inbox', scope: 'list', keys: ['a'] });
  const send = anAction({ name: 'outbox.send', place: 'outbox', keys: ['s'] });
  const palette = anAction({ name: 'frame.palette', keys: ['Ctrl+K'] });
  const all = [accept, acceptMarked, send, palette];

  test('a key that is taken in the same place names the action that has it', () => {
    expect(conflictWith(anAction({ name: 'outbox.content', place: 'outbox' }), 's', all, {})).toBe(send);
    expect(conflictWith(send, 'Ctrl+K', all, {})).toBe(palette);
  });

  test('list and document, and places that are never seen together, may share a key', () => {
    expect(conflictWith(accept, 'a', all, {})).toBeNull();
    expect(conflictWith(anAction({ name: 'vendors.save', place: 'vendors' }), 's', all, {})).toBeNull();
  });

  test('a changed key frees the delivered one and takes its own', () => {
    expect(
      conflictWith(anAction({ name: 'outbox.content', place: 'outbox' }), 's', all, { 'outbox.send': 'g' }),
    ).toBeNull();
    expect(conflictWith(anAction({ name: 'outbox.content', place: 'outbox' }), 'g', all, { 'outbox.send': 'g' })).toBe(
      send,
    );
  });

  test('changing back to the delivered key is no change, and no key is one', () => {
    expect(withKey({ 'outbox.send': 'g', x: 'y' }, send, 's')).toEqual({ x: 'y' });
    expect(withKey({}, send, '')).toEqual({ 'outbox.send': '' });
    expect(withKey({}, anAction({ name: 'n', keys: [] }), '')).toEqual({});
  });

  test('what belongs to the browser or moves in every list cannot be taken', () => {
    for (const key of ['Ctrl+T', 'Ctrl+W', 'F11', 'ArrowDown', 'Escape', 'Tab']) expect(isReserved(key)).toBe(true);
    for (const key of ['a', 'Ctrl+S', 'F9', 'Alt+F3', 'Delete']) expect(isReserved(key)).toBe(false);
  });
});

describe('the list of keys in the set-up (UI-20)', () => {
  const renderer = join(import.meta.dirname, '..', '..');
  const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) =>
        /\.tsx?$/.test(file) &&
        !/\.test\./.test(file) &&
        /^(inbox|document|register|exchange|outbox|vendors|purchases|posting|setup)[\\/]/.test(file),
    )
    .map((file) => readFileSync(join(renderer, file), 'utf8'));
  const keysText = /\[((?:'[^']*'(?:, )?)*)\]/.source;
  const written = sources.flatMap((source) => [
    ...source.matchAll(
      new RegExp(
        `name: '([a-z]+\\.[A-Za-z]+)',\\s*(?://.*\\s*)?scope: '(\\w+)'(?: as const)?,\\s*keys: ${keysText}`,
        'g',
      ),
    ),
  ]);
  /** Actions of one kind are made in a function of their file, which says what their names begin with. */
  const makers =
    /const (\w+) = \(\s*name: string,(?:(?!const )[^])*?name: `(\w+)\.\$\{name\}`,\s*scope: '(\w+)'([^}]*)/g;
  const made = sources.flatMap((source) =>
    [...source.matchAll(makers)]
      // Moving about is no action of the list.
      .filter(([, , , , rest = '']) => !rest.includes('keyOnly: true'))
      .flatMap(([, maker = '', prefix = '', scope = '']) => {
        // The keys come right behind the name, or behind the label.
        const calls = new RegExp(`\\b${maker}\\(\\s*'(\\w+)',\\s*(?:[^\\[]*?,\\s*)?${keysText}`, 'g');
        return [...source.matchAll(calls)].map(([all, name = '', keys = '']) => [
          all,
          `${prefix}.${name}`,
          scope,
          keys,
        ]);
      }),
  );
  const registered = [...written, ...made];

  test('holds every action the places register, with the same keys', () => {
    expect(registered.length).toBeGreaterThan(20);
    const names = made.map(([, name]) => name);
    expect(names).toEqual(expect.arrayContaining(['coding.lastTime', 'coding.leaveOut', 'document.accept']));
    for (const [, name, scope, keys = ''] of registered) {
      const entry = keyCatalogue.find((one) => one.name === name);
      expect(entry, `${name ?? ''} is missing in key-catalogue.ts`).toBeDefined();
      expect({ name, scope, keys: entry?.keys }).toEqual({
        name,
        scope: entry?.scope,
        keys: [...keys.matchAll(/'([^']*)'/g)].map(([, key]) => key),
      });
    }
  });
});
