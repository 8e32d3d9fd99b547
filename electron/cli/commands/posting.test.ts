import { mkdir, rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStage, type Stage } from '../../backend/scenarios/stage.ts';
import { startBackend } from '../../start-backend.ts';
import { runCli } from '../run-cli.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

async function ebilag(...args: readonly string[]): Promise<{ code: number; out: string }> {
  let out = '';
  const code = await runCli({
    args: [...args, '--data', stage.program.dataFolder],
    openBackend: startBackend,
    user: { name: 'anna', initials: 'AN', roles: null },
    out: (text) => (out += text),
    err: () => undefined,
    log: () => undefined,
    report: ({ error }) => {
      throw error;
    },
  });
  return { code, out };
}

test('PLT-1b post posts what is accepted, says why the rest is not, and vouchers lists what was made (POST-1)', async () => {
  await stage.vendor();
  const accepted = await stage.receive({ number: 'F-1' });
  await stage.codeAll(accepted);
  await stage.accept(accepted, { confirmed: true });
  const pending = await stage.receive({ number: 'F-2' });
  const both = await ebilag('post', String(accepted), String(pending), '--json');
  expect(both.code).toBe(1);
  expect(JSON.parse(both.out)).toMatchObject([
    { id: accepted, outcome: 'posted', problems: [], voucher: 'B000001' },
    { id: pending, outcome: 'stopped', problems: [{ code: 'posting.notAccepted' }], voucher: null },
  ]);
  const listed = await ebilag('vouchers');
  expect(listed).toMatchObject({ code: 0 });
  expect(listed.out).toContain('B000001');
  expect(listed.out).toContain('1250.00');
  expect(JSON.parse((await ebilag('vouchers', '--type', 'purchaseCreditMemo', '--json')).out)).toEqual([]);
  const { name } = (await stage.program.call('setup.read', {})).ledgers[0] ?? { name: '' };
  expect(JSON.parse((await ebilag('vouchers', '--ledger', name, '--json')).out)).toHaveLength(1);
  expect(listed.out).toContain(name.slice(0, 20));
  expect((await ebilag('vouchers', '--ledger', 'Ingen')).code).toBe(3);
  expect((await ebilag('post')).code).toBe(2);
});

test('PLT-1 status says what waits and what failed, and ends with 1 while something failed', async () => {
  const { transportFolder } = stage.program;
  await stage.program.call('setup.saveProgram', { transportFolder, gracePeriod: 60 });
  await stage.receive({ number: 'F-1' });
  await mkdir(transportFolder, { recursive: true });
  const sound = await ebilag('status', '--json');
  const facts = { documents: 1, pending: 1, exchangeFailed: 0, folder: transportFolder, folderFaults: [] };
  expect([sound.code, JSON.parse(sound.out)]).toMatchObject([0, facts]);
  await stage.program.receive('<Invoice');
  const failed = await ebilag('status', '--json');
  expect([failed.code, JSON.parse(failed.out)]).toMatchObject([1, { exchangeFailed: 1 }]);
  await rm(transportFolder, { recursive: true });
  expect(JSON.parse((await ebilag('status', '--json')).out)).toMatchObject({ folderFaults: ['reachable'] });
  expect((await ebilag('status', 'now')).code).toBe(2);
});
