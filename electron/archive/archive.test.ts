import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hash, openArchive, type Archive } from './archive.ts';

let folder: string;
let archive: Archive;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ebilag-archive-'));
  archive = await openArchive(folder);
});
afterEach(async () => {
  await archive.close();
  await rm(folder, { recursive: true, force: true });
});

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

function pathOf(sha256: string): string {
  return join(folder, sha256.slice(0, 2), `${sha256.slice(2)}.gz`);
}

async function stored(text: string): Promise<string> {
  const result = await archive.store(bytes(text));
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.sha256;
}

describe('the archive of originals (IN-1, PLT-5)', () => {
  test('gives back exactly the bytes it was given, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (given) => {
        const result = await archive.store(given);
        expect(result).toEqual({ ok: true, value: { sha256: hash(given), size: given.byteLength } });
        const read = await archive.read(hash(given));
        expect(read.ok && Buffer.compare(read.value, given)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  test('names an original by its SHA-256 and writes it so that gunzip alone can read it', async () => {
    const sha256 = await stored('<Invoice>blåbær</Invoice>');
    expect(gunzipSync(await readFile(pathOf(sha256))).toString('latin1')).toBe('<Invoice>blåbær</Invoice>');
  });

  test('keeps the same bytes once, also when they come many times at once, and leaves nothing temporary', async () => {
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, index) => archive.store(bytes(`document ${index % 5}`))),
    );
    expect(results.every((result) => result.ok)).toBe(true);
    const kept: string[] = [];
    for await (const sha256 of archive.walk()) kept.push(sha256);
    expect(kept).toHaveLength(5);
    expect(await readdir(join(folder, '.tmp'))).toEqual([]);
  });

  test('does not touch an original that is there when its bytes come again', async () => {
    const sha256 = await stored('twice');
    await utimes(pathOf(sha256), 1, 1);
    const before = await readFile(pathOf(sha256));
    await stored('twice');
    expect(await readFile(pathOf(sha256))).toEqual(before);
  });

  test('says that an original is missing, and never takes a path for a hash', async () => {
    expect(await archive.read('0'.repeat(64))).toMatchObject({ ok: false, problem: { code: 'original.missing' } });
    expect(await archive.read('../../etc/passwd')).toMatchObject({ ok: false, problem: { code: 'original.missing' } });
    expect(await archive.has('../../etc/passwd')).toBe(false);
  });

  test.each([
    ['cut off', (whole: Buffer) => whole.subarray(0, whole.length - 5)],
    ['not gzip', () => Buffer.from('nonsense')],
    ['another content', () => gzipSync('something else')],
  ])('says that an original is damaged: %s', async (_name, damage) => {
    const sha256 = await stored('an original of some length, so that it can be cut');
    await writeFile(pathOf(sha256), damage(await readFile(pathOf(sha256))));
    expect(await archive.read(sha256)).toMatchObject({ ok: false, problem: { code: 'original.damaged' } });
  });

  test('reports a folder it cannot write to as a problem, not as a crash', async () => {
    const sha256 = hash(bytes('no room'));
    await writeFile(join(folder, sha256.slice(0, 2)), 'a file stands where the folder belongs');
    expect(await archive.store(bytes('no room'))).toMatchObject({
      ok: false,
      problem: { code: 'archive.writeFailed' },
    });
  });

  test('clears away what a crash left half-written, but not what another process may be writing', async () => {
    const old = join(folder, '.tmp', 'left-by-a-crash');
    const young = join(folder, '.tmp', 'being-written');
    await writeFile(old, 'half');
    await writeFile(young, 'half');
    const twoHoursAgo = Date.now() / 1000 - 7200;
    await utimes(old, twoHoursAgo, twoHoursAgo);
    await openArchive(folder);
    expect(await readdir(join(folder, '.tmp'))).toEqual(['being-written']);
  });
});
