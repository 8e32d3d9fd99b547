import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { channelDefaults } from '../../../../shared/domain/channels/channel-settings.ts';
import { openStorage, type Storage } from '../../../storage/open-storage.ts';
import { queueSummary } from '../../../storage/registry/queue-files.ts';
import { saveSetting } from '../../../storage/setup/settings.ts';
import type { Context } from '../../context.ts';
import type { AttemptToDeliver } from './channel.ts';
import { queueChannel } from './queue-channel.ts';

let root: string;
let folder: string;
let storage: Storage;
let context: Context;
let now: Date;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ebilag-queue-'));
  folder = join(root, 'queue');
  await mkdir(folder);
  now = new Date('2026-03-01T12:00:00.000Z');
  const opened = await openStorage({ file: ':memory:', backupFolder: join(root, 'backups'), now: () => now });
  if (!opened.ok) throw new Error(opened.problem.code);
  storage = opened.value;
  // What the queue needs of a program.
  context = { storage, now: () => now } as Context;
  await choose(folder);
});
afterEach(async () => {
  await storage.close();
  await rm(root, { recursive: true, force: true });
});

const choose = (path: string): Promise<void> =>
  storage.write((tx) =>
    saveSetting(tx, 'channels', { ...channelDefaults, queue: { folder: path, intermediary: 'B2B' } }),
  );

const anAttempt = (id = 1): AttemptToDeliver => ({
  id,
  uuid: `uuid-${String(id)}`,
  no: 1,
  salesDocumentId: id,
  ledgerId: 1,
  channel: 'queue',
  fileName: `invoice-${String(id)}.xml`,
  content: '<Invoice>æ</Invoice>',
  createdAt: now.toISOString(),
});

const seen = async (): Promise<string[]> => (await readdir(folder)).filter((name) => !name.startsWith('.'));

describe('OUT-7 the queue of an intermediary', () => {
  test('holds the e-document, whole at once, until it is taken; taken is told once it is gone', async () => {
    const channel = queueChannel(context);
    expect(await channel.deliver(anAttempt())).toEqual({ outcome: 'delivered', says: 'left', text: null });
    expect(await seen()).toEqual(['invoice-1.xml']);
    expect(await readFile(join(folder, 'invoice-1.xml'), 'utf8')).toBe('<Invoice>æ</Invoice>');
    expect(await channel.news?.([anAttempt()])).toEqual([]);
    expect(await queueSummary(storage.read)).toEqual({ waiting: 1, oldest: now.toISOString(), lastTaken: null });

    await rm(join(folder, 'invoice-1.xml'));
    now = new Date('2026-03-01T12:05:00.000Z');
    const news = {
      attemptId: 1,
      at: now.toISOString(),
      says: 'handedOn',
      speaker: 'intermediary',
      code: null,
      text: null,
    };
    expect(await channel.news?.([anAttempt()])).toEqual([news]);
    expect(await queueSummary(storage.read)).toEqual({ waiting: 0, oldest: null, lastTaken: now.toISOString() });
    // Should what was told be lost on the way, it is told again, with its own time.
    now = new Date('2026-03-01T12:10:00.000Z');
    expect(await channel.news?.([anAttempt()])).toEqual([news]);
  });

  test('never gets an attempt twice, also when the program ended between putting it there and noting it', async () => {
    await queueChannel(context).deliver(anAttempt());
    await rm(join(folder, 'invoice-1.xml'));
    expect(await queueChannel(context).deliver(anAttempt())).toMatchObject({ outcome: 'delivered' });
    expect(await seen()).toEqual([]);
  });

  test('is gone on with when the program ended after the note and before the file was put there', async () => {
    await queueChannel(context).deliver(anAttempt());
    await rename(join(folder, 'invoice-1.xml'), join(folder, '.ebilag', 'invoice-1.xml.tmp'));
    await queueChannel(context).deliver(anAttempt());
    expect(await seen()).toEqual(['invoice-1.xml']);
  });

  test('that nobody has chosen, or that is away, lets attempts wait and says why', async () => {
    await choose('');
    expect(await queueChannel(context).deliver(anAttempt())).toMatchObject({
      outcome: 'later',
      problem: { code: 'channel.queueFolderMissing' },
    });
    await choose(join(root, 'away'));
    expect(await queueChannel(context).deliver(anAttempt())).toMatchObject({
      outcome: 'later',
      problem: { code: 'channel.folderUnusable', values: { reason: 'ENOENT' } },
    });
  });

  test('nothing counts as taken while the folder is away', async () => {
    const channel = queueChannel(context);
    await channel.deliver(anAttempt());
    await rename(folder, join(root, 'elsewhere'));
    expect(await channel.news?.([anAttempt()])).toEqual([]);
  });

  test('another folder chosen meanwhile does not make what lies in the old one taken', async () => {
    const channel = queueChannel(context);
    await channel.deliver(anAttempt());
    await mkdir(join(root, 'new'));
    await choose(join(root, 'new'));
    expect(await channel.news?.([anAttempt()])).toEqual([]);
  });
});
