import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, stat, statfs, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IncomingFolder } from './incoming.ts';
import { reasonOf } from './outgoing.ts';
import type { DoctorStep } from './transport.ts';

const littleSpace = 500 * 1024 * 1024;
const clockTolerance = 120_000;
const oldFileAfter = 60 * 60 * 1000;

export const transportFolders = ['in', 'out', 'sent', 'failed', 'responses'] as const;

/** The self-test of the transport folders (PLT-7b): each step by itself, so that one failing hides no other. */
export async function examineFolders(folder: string, incoming: IncomingFolder): Promise<DoctorStep[]> {
  const reachable = await stepOf('reachable', { folder }, async () => {
    const found = await stat(folder);
    if (!found.isDirectory()) throw new Error('not a folder');
  });
  if (!reachable.ok) return [reachable];
  const steps = [reachable];
  for (const name of transportFolders) {
    steps.push(
      await stepOf('folder', { folder: name }, async () => void (await mkdir(join(folder, name), { recursive: true }))),
    );
  }
  steps.push(
    await writable(folder),
    await clock(folder),
    await space(folder),
    await oldest(folder, incoming),
    await strandedClaims(folder),
  );
  return steps;
}

async function stepOf(
  step: string,
  values: Record<string, string>,
  trial: () => Promise<Record<string, string> | void>,
): Promise<DoctorStep> {
  try {
    return { step, ok: true, values: { ...values, ...(await trial()) } };
  } catch (error) {
    return { step, ok: false, values: { ...values, reason: reasonOf(error) } };
  }
}

/** Writing, renaming from `in/` to its claims and removing, as receiving and sending do. */
async function writable(folder: string): Promise<DoctorStep> {
  return stepOf('rename', {}, async () => {
    const name = `.trial-${randomBytes(4).toString('hex')}.tmp`;
    const claims = join(folder, 'in', '.claimed');
    await mkdir(claims, { recursive: true });
    await writeFile(join(folder, 'in', name), 'trial');
    await rename(join(folder, 'in', name), join(claims, name));
    await unlink(join(claims, name));
  });
}

async function clock(folder: string): Promise<DoctorStep> {
  const name = join(folder, `.clock-${randomBytes(4).toString('hex')}.tmp`);
  const trial = await stepOf('clock', {}, async () => {
    await writeFile(name, 'clock');
    const difference = Math.round((await stat(name)).mtimeMs - Date.now());
    return {
      seconds: String(Math.round(Math.abs(difference) / 1000)),
      ok: String(Math.abs(difference) < clockTolerance),
    };
  });
  await unlink(name).catch(() => undefined);
  const { ok, ...values } = trial.values;
  return { ...trial, ok: trial.ok && ok !== 'false', values };
}

async function space(folder: string): Promise<DoctorStep> {
  const trial = await stepOf('space', {}, async () => {
    const { bavail, bsize } = await statfs(folder);
    return { free: String(bavail * bsize) };
  });
  return { ...trial, ok: trial.ok && BigInt(trial.values['free'] ?? '0') > BigInt(littleSpace) };
}

/** A file that waits for long was not taken: it grows without end, or nobody may read it. */
async function oldest(folder: string, incoming: IncomingFolder): Promise<DoctorStep> {
  return stepOf('oldest', { folder }, async () => {
    const { atRest, growing, strangers } = await incoming.look();
    const waiting = strangers
      .filter(({ kind }) => kind === 'growing' || kind === 'stranger')
      .toSorted((a, b) => a.at.localeCompare(b.at));
    const first = waiting[0];
    if (first !== undefined && Date.now() - Date.parse(first.at) > oldFileAfter && first.kind === 'growing')
      throw new Error('growing');
    return { waiting: String(atRest.length + growing), file: first?.file ?? '', at: first?.at ?? '' };
  });
}

async function strandedClaims(folder: string): Promise<DoctorStep> {
  return stepOf('claims', {}, async () => {
    const claims = join(folder, 'in', '.claimed');
    let files = 0;
    for (const entry of await readdir(claims, { withFileTypes: true }).catch(() => [])) {
      if (entry.isDirectory())
        files += (await readdir(join(claims, entry.name)).catch(() => [])).filter(
          (name) => name !== 'owner.json',
        ).length;
    }
    return { files: String(files) };
  });
}
