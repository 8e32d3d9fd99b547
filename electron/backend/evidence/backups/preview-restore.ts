import { join } from 'node:path';
import type { CallOutput } from '../../../../shared/contract/calls.ts';
import { problem } from '../../../../shared/domain/problem.ts';
import { ok, type Result } from '../../../../shared/domain/result.ts';
import { countStored } from '../../../storage/evidence/store-faults.ts';
import { newestEntry } from '../../../storage/evidence/log-chain.ts';
import { openSnapshot } from '../../../storage/evidence/open-copy.ts';
import { countOriginals, knownOriginals } from '../../../storage/evidence/originals.ts';
import type { ReadableStore } from '../../../storage/connection/handles.ts';
import type { Archive } from '../../../archive/archive.ts';
import type { Context } from '../../context.ts';
import { backupFolder } from './backup-settings.ts';
import { verifyBackup } from './verify-backup.ts';

/** What restoring a backup would mean (PLT-5): it is proven, and compared with the store and the archive of today. */
export async function previewRestore(context: Context, file: string): Promise<Result<CallOutput<'backups.preview'>>> {
  const verified = await verifyBackup(context, file);
  if (!verified.ok) return verified;
  const backup = verified.value;
  const { storage, archive } = context;
  const snapshot = openSnapshot(join(await backupFolder(storage), file));
  try {
    const originals = await compareArchive(snapshot.db, archive);
    const head = await newestEntry(snapshot.db);
    const today = await newestEntry(storage.read);
    return ok({
      backup,
      documentsLost: Math.max(0, (await countStored(storage.read)) - (backup.documents ?? 0)),
      entriesLost: Math.max(0, today.lastId - head.lastId),
      originalsMissing: originals.missing,
      originalsUnknown: originals.unknown,
      problem: backup.verdict === 'verified' ? null : problem('backup.unsound', { file }),
    });
  } finally {
    snapshot.close();
  }
}

const atOnce = 500;

/** How many originals a store speaks of that the archive does not have, and the other way round. */
export async function compareArchive(
  db: ReadableStore,
  archive: Archive,
): Promise<{ readonly missing: number; readonly unknown: number }> {
  let [known, unknown] = [0, 0];
  for await (const hashes of portions(archive.walk())) {
    const found = await knownOriginals(db, hashes);
    known += found.size;
    unknown += hashes.length - found.size;
  }
  return { missing: Math.max(0, (await countOriginals(db)) - known), unknown };
}

async function* portions(hashes: AsyncIterable<string>): AsyncGenerator<string[]> {
  let portion: string[] = [];
  for await (const sha256 of hashes) {
    portion.push(sha256);
    if (portion.length < atOnce) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
}

/** Originals of the archive that the store knows nothing of. */
export async function unknownOriginals(db: ReadableStore, archive: Archive): Promise<string[]> {
  const unknown: string[] = [];
  for await (const hashes of portions(archive.walk())) {
    const found = await knownOriginals(db, hashes);
    unknown.push(...hashes.filter((sha256) => !found.has(sha256)));
  }
  return unknown;
}
