import { mkdir, rm, writeFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import {
  channelDefaults,
  type ChannelSettings,
  faultInChannels,
  mailWays,
  paperLanguages,
  smtpSecurities,
} from '../../../../shared/domain/channels/channel-settings.ts';
import { problem, type Problem } from '../../../../shared/domain/problem.ts';
import { refuse, type Result } from '../../../../shared/domain/result.ts';
import type { ReadableStore } from '../../../storage/connection/handles.ts';
import { recordLog } from '../../../storage/log.ts';
import { readSetting, saveSetting } from '../../../storage/setup/settings.ts';
import { reasonOf } from '../../../transport/outgoing.ts';
import { done } from '../../answering.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry } from '../../log-entry.ts';

const name = 'channels';

const saved = z.object({
  language: z.enum(paperLanguages),
  queue: z.object({ folder: z.string(), intermediary: z.string() }),
  mail: z.object({
    way: z.enum(mailWays),
    folder: z.string(),
    from: z.string(),
    fromName: z.string(),
    smtp: z.object({ host: z.string(), port: z.number(), security: z.enum(smtpSecurities), user: z.string() }),
  }),
  print: z.object({ folder: z.string() }),
});

export async function readChannelSettings(db: ReadableStore): Promise<ChannelSettings> {
  const read = saved.safeParse(await readSetting(db, name));
  return read.success ? read.data : channelDefaults;
}

/** Where mails and papers lie when nobody has chosen a folder. */
export function ownChannelFolders(dataFolder: string): { readonly mail: string; readonly print: string } {
  return { mail: join(dataFolder, 'mail'), print: join(dataFolder, 'print') };
}

/** Saves how documents leave; folders are tried before they are taken, and the password goes where secrets are kept. */
export async function saveChannelSettings(
  context: Context,
  wanted: ChannelSettings,
  password: string | null,
): Promise<Result<Record<string, never>>> {
  const { storage, user, secrets, events } = context;
  const fault = faultInChannels(wanted);
  if (fault !== null) return refuse(problem('channel.settingInvalid', { field: fault }));
  for (const folder of [wanted.queue.folder, wanted.mail.folder, wanted.print.folder]) {
    const because = folder === '' ? null : await tryChannelFolder(folder);
    if (because !== null) return refuse(because);
  }
  if (password !== null) {
    const refusal = secrets.refusal('smtp-password');
    if (refusal !== null)
      return refuse(problem(refusal === 'environment' ? 'channel.passwordGiven' : 'channel.noKeyStore'));
    await secrets.save('smtp-password', password);
  }
  await storage.write(async (tx) => {
    const before = await readChannelSettings(tx);
    await saveSetting(tx, name, wanted);
    const changes = [...changesBetween(before, wanted), ...(password === null ? [] : ['password'])].join('; ');
    if (changes === '') return;
    const stamp = { at: instantOf(context), by: user.name };
    await recordLog(tx, [logEntry(stamp, null, 'SENDING', 'channelsSetUp', { changes })]);
  });
  events.tell('setup.changed', {});
  return done;
}

/** Makes a folder where it is missing and tries to write into it. */
async function tryChannelFolder(folder: string): Promise<Problem | null> {
  if (!isAbsolute(folder)) return problem('channel.folderUnusable', { folder, reason: 'ENOENT' });
  const trial = join(folder, '.ebilag-trial');
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(trial, '');
    await rm(trial);
    return null;
  } catch (error) {
    return problem('channel.folderUnusable', { folder, reason: reasonOf(error) });
  }
}

function changesBetween(before: ChannelSettings, after: ChannelSettings): readonly string[] {
  const [from, to] = [flat(before), flat(after)];
  return [...to]
    .filter(([key, value]) => from.get(key) !== value)
    .map(([key, value]) => `${key}: ${from.get(key) ?? ''} → ${value}`);
}

function flat(value: object, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(value).flatMap(([key, inner]: [string, unknown]): readonly (readonly [string, string])[] =>
      typeof inner === 'object' && inner !== null
        ? [...flat(inner, `${path}${key}.`)]
        : [[`${path}${key}`, String(inner)]],
    ),
  );
}
