import { readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';

/** A marker nobody touched for so long belongs to a dead program, even if its number lives on in another one. */
export const staleAfterMs = 120_000;
export const heartbeatMs = 10_000;

interface Owner {
  readonly pid: number;
  readonly host: string;
}

/** Says in a file that this program owns what the file stands for. `wx` refuses where a marker stands already. */
export async function writeOwnerMarker(path: string, flag: 'w' | 'wx' = 'w'): Promise<void> {
  const owner: Owner = { pid: process.pid, host: hostname() };
  await writeFile(path, JSON.stringify(owner), { flag });
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
  if (owner === null || owner.host !== hostname()) return silentFor > staleAfterMs;
  return !isAlive(owner.pid) || silentFor > staleAfterMs;
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
