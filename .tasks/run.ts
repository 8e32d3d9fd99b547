import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root: string = dirname(dirname(fileURLToPath(import.meta.url)));

export interface Ran {
  readonly code: number;
  readonly output: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Milliseconds after which the program is ended. */
  readonly timeout?: number;
  /** Lines go to the terminal as they come, too. */
  readonly show?: boolean;
}

/** Runs a program to its end and answers with its exit code and everything it wrote. */
export async function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeout,
    });
    const pieces: Buffer[] = [];
    const take = (to: NodeJS.WriteStream) => (piece: Buffer) => {
      pieces.push(piece);
      if (options.show) to.write(piece);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 124, output: Buffer.concat(pieces).toString('utf8') }));
  });
}

const scripts = {
  tsc: 'typescript/bin/tsc',
  oxlint: 'oxlint/bin/oxlint',
  prettier: 'prettier/bin/prettier.cjs',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
} as const;

/** Runs a tool of node_modules with the Node that runs us: never through the shell, never with the machine's own Node. */
export async function runTool(
  tool: keyof typeof scripts,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Ran> {
  const script = join(root, 'node_modules', scripts[tool]);
  if (!existsSync(script)) return { code: 127, output: `${scripts[tool]} is not installed; run npm ci.` };
  return run(process.execPath, [script, ...args], options);
}

/** True when this file was started by name, not imported by another. */
export function startedAs(url: string): boolean {
  return process.argv[1] !== undefined && fileURLToPath(url) === process.argv[1];
}
