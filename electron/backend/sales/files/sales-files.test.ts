import fc from 'fast-check';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeDocument } from '../../../../shared/einvoice/writers/write-document.ts';
import { soldLine, startSalesProgram, type SalesProgram } from '../../testing/sales-program.ts';
import { until } from '../../testing/test-program.ts';

let program: SalesProgram;
beforeEach(async () => {
  program = await startSalesProgram();
});
afterEach(() => program.close());

const sale = {
  kind: 'invoice',
  customer: 'D00001',
  issueDate: '2026-11-02',
  orderNo: 'PO-9',
  lines: [{ no: '221010', description: 'Kursus', quantity: 2, unit: 'TIME', price: '500', vatGroup: 'S25' }],
};
const take = async (content: unknown, name = 'faktura.json') => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return takeBytes(Buffer.from(text), name);
};
const takeBytes = async (bytes: Buffer, name: string) => {
  const files = [{ name, base64: bytes.toString('base64') }];
  return (await program.call('sales.takeFiles', { ledgerId: null, files })).results[0];
};
/** An invoice of ours as a business system would write it. */
async function ubl(no: string): Promise<string> {
  const id = await program.draft({ orderNo: no, paymentForm: 'BANK' });
  const { content } = await program.call('sales.open', { id });
  await program.call('sales.deleteDraft', { id });
  const written = writeDocument({ ...content, number: no }, 'oioubl21');
  if (!written.ok) throw new Error(written.problem.code);
  return written.value;
}

