import type { Database } from 'better-sqlite3';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Migration } from './migration.ts';

export function storeVersion(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/**
 * Brings a store to the newest version, each step in its own transaction. `backup` is called once before a store that
 * holds something is changed. A store of a newer program is refused before any write.
 */
export function migrate(
  database: Database,
  steps: readonly Migration[],
  backup: (fromVersion: number) => void,
): Result<{ from: number; to: number }> {
  const from = storeVersion(database);
  if (from > steps.length)
    return refuse(problem('store.newer', { store: String(from), program: String(steps.length) }));
  if (from > 0 && from < steps.length) backup(from);
  for (const [position, step] of steps.entries()) {
    database
      .transaction(() => {
        // Asked again inside: another process may have migrated while this one waited for the lock.
        if (storeVersion(database) > position) return;
        step(database);
        database.pragma(`user_version = ${position + 1}`);
      })
      .immediate();
  }
  return ok({ from, to: steps.length });
}
