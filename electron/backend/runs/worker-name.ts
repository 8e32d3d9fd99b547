import { hostname } from 'node:os';
import { isAlive, staleAfterMs } from '../../transport/owner-marker.ts';

/** Which program works on a run, as the run keeps it. */
export const workerName = `${hostname()} ${process.pid}`;

/**
 * Whether the program that works on a run is gone: its process, or its sign of life for long. This very process is asked
 * before it has begun any run, so a run with its name belongs to an earlier one that had the same number.
 */
export function isWorkerGone(worker: string, touchedAt: string, now: Date): boolean {
  if (worker === workerName) return true;
  const silent = touchedAt === '' || now.getTime() - Date.parse(touchedAt) > staleAfterMs;
  const [host = '', pid = ''] = worker.split(' ');
  if (host !== hostname()) return silent;
  return silent || !isAlive(Number(pid));
}
