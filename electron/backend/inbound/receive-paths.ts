import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ReceiptCounts } from '../../../shared/contract/exchange.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { kindOfName, looksLikeXml } from '../../transport/file-names.ts';
import type { Context } from '../context.ts';
import type { Arrival } from './arrival.ts';
import { countReception, receiveAll, type Receiver } from './receiver.ts';

/** Reads files and folders in without the transport; the sources stay (IN-35, PLT-1b `ingest`). */
export async function receivePaths(
  context: Context,
  receiver: Receiver,
  paths: readonly string[],
): Promise<Result<ReceiptCounts>> {
  const started = performance.now();
  const files: string[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found === null) return refuse(problem('transport.fileAway', { file: path }));
    // A file named outright is taken whatever it looks like; in a folder only what may be a document.
    if (found.isDirectory()) await gather(path, files);
    else files.push(path);
  }
  const reception = await receiveAll(
    context,
    receiver,
    files.map((path) => () => arrivalOf(path)),
  );
  context.events.flush();
  return ok(countReception(reception, (performance.now() - started) / 1000));
}

async function gather(folder: string, files: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((one, other) => one.name.localeCompare(other.name))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !entry.name.startsWith('.')) await gather(path, files);
    else if (entry.isFile() && (await mayBeDocument(path, entry.name))) files.push(path);
  }
}

async function mayBeDocument(path: string, name: string): Promise<boolean> {
  const kind = kindOfName(name);
  if (kind !== 'other') return kind === 'xml';
  const bytes = await readFile(path).catch(() => null);
  return bytes !== null && looksLikeXml(bytes.subarray(0, 256));
}

async function arrivalOf(path: string): Promise<Arrival | null> {
  const found = await stat(path).catch(() => null);
  if (found === null) return null;
  return {
    fileName: basename(path),
    size: found.size,
    source: 'commandLine',
    arrivedAt: null,
    interrupted: false,
    load: () => readFile(path),
    done: async () => undefined,
  };
}
