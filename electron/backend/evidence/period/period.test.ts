import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { oioublXml } from '../../testing/invoice-xml.ts';
import { openStage } from '../../scenarios/stage.ts';
import { startSalesProgram } from '../../testing/sales-program.ts';
import { startTestProgram, until, type TestProgram } from '../../testing/test-program.ts';
import { csvLine, pathPart } from './period-files.ts';

let program: TestProgram;
let folder: string;
const now = () => new Date('2026-11-20T08:00:00.000Z');
const plain = oioublXml({ number: 'A-1', attachment: '%PDF-1.4 faktura' });
const sensitive = oioublXml({ number: 'S-9', vendor: 'Psykolog Ærø', cvr: '15231599', sensitive: true });

beforeEach(async () => {
  program = await startTestProgram({ now });
  folder = join(dirname(program.dataFolder), 'exports');
  await program.receive(plain, sensitive);
});
afterEach(() => program.close());

const november = { from: '2026-11-01', to: '2026-11-30', ledgerId: null } as const;

async function exported(withSensitive = false): Promise<string> {
  await program.call('period.export', { ...november, folder, language: 'da', withSensitive });
  await until('the export has ended', async () => (await program.call('evidence.work', {})).lastExport !== null);
  const { lastExport } = await program.call('evidence.work', {});
  expect(lastExport?.problem ?? null).toBeNull();
  return lastExport?.folder ?? '';
}

async function filesOf(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
    .sort();
}

