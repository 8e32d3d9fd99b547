import { z } from 'zod';
import type { ReadableStore, WritableStore } from '../../storage/connection/handles.ts';
import { readSetting, saveSetting } from '../../storage/setup/settings.ts';

/** After how many minutes without an answer silence is something to say (OUT-4b). */
const sendingSettings = z.object({ silenceMinutes: z.number().int().min(1).max(43_200).catch(240) });
export type SendingSettings = z.infer<typeof sendingSettings>;

const name = 'sending';

export async function readSendingSettings(db: ReadableStore): Promise<SendingSettings> {
  return sendingSettings.parse((await readSetting(db, name)) ?? {});
}

export async function saveSendingSettings(tx: WritableStore, settings: SendingSettings): Promise<void> {
  await saveSetting(tx, name, settings);
}
