import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hash } from '../../../archive/archive.ts';
import { tamperWith } from '../../../storage/testing/tamper.ts';
import { oioublXml } from '../../testing/invoice-xml.ts';
import { startTestProgram, until, type TestProgram } from '../../testing/test-program.ts';

let program: TestProgram;
const first = oioublXml({ number: 'A-1' });

beforeEach(async () => {
  program = await startTestProgram();
  await program.receive(first, oioublXml({ number: 'A-2' }));
});
afterEach(() => program.close());

const store = () => join(program.dataFolder, 'ebilag.sqlite');
const original = (xml: string) => {
  const sha256 = hash(Buffer.from(xml));
  return join(program.dataFolder, 'archive', sha256.slice(0, 2), `${sha256.slice(2)}.gz`);
};
const withoutGuards = 'drop trigger logIsNeverChanged; drop trigger logIsNeverDeleted;';

describe('the proof of everything (PLT-5, promises 1 and 3)', () => {
  test('of a sound program finds nothing, counts what it looked at, and is kept with its time', async () => {
    const proof = await program.backend.verify();
    expect(proof).toMatchObject({ ok: true, documents: 2, originals: 2, problems: [], isStopped: false });
    expect(proof.entries).toBeGreaterThan(1);
    const { verifications } = await program.call('evidence.verifications', {});
    expect(verifications).toEqual([expect.objectContaining({ documents: 2, originals: 2, by: 'anna', problems: [] })]);
    const { rows } = await program.call('log.rows', { ...everything, kind: 'evidence' });
    expect(rows.map(({ code }) => code)).toEqual(['verified']);
  });

  test('begun from the window it answers at once, and what it finds can be read when it has ended', async () => {
    await program.call('evidence.verify', {});
    expect((await program.call('evidence.work', {})).running).toMatchObject([{ kind: 'verify', isStopping: false }]);
    await until('the proof has ended', async () => (await program.call('evidence.work', {})).running.length === 0);
    expect((await program.call('evidence.verifications', {})).verifications).toHaveLength(1);
  });

  test('stopped half-way it claims nothing', async () => {
    await program.call('evidence.verify', {});
    await program.call('evidence.stop', { kind: 'verify' });
    await until('it has stopped', async () => (await program.call('evidence.work', {})).running.length === 0);
    expect((await program.call('evidence.verifications', {})).verifications).toEqual([]);
  });

  test.each([
    ['an entry that was changed', `${withoutGuards} update log set by = 'nobody' where id = 2`, 'logChain'],
    ['an entry that was taken out', `${withoutGuards} delete from log where id = 2`, 'logChain'],
    ['a tail that was cut off', `${withoutGuards} delete from log where id > 2`, 'logCut'],
    ['a document that lost its content', 'delete from documentContents where documentId = 1', 'documentWithoutContent'],
    ['a counter that is wrong', 'update documentCounts set documents = documents + 1', 'countWrong'],
  ])('names %s', async (_what, statements, kind) => {
    tamperWith(store(), statements);
    const { ok, problems } = await program.backend.verify();
    expect(ok).toBe(false);
    expect(problems).toEqual([
      expect.objectContaining({ code: 'store.damaged', values: expect.objectContaining({ kind }) }),
    ]);
  });

  test('names a tail that was cut off though the head in the store was put right: a backup remembers it', async () => {
    await program.backend.backUp();
    tamperWith(
      store(),
      `${withoutGuards} delete from log where id > 2; update logHead set lastId = 2, hash = (select hash from log where id = 2)`,
    );
    const { problems } = await program.backend.verify();
    expect(problems.map(({ values }) => values['kind'])).toEqual(['logCut']);
  });

  test('names an original that is missing, and one that was exchanged for another, with the document that stands on it', async () => {
    await rm(original(first));
    expect((await program.backend.verify()).problems).toEqual([
      { code: 'original.missing', values: { sha256: hash(Buffer.from(first)), documents: 'A-1 Nordlys Energi A/S' } },
    ]);
    await writeFile(original(first), gzipSync(first.replace('A-1', 'A-9')));
    expect((await program.backend.verify()).problems).toMatchObject([{ code: 'original.damaged' }]);
  });

  test('answers also when the store’s own pages are damaged', async () => {
    await program.backend.backUp();
    const [backup] = (await readdir(join(program.dataFolder, 'backups'))).filter((name) => name.endsWith('.sqlite'));
    const path = join(program.dataFolder, 'backups', backup ?? '');
    const bytes = await readFile(path);
    bytes.fill(0x5a, 8192, 20_000);
    await writeFile(path, bytes);
    const answer = await program.call('backups.verify', { file: backup ?? '' }).catch((error: Error) => error.message);
    expect(typeof answer === 'string' ? answer : answer.verdict).toMatch(/unsound|backup\.notAStore/u);
  });
});

const everything = {
  from: null,
  to: null,
  by: null,
  step: null,
  kind: null,
  documentId: null,
  onlyProblems: false,
  search: '',
  offset: 0,
  limit: 50,
} as const;
