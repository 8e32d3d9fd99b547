import type { Result } from '../../../../shared/domain/result.ts';
import { recordLog } from '../../../storage/log.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry } from '../../log-entry.ts';

/** Whoever takes set-up or vendor cards out as a file stands in the log with it (promise 3). */
export async function fileLogged<File extends { readonly fileName: string }>(
  context: Context,
  table: string,
  file: Result<File>,
): Promise<Result<File>> {
  if (!file.ok) return file;
  const stamp = { at: instantOf(context), by: context.user.name };
  const values = { table, file: file.value.fileName };
  await context.storage.write((tx) => recordLog(tx, [logEntry(stamp, null, 'SETUP', 'setupExported', values)]));
  return file;
}
