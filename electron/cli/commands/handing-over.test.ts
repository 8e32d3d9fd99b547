import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newTarget } from '../../../shared/domain/hand-over/target.ts';
import { openPostingStage } from '../../backend/testing/posted-vouchers.ts';
import { hash } from '../../archive/archive.ts';
import type { Stage } from '../../backend/scenarios/stage.ts';
import { startBackend } from '../../start-backend.ts';
import { runCli } from '../run-cli.ts';

let stage: Stage;
let books: string;

beforeAll(async () => {
  const opened = await openPostingStage();
  ({ stage } = opened);
  books = await mkdtemp(join(tmpdir(), 'ebilag-books-'));
  await opened.posted();
  await opened.posted();
  const setup = { ...newTarget('jsonLines'), name: 'Books', folder: books };
  await stage.program.call('handOver.saveTarget', { id: null, ledgerId: stage.ledgerId, setup, from: 'all' });
  await stage.program.backend.close();
});
afterAll(async () => {
  await stage.close();
  await rm(books, { recursive: true, force: true });
});

async function ebilag(...args: readonly string[]) {
  const written = { out: '', err: '' };
  const code = await runCli({
    args: ['export', ...args, '--data', stage.program.dataFolder, '--json'],
    openBackend: startBackend,
    user: { name: 'anna', initials: 'AN', roles: null },
    out: (text) => (written.out += text),
    err: (text) => (written.err += text),
    log: () => undefined,
    report: ({ error }) => {
      throw error;
    },
  });
  return { code, ...written, json: written.out === '' ? null : (JSON.parse(written.out) as Record<string, unknown>) };
}

describe('PLT-1b ebilag export', () => {
  test('hands over what waits, says file and checksum, and a second time that nothing waits', async () => {
    const { code, json } = await ebilag('--target', 'books');
    expect(code).toBe(0);
    expect(json).toMatchObject({ exported: true, id: 1, vouchers: 2, remaining: 0, problems: [], remarks: [] });
    expect(hash(await readFile(String(json?.['file'])))).toBe(json?.['checksum']);
    expect(await ebilag()).toMatchObject({ code: 0, json: { exported: false, file: null, vouchers: 0 } });
  });

  test('writes a file again on purpose', async () => {
    expect(await ebilag('--repeat', '1')).toMatchObject({ code: 0, json: { exported: true, vouchers: 2 } });
    expect((await ebilag('--repeat', '9')).code).toBe(3);
  });

  test('names the targets there are, and what is wrong with the words', async () => {
    expect(await ebilag('--target', 'nobody')).toMatchObject({ code: 3, err: expect.stringContaining('Books') });
    expect((await ebilag('--repeat', 'x')).code).toBe(2);
    expect((await ebilag('--repeat', '1', '--target', 'Books')).code).toBe(2);
    expect((await ebilag('everything')).code).toBe(2);
  });
});
