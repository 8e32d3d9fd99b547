import { commandLine } from '../../renderer/text/command-line.ts';
import type { Result } from '../../shared/domain/result.ts';
import { CouldNotRun } from './command.ts';

/** The rows one window may hold. */
const windowSize = 200;

/** All rows of a list up to a limit, window by window. What refuses a window keeps the command from running. */
export async function readWindows<Row>(
  limit: number,
  read: (window: {
    readonly offset: number;
    readonly limit: number;
  }) => Promise<Result<{ readonly rows: readonly Row[]; readonly total: number }>>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  while (rows.length < limit) {
    const answered = await read({ offset: rows.length, limit: Math.min(windowSize, limit - rows.length) });
    if (!answered.ok) throw new CouldNotRun(commandLine.problem(answered.problem));
    rows.push(...answered.value.rows);
    if (answered.value.rows.length === 0 || rows.length >= answered.value.total) break;
  }
  return rows;
}
