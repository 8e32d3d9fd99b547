import { z } from 'zod';
import { chosenProfiles } from '../../../shared/domain/transport/transport-profile.ts';
import type { ReadableStore, WritableStore } from '../../storage/connection/handles.ts';
import { saveSetting, settingText } from '../../storage/setup/settings.ts';

/**
 * Settings of the program. `accessPointId`: how our access point is known in its network (Domibus). The grace period is
 * in seconds, 0 to 600 (ACC-9).
 */
const programSettings = z.object({
  completed: z.boolean().catch(false),
  demo: z.boolean().catch(false),
  transportFolder: z.string().catch(''),
  transportProfile: z.enum(chosenProfiles).catch('plain'),
  accessPointId: z.string().catch(''),
  gracePeriod: z.number().int().min(0).max(600).catch(60),
});
export type ProgramSettings = z.infer<typeof programSettings>;

const name = 'program';

/** What was understood last, by its text: every document that is decided asks how long its answer waits. */
let understood: { readonly text: string; readonly settings: ProgramSettings } | null = null;

/** The settings as saved; what was never saved, or is no longer understood, has its default. */
export async function readProgramSettings(db: ReadableStore): Promise<ProgramSettings> {
  const text = settingText(db, name) ?? '{}';
  if (understood?.text !== text) understood = { text, settings: programSettings.parse(JSON.parse(text)) };
  return understood.settings;
}

export async function saveProgramSettings(
  tx: WritableStore,
  change: Partial<ProgramSettings>,
): Promise<ProgramSettings> {
  const settings = { ...(await readProgramSettings(tx)), ...change };
  await saveSetting(tx, name, settings);
  return settings;
}
