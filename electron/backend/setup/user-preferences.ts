import { preferences, type Preferences } from '../../../shared/contract/setup.ts';
import { readPreferences, savePreferences } from '../../storage/setup/settings.ts';
import type { Context } from '../context.ts';

/** How the program looks to somebody who has changed nothing (UI-38). */
const defaults: Preferences = {
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

/** What a user saved; a single value this version does not understand falls back to its default, the others stay. */
export async function preferencesOf({ storage, user }: Context): Promise<Preferences> {
  const saved = await readPreferences(storage.read, user.name);
  if (typeof saved !== 'object' || saved === null) return defaults;
  const understood: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(saved)) {
    const part = preferences.partial().safeParse({ [name]: value });
    if (part.success) Object.assign(understood, part.data);
  }
  return preferences.parse({ ...defaults, ...understood });
}

export async function changePreferences(context: Context, change: Partial<Preferences>): Promise<Preferences> {
  const changed = preferences.parse({ ...(await preferencesOf(context)), ...change });
  await context.storage.write((tx) => savePreferences(tx, context.user.name, changed));
  context.events.tell('preferences.changed', {});
  return changed;
}
