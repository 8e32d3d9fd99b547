import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ExportOutcome } from '../../../shared/contract/hand-over.ts';
import { newTarget, type HandOverFormat, type TargetSetup } from '../../../shared/domain/hand-over/target.ts';
import { hash } from '../../archive/archive.ts';
import { markStaged, noteRepeat } from '../../storage/hand-over/exports.ts';
import { openStorage } from '../../storage/open-storage.ts';
import type { Stage } from '../scenarios/stage.ts';
import { openPostingStage, type PostedVoucher, type PostingStage } from '../testing/posted-vouchers.ts';

let stage: Stage;
let posted: PostingStage['posted'];
let folder: string;
beforeEach(async () => {
  ({ stage, posted } = await openPostingStage());
  folder = await mkdtemp(join(tmpdir(), 'ebilag-books-'));
});
afterEach(async () => {
  await stage.close();
  await rm(folder, { recursive: true, force: true });
});

function setupOf(format: HandOverFormat, values: Partial<TargetSetup> = {}): TargetSetup {
  return { ...newTarget(format), name: 'Books', folder, series: 'L', ...values };
}

async function target(
  format: HandOverFormat = 'sie4i',
  values: Partial<TargetSetup> = {},
  from: 'all' | 'now' = 'all',
) {
  const { id } = await stage.program.call('handOver.saveTarget', {
    id: null,
    ledgerId: stage.ledgerId,
    setup: setupOf(format, values),
    from,
  });
  return id;
}

const handOver = (targetId: number): Promise<ExportOutcome> =>
  stage.program.call('handOver.export', { ledgerId: stage.ledgerId, targetId });