describe('OUT-1: files of business systems', () => {
  test('Ebilag’s own JSON is posted like what is written in the form; the same bytes once', async () => {
    const posted = await take(sale);
    expect(posted).toMatchObject({ status: 'posted', problems: [] });
    const page = await program.call('sales.open', { id: posted?.salesDocumentId ?? 0 });
    expect(page.document).toMatchObject({
      no: '100001',
      total: '1250.00',
      source: 'commandLine',
      dueDate: '2026-12-02',
    });
    expect((await take(sale, 'igen.json'))?.id).toBe(posted?.id);
    expect(await take({ ...sale, customer: '', endpoint: 'GLN 5790001234560' })).toMatchObject({ status: 'posted' });
  });

  test.each<[string, unknown, string]>([
    ['no JSON', '{"kind":', 'sales.fileUnreadable'],
    ['a field nobody knows', { ...sale, rebate: 5 }, 'sales.fileField'],
    ['a date that is none', { ...sale, dueDate: '2026-02-30' }, 'sales.fileField'],
    ['a price no cash register knows', { ...sale, lines: [{ ...sale.lines[0], price: 0.1 + 0.2 }] }, 'sales.fileField'],
    ['an unknown customer', { ...sale, customer: 'X' }, 'sales.fileCustomer'],
    ['something to mend', { ...sale, seller: 'XX' }, 'sales.sellerUnknown'],
    ['a strange file', 'hello', 'sales.fileKind'],
  ])('%s is kept with what is wrong, and leaves no draft behind', async (_what, content, code) => {
    expect(await take(content)).toMatchObject({ status: 'failed', problems: [{ code }] });
    const rows = await program.call('sales.rows', {
      search: '',
      ledgerId: null,
      kinds: [],
      status: null,
      owing: null,
      customerId: null,
      issueDate: null,
      sort: { column: 'no', descending: false },
      offset: 0,
      limit: 10,
    });
    expect([rows.total, rows.failedFiles]).toEqual([0, 1]);
    // The number was not used up.
    expect((await program.posted()).no).toBe('100001');
  });

  test('JSON that is no UTF-8 is told, UBL in any encoding is read', async () => {
    const latin = Buffer.from(JSON.stringify({ ...sale, attention: 'Børge' }), 'latin1');
    expect(await takeBytes(latin, 'latin1.json')).toMatchObject({
      status: 'failed',
      problems: [{ code: 'sales.fileEncoding' }],
    });
    const xml = await ubl('F-16');
    const wide = Buffer.from(`\uFEFF${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    expect(await takeBytes(wide, 'utf16.xml')).toMatchObject({ status: 'posted' });
    const commented = (await ubl('F-17')).replace('?>', '?><!-- from the business system -->');
    expect(await take(commented.replace(/^<\?xml[^>]*\?>/u, ''), 'kommentar.xml')).toMatchObject({ status: 'posted' });
  });

  test('whatever a file holds, it is posted or kept with words, and nothing else changes', async () => {
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.double(), fc.constant(null), fc.jsonValue());
    const fields = ['kind', 'customer', 'endpoint', 'cvr', 'issueDate', 'currency', 'orderNo', 'attention', 'paymentForm', 'discountPercent', 'notes', 'credits', 'delivery', 'attachment', 'lines'] as const; // prettier-ignore
    const broken = fc
      .record({ field: fc.constantFrom(...fields), value })
      .map((each) => JSON.stringify({ ...sale, [each.field]: each.value }));
    const lineFields = [
      'no',
      'description',
      'quantity',
      'price',
      'unit',
      'vatGroup',
      'discountPercent',
      'kind',
    ] as const;
    const brokenLine = fc
      .record({ field: fc.constantFrom(...lineFields), value })
      .map((each) => JSON.stringify({ ...sale, lines: [{ ...sale.lines[0], [each.field]: each.value }] }));
    const cut = fc.nat(400).map((at) => JSON.stringify(sale).slice(0, at));
    const anything = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes));
    const files = fc.oneof(
      broken,
      brokenLine,
      cut,
      anything,
      fc.jsonValue().map((each) => JSON.stringify(each)),
    );
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(files, async (content) => {
        const file = await takeBytes(Buffer.from(content), `fuzz.json`);
        taken += 1;
        if (file?.status === 'failed') expect(file.problems).toHaveLength(1);
        else expect(file).toMatchObject({ status: 'posted', problems: [] });
      }),
      { numRuns: 15 },
    );
    expect(taken).toBeGreaterThan(0);
    expect(await program.backend.verify()).toMatchObject({ ok: true });
    expect(program.logged).toEqual([]);
  });

  test('a failed one is tried again when it is mended, or put aside', async () => {
    const failed = await take({ ...sale, seller: 'NY' });
    expect((await program.call('sales.fileAgain', { id: failed?.id ?? 0 })).status).toBe('failed');
    await program.call('master.save', {
      table: 'sellers',
      ledgerId: program.ledgerId,
      id: null,
      values: { code: 'NY', name: 'Ny Sælger' },
    });
    expect(await program.call('sales.fileAgain', { id: failed?.id ?? 0 })).toMatchObject({ status: 'posted' });
    const other = await take('hello');
    await program.call('sales.discardFile', { id: other?.id ?? 0 });
    expect((await program.call('sales.files', { status: 'failed', offset: 0, limit: 10 })).total).toBe(0);
  });

  test('UBL is posted under its own number, as it says, once, for our own ledgers and customers only', async () => {
    const xml = await ubl('F-2026-1');
    const posted = await take(xml, 'faktura.xml');
    const page = await program.call('sales.open', { id: posted?.salesDocumentId ?? 0 });
    expect(page.document).toMatchObject({ no: 'F-2026-1', total: '1250.00', status: 'posted' });
    expect(page.content.lines).toHaveLength(1);
    expect(await take(`${xml}\n`, 'igen.xml')).toMatchObject({
      status: 'failed',
      problems: [{ code: 'sales.fileNumberTaken' }],
    });
    const others = xml
      .replaceAll('DK26769388', 'DK10150817')
      .replaceAll('5798000420014', '5798000000001')
      .replaceAll('F-2026-1', 'F-3');
    expect(await take(others, 'fremmed.xml')).toMatchObject({ problems: [{ code: 'sales.fileSender' }] });
    expect(await program.backend.verify()).toMatchObject({ ok: true });
  });

  test('OUT-2: the series goes past a number a file came with, and shows before what it gives', async () => {
    expect(await take(await ubl('100002'), 'faktura.xml')).toMatchObject({ status: 'posted' });
    expect((await program.posted()).no).toBe('100001');
    const id = await program.draft();
    expect((await program.call('sales.open', { id })).ground.no).toBe('100003');
    expect((await program.posted()).no).toBe('100003');
  });

  test('a UBL credit note takes what it credits from the invoice it names (OUT-10)', async () => {
    const { id, no } = await program.posted();
    const credited = { kind: 'invoice', id: no, scheme: null, uuid: null, issueDate: null, typeCode: null, description: null } as const; // prettier-ignore
    const draft = await program.draft({ lines: [soldLine({ quantity: '1' })] }, 'creditNote');
    const { content } = await program.call('sales.open', { id: draft });
    const written = writeDocument({ ...content, number: 'K-7', references: [credited] }, 'oioubl21');
    expect(await take(written.ok ? written.value : '', 'kredit.xml')).toMatchObject({ status: 'posted' });
    const invoice = await program.call('sales.open', { id });
    expect(invoice.document.open).toBe('625.00');
    expect(invoice.payments).toMatchObject([{ amount: '625.00', text: 'K-7' }]);
    expect(invoice.related).toMatchObject([{ kind: 'creditNote', no: 'K-7' }]);
  });

  test('the sales folder is looked into by itself: every file becomes a document or a row, and is gone from it', async () => {
    await program.close();
    const folder = await mkdtemp(join(tmpdir(), 'ebilag-sales-'));
    program = await startSalesProgram({ watch: true });
    expect((await program.refused('sales.saveFolder', { folder: 'relative', ledgerId: null })).code).toBe(
      'sales.folderUnusable',
    );
    await program.call('sales.saveFolder', { folder, ledgerId: program.ledgerId });
    await mkdir(join(folder, '.ebilag-claimed'), { recursive: true });
    await writeFile(join(folder, '.ebilag-claimed', 'afbrudt.json'), JSON.stringify({ ...sale, orderNo: 'claimed' }));
    // One that is held cannot be taken now, and is not overwritten by the next of its name.
    await mkdir(join(folder, '.ebilag-claimed', 'holdt.json'));
    await writeFile(join(folder, 'holdt.json'), JSON.stringify({ ...sale, orderNo: 'held' }));
    await writeFile(join(folder, 'ny.json'), JSON.stringify(sale));
    await writeFile(join(folder, 'forkert.xml'), '<Invoice');
    await writeFile(join(folder, 'læsmig.txt'), 'ikke vores');
    await until(
      'the folder is empty',
      async () => (await program.call('sales.files', { status: null, offset: 0, limit: 10 })).total === 3,
      20_000,
    );
    const { rows } = await program.call('sales.files', { status: null, offset: 0, limit: 10 });
    expect(rows.map(({ fileName, status }) => `${fileName} ${status}`).sort()).toEqual([
      'afbrudt.json posted',
      'forkert.xml failed',
      'ny.json posted',
    ]);
    expect((await readdir(folder)).sort()).toEqual(['.ebilag-claimed', 'holdt.json', 'læsmig.txt']);
    await rm(folder, { recursive: true, force: true });
  });
});
