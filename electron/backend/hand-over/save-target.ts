import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { checkTarget } from '../../../shared/domain/hand-over/check-target.ts';
import type { TargetSetup } from '../../../shared/domain/hand-over/target.ts';
import { problem, type Problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { exportsOfTarget } from '../../storage/hand-over/exports.ts';
import {
  changeTarget,
  deleteTarget,
  findTarget,
  insertTarget,
  listTargets,
  nameKey,
} from '../../storage/hand-over/targets.ts';
import { latestVoucherId } from '../../storage/hand-over/waiting-vouchers.ts';
import { recordLog } from '../../storage/log.ts';
import { reasonOf } from '../../transport/outgoing.ts';
import { done } from '../answering.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry } from '../log-entry.ts';
import { stagingOf } from './deliver-export.ts';

/** Where files go when nobody has said: beside the store, where they can be fetched. */
export function ownHandOverFolder(dataFolder: string): string {
  return join(dataFolder, 'hand-over');
}

export interface TargetChange {
  readonly id: number | null;
  readonly ledgerId: number;
  readonly setup: TargetSetup;
  readonly from: 'all' | 'now';
}

/** Keeps a target once it could be used: named, whole, with a folder that can be written (ACT-1). */
export async function saveTarget(
  context: Context,
  dataFolder: string,
  { id, ledgerId, setup: given, from }: TargetChange,
): Promise<Result<{ id: number }>> {
  const folder = given.folder === '' ? ownHandOverFolder(dataFolder) : given.folder;
  const setup = { ...given, name: given.name.trim(), folder };
  const [fault] = checkTarget(setup);
  if (fault !== undefined) return refuse(fault);
  const unusable = await tryFolder(folder, dataFolder);
  if (unusable !== null) return refuse(unusable);
  const stamp = { at: instantOf(context), by: context.user.name };
  const answer = await context.storage.write(async (tx): Promise<Result<{ id: number }>> => {
    const others = (await listTargets(tx, ledgerId)).filter((other) => other.id !== id);
    if (others.some((other) => nameKey(other.setup.name) === nameKey(setup.name)))
      return refuse(problem('handOver.nameTaken', { name: setup.name }));
    if (id === null) {
      const upToVoucherId = from === 'all' ? 0 : ((await latestVoucherId(tx, ledgerId)) ?? 0);
      const made = await insertTarget(tx, { ledgerId, setup, upToVoucherId }, stamp);
      await recordLog(tx, [
        logEntry(stamp, null, 'HANDOVER', 'handOverTargetMade', {
          name: setup.name,
          changes: differences(null, setup),
        }),
      ]);
      return ok({ id: made });
    }
    const before = await findTarget(tx, id);
    if (before === null || before.ledgerId !== ledgerId)
      return refuse(problem('handOver.targetNotFound', { id: String(id) }));
    const changes = differences(before.setup, setup);
    if (changes === '') return ok({ id });
    await changeTarget(tx, id, setup);
    await recordLog(tx, [logEntry(stamp, null, 'HANDOVER', 'handOverTargetChanged', { name: setup.name, changes })]);
    return ok({ id });
  });
  if (answer.ok) context.events.tell('handOver.changed', {});
  return answer;
}

/** Takes a target away that nothing was handed over to; others can only be turned off, for the register names them. */
export async function removeTarget(context: Context, id: number): Promise<Result<Record<string, never>>> {
  const stamp = { at: instantOf(context), by: context.user.name };
  const answer = await context.storage.write(async (tx): Promise<Result<Record<string, never>>> => {
    const target = await findTarget(tx, id);
    if (target === null) return refuse(problem('handOver.targetNotFound', { id: String(id) }));
    const { name } = target.setup;
    if ((await exportsOfTarget(tx, id)).exports > 0) return refuse(problem('handOver.targetUsed', { target: name }));
    await deleteTarget(tx, id);
    await recordLog(tx, [logEntry(stamp, null, 'HANDOVER', 'handOverTargetDeleted', { name })]);
    return done;
  });
  if (answer.ok) context.events.tell('handOver.changed', {});
  return answer;
}

/** Makes the folder where it is missing and writes a trial into it; later a missing folder is one that is away. */
async function tryFolder(folder: string, dataFolder: string): Promise<Problem | null> {
  if (!isAbsolute(folder)) return problem('handOver.folderUnusable', { folder, reason: 'ENOENT' });
  const inside = relative(resolve(dataFolder), resolve(folder));
  const own = resolve(folder) === resolve(ownHandOverFolder(dataFolder));
  if (!own && (inside === '' || (!inside.startsWith('..') && !isAbsolute(inside))))
    return problem('handOver.folderInsideData', { folder });
  const staging = stagingOf(folder);
  const trial = join(staging, `trial-${randomBytes(4).toString('hex')}.tmp`);
  try {
    await mkdir(staging, { recursive: true });
    await writeFile(trial, 'trial');
    await rename(trial, `${trial}.moved`);
    return null;
  } catch (error) {
    return problem('handOver.folderUnusable', { folder, reason: reasonOf(error) });
  } finally {
    await rm(trial, { force: true }).catch(() => undefined);
    await rm(`${trial}.moved`, { force: true }).catch(() => undefined);
  }
}

/** Field by field, from → to (SET-13). */
function differences(before: TargetSetup | null, after: TargetSetup): string {
  return (Object.keys(after) as (keyof TargetSetup)[])
    .filter((field) => JSON.stringify(before?.[field] ?? '') !== JSON.stringify(after[field]))
    .map((field) => `${field}: ${before === null ? '' : written(before[field])} → ${written(after[field])}`)
    .join('; ');
}

function written(value: TargetSetup[keyof TargetSetup]): string {
  return typeof value === 'object' ? value.map((row) => Object.values(row).join('=')).join(', ') : String(value);
}
