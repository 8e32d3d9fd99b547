import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { z } from 'zod';
import type { ReadableStore } from '../../../storage/connection/handles.ts';
import { recordLog } from '../../../storage/log.ts';
import { readSetting, saveSetting } from '../../../storage/setup/settings.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry } from '../../log-entry.ts';
import { takeFile, type TakenFile } from './take-file.ts';
import type { JobTools } from '../../jobs/job-tools.ts';

/** Where business systems put their files, and for which ledger; an empty folder: nowhere (OUT-1). */
const salesFolder = z.object({ folder: z.string().catch(''), ledgerId: z.number().nullable().catch(null) });
export type SalesFolder = z.infer<typeof salesFolder>;

const setting = 'salesFolder';
const claimedFolder = '.ebilag-claimed';

export async function readSalesFolder(db: ReadableStore): Promise<SalesFolder> {
  return salesFolder.parse((await readSetting(db, setting)) ?? {});
}

/** Takes a folder into use when it can be reached and written in. */
export async function saveSalesFolder(context: Context, wanted: SalesFolder): Promise<Result<Record<string, never>>> {
  if (wanted.folder !== '') {
    const claims = join(wanted.folder, claimedFolder);
    const usable =
      isAbsolute(wanted.folder) &&
      (await mkdir(claims, { recursive: true }).then(
        () => true,
        () => false,
      ));
    if (!usable) return refuse(problem('sales.folderUnusable', { folder: wanted.folder }));
  }
  await context.storage.write(async (tx) => {
    const before = await readSalesFolder(tx);
    await saveSetting(tx, setting, wanted);
    const stamp = { at: instantOf(context), by: context.user.name };
    const values = { from: before.folder, to: wanted.folder };
    await recordLog(tx, [logEntry(stamp, null, 'SALES', 'salesFolderChanged', values)]);
  });
  context.events.tell('sales.changed', {});
  return ok({});
}

/**
 * One look into the sales folder. A file that rests is claimed by renaming it, its bytes are kept, and only then is it gone
 * from the folder; what a crash left claimed is taken up again. Answers with how many were taken.
 */
export async function scanSalesFolder({ context, transport }: JobTools, stabilityWindow: number): Promise<number> {
  const { folder, ledgerId } = await readSalesFolder(context.storage.read);
  if (folder === '') return 0;
  const claims = join(folder, claimedFolder);
  let taken = 0;
  let begun = false;
  const take = async (name: string): Promise<void> => {
    const file = await takeClaimed(context, claims, name, ledgerId);
    taken += file === null ? 0 : 1;
    begun ||= file?.sending === 'begun';
  };
  for (const name of await readdir(claims).catch(() => [])) await take(name);
  for (const name of await readdir(folder).catch(() => [])) {
    if (!/\.(?:xml|json)$/iu.test(name) || name.startsWith('.')) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found === null || !found.isFile() || Date.now() - found.mtimeMs < stabilityWindow) continue;
    // One of that name that could not be kept yet must not be overwritten: this one waits in the folder.
    if ((await stat(join(claims, name)).catch(() => null)) !== null) continue;
    const claimed = await rename(path, join(claims, name)).then(
      () => true,
      () => false,
    );
    if (claimed) await take(name);
  }
  if (begun) await transport.deliverNow();
  return taken;
}

async function takeClaimed(
  context: Context,
  claims: string,
  name: string,
  ledgerId: number | null,
): Promise<TakenFile | null> {
  const path = join(claims, name);
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return null;
  // What one file meets keeps none of the others; it stays claimed (a full disk, a fault of ours) and is tried again.
  const file = await takeFile(context, { name, bytes, source: 'folder', ledgerId }).catch((error: unknown) => {
    context.log(
      `the file ${name} of the sales folder could not be taken: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return null;
  });
  if (file === null) return null;
  if (!file.ok) {
    context.log(`a file of the sales folder could not be kept: ${file.problem.code}`);
    return null;
  }
  await rm(path, { force: true });
  return file.value;
}

const lookEvery = 5000;

/** Looks into the sales folder by itself every few seconds; answers with the function that ends it. */
export function watchSalesFolder(tools: JobTools, stabilityWindow: number): () => Promise<void> {
  const { context } = tools;
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  let running: Promise<unknown> = Promise.resolve();
  const look = (): void => {
    running = scanSalesFolder(tools, stabilityWindow)
      .catch((error: unknown) => {
        context.log(`a look into the sales folder failed: ${error instanceof Error ? error.message : String(error)}`);
      })
      .finally(() => {
        if (!stopped) timer = setTimeout(look, lookEvery);
      });
  };
  look();
  return async () => {
    stopped = true;
    if (timer !== null) clearTimeout(timer);
    await running;
  };
}
