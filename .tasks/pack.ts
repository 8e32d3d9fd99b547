import { join } from 'node:path';
import { build } from './build.ts';
import { root, run } from './run.ts';

/** Makes the installers of this system (or those named: `--win`, `--mac`, `--linux`). Needs the network for Electron's files. */
await build('page');
await build('program');
const builder = join(root, 'node_modules', 'electron-builder', 'out', 'cli', 'cli.js');
const config = ['--config', '.tasks/electron-builder.json', '--publish', 'never'];
const { code } = await run(process.execPath, [builder, ...config, ...process.argv.slice(2)], { show: true });
process.exitCode = code;
