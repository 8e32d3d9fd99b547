import { mkdir, mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { randomFrom, startKilledSender } from '../testing/killing.ts';
import { postedSales } from '../testing/posted-sales.ts';
import { openProgram, until, type TestProgram } from '../testing/test-program.ts';

/** Kills of the program while it sends, at random moments of its start and its work. */
const rounds = 8;
const perRound = 40;
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);

let root: string;
const folder = (...parts: string[]) => join(root, ...parts);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ebilag-kill-sending-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const outgoing = async () =>
  (await readdir(folder('transport', 'out')).catch(() => [])).filter((name) => name.endsWith('.xml'));

/** An access point that takes what it finds; what is handed over twice is found twice. */
async function take(): Promise<void> {
  for (const name of await outgoing())
    await rename(folder('transport', 'out', name), folder('taken', `${String(performance.now())}~${name}`));
}

async function somethingAppears(): Promise<void> {
  const end = performance.now() + 5000;
  while (performance.now() < end) if ((await outgoing()).length > 0) return;
}

const open = () =>
  openProgram(
    { dataFolder: folder('data'), transportFolder: folder('transport'), watch: true, stabilityWindow: 30 },
    root,
  );

async function count(
  program: TestProgram,
  statuses: ('unsent' | 'awaitingSending' | 'awaitingResponse')[],
): Promise<number> {
  const list = await program.call('sending.rows', {
    area: 'documents',
    ledgerId: null,
    statuses,
    sort: { column: 'no', descending: false },
    offset: 0,
    limit: 1,
  });
  return list.total;
}

test(`PLT-5 killed while it sends, again and again, every document leaves once and no more (seed ${seed})`, async () => {
  const random = randomFrom(seed);
  await mkdir(folder('taken'), { recursive: true });
  await (await open()).backend.close();
  const sales = postedSales(folder('data'));
  await sales.customer();
  const ids: number[] = [];

  for (let round = 0; round < rounds; round += 1) {
    ids.push(...(await sales.post(...Array.from({ length: perRound }, () => ({})))));
    // Every other program sends in runs, and goes on with those the one before it left.
    const way = round % 2 === 0 ? 'some' : 'run';
    const { child, gone, complaints, says } = startKilledSender(way, folder('data'), folder('transport'));
    if (round % 4 === 1) await wait(200 + random() * 600);
    else {
      await says('sent');
      // The worst moment: a file stands in the folder and the program has not noted yet that it has left.
      if (round % 2 === 0) {
        await take();
        await somethingAppears();
      } else await wait(random() * 300);
    }
    child.kill('SIGKILL');
    await gone;
    await take();
    expect(complaints.join(''), `round ${round}, seed ${seed}`).toBe('');
  }

  const program = await open();
  try {
    await until(
      'everything that was begun has left',
      async () => (await count(program, ['awaitingSending'])) === 0,
      30_000,
    );
    await program.call('sending.send', { ids: ids.filter((_, index) => index < 500), order: 'unsent' });
    await until('everything has left', async () => (await count(program, ['unsent', 'awaitingSending'])) === 0, 60_000);
    await take();
    const left = new Map<string, number>();
    for (const name of await readdir(folder('taken'))) {
      const no = /<cbc:ID>(\d{6})<\/cbc:ID>/u.exec(await readFile(folder('taken', name), 'utf8'))?.[1] ?? name;
      left.set(no, (left.get(no) ?? 0) + 1);
    }
    expect([...left].filter(([, times]) => times !== 1)).toEqual([]);
    expect(left.size).toBe(ids.length);
    expect(await count(program, ['awaitingResponse'])).toBe(ids.length);
    expect(await program.backend.verify()).toMatchObject({ ok: true, problems: [] });
  } finally {
    await program.backend.close();
  }
}, 180_000);
