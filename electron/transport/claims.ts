import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rmdir, stat, unlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { shortened } from './file-names.ts';
import { heartbeatMs, isOwnerGone, touchOwnerMarker, writeOwnerMarker } from './owner-marker.ts';
import type { ClaimedFile } from './transport.ts';

const markerName = 'owner.json';

/**
 * Claims below `in/.claimed/`: one folder per running program with a marker that says whose it is, so that two programs
 * on the same folder never take one file twice and a dead program's files are taken up (PLT-4).
 */
export class Claims {
  private readonly root: string;
  private readonly own: string;
  private counter = 0;
  private heartbeat: NodeJS.Timeout | null = null;

  constructor(incoming: string) {
    this.root = join(incoming, '.claimed');
    this.own = join(this.root, `${process.pid}-${randomBytes(4).toString('hex')}`);
  }

  async open(): Promise<void> {
    await mkdir(this.own, { recursive: true });
    await writeOwnerMarker(join(this.own, markerName));
    this.heartbeat ??= setInterval(() => void this.beat(), heartbeatMs).unref();
  }

  private async beat(): Promise<void> {
    // The folder may be away for a while; the marker is made anew when it is back.
    await touchOwnerMarker(join(this.own, markerName)).catch(() => this.remake().catch(() => undefined));
  }

  /** Our own folder anew where only it is missing. Never `in` itself: what is away must not be made up in its place. */
  private async remake(): Promise<void> {
    for (const folder of [this.root, this.own])
      await mkdir(folder).catch((error: unknown) => {
        if (!isThere(error)) throw error;
      });
    await writeOwnerMarker(join(this.own, markerName));
  }

  /** Renames a file to ours; null when it is gone or its writer still holds it. */
  async take(path: string, name: string): Promise<ClaimedFile | null> {
    this.counter += 1;
    const target = join(this.own, `${Date.now().toString(36)}${this.counter.toString(36)}~${encodeName(name)}`);
    try {
      await rename(path, target);
    } catch (error) {
      if (!isMissing(error) && !isHeld(error)) throw error;
      // Our own folder may be what is missing: then the next scan finds the file again.
      await this.remake().catch(() => undefined);
      return null;
    }
    return describeClaim(target, name);
  }

  /** Takes over what dead programs had claimed. */
  async leftovers(): Promise<ClaimedFile[]> {
    const found: ClaimedFile[] = [];
    for (const entry of await readdir(this.root, { withFileTypes: true }).catch(() => [])) {
      const path = join(this.root, entry.name);
      if (path === this.own) continue;
      if (entry.isFile()) {
        const claimed = await this.take(path, decodeName(entry.name));
        if (claimed !== null) found.push(claimed);
      } else if (entry.isDirectory() && (await isOwnerGone(join(path, markerName)))) {
        found.push(...(await this.takeOver(path)));
      }
    }
    return found;
  }

  private async takeOver(folder: string): Promise<ClaimedFile[]> {
    const taken: ClaimedFile[] = [];
    for (const file of await readdir(folder).catch(() => [])) {
      if (file === markerName) continue;
      const target = join(this.own, file);
      const moved = await rename(join(folder, file), target).then(
        () => true,
        () => false,
      );
      const claimed = moved ? await describeClaim(target, decodeName(file)) : null;
      if (claimed !== null) taken.push(claimed);
    }
    await unlink(join(folder, markerName)).catch(() => undefined);
    await rmdir(folder).catch(() => undefined);
    return taken;
  }

  async release(path: string): Promise<void> {
    await unlink(path).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
    });
  }

  async close(): Promise<void> {
    if (this.heartbeat !== null) clearInterval(this.heartbeat);
    this.heartbeat = null;
    await unlink(join(this.own, markerName)).catch(() => undefined);
    await rmdir(this.own).catch(() => undefined);
  }
}

async function describeClaim(path: string, name: string): Promise<ClaimedFile | null> {
  const found = await stat(path).catch(() => null);
  return found === null
    ? null
    : { path, name, size: found.size, modifiedAt: found.mtime.toISOString(), unaccompanied: false };
}

/** The arrival name travels in the claimed file's name, so that it survives a crash; folders are dropped from it. */
function encodeName(name: string): string {
  return shortened(basename(name), 200);
}

function decodeName(claimedName: string): string {
  const cut = claimedName.indexOf('~');
  return cut < 0 ? claimedName : claimedName.slice(cut + 1);
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

function isHeld(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'EBUSY' || error.code === 'EPERM' || error.code === 'EACCES')
  );
}

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
