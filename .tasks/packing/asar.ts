import { cp, mkdir, open, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file of an app.asar: where its bytes are, or that it lies beside it in `app.asar.unpacked`. */
export interface PackedFile {
  readonly path: string;
  readonly size: number;
  /** Null: unpacked. */
  readonly offset: number | null;
}

interface Node {
  readonly files?: Readonly<Record<string, Node>>;
  readonly size?: number;
  readonly offset?: string;
  readonly unpacked?: boolean;
}

/** The directory of an app.asar: a header of four lengths, then JSON, then the files one after the other. */
export async function readAsar(archive: string): Promise<readonly PackedFile[]> {
  const { tree, start } = await readHeader(archive);
  const list = (node: Node, path: string): readonly PackedFile[] =>
    node.files === undefined
      ? [{ path, size: node.size ?? 0, offset: node.unpacked ? null : start + Number(node.offset) }]
      : Object.entries(node.files).flatMap(([name, child]) => list(child, path === '' ? name : `${path}/${name}`));
  return list(tree, '');
}

/** Lays out the whole program as files: what is in the archive and what lies unpacked beside it. */
export async function extractAsar(archive: string, folder: string): Promise<void> {
  const files = await readAsar(archive);
  const handle = await open(archive);
  try {
    for (const { path, size, offset } of files) {
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      if (offset === null) await cp(join(`${archive}.unpacked`, path), target);
      else await writeFile(target, (await handle.read(Buffer.alloc(size), 0, size, offset)).buffer);
    }
  } finally {
    await handle.close();
  }
}

async function readHeader(archive: string): Promise<{ readonly tree: Node; readonly start: number }> {
  const handle = await open(archive);
  try {
    const lengths = Buffer.alloc(16);
    await handle.read(lengths, 0, 16, 0);
    const json = Buffer.alloc(lengths.readUInt32LE(12));
    await handle.read(json, 0, json.length, 16);
    return { tree: JSON.parse(json.toString('utf8')) as Node, start: 8 + lengths.readUInt32LE(4) };
  } finally {
    await handle.close();
  }
}
