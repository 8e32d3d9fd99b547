import { rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { oioublXml } from '../testing/invoice-xml.ts';
import { aCard, startTestProgram, until, type TestProgram } from '../testing/test-program.ts';

let program: TestProgram;

beforeEach(async () => {
  program = await startTestProgram({ watch: true, stabilityWindow: 20 });
  await program.call('vendors.save', { id: null, card: aCard() });
});
afterEach(() => program.close());

async function grace(seconds: number): Promise<void> {
  await program.call('setup.saveProgram', {
    transportFolder: program.transportFolder,
    gracePeriod: seconds,
  });
}
async function accepted(number = 'INV-1'): Promise<number> {
  const [id = 0] = await program.receive(oioublXml({ number }));
  await program.call('acceptance.accept', { ids: [id], confirmed: true });
  return id;
}
const status = async (id: number) => (await program.page(id)).row.responseStatus;

describe('ACC-9 the grace period', () => {
  test('an answer leaves by itself when it is over, not before', async () => {
    await grace(1);
    const id = await accepted();
    expect(await status(id)).toBe('held');
    await wait(300);
    expect(await program.outgoing()).toEqual([]);
    await until('it has left', async () => (await status(id)) === 'sent');
    const [file = ''] = await program.outgoing();
    expect(await program.readOutgoing(file)).toContain('BusinessAccept');
    expect(file).toMatch(/^AR000001_[0-9a-f-]{36}\.xml$/u);
  });

  test('of nothing lets it leave at once', async () => {
    await grace(0);
    const id = await accepted();
    await until('it has left', async () => (await status(id)) === 'sent');
  });

  test('taken back in time, nothing leaves', async () => {
    await grace(1);
    const id = await accepted();
    await program.call('acceptance.undo', { ids: [id] });
    await wait(1300);
    expect(await program.outgoing()).toEqual([]);
    expect(await status(id)).toBe('cancelled');
  });

  test('closing sends nothing early; at the next start what is due leaves, once', async () => {
    await grace(1);
    const id = await accepted();
    await program.backend.close();
    expect(await program.outgoing()).toEqual([]);
    await wait(1000);
    program = await program.restart();
    await until('it has left', async () => (await status(id)) === 'sent');
    program = await program.restart();
    await wait(300);
    expect(await program.outgoing()).toHaveLength(1);
  });

  test('while the outgoing folder is away the answer waits and says why, and leaves when it is back', async () => {
    await grace(0);
    await until('the folder is there', async () => (await program.call('transport.health', {})).reachable);
    await rename(program.transportFolder, `${program.transportFolder}-away`);
    await writeFile(program.transportFolder, 'in the way');
    const id = await accepted();
    await until(
      'it says why',
      async () => (await program.page(id)).responses[0]?.problem?.code === 'transport.writeFailed',
    );
    expect(await status(id)).toBe('awaitingSending');
    await rm(program.transportFolder);
    await rename(`${program.transportFolder}-away`, program.transportFolder);
    await until('it has left', async () => (await status(id)) === 'sent', 12_000);
    expect(await program.outgoing()).toHaveLength(1);
  }, 20_000);
});