describe('the export of a period (PLT-5)', () => {
  test('says before what it will hold', async () => {
    expect(await program.call('period.plan', november)).toMatchObject({ documents: 2, sensitive: 1, vouchers: 0 });
    expect(await program.call('period.plan', { ...november, from: '2025-01-01', to: '2025-12-31' })).toMatchObject({
      documents: 0,
      entries: 0,
    });
  });

  test('holds originals as they arrived, documents as JSON and as pages, log, index and checksums that fit', async () => {
    const root = await exported();
    const files = await filesOf(root);
    const document = 'documents/purchase/2026-11/000001_A-1_Nordlys-Energi-A-S';
    expect(files.filter((file) => !file.startsWith(document))).toEqual([
      'checksums.sha256',
      'index-purchase-2026-11.html',
      'index.csv',
      'index.html',
      'log/log.csv',
      'log/log.jsonl',
      'sales/sales.csv',
      'sales/sales.jsonl',
      'style.css',
      'vouchers/vouchers.csv',
      'vouchers/vouchers.jsonl',
    ]);
    expect(await readFile(join(root, document, 'document-0.xml'), 'utf8')).toBe(plain);
    expect(JSON.parse(await readFile(join(root, document, 'document.json'), 'utf8'))).toMatchObject({
      id: 1,
      content: { number: 'A-1' },
      sha256: createHash('sha256').update(plain).digest('hex'),
    });
    const paper = await readFile(join(root, document, 'document.html'), 'utf8');
    expect(paper).toContain('Faktura A-1');
    expect(paper).toContain('1.250,00');
    expect(files.some((file) => file.startsWith(document) && file.endsWith('.pdf'))).toBe(true);
    const month = await readFile(join(root, 'index-purchase-2026-11.html'), 'utf8');
    expect(month).toMatch(/<tbody>\s*<tr>[\s\S]*document\.html">A-1<\/a>[\s\S]*<\/tr>\s*<\/tbody><\/table>/u);
    const sums = (await readFile(join(root, 'checksums.sha256'), 'utf8'))
      .trim()
      .split('\n')
      .map((line) => line.split('  ') as [string, string]);
    expect(sums.map(([, path]) => path).sort()).toEqual(files.filter((file) => file !== 'checksums.sha256'));
    for (const [sum, path] of sums)
      expect(
        createHash('sha256')
          .update(await readFile(join(root, path)))
          .digest('hex'),
        path,
      ).toBe(sum);
  });

  test('leaves a log whose hashes anybody can compute anew', async () => {
    const root = await exported();
    const lines = (await readFile(join(root, 'log', 'log.jsonl'), 'utf8')).trim().split('\n');
    expect(lines.length).toBeGreaterThan(2);
    let previous = '';
    for (const line of lines) {
      const { previousHash, at, by, documentId, step, code, values, problem, hash } = JSON.parse(line) as Record<
        string,
        unknown
      >;
      expect(previousHash).toBe(previous);
      const list = JSON.stringify([previousHash, at, by, documentId, step, code, values, problem]);
      expect(createHash('sha256').update(list).digest('hex')).toBe(hash);
      previous = String(hash);
    }
  });

  test('withholds sensitive documents: not a name of theirs is in it', async () => {
    const root = await exported();
    for (const file of (await filesOf(root)).filter((each) => !each.startsWith('log/')))
      expect(await readFile(join(root, file), 'utf8'), file).not.toContain('Psykolog');
    expect(await readFile(join(root, 'index.csv'), 'utf8')).toContain('S-9');
    expect((await program.call('evidence.work', {})).lastExport).toMatchObject({ withheld: 1, missing: 0 });
  });

  test('takes them along when asked, and each is in the log', async () => {
    const root = await exported(true);
    expect((await filesOf(root)).some((file) => file.includes('S-9'))).toBe(true);
    const { log } = await program.page(2);
    expect(log.map(({ code }) => code)).toContain('originalExported');
  });

  test('refuses them to whoever lacks the role, and is itself the bookkeeper’s', async () => {
    const order = { ...november, folder, language: 'en', withSensitive: true } as const;
    program = await program.restart({ user: { name: 'bo', initials: 'BO', roles: ['bookkeeper'] } });
    await program.call('period.export', order);
    await until('it was refused', async () => (await program.call('evidence.work', {})).lastExport !== null);
    expect((await program.call('evidence.work', {})).lastExport).toMatchObject({ problem: { code: 'role.missing' } });
    program = await program.restart({ user: { name: 'cy', initials: 'CY', roles: ['viewer'] } });
    expect(await program.refused('period.export', { ...order, withSensitive: false })).toMatchObject({
      code: 'role.missing',
    });
  });

  test('stopped, or into a folder that cannot be, leaves nothing half behind', async () => {
    await program.call('period.export', { ...november, folder, language: 'da', withSensitive: false });
    await program.call('evidence.stop', { kind: 'export' });
    await until('it has stopped', async () => (await program.call('evidence.work', {})).lastExport !== null);
    expect((await program.call('evidence.work', {})).lastExport).toMatchObject({ problem: { code: 'work.stopped' } });
    expect(await readdir(folder)).toEqual([]);
    const inside = await program.backend.exportPeriod({
      ...november,
      folder: join(program.dataFolder, 'archive'),
      withSensitive: false,
    });
    expect(inside).toMatchObject({ ok: false, problem: { code: 'setup.folderInsideData' } });
  });

  test('says how many originals are missing', async () => {
    await rm(join(program.dataFolder, 'archive'), { recursive: true });
    await exported();
    expect((await program.call('evidence.work', {})).lastExport).toMatchObject({ missing: 1 });
  });
});

describe('vouchers in the export of a period (POST-1, PLT-5)', () => {
  test('stand in it by their date, with the document they were posted from, also when that arrived at another time', async () => {
    const stage = await openStage();
    try {
      await stage.vendor();
      const id = await stage.receive();
      await stage.codeAll(id);
      await stage.accept(id, { confirmed: true });
      const { outcomes } = await stage.program.call('posting.post', { ids: [id] });
      const { voucher } = await stage.program.call('posting.voucher', { id: outcomes[0]?.voucher?.id ?? 0 });
      const root = join(dirname(stage.program.dataFolder), 'exports');
      const order = { from: voucher.date, to: voucher.date, ledgerId: null, folder: root, withSensitive: false };
      const written = await stage.program.backend.exportPeriod(order);
      const made = written.ok ? written.value.folder : '';
      expect(written).toMatchObject({ ok: true, value: { facts: { documents: 1, vouchers: 1 } } });
      const [line] = (await readFile(join(made, 'vouchers', 'vouchers.jsonl'), 'utf8')).trim().split('\n');
      expect(JSON.parse(line ?? '')).toMatchObject({ no: voucher.no, total: voucher.total });
      const table = await readFile(join(made, 'vouchers', 'vouchers.csv'), 'utf8');
      expect(table.trim().split('\r\n')).toHaveLength(1 + voucher.lines.length);
    } finally {
      await stage.close();
    }
  });
});

describe('sales documents in the export of a period (OUT-2, PLT-5)', () => {
  test('stand in it by their date, as paper and as they were sent, and those of another time do not', async () => {
    const sales = await startSalesProgram();
    try {
      await sales.posted({ issueDate: '2026-10-31' });
      const { id, no } = await sales.posted({ issueDate: '2026-11-02' });
      await sales.draft({ issueDate: '2026-11-03' });
      await sales.call('sending.send', { ids: [id] });
      const { ledgers } = await sales.call('setup.read', {});
      const ledger = ledgers.find(({ id: of }) => of === sales.ledgerId)?.name ?? '';
      const root = join(dirname(sales.dataFolder), 'exports');
      const written = await sales.backend.exportPeriod({ ...november, folder: root, withSensitive: false });
      expect(written).toMatchObject({ ok: true, value: { facts: { sales: 1 } } });
      const made = written.ok ? written.value.folder : '';
      const folder = `sales/2026-11/000002_${no}_Skovby-Kommuneskole`;
      expect((await filesOf(made)).filter((file) => file.startsWith('sales/2'))).toEqual([
        `${folder}/document.pdf`,
        `${folder}/sent-1.xml`,
      ]);
      expect(await readFile(join(made, folder, 'sent-1.xml'), 'utf8')).toContain(`<cbc:ID>${no}</cbc:ID>`);
      expect(await readFile(join(made, 'sales', 'sales.csv'), 'utf8')).toContain(`${ledger};`);
      const [line] = (await readFile(join(made, 'sales', 'sales.jsonl'), 'utf8')).trim().split('\n');
      expect(JSON.parse(line ?? '')).toMatchObject({ no, total: '1250.00', content: { number: no } });
      expect(await readFile(join(made, 'index.html'), 'utf8')).toContain('sales/sales.csv');
    } finally {
      await sales.close();
    }
  });
});

describe('names and lines of an export', () => {
  test('names stand on any system', () => {
    expect(pathPart('INV/2026:17 *')).toBe('INV-2026-17');
    expect(pathPart('../..')).toBe('');
    expect(pathPart('con')).toBe('_con');
    expect(pathPart('Ærøskøbing Vandværk A/S')).toBe('Ærøskøbing-Vandværk-A-S');
  });

  test('a line of the CSV runs nothing, and leaves numbers numbers', () => {
    expect(csvLine(['=1+1', '-12,50', 'a;b', 'say "no"'])).toBe('\'=1+1;-12,50;"a;b";"say ""no"""\r\n');
  });
});
