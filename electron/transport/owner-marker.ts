import { readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';

/** A marker nobody touched for so long belongs to a dead program, even if its number lives on in another one. */
export const staleAfterMs = 120_000;
export const heartbeatMs = 10_000;

/** A program by its process. */
export interface Owner {
  readonly pid: number;
  readonly host: string;
}

export function thisProgram(): Owner {
  return { pid: process.pid, host: hostname() };
}

/** Says in a file that this program owns what the file stands for. `wx` refuses where a marker stands already. */
export async function writeOwnerMarker(path: string, flag: 'w' | 'wx' = 'w'): Promise<void> {
  await writeFile(path, JSON.stringify(thisProgram()), { flag });
}

export async function touchOwnerMarker(path: string): Promise<void> {
  const now = new Date();
  await utimes(path, now, now);
}

/** Whether the owner named in a marker is gone: its process, or its heartbeat for long. A missing marker is an absent owner. */
export async function isOwnerGone(path: string): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return true;
  const touched = await stat(path).catch(() => null);
  const silentFor = touched === null ? Number.POSITIVE_INFINITY : Date.now() - touched.mtimeMs;
  const owner = readOwner(text);
  return owner === null ? silentFor > staleAfterMs : isProgramGone(owner, silentFor);
}

/** Whether a program is gone that has not shown itself for so many milliseconds; `patience` when it may be busy for longer. */
export function isProgramGone({ pid, host }: Owner, silentFor: number, patience = staleAfterMs): boolean {
  return (host === hostname() && !isAlive(pid)) || silentFor > patience;
}

function readOwner(text: string): Owner | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('host' in value)) return null;
    return typeof value.pid === 'number' && typeof value.host === 'string'
      ? { pid: value.pid, host: value.host }
      : null;
  } catch {
    return null;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
