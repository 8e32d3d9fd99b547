import type { Preferences } from '../../shared/contract/setup.ts';
import type { Call } from '../backend.ts';
import type { SliceTools } from './slice.ts';

/** Until the backend has told: what a new installation starts with. */
export const startingPreferences: Preferences = {
  language: null,
  theme: 'system',
  density: 'normal',
  afterDecision: 'next',
  letterKeys: true,
  keys: {},
  split: { layout: 'split', listWidth: null, railCollapsed: false },
  lists: {},
  registers: {},
  sending: { lists: {}, views: [] },
  notifications: true,
  lastPlace: '',
};

export interface PreferencesSlice {
  readonly preferences: Preferences;
  /** Shown at once and remembered per user (UI-38); several changes in a row are written together. */
  readonly savePreferences: (change: Partial<Preferences>) => void;
  /** Writes at once what still waits; for a window that closes. */
  readonly writePreferencesNow: () => void;
  readonly readPreferences: () => Promise<void>;
}

const writeAfter = 400;

export function preferencesSlice({ set, get, backend }: SliceTools): PreferencesSlice {
  let unwritten: Partial<Preferences> = {};
  let timer: ReturnType<typeof setTimeout> | null = null;
  let writing = 0;

  async function write(call: Call): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const change = unwritten;
    unwritten = {};
    writing += 1;
    await call('preferences.save', change);
    writing -= 1;
  }

  return {
    preferences: startingPreferences,
    savePreferences: (change) => {
      set({ preferences: { ...get().preferences, ...change } });
      unwritten = { ...unwritten, ...change };
      timer ??= setTimeout(() => void write(backend.call), writeAfter);
    },
    writePreferencesNow: () => {
      if (timer !== null) void write(backend.callLast);
    },
    readPreferences: async () => {
      const answer = await backend.call('preferences.read', {});
      // What is not written yet is newer than what was read.
      if (answer.ok && writing === 0) set({ preferences: { ...answer.value, ...unwritten } });
    },
  };
}
