import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A small generator of its own, so that a failing run can be told by its seed. */
export function randomFrom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What the killed program is busy with: deciding and posting whatever arrives, or one run over everything. */
export type Busy = 'decide' | 'run';

export interface Running {
  readonly child: ChildProcess;
  /** Resolves when the program has said the word, or is gone. */
  readonly says: (word: 'ready' | 'decided' | 'done' | 'sent') => Promise<void>;
  readonly gone: Promise<void>;
  readonly complaints: string[];
}

/** The real program in a process of its own, busy until it is killed. */
export function startKilled(busy: Busy, dataFolder: string, transportFolder: string): Running {
  return started('killed-program.ts', [dataFolder, transportFolder, busy]);
}

/** The same, sending whatever is unsent: some at a time, or in runs. */
export function startKilledSender(way: 'some' | 'run', dataFolder: string, transportFolder: string): Running {
  return started('killed-sender.ts', [dataFolder, transportFolder, way]);
}

function started(program: string, args: readonly string[]): Running {
  const child = spawn(process.execPath, [join(import.meta.dirname, program), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const complaints: string[] = [];
  child.stderr?.on('data', (data: Buffer) => complaints.push(data.toString()));
  const gone = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  let said = '';
  child.stdout?.on('data', (data: Buffer) => (said += data.toString()));
  const hears = async (word: string) => {
    while (!said.includes(word)) await wait(5);
  };
  return { child, says: (word) => Promise.race([hears(word), gone, wait(15_000)]), gone, complaints };
}
