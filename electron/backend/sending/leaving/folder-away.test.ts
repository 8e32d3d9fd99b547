import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startSendingStage, type SendingStage } from '../../testing/sending-stage.ts';

let stage: SendingStage;

beforeEach(async () => {
  stage = await startSendingStage();
});
afterEach(() => stage.close());

test('PLT-4 while the outgoing folder is away an attempt waits and says why, and leaves when it is back', async () => {
  await rename(stage.program.transportFolder, `${stage.program.transportFolder}-away`);
  const { id } = await stage.sent();
  expect(await stage.open(id)).toMatchObject({
    row: { status: 'awaitingSending' },
    attempts: [{ delay: { code: 'transport.writeFailed' } }],
    cancellable: true,
  });
  await mkdir(join(stage.program.transportFolder, '..'), { recursive: true });
  await rename(`${stage.program.transportFolder}-away`, stage.program.transportFolder);
  await stage.refresh();
  expect(await stage.status(id)).toBe('awaitingResponse');
  expect((await readdir(stage.at('out'))).filter((name) => name.endsWith('.xml'))).toHaveLength(1);
});
