import { describe, expect, test } from 'vitest';
import { problem } from '../../shared/domain/problem.ts';
import { refuse } from '../../shared/domain/result.ts';
import type { CliOptions } from './run-cli.ts';
import { runCli } from './run-cli.ts';

async function cli(
  args: readonly string[],
  openBackend: CliOptions['openBackend'] = async () => Promise.reject(new Error('the store was opened')),
) {
  const written = { out: '', err: '' };
  const code = await runCli({
    args,
    openBackend,
    user: { name: 'anna', initials: 'AN', roles: null },
    out: (text) => (written.out += text),
    err: (text) => (written.err += text),
    log: () => undefined,
    report: () => undefined,
  });
  return { code, ...written };
}

describe('the command line is read before anything is opened (PLT-1b)', () => {
  test.each([[['--help']], [['help']], [['accept', '-h']]])(
    '%j shows how it is used, on standard output',
    async (args) => {
      const { code, out, err } = await cli(args);
      expect([code, err]).toEqual([0, '']);
      for (const name of [
        'ingest',
        'refresh',
        'list',
        'show',
        'check',
        'accept',
        'reject',
        'exchange',
        'outbox',
        'jobs',
        'verify',
        'backup',
        'restore',
        'export-period',
      ])
        expect(out).toContain(`\n  ${name}`);
    },
  );

  test.each([
    [[]],
    [['frobnicate']],
    [['constructor']],
    [['ingest']],
    [['list', 'stray']],
    [['list', '--inbox', 'nowhere']],
    [['list', '--status', 'done']],
    [['list', '--type', 'letter']],
    [['list', '--limit', '0']],
    [['list', '--limit', '1.5']],
    [['list', '--reason', 'x']],
    [['show']],
    [['show', '1', '2']],
    [['show', '0']],
    [['show', '01']],
    [['show', '1e3']],
    [['accept']],
    [['accept', 'x']],
    [['reject', '1']],
    [['reject', '1', '--reason', '  ']],
    [['reject', '--reason', 'x']],
    [['jobs', 'stop']],
    [['jobs', 'run']],
    [['jobs', 'run', 'a', 'b']],
    [['backup', 'now']],
    [['restore']],
    [['restore', 'a', 'b']],
    [['export-period', 'folder']],
    [['export-period', '--from', '2026-01-01', '--to', '2026-12-31']],
    [['export-period', '--from', '2026-01-01', '--to', '31.12.2026', 'folder']],
    [['verify', 'now']],
    [['verify', '--data', '']],
    [['verify', '--what']],
    [['list', '--data']],
  ])('%j is wrong usage: 2 and a sentence', async (args) => {
    const { code, out, err } = await cli(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^.{10,}\n$/);
  });
});

describe('a store that cannot be opened (PLT-1b)', () => {
  test('is 3 and a sentence, with nothing on standard output', async () => {
    const { code, out, err } = await cli(['list', '--json'], async () => refuse(problem('store.newer')));
    expect([code, out]).toEqual([3, '']);
    expect(err).not.toBe('');
  });

  test('also when it breaks', async () => {
    const { code, err } = await cli(['list', '--json'], async () => Promise.reject(new Error('disk gone')));
    expect(code).toBe(3);
    expect(err).toContain('disk gone');
  });
});
