import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InboxView } from '../../../shared/contract/documents.ts';
import { oioublXml } from '../testing/invoice-xml.ts';
import { startTestProgram, type TestProgram } from '../testing/test-program.ts';

let program: TestProgram;

beforeEach(async () => {
  program = await startTestProgram();
});
afterEach(() => program.close());

const received = async (values: Parameters<typeof oioublXml>[0] = {}) =>
  (await program.receive(oioublXml(values)))[0] ?? 0;
const view: InboxView = {
  inbox: 'purchase',
  ledgerId: null,
  conditions: [],
  search: '',
  sort: { column: 'documentNo', descending: false },
};

describe('IN-31 fields', () => {
  test('a changed field shows its own value beside it, is in the log, and changed back is as the document says', async () => {
    const id = await received();
    await program.call('documents.setField', { id, field: 'dueDate', value: '2026-12-24' });
    const page = await program.page(id);
    expect(page.fields.dueDate).toEqual({ value: '2026-12-24', source: 'user', original: '2026-12-01' });
    expect(page.row).toMatchObject({ dueDate: '2026-12-24', changedByUser: true });
    expect(page.log[0]).toMatchObject({
      code: 'fieldChanged',
      by: 'anna',
      values: { field: 'dueDate', from: '2026-12-01', to: '2026-12-24' },
    });
    await program.call('documents.setField', { id, field: 'dueDate', value: '2026-12-01' });
    expect((await program.page(id)).fields.dueDate).toEqual({
      value: '2026-12-01',
      source: 'document',
      original: null,
    });
  });

  test('what is no date or no status is refused', async () => {
    const id = await received();
    expect((await program.refused('documents.setField', { id, field: 'dueDate', value: 'i morgen' })).code).toBe(
      'call.invalid',
    );
    expect((await program.refused('documents.setField', { id, field: 'responsibleStatus', value: 'måske' })).code).toBe(
      'call.invalid',
    );
    expect((await program.refused('documents.setField', { id: 77, field: 'remark', value: 'x' })).code).toBe(
      'document.notFound',
    );
  });
});

describe('IN-33 sensitive documents', () => {
  test('the original opens only for the role, and every attempt is in the log', async () => {
    const id = await received({ sensitive: true });
    await program.call('documents.original', { id });
    program = await program.restart({ user: { name: 'bo', initials: 'BO', roles: ['clerk'] } });
    expect((await program.refused('documents.original', { id })).code).toBe('original.restricted');
    expect((await program.refused('documents.attachment', { id, index: 0 })).code).toBe('original.restricted');
    const log = (await program.page(id)).log.filter(({ step }) => step === 'ORIGINAL');
    expect(log.map(({ by, code }) => [by, code])).toEqual([
      ['bo', 'originalRefused'],
      ['bo', 'originalRefused'],
      ['anna', 'originalOpened'],
    ]);
  });

  test('the store, the page, the list and the search have nothing that speaks of people, with the role or without', async () => {
    const id = await received({ sensitive: true, note: 'Vedrører Ida Krog', attachment: 'Referat' });
    const search = async (words: string) =>
      (await program.call('documents.rows', { ...view, search: words, offset: 0, limit: 9 })).rows.length;
    expect([await search('INV-1'), await search('Krog'), await search('Strøm')]).toEqual([1, 0, 0]);
    const page = await program.page(id);
    expect(JSON.stringify([page, await program.rows()])).not.toMatch(/Krog|Vedrører|Strøm|bilag\.pdf/u);
    expect(page.document.notes[0]?.text).toBe('••••');
    expect(page.findings.map(({ code }) => code)).toContain('sensitive.marked');
    const opened = await program.call('documents.original', { id });
    expect(opened.text).toContain('Vedrører Ida Krog');
    expect((await program.call('documents.attachment', { id, index: 0 })).size).toBe(7);
  });
});

describe('PLT-3 attachments', () => {
  test('are typed by their content, whatever was declared, and named so that no path is left', async () => {
    const id = await received({ attachment: 'Timeseddel for uge 40' });
    const page = await program.page(id);
    expect(page.attachments).toHaveLength(1);
    expect(await program.call('documents.attachment', { id, index: page.attachments[0]?.index ?? 0 })).toMatchObject({
      kind: 'text',
      fileName: 'bilag.pdf.txt',
      declaredMime: 'application/pdf',
      size: 21,
    });
    expect((await program.refused('documents.attachment', { id, index: 9 })).code).toBe('attachment.missing');
  });
});

describe('IN-20 the list', () => {
  test('windows, neighbours, marks, counts and saved views speak of the same documents', async () => {
    const ids = [];
    for (const number of ['A', 'B', 'C']) ids.push(await received({ number, net: number.charCodeAt(0) }));
    expect(await program.call('documents.neighbours', { view, id: ids[1] ?? 0 })).toEqual({
      index: 1,
      total: 3,
      previous: ids[0],
      next: ids[2],
    });
    expect(await program.call('documents.mark', { target: { view }, marked: true })).toEqual({ changed: 3 });
    expect(await program.call('documents.marks', { inbox: 'purchase', ledgerId: null })).toMatchObject({
      count: 3,
      ids,
      sums: [{ currency: 'DKK', amount: '247.50' }],
    });
    expect(await program.call('documents.counts', { ledgerId: null })).toMatchObject({
      pending: { purchase: 3 },
      total: 3,
      arrivedToday: 3,
      needsYou: 3,
    });
    const { id } = await program.call('views.save', { id: null, name: 'Strøm', view: { ...view, search: 'strøm' } });
    expect(await program.call('views.list', { inbox: 'purchase' })).toMatchObject({
      views: [{ id, name: 'Strøm', count: 3 }],
    });
    expect((await program.refused('views.save', { id: null, name: 'Strøm', view })).code).toBe('view.nameTaken');
    await program.call('views.delete', { id });
    expect((await program.refused('views.delete', { id })).code).toBe('view.notFound');
    expect(
      await program.call('documents.columnValues', {
        inbox: 'purchase',
        ledgerId: null,
        column: 'vendorName',
        startsWith: 'nord',
      }),
    ).toEqual({ values: [{ value: 'Nordlys Energi A/S', count: 3 }] });
  });
});
