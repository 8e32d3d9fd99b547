import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, stat, statfs, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from './claims.ts';
import { kindOfName } from './file-names.ts';
import { reasonOf } from './outgoing.ts';
import type { DoctorStep } from './transport.ts';
import type { FolderProfile } from './folder-profile.ts';

const littleSpace = 500 * 1024 * 1024;
const clockTolerance = 120_000;
const oldFileAfter = 60 * 60 * 1000;

/** The self-test of the transport folders (PLT-7b): each step by itself, so that one failing hides no other. */
export async function examineFolders(profile: FolderProfile): Promise<DoctorStep[]> {
  const { folder, made, inName } = profile;
  const reachable = await stepOf('reachable', { folder }, async () => {
    const found = await stat(folder);
    if (!found.isDirectory()) throw new Error('not a folder');
  });
  if (!reachable.ok) return [reachable];
  const steps = [reachable];
  for (const name of made) {
    steps.push(
      await stepOf('folder', { folder: name }, async () => void (await mkdir(join(folder, name), { recursive: true }))),
    );
  }
  steps.push(
    await writable(folder, inName),
    await clock(folder),
    await space(folder),
    await oldest(profile),
    await notTaken(profile),
    await strandedClaims(folder, inName),
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

/** Writing, renaming from the incoming folder to its claims and removing, as receiving and sending do. */
async function writable(folder: string, inName: string): Promise<DoctorStep> {
  return stepOf('rename', {}, async () => {
    const name = `.trial-${randomBytes(4).toString('hex')}.tmp`;
    const claims = join(folder, inName, '.claimed');
    await mkdir(claims, { recursive: true });
    await writeFile(join(folder, inName, name), 'trial');
    await rename(join(folder, inName, name), join(claims, name));
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
async function oldest({ folder, incoming }: FolderProfile): Promise<DoctorStep> {
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

/** What we handed over and nobody takes: the access point does not run, or looks elsewhere. */
async function notTaken({ folder, outName }: FolderProfile): Promise<DoctorStep> {
  const trial = await stepOf('notTaken', { folder: outName }, async () => {
    const waiting: { readonly file: string; readonly at: number }[] = [];
    const out = join(folder, outName);
    for (const entry of await readdir(out, { withFileTypes: true, recursive: true })) {
      if (!entry.isFile() || kindOfName(entry.name) !== 'xml') continue;
      const found = await stat(join(entry.parentPath, entry.name)).catch((error: unknown) => {
        if (isMissing(error)) return null;
        throw error;
      });
      if (found !== null) waiting.push({ file: entry.name, at: found.mtimeMs });
    }
    const [first] = waiting.toSorted((a, b) => a.at - b.at);
    return {
      waiting: String(waiting.length),
      file: first?.file ?? '',
      at: first === undefined ? '' : new Date(first.at).toISOString(),
    };
  });
  const at = trial.values['at'] ?? '';
  return { ...trial, ok: trial.ok && (at === '' || Date.now() - Date.parse(at) < oldFileAfter) };
}

async function strandedClaims(folder: string, inName: string): Promise<DoctorStep> {
  return stepOf('claims', {}, async () => {
    const claims = join(folder, inName, '.claimed');
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
