import { globSync } from 'node:fs';
import { copyFile, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig, Plugin } from 'vite';
import { build as viteBuild } from 'vite';
import { root, startedAs } from './run.ts';

/** Where the three builds go: the page, the Node side, and the preload script beside it. */
const pageFolder = join(root, 'dist', 'renderer');
const programFolder = join(root, 'dist', 'main');

const common: InlineConfig = { configFile: false, logLevel: 'warn', envDir: false };

const page = (outDir: string): InlineConfig => ({
  ...common,
  root: join(root, 'renderer'),
  base: '/',
  publicDir: false,
  plugins: [react()],
  worker: { format: 'es' },
  build: { outDir, emptyOutDir: true, target: 'chrome130', sourcemap: false, chunkSizeWarningLimit: 4000 },
});

/** Workers are started by the name of their source; in the built program they lie beside it as JavaScript. */
const workerNames: Plugin = {
  name: 'ebilag-worker-names',
  transform: (code) =>
    code.replace(/(new URL\(\s*['"])(?:[^'"]*\/)?([\w-]+-worker)\.ts(['"]\s*,\s*import\.meta\.url)/g, '$1./$2.js$3'),
};

/** The three hosts and the workers, all as files of one folder. */
function programEntries(): Record<string, string> {
  const workers = globSync('electron/**/*-worker.ts', { cwd: root }).map((path) => [
    basename(path, '.ts'),
    join(root, path),
  ]);
  const entry = (name: string) => [name, join(root, 'electron', `${name}.ts`)];
  return Object.fromEntries([...['main', 'serve', 'cli'].map(entry), ...workers]) as Record<string, string>;
}

const program = (outDir: string): InlineConfig => ({
  ...common,
  root,
  publicDir: false,
  plugins: [workerNames],
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3', 'kysely'], target: 'node' },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: 'node22',
    sourcemap: false,
    minify: false,
    rollupOptions: {
      input: programEntries(),
      // Everything in one folder, so that what a file looks for beside itself is there, whichever chunk it ended in.
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name][extname]',
      },
    },
  },
});

/** A sandboxed preload script must be one CommonJS file. */
const preload = (outDir: string): InlineConfig => ({
  ...common,
  root,
  publicDir: false,
  ssr: { noExternal: true, external: ['electron'], target: 'node' },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: false,
    target: 'node22',
    sourcemap: false,
    rollupOptions: {
      input: { preload: join(root, 'electron', 'preload.ts') },
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
});

export type BuildPart = 'page' | 'program';

/** Builds the page, or the Node side with its preload script: aside first, so that who runs the old one never sees half a new one. */
export async function build(part: BuildPart): Promise<void> {
  const aside = join(root, 'dist', `${part}-${process.pid}`);
  // Whatever the shell or a test runner says: otherwise the page would be built with React's development half.
  const mode = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  if (part === 'page') await viteBuild(page(aside));
  else {
    await viteBuild(program(aside));
    await viteBuild(preload(aside));
    await copyFile(join(root, 'assets', 'icon.png'), join(aside, 'icon.png'));
  }
  if (mode === undefined) delete process.env['NODE_ENV'];
  else process.env['NODE_ENV'] = mode;
  const target = part === 'page' ? pageFolder : programFolder;
  await rm(target, { recursive: true, force: true });
  await rename(aside, target);
  await writeFile(stampPath(part), await newestSource(part));
}

/** Builds what is older than its sources; answers whether anything was built. */
export async function buildWhenNeeded(part: BuildPart): Promise<boolean> {
  const built = await readFile(stampPath(part), 'utf8').catch(() => '');
  if (
    built === (await newestSource(part)) &&
    (await exists(part === 'page' ? join(pageFolder, 'index.html') : join(programFolder, 'preload.cjs')))
  )
    return false;
  await rm(stampPath(part), { force: true });
  await build(part);
  return true;
}

const sources: Readonly<Record<BuildPart, readonly string[]>> = {
  page: ['renderer', 'shared', 'assets'],
  program: ['electron', 'shared', 'renderer/text'],
};

/** How many sources there are and when the newest was written: a removed file counts as a change, too. */
async function newestSource(part: BuildPart): Promise<string> {
  const files = sources[part].flatMap((folder) =>
    globSync(`${folder}/**/*.{ts,tsx,css,html,json,svg,xml,xsd}`, { cwd: root }),
  );
  const relevant = [...files, 'package.json', '.tasks/build.ts'].filter((path) => !/\.test\.tsx?$/.test(path));
  const times = await Promise.all(
    relevant.map(async (path) => (await stat(join(root, path)).catch(() => null))?.mtimeMs ?? 0),
  );
  return `${relevant.length} ${Math.max(...times)}`;
}

function stampPath(part: BuildPart): string {
  return join(root, 'dist', `${part}.stamp`);
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

if (startedAs(import.meta.url)) {
  await build('page');
  await build('program');
}
