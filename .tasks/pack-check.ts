import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calendarFrom } from '../electron/demo/documents/calendar.ts';
import { catalogue } from '../electron/demo/documents/catalogue/catalogue.ts';
import { renderDraft } from '../electron/demo/documents/render/render-draft.ts';
import { extractAsar, readAsar } from './packing/asar.ts';
import { buildWhenNeeded } from './build.ts';
import { findListFaults } from './packing/packed-list.ts';
import { root, run, startedAs } from './run.ts';
import type { Check } from './stage.ts';
import { indent } from './stage.ts';

/**
 * Packs the program as it would be shipped, around a stub instead of Electron's own files (so it needs no network), and
 * looks at what came out: the exact list of files, the native module, the built command line.
 */
export async function checkPackage(): Promise<readonly Check[]> {
  await buildWhenNeeded('page');
  await buildWhenNeeded('program');
  const folder = await mkdtemp(join(tmpdir(), 'ebilag-pack-'));
  try {
    const packed = await pack(folder);
    if (!packed.ok) return [packed];
    const resources = join(folder, 'out', 'linux-unpacked', 'resources');
    const archive = join(resources, 'app.asar');
    const program = join(folder, 'program');
    const faults = findListFaults(await readAsar(archive));
    await extractAsar(archive, program);
    return [
      packed,
      { name: 'app.asar holds exactly what it should', ok: faults.length === 0, detail: faults.join('\n') },
      await checkNativeModule(join(resources, 'app.asar.unpacked'), join(folder, 'native.db')),
      await checkCommandLine(program, ['--help'], /Usage: ebilag COMMAND/),
      await checkCommandLine(program, ['list', '--json', '--data', join(folder, 'data')], /^\[\]\s*$/),
      await checkCommandLine(
        program,
        ['ingest', '--json', '--data', join(folder, 'data'), await aDocument(folder)],
        /"inbox": 1,/,
      ),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A real document, so that the packed parsing worker has to read one. */
async function aDocument(folder: string): Promise<string> {
  const [draft] = catalogue;
  if (draft === undefined) throw new Error('The demo has no documents.');
  const { name, bytes } = renderDraft(draft, catalogue, calendarFrom(new Date()));
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

/** The shipped configuration, with a stub for Electron; fuses are set in a real binary only. */
async function pack(folder: string): Promise<Check> {
  const stub = join(folder, 'stub');
  await mkdir(stub);
  await writeFile(join(stub, 'electron'), '#!/bin/sh\n');
  await chmod(join(stub, 'electron'), 0o755);
  const shipped = JSON.parse(await readFile(join(root, '.tasks', 'electron-builder.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const config = join(folder, 'electron-builder.json');
  const directories = { output: join(folder, 'out'), buildResources: join(root, 'assets') };
  await writeFile(config, JSON.stringify({ ...shipped, electronFuses: null, electronDist: stub, directories }));
  const builder = join(root, 'node_modules', 'electron-builder', 'out', 'cli', 'cli.js');
  const { code, output } = await run(
    process.execPath,
    [builder, '--linux', 'dir', '--x64', '--publish', 'never', '--config', config],
    { timeout: 180_000 },
  );
  return { name: 'electron-builder packs the program', ok: code === 0, detail: output.trim().slice(-3000) };
}

/** The native module must load from where it is unpacked to, not from the working folder. */
async function checkNativeModule(unpacked: string, database: string): Promise<Check> {
  const script = `
    const Database = require(process.argv[1]);
    const store = new Database(process.argv[2]);
    store.exec("create virtual table t using fts5(a, tokenize='unicode61 remove_diacritics 2')");
    process.stdout.write('opened ' + require.resolve(process.argv[1]));`;
  const path = join(unpacked, 'node_modules', 'better-sqlite3');
  const { code, output } = await run(process.execPath, ['-e', script, path, database], { cwd: tmpdir() });
  return {
    name: 'the unpacked native module opens a store',
    ok: code === 0 && output.includes(`opened ${path}`),
    detail: output,
  };
}

async function checkCommandLine(program: string, args: readonly string[], expected: RegExp): Promise<Check> {
  const { code, output } = await run(process.execPath, [join(program, 'dist', 'main', 'cli.js'), ...args], {
    cwd: tmpdir(),
    timeout: 60_000,
  });
  return {
    name: `the packed command line runs ${args[0]}`,
    ok: code === 0 && expected.test(output),
    detail: `exit ${code}\n${output}`,
  };
}

if (startedAs(import.meta.url)) {
  const checks = await checkPackage();
  for (const { name, ok, detail } of checks) console.log(ok ? `ok      ${name}` : `FAILED  ${name}\n${indent(detail)}`);
  process.exitCode = checks.every(({ ok }) => ok) ? 0 : 1;
}
