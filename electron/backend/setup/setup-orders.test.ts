import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startBackend } from '../../start-backend.ts';
import { oioublXml } from '../testing/invoice-xml.ts';
import { startTestProgram, until, type TestProgram } from '../testing/test-program.ts';

let program: TestProgram;

beforeEach(async () => {
  program = await startTestProgram();
});
afterEach(() => program.close());

const card = {
  name: 'Fjordby Kommune',
  currency: 'DKK',
  cvr: '10150817',
  address: '',
  postalCode: '',
  city: '',
  country: 'DK',
  endpoints: [{ id: '5790000436057', scheme: 'GLN' }],
  takesUnknownReceivers: false,
};

describe('SET-1 and IN-8 ledgers', () => {
  test('a fresh data folder has one ledger that takes every receiver', async () => {
    expect(await program.call('setup.read', {})).toMatchObject({
      completed: false,
      demo: false,
      gracePeriod: 60,
      ledgers: [{ takesUnknownReceivers: true, endpoints: [] }],
    });
  });

  test('one number never points to two ledgers, in whatever spelling', async () => {
    await program.call('setup.saveLedger', { id: null, card });
    const other = { ...card, name: 'Fjordby Havn', endpoints: [{ id: '5790 0004 36057', scheme: '0088' }] };
    expect(await program.refused('setup.saveLedger', { id: null, card: other })).toMatchObject({
      code: 'ledger.endpointTaken',
      values: { ledger: 'Fjordby Kommune' },
    });
    expect(
      (
        await program.refused('setup.saveLedger', {
          id: null,
          card: { ...card, endpoints: [{ id: '579', scheme: 'GLN' }] },
        })
      ).code,
    ).toBe('ledger.endpointInvalid');
  });
});

describe('PLT-7b folders', () => {
  test('are tried before they are taken', async () => {
    const folder = join(program.dataFolder, '..', 'other');
    expect(await program.call('setup.tryFolder', { folder })).toEqual({
      usable: true,
      problem: null,
      willCreate: true,
      waiting: 0,
    });
    await mkdir(join(folder, 'in'), { recursive: true });
    await writeFile(join(folder, 'in', 'a.xml'), oioublXml());
    expect(await program.call('setup.tryFolder', { folder })).toMatchObject({
      usable: true,
      willCreate: false,
      waiting: 1,
    });
    await writeFile(join(folder, 'file'), '');
    expect((await program.call('setup.tryFolder', { folder: join(folder, 'file') })).problem?.code).toBe(
      'setup.folderUnusable',
    );
    expect((await program.call('setup.tryFolder', { folder: join(program.dataFolder, 'archive') })).problem?.code).toBe(
      'setup.folderInsideData',
    );
    expect((await program.call('setup.tryFolder', { folder: 'not/absolute' })).usable).toBe(false);
  });

  test('a saved folder is worked with at once, without a restart', async () => {
    await program.backend.close();
    const started = await startBackend({
      dataFolder: program.dataFolder,
      user: { name: 'anna', initials: 'AN', roles: null },
      watch: true,
      stabilityWindow: 20,
      log: () => undefined,
    });
    if (!started.ok) throw new Error(started.problem.code);
    const { handlers, close } = started.value;
    try {
      const folder = join(program.dataFolder, '..', 'other');
      await mkdir(join(folder, 'in'), { recursive: true });
      await writeFile(join(folder, 'in', 'a.xml'), oioublXml());
      expect(await handlers['setup.saveProgram']({ transportFolder: folder, gracePeriod: 5 })).toMatchObject({
        ok: true,
      });
      await until('it came in', async () => {
        const counts = await handlers['documents.counts']({ ledgerId: null });
        return counts.ok && counts.value.total === 1;
      });
      expect(await handlers['setup.read']({})).toMatchObject({ value: { transportFolder: folder, gracePeriod: 5 } });
    } finally {
      await close();
    }
  }, 15_000);

  test('PLT-4: a folder that was set up and is away at the start is not made up in its place', async () => {
    const folder = join(program.dataFolder, '..', 'network');
    await program.backend.close();
    const options = {
      dataFolder: program.dataFolder,
      user: { name: 'anna', initials: 'AN', roles: null },
      watch: false,
      stabilityWindow: 0,
      log: () => undefined,
    };
    const first = await startBackend(options);
    if (!first.ok) throw new Error(first.problem.code);
    await first.value.handlers['setup.saveProgram']({ transportFolder: folder, gracePeriod: 5 });
    expect(await first.value.handlers['transport.refresh']({})).toMatchObject({ ok: true });
    await first.value.close();
    await rename(folder, `${folder}-away`);
    const second = await startBackend(options);
    if (!second.ok) throw new Error(second.problem.code);
    try {
      expect(await second.value.handlers['transport.refresh']({})).toMatchObject({
        ok: false,
        problem: { code: 'transport.folderAway' },
      });
      expect(await readdir(join(folder, '..'))).not.toContain('network');
      await rename(`${folder}-away`, folder);
      expect(await second.value.handlers['transport.refresh']({})).toMatchObject({ ok: true });
    } finally {
      await second.value.close();
    }
  });

  test('the doctor answers step by step', async () => {
    await program.call('transport.refresh', {});
    const { steps } = await program.call('transport.doctor', {});
    expect(steps.map(({ step }) => step)).toContain('rename');
    expect(steps.find(({ step }) => step === 'rename')?.ok).toBe(true);
  });
});

describe('UI-38 preferences', () => {
  test('are kept per user, and only what was changed', async () => {
    expect(await program.call('preferences.save', { theme: 'dark', density: 'compact' })).toMatchObject({
      theme: 'dark',
      density: 'compact',
      letterKeys: true,
    });
    program = await program.restart({ user: { name: 'bo', initials: 'BO', roles: null } });
    expect(await program.call('preferences.read', {})).toMatchObject({ theme: 'system' });
    program = await program.restart({ user: { name: 'anna', initials: 'AN', roles: null } });
    expect(await program.call('preferences.read', {})).toMatchObject({ theme: 'dark' });
  });
});

test('PLT-8 the demo fills its ledger and lets documents arrive', async () => {
  program = await program.restart({ watch: true, stabilityWindow: 50 });
  await program.call('setup.startDemo', {});
  expect(await program.call('setup.read', {})).toMatchObject({ demo: true, completed: true });
  await until('documents arrive', async () => (await program.rows()).length > 3, 20_000);
  expect((await program.call('transport.health', {})).profile).toBe('simulated');
}, 30_000);