const files = async () => (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
const bytesOf = (name: string) => readFile(join(folder, name));
const waiting = async (targetId: number) =>
  (await stage.program.call('handOver.waiting', { targetId, search: '', offset: 0, limit: 200 })).rows.map(
    ({ no }) => no,
  );
const stateOf = async ({ id }: PostedVoucher) =>
  (await stage.program.call('handOver.stateOf', { voucherId: id })).states.map(({ state }) => state);
const logOf = async ({ documentId }: PostedVoucher) =>
  (await stage.program.page(documentId)).log.filter(({ step }) => step === 'HANDOVER').map(({ code }) => code);

describe('ACT-1 handing over', () => {
  test('puts every posted voucher into one file, with its checksum in the register, once', async () => {
    const one = await posted();
    const two = await posted();
    const books = await target();
    expect(await waiting(books)).toEqual(['B000001', 'B000002']);
    const sought = { targetId: books, search: 'b000002', offset: 0, limit: 10 };
    expect(await stage.program.call('handOver.waiting', sought)).toMatchObject({ total: 1, rows: [{ no: two.no }] });
    expect(await stateOf(one)).toEqual(['waiting']);
    const outcome = await handOver(books);
    expect(outcome).toMatchObject({
      exported: 2,
      remaining: 0,
      problems: [],
      export: { no: 1, status: 'written', vouchers: 2 },
    });
    const [name = ''] = await files();
    expect(name).toBe(outcome.export?.fileName);
    expect(hash(await bytesOf(name))).toBe(outcome.export?.sha256);
    expect((await bytesOf(name)).toString('latin1').match(/#VER "L" ""/gu)).toHaveLength(2);
    expect(await stateOf(two)).toEqual(['handedOver']);
    expect(await logOf(two)).toEqual(['voucherHandedOver']);
    expect(await handOver(books)).toMatchObject({ exported: 0, export: null, remaining: 0, problems: [] });
    expect(await files()).toHaveLength(1);
  });

  test('goes on where it stopped: the next file holds what was posted since', async () => {
    const books = await target();
    await posted();
    await handOver(books);
    await posted();
    expect(await handOver(books)).toMatchObject({ exported: 1, export: { no: 2 } });
    const { rows, total } = await stage.program.call('handOver.exports', {
      ledgerId: stage.ledgerId, targetId: null, search: '', offset: 0, limit: 50,
    }); // prettier-ignore
    expect(total).toBe(2);
    expect(rows.map(({ no }) => no)).toEqual([2, 1]);
    const [second] = rows;
    const members = await stage.program.call('handOver.vouchers', { id: second?.id ?? 0, offset: 0, limit: 50 });
    expect(members).toMatchObject({ total: 1, rows: [{ no: 'B000002', refused: null }] });
  });

  test('each target has a queue of its own; one made today need not get what was posted before', async () => {
    await posted();
    const all = await target('jsonLines', { name: 'Everything' });
    const later = await target('jsonLines', { name: 'From today' }, 'now');
    await posted();
    expect(await waiting(all)).toEqual(['B000001', 'B000002']);
    expect(await waiting(later)).toEqual(['B000002']);
    await handOver(later);
    expect(await waiting(all)).toEqual(['B000001', 'B000002']);
  });

  test('two at the same time hand nothing over twice', async () => {
    await posted();
    await posted();
    const books = await target();
    const outcomes = await Promise.all([handOver(books), handOver(books)]);
    expect(outcomes.map(({ exported }) => exported).sort()).toEqual([0, 2]);
    expect(await files()).toHaveLength(1);
  });

  test('what the set-up lacks is said before anything is written', async () => {
    const voucher = await posted();
    const books = await target('economicCsv', { vatHandling: 'codes' });
    expect(await handOver(books)).toMatchObject({
      export: null,
      exported: 0,
      remaining: 1,
      problems: [{ code: 'handOver.vatCodeMissing', values: { vatGroup: 'S-FULL' } }],
    });
    expect(await files()).toEqual([]);
    expect(await stateOf(voucher)).toEqual(['waiting']);
    await stage.program.call('handOver.saveTarget', {
      id: books,
      ledgerId: stage.ledgerId,
      setup: setupOf('economicCsv', { vatHandling: 'codes', vatCodes: [{ vatGroup: 'S-FULL', code: 'I25' }] }),
      from: 'all',
    });
    expect(await handOver(books)).toMatchObject({ exported: 1, problems: [] });
  });

  test('a voucher that cannot go there waits on with its reason, and holds no other one up', async () => {
    const foreign = await posted({ currency: 'EUR' });
    await posted();
    const books = await target();
    expect(await handOver(books)).toMatchObject({
      exported: 1,
      remaining: 1,
      problems: [{ code: 'handOver.currencyDiffers', values: { no: foreign.no, currency: 'EUR' } }],
    });
    const { rows } = await stage.program.call('handOver.waiting', {
      targetId: books,
      search: '',
      offset: 0,
      limit: 10,
    });
    expect(rows).toMatchObject([{ no: foreign.no, problem: { code: 'handOver.currencyDiffers' } }]);
    expect(await handOver(books)).toMatchObject({ exported: 0, export: null, remaining: 1 });
    expect(await files()).toHaveLength(1);
  });

  test('what was entered in the books by hand leaves the queue with who said so, goes into no file, and can come back', async () => {
    const foreign = await posted({ currency: 'EUR' });
    const own = await posted();
    const books = await target();
    const { call } = stage.program;
    const counts = async () => (await call('documents.counts', { ledgerId: null })).handOverWaiting;
    expect(await counts()).toBe(2);
    await handOver(books);
    expect(await counts()).toBe(1);
    const entered = { targetId: books, voucherIds: [foreign.id], enteredAs: 'K-17' };
    expect(await call('handOver.enterByHand', entered)).toEqual({ changed: 1, problems: [] });
    expect(await waiting(books)).toEqual([]);
    expect(await counts()).toBe(0);
    const states = async () => (await call('handOver.stateOf', { voucherId: foreign.id })).states;
    expect(await states()).toMatchObject([{ state: 'byHand', problem: null, entered: { by: 'anna', as: 'K-17' } }]);
    const byHand = { targetId: books, which: 'byHand' as const, search: foreign.no, offset: 0, limit: 10 };
    expect(await call('handOver.waiting', byHand)).toMatchObject({ total: 1, rows: [{ entered: { as: 'K-17' } }] });
    expect(await handOver(books)).toMatchObject({ exported: 0, remaining: 0, problems: [] });
    // What went in a file, or stands as entered already, is told and stays as it is.
    expect(await call('handOver.enterByHand', { ...entered, voucherIds: [own.id, foreign.id] })).toEqual({
      changed: 0,
      problems: [
        { code: 'handOver.notWaiting', values: { no: foreign.no } },
        { code: 'handOver.notWaiting', values: { no: own.no } },
      ],
    });
    const back = { targetId: books, voucherIds: [foreign.id] };
    expect(await call('handOver.takeEntryBack', back)).toEqual({ changed: 1, problems: [] });
    expect(await waiting(books)).toEqual([foreign.no]);
    expect(await call('handOver.takeEntryBack', back)).toMatchObject({
      changed: 0,
      problems: [{ code: 'handOver.notByHand' }],
    });
    expect(await logOf(foreign)).toEqual(['voucherEntryTakenBack', 'voucherEnteredByHand', 'voucherLeftOut']);
  });

  test('what was entered by hand before any file was written is not swept into the first one', async () => {
    const first = await posted();
    const second = await posted();
    const books = await target();
    await stage.program.call('handOver.enterByHand', { targetId: books, voucherIds: [second.id], enteredAs: '' });
    expect(await waiting(books)).toEqual([first.no]);
    expect(await handOver(books)).toMatchObject({ exported: 1, remaining: 0 });
    await stage.program.call('handOver.takeEntryBack', { targetId: books, voucherIds: [second.id] });
    expect(await waiting(books)).toEqual([second.no]);
    expect(await handOver(books)).toMatchObject({ exported: 1, remaining: 0 });
  });

  test('never writes over a file that lies there already', async () => {
    const books = await target('jsonLines', { filePattern: 'v{no}' });
    await writeFile(join(folder, 'v00001.jsonl'), 'somebody else’s');
    await posted();
    expect((await handOver(books)).export?.fileName).toBe('v00001-2.jsonl');
    expect((await bytesOf('v00001.jsonl')).toString()).toBe('somebody else’s');
  });
});

describe('ACT-1 when the folder is away, or the program dies', () => {
  test('the file is noted, waits with its reason, and is written when the folder is back', async () => {
    const books = await target();
    await posted();
    await rename(folder, `${folder}-away`);
    const outcome = await handOver(books);
    expect(outcome).toMatchObject({
      exported: 1,
      problems: [{ code: 'handOver.writeFailed' }],
      export: { status: 'noted' },
    });
    await rename(`${folder}-away`, folder);
    stage = { ...stage, program: await stage.program.restart() };
    const { row, file } = await stage.program.call('handOver.open', { id: outcome.export?.id ?? 0 });
    expect([row.status, row.problem, file]).toEqual(['written', null, 'there']);
    expect(hash(await bytesOf(row.fileName))).toBe(row.sha256);
    stage = { ...stage, close: () => stage.program.close() };
  });

  test('a file noted as staged that is gone from there was renamed: it is not written twice', async () => {
    const books = await target();
    await posted();
    const { export: row } = await handOver(books);
    await rm(join(folder, row?.fileName ?? ''));
    await stage.program.backend.close();
    const { dataFolder } = stage.program;
    const opened = await openStorage({
      file: join(dataFolder, 'ebilag.sqlite'),
      backupFolder: join(dataFolder, 'backups'),
      now: () => new Date(),
    });
    if (!opened.ok) throw new Error(opened.problem.code);
    // Once more, staged, renamed, taken by the books; and the program died before it could note that.
    await opened.value.write(async (tx) => {
      await noteRepeat(tx, row?.id ?? 0, { at: '2026-11-20T08:00:00.000Z', by: 'anna' });
      await markStaged(tx, row?.id ?? 0);
    });
    await opened.value.close();
    const program = await stage.program.restart();
    expect(await program.call('handOver.open', { id: row?.id ?? 0 })).toMatchObject({
      row: { status: 'written' },
      file: 'taken',
    });
    expect(await files()).toEqual([]);
    stage = { ...stage, program, close: () => program.close() };
  });
});

describe('ACT-1 on purpose', () => {
  test('a file is written once more, byte by byte, and the log says who wanted it', async () => {
    const books = await target();
    await posted();
    const { export: row } = await handOver(books);
    const name = row?.fileName ?? '';
    const before = await bytesOf(name);
    await rm(join(folder, name));
    const again = await stage.program.call('handOver.repeat', { id: row?.id ?? 0 });
    expect(again.export).toMatchObject({ status: 'written', repeats: 1, repeatedBy: 'anna', sha256: row?.sha256 });
    expect(await bytesOf(name)).toEqual(before);
    expect(await waiting(books)).toEqual([]);
  });

  test('vouchers the books refused wait again with the reason, and leave with the next file', async () => {
    const books = await target();
    const one = await posted();
    const two = await posted();
    const { export: row } = await handOver(books);
    const id = row?.id ?? 0;
    expect(await stage.program.refused('handOver.refuse', { id, voucherIds: [one.id], reason: ' ' })).toMatchObject({
      code: 'handOver.reasonMissing',
    });
    const reason = 'Perioden är stängd';
    expect(await stage.program.call('handOver.refuse', { id, voucherIds: [one.id], reason })).toEqual({
      refused: 1,
      problems: [],
    });
    expect(await stateOf(one)).toEqual(['refused']);
    expect(await stateOf(two)).toEqual(['handedOver']);
    expect(await logOf(one)).toEqual(['voucherRefused', 'voucherHandedOver']);
    expect(await waiting(books)).toEqual([one.no]);
    expect(await stage.program.call('handOver.refuse', { id, voucherIds: [one.id], reason })).toMatchObject({
      refused: 0,
      problems: [{ code: 'handOver.notHandedOver', values: { no: one.no } }],
    });
    expect(await handOver(books)).toMatchObject({ exported: 1, export: { no: 2 } });
    expect(await stateOf(one)).toEqual(['handedOver']);
    const { rows } = await stage.program.call('handOver.vouchers', { id, offset: 0, limit: 10 });
    expect(rows).toMatchObject([
      { no: one.no, refused: { reason, by: 'anna' } },
      { no: two.no, refused: null },
    ]);
  });

  test('a whole file can be refused at once', async () => {
    const books = await target();
    await posted();
    await posted();
    const { export: row } = await handOver(books);
    const id = row?.id ?? 0;
    expect(await stage.program.call('handOver.refuse', { id, voucherIds: null, reason: 'Fel serie' })).toMatchObject({
      refused: 2,
    });
    expect(await waiting(books)).toHaveLength(2);
    expect(await stage.program.call('handOver.open', { id })).toMatchObject({ refused: 2, file: 'there' });
  });
});

describe('ACT-1 setting a target up', () => {
  test('a try-out shows the latest voucher as it would go, and writes nothing', async () => {
    expect(
      await stage.program.refused('handOver.tryTarget', { ledgerId: stage.ledgerId, setup: setupOf('fortnox') }),
    ).toMatchObject({ code: 'handOver.nothingPosted' });
    await posted();
    const { no } = await posted();
    const tried = await stage.program.call('handOver.tryTarget', {
      ledgerId: stage.ledgerId,
      setup: setupOf('fortnox'),
    });
    expect(tried).toMatchObject({ voucherNo: no, text: '' });
    expect(tried.problems.map(({ code }) => code)).toContain('handOver.accountUnusable');
    const accounts = [
      { account: '990010', target: '4010' },
      { account: '990090', target: '2641' },
      { account: '951010', target: '2440' },
    ];
    const mended = await stage.program.call('handOver.tryTarget', {
      ledgerId: stage.ledgerId,
      setup: setupOf('fortnox', { accounts }),
    });
    expect(mended.problems).toEqual([]);
    expect(mended.text).toContain('"Account": 4010');
    expect(await files()).toEqual([]);
  });

  test('a target has a name of its own, a folder that can be written, and what its format needs', async () => {
    const refused = async (values: Partial<TargetSetup>) =>
      (
        await stage.program.refused('handOver.saveTarget', {
          id: null,
          ledgerId: stage.ledgerId,
          setup: setupOf('sie4i', values),
          from: 'all',
        })
      ).code;
    await target();
    expect(await refused({ name: 'BOOKS' })).toBe('handOver.nameTaken');
    expect(await refused({ name: ' ' })).toBe('handOver.nameMissing');
    expect(await refused({ name: 'B', series: '' })).toBe('handOver.seriesMissing');
    expect(await refused({ name: 'B', folder: 'relative' })).toBe('handOver.folderUnusable');
    expect(await refused({ name: 'B', folder: stage.program.dataFolder })).toBe('handOver.folderInsideData');
    await target('jsonLines', { name: 'Own folder', folder: '' });
    const { targets } = await stage.program.call('handOver.targets', { ledgerId: null });
    expect(targets.map(({ setup }) => setup.folder)).toEqual([folder, join(stage.program.dataFolder, 'hand-over')]);
  });

  test('one that is off hands nothing over; one that was used cannot be deleted, another can', async () => {
    const books = await target();
    await posted();
    await handOver(books);
    const problem = await stage.program.refused('handOver.deleteTarget', { id: books });
    expect(problem).toEqual({ code: 'handOver.targetUsed', values: { target: 'Books' } });
    const other = await target('jsonLines', { name: 'Other', enabled: false });
    expect(await stage.program.refused('handOver.export', { ledgerId: stage.ledgerId, targetId: other })).toMatchObject(
      { code: 'handOver.targetOff' },
    );
    await stage.program.call('handOver.deleteTarget', { id: other });
    expect((await stage.program.call('handOver.targets', { ledgerId: null })).targets).toHaveLength(1);
  });

  test('SET-13: only the set-up makes targets, only bookkeepers hand over', async () => {
    const books = await target();
    const roles = (given: string[]) => stage.program.restart({ user: { name: 'bo', initials: 'BO', roles: given } });
    let program = await roles(['clerk']);
    expect(await program.refused('handOver.export', { ledgerId: stage.ledgerId, targetId: books })).toMatchObject({
      code: 'role.missing',
    });
    program = await program.restart({ user: { name: 'bo', initials: 'BO', roles: ['bookkeeper'] } });
    expect(await program.call('handOver.export', { ledgerId: stage.ledgerId, targetId: books })).toMatchObject({
      exported: 0,
    });
    expect(await program.refused('handOver.deleteTarget', { id: books })).toMatchObject({ code: 'role.missing' });
    stage = { ...stage, program, close: () => program.close() };
  });
});

describe('PLT-1b verify', () => {
  test('says that a file is gone, which is no fault, and that one is not what was written, which is', async () => {
    const books = await target('jsonLines');
    await posted();
    const { export: row } = await handOver(books);
    const path = join(folder, row?.fileName ?? '');
    expect(await stage.program.backend.verify()).toMatchObject({ ok: true, remarks: [] });
    await writeFile(path, 'changed');
    expect(await stage.program.backend.verify()).toMatchObject({
      ok: false,
      problems: [{ code: 'handOver.fileChanged' }],
    });
    await rm(path);
    expect(await stage.program.backend.verify()).toMatchObject({
      ok: true,
      problems: [],
      remarks: [{ code: 'handOver.fileGone', values: { file: row?.fileName } }],
    });
  });
});
