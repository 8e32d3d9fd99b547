import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postedSales } from '../../backend/testing/posted-sales.ts';
import { startBackend } from '../../start-backend.ts';
import { runCli } from '../run-cli.ts';

/** The commands on one data folder, one after the other, as a scheduler would give them. */
let folder: string;
const user = { name: 'anna', initials: 'AN', roles: null };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ebilag-cli-sending-'));
  await ebilag('verify');
  const sales = postedSales(join(folder, 'data'));
  await sales.customer();
  await sales.post({}, {}, { collectedByPbs: true }, { kind: 'reminder' });
});
afterAll(async () => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

async function ebilag(...args: readonly string[]) {
  const written = { out: '', err: '' };
  const code = await runCli({
    args: [...args, '--data', join(folder, 'data'), '--json'],
    openBackend: (options) => startBackend({ ...options, transportFolder: join(folder, 'transport') }),
    user,
    out: (text) => (written.out += text),
    err: (text) => (written.err += text),
    log: () => undefined,
    report: ({ error }) => {
      throw error;
    },
  });
  return { code, ...written, value: written.out === '' ? null : (JSON.parse(written.out) as unknown) };
}

const outgoing = async () => (await readdir(join(folder, 'transport', 'out'))).filter((name) => name.endsWith('.xml'));

describe('PLT-1b sending on the command line', () => {
  test('OUT-5 one document leaves, and not twice', async () => {
    expect(await ebilag('send', '1')).toMatchObject({
      code: 0,
      value: { queued: 1, stopped: 0, outcomes: [{ id: 1, no: '100001', outcome: 'queued', problem: null }] },
    });
    expect(await ebilag('send', '1')).toMatchObject({
      code: 1,
      value: { queued: 0, outcomes: [{ outcome: 'stopped', problem: { code: 'sending.underWay' } }] },
    });
    expect(await outgoing()).toHaveLength(1);
  });

  test('OUT-5 everything unsent leaves, of all kinds; what cannot go is told with its reason', async () => {
    expect(await ebilag('send', '--unsent')).toMatchObject({
      code: 1,
      value: { queued: 2, stopped: 1, problems: [{ code: 'sending.collectedByPbs' }] },
    });
    expect(await outgoing()).toHaveLength(3);
    expect(await ebilag('send', '--awaiting')).toMatchObject({ code: 0, value: { queued: 0, stopped: 0 } });
  });

  test('OUT-6 the list says how far each has come, narrowed by status and kind', async () => {
    const { value } = await ebilag('sent');
    expect(value).toMatchObject([
      { no: '100003', status: 'unsent', attempts: 0, channel: null },
      { no: '100002', status: 'awaitingResponse', attempts: 1, channel: 'eDocument', customerNo: 'D00001' },
      { no: '100001', status: 'awaitingResponse' },
      { no: '100004', kind: 'reminder' },
    ]);
    expect((await ebilag('sent', '--status', 'unsent')).value).toHaveLength(1);
    expect((await ebilag('sent', '--type', 'reminder')).value).toHaveLength(1);
    expect((await ebilag('sent', '--limit', '2')).value).toHaveLength(2);
  });

  test('what does not go together is wrong usage', async () => {
    expect((await ebilag('send')).code).toBe(2);
    expect((await ebilag('send', '1', '--unsent')).code).toBe(2);
    expect((await ebilag('send', '--unsent', '--awaiting')).code).toBe(2);
    expect((await ebilag('sent', '--status', 'lost')).code).toBe(2);
  });
});
