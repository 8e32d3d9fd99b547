import { describe, expect, test } from 'vitest';
import { ok, type Result } from '../../shared/domain/result.ts';
import { createAppStore, followBackend } from '../store.ts';
import { startingPreferences } from './preferences-slice.ts';
import { answeringBackend } from './testing/answering-backend.ts';

const later = (milliseconds = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('what is remembered per user', () => {
  test('UI-38: a change is shown at once, and several are written together', async () => {
    const backend = answeringBackend({ 'preferences.save': () => ok(startingPreferences) });
    const store = createAppStore(backend);
    store.getState().savePreferences({ theme: 'dark' });
    store.getState().savePreferences({ density: 'compact' });
    expect(store.getState().preferences).toMatchObject({ theme: 'dark', density: 'compact' });
    await later(500);
    expect(backend.asked).toEqual([{ name: 'preferences.save', input: { theme: 'dark', density: 'compact' } }]);
  });

  test('UI-38: a window that closes at once loses nothing, and writes nothing twice', async () => {
    const backend = answeringBackend({ 'preferences.save': () => ok(startingPreferences) });
    const store = createAppStore(backend);
    store.getState().savePreferences({ theme: 'dark' });
    store.getState().writePreferencesNow();
    expect(backend.asked).toEqual([{ name: 'preferences.save', input: { theme: 'dark' } }]);
    store.getState().writePreferencesNow();
    await later(500);
    expect(backend.asked).toHaveLength(1);
  });

  test('UI-38: what is not written yet is not undone by reading', async () => {
    const backend = answeringBackend({
      'preferences.read': () => ok({ ...startingPreferences, theme: 'light', language: 'da' }),
      'preferences.save': () => ok(startingPreferences),
    });
    const store = createAppStore(backend);
    store.getState().savePreferences({ theme: 'dark' });
    await store.getState().readPreferences();
    expect(store.getState().preferences).toMatchObject({ theme: 'dark', language: 'da' });
  });
});

describe('messages', () => {
  test('UI-30: stay in the history after they have gone, and their action runs once', () => {
    const store = createAppStore(answeringBackend({}));
    let undone = 0;
    store.getState().say({ text: 'Accepted', action: { label: 'Undo', key: null, run: () => (undone += 1) } });
    const [toast] = store.getState().toasts;
    expect(toast?.showing).toBe(true);
    store.getState().runToast(toast?.id ?? 0);
    store.getState().runToast(toast?.id ?? 0);
    expect(undone).toBe(1);
    expect(store.getState().toasts).toMatchObject([{ text: 'Accepted', showing: false, action: null }]);
  });

  test('UI-30: the history is not endless', () => {
    const store = createAppStore(answeringBackend({}));
    for (let count = 0; count < 80; count += 1) store.getState().say({ text: String(count) });
    expect(store.getState().toasts).toHaveLength(50);
    expect(store.getState().toasts[0]?.text).toBe('79');
  });
});

describe('counts', () => {
  const counted = (pending: number): Result<unknown> => ok({ pending: { purchase: pending } });

  test('UI-1: a late answer to an earlier question is dropped', async () => {
    const waiting: ((result: Result<unknown>) => void)[] = [];
    const store = createAppStore(
      answeringBackend({ 'documents.counts': () => new Promise<Result<unknown>>((resolve) => waiting.push(resolve)) }),
    );
    const first = store.getState().readCounts();
    const second = store.getState().readCounts();
    waiting[1]?.(counted(7));
    waiting[0]?.(counted(3));
    await Promise.all([first, second]);
    expect(store.getState().counts?.pending.purchase).toBe(7);
  });

  test('UI-1: ten thousand arrivals in a moment are not ten thousand questions', async () => {
    const backend = answeringBackend({ 'documents.counts': () => counted(1) });
    const store = createAppStore(backend);
    followBackend(store, backend);
    for (let count = 0; count < 10_000; count += 1)
      backend.tell({ name: 'documents.changed', value: { ids: null, arrived: 1, failed: 0 } });
    await later(400);
    const asked = backend.asked.filter(({ name }) => name === 'documents.counts');
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThan(5);
  });
});

test('PLT-2: after a lost connection everything on the screen is read again', async () => {
  const backend = answeringBackend({});
  const store = createAppStore(backend);
  followBackend(store, backend);
  backend.become('lost');
  expect(store.getState().connection).toBe('lost');
  expect(backend.asked).toEqual([]);
  backend.become('connected');
  await later(300);
  expect(new Set(backend.asked.map(({ name }) => name))).toEqual(
    new Set([
      'host.describe',
      'setup.read',
      'preferences.read',
      'documents.counts',
      'transport.health',
      'documents.marks',
    ]),
  );
});
