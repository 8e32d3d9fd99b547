import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { channelDefaults } from '../../../shared/domain/channels/channel-settings.ts';
import { startMailServer, type MailServer } from '../../mail/testing/mail-server.ts';
import { randomFrom, startKilledSender } from '../testing/killing.ts';
import { postedSales } from '../testing/posted-sales.ts';
import { openProgram, until, type TestProgram } from '../testing/test-program.ts';

/** Kills of the program while it puts documents into an intermediary's queue and hands mails to a server. */
const rounds = 6;
const perRound = 15;
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);

let root: string;
let server: MailServer;
const folder = (...parts: string[]) => join(root, ...parts);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ebilag-kill-channels-'));
  for (const name of ['queue', 'taken']) await mkdir(folder(name));
  server = await startMailServer();
});
afterEach(async () => {
  await server.close();
  await rm(root, { recursive: true, force: true });
});

const open = () =>
  openProgram(
    { dataFolder: folder('data'), transportFolder: folder('transport'), watch: true, stabilityWindow: 30 },
    root,
  );

/** The intermediary takes what it finds; what is put there twice is found twice. */
async function take(): Promise<void> {
  for (const name of (await readdir(folder('queue'))).filter((one) => one.endsWith('.xml')))
    await rename(folder('queue', name), folder('taken', `${String(performance.now())}~${name}`));
}

const numberIn = (text: string): string => /(?<!\d)1\d{5}(?!\d)/u.exec(text)?.[0] ?? '';

function timesOf(numbers: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const no of numbers) times.set(no, (times.get(no) ?? 0) + 1);
  return times;
}

async function choose(program: TestProgram): Promise<void> {
  const smtp = { host: '127.0.0.1', port: server.port, security: 'none' as const, user: '' };
  const mail = {
    ...channelDefaults.mail,
    way: 'smtp' as const,
    from: 'faktura@havnen.example',
    fromName: 'Havnen',
    smtp,
  };
  const settings = { ...channelDefaults, queue: { folder: folder('queue'), intermediary: 'B2B' }, mail };
  await program.call('channels.saveSettings', { settings, password: null });
}

test(`OUT-7 killed while it fills a queue and sends mails, nothing leaves twice, and what may have left says so (seed ${seed})`, async () => {
  const random = randomFrom(seed);
  const first = await open();
  await choose(first);
  await first.backend.close();
  const sales = postedSales(folder('data'));
  const customers = {
    queue: await sales.customer({ channel: 'queue' }),
    mail: await sales.customer({ channel: 'mail' }),
  };
  const ids: Record<'queue' | 'mail', number[]> = { queue: [], mail: [] };

  for (let round = 0; round < rounds; round += 1) {
    for (const channel of ['queue', 'mail'] as const)
      ids[channel].push(
        ...(await sales.post(...Array.from({ length: perRound }, () => ({ customerId: customers[channel] })))),
      );
    const way = round % 2 === 0 ? 'some' : 'run';
    const { child, gone, complaints, says } = startKilledSender(way, folder('data'), folder('transport'));
    await says(round % 3 === 0 ? 'ready' : 'sent');
    await wait(random() * 500);
    if (round % 2 === 0) await take();
    child.kill('SIGKILL');
    await gone;
    await take();
    expect(complaints.join(''), `round ${round}, seed ${seed}`).toBe('');
  }

  const program = await open();
  try {
    await program.call('sending.send', { ids: [...ids.queue, ...ids.mail], order: 'unsent' });
    const waiting = async () => {
      const { areas } = await program.call('sending.counts', { ledgerId: null });
      return areas.filter(({ status }) => status === 'unsent' || status === 'awaitingSending').length;
    };
    await until('nothing waits to leave', async () => (await waiting()) === 0, 60_000);
    await take();
    const queued = timesOf((await readdir(folder('taken'))).map((name) => numberIn(name.split('~')[1] ?? '')));
    expect([...queued].filter(([, times]) => times !== 1)).toEqual([]);
    expect(queued.size).toBe(ids.queue.length);

    const mailed = timesOf(server.taken.map(({ content }) => numberIn(/^Subject: .*$/mu.exec(content)?.[0] ?? '')));
    expect([...mailed].filter(([, times]) => times !== 1)).toEqual([]);
    for (const id of ids.mail) {
      const { row, attempts } = await program.call('sending.open', { id });
      expect(attempts).toHaveLength(1);
      // Taken by the server, or said to be in doubt: never in silence.
      if (row.status === 'handedOn') expect(mailed.get(row.no)).toBe(1);
      else expect(row).toMatchObject({ status: 'failed', problem: { code: 'sending.interrupted' } });
    }
    expect(await program.backend.verify()).toMatchObject({ ok: true, problems: [] });
  } finally {
    await program.backend.close();
  }
}, 180_000);
