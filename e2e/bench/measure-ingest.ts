/**
 * Measures, in a process of its own, how fast files on the plain transport folder become documents, and how fast the same
 * pool reads and parses the same files without keeping anything. `node measure-ingest.ts FOLDER FILES`, where FOLDER has
 * the files in `transport/staged`; prints one line of JSON.
 */
import { link, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createParsingPool, type ParsingPool } from '../../electron/parsing/pool.ts';
import { startBackend } from '../../electron/start-backend.ts';
import { watchMemory } from './process-memory.ts';

const [folder = '', wanted = '0'] = process.argv.slice(2);
const transportFolder = join(folder, 'transport');
const staged = join(transportFolder, 'staged');
const names = (await readdir(staged)).slice(0, Number(wanted));

const memory = watchMemory();
const parsing = createParsingPool();
// Both runs find the readers warm.
await readAll(parsing, names.slice(0, Math.min(1000, names.length)));

const started = await startBackend({
  dataFolder: join(folder, 'data'),
  transportFolder,
  user: { name: 'bench', initials: 'BE', roles: null },
  watch: false,
  stabilityWindow: 0,
  parsing,
  log: () => undefined,
});
if (!started.ok) throw new Error(started.problem.code);
const { handlers, close } = started.value;
// The first scan makes the folders.
await handlers['transport.refresh']({});
for (const name of names) await link(join(staged, name), join(transportFolder, 'in', name));

let late = 0;
let ticked = performance.now();
const sampling = setInterval(() => {
  const now = performance.now();
  late = Math.max(late, now - ticked - 20);
  ticked = now;
}, 20);
memory.begin();
const before = performance.now();
const result = await handlers['transport.refresh']({});
const seconds = (performance.now() - before) / 1000;
clearInterval(sampling);
const held = memory.end();
if (!result.ok) throw new Error(result.problem.code);
if (result.value.inbox !== names.length)
  throw new Error(`${result.value.inbox} of ${names.length} documents reached the inbox`);
await close();
const floor = await readAll(parsing, names);
await parsing.close();
process.stdout.write(
  `${JSON.stringify({ documentsPerSecond: names.length / seconds, ratio: floor / seconds, memory: held, longestPause: late })}\n`,
);

/** Seconds for reading all files from the disk and parsing them, as many at a time as the pool takes. */
async function readAll(pool: ParsingPool, files: readonly string[]): Promise<number> {
  const queue = files[Symbol.iterator]();
  const begun = performance.now();
  const lane = async (): Promise<void> => {
    for (const name of queue) {
      await pool.whenRoom();
      const read = await pool.read(await readFile(join(staged, name)));
      if (read.kind === 'failed') throw new Error(`${name}: ${read.problem.code}`);
    }
  };
  await Promise.all(Array.from({ length: 192 }, lane));
  return (performance.now() - begun) / 1000;
}
