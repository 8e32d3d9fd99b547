import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallInput } from '../../../../shared/contract/calls.ts';
import { startSalesProgram, type SalesProgram } from '../../testing/sales-program.ts';

let program: SalesProgram;
beforeEach(async () => {
  program = await startSalesProgram();
});
afterEach(() => program.close());

type Wanted = 'no' | 'ask' | 'yes' | 'awaitingSending';
const set = (sendEDocument: Wanted) =>
  program.call('control.save', { ledgerId: program.ledgerId, control: { sendEDocument } });

/** The codes of the log, oldest first, of those that begin so. */
async function logged(beginning: string): Promise<readonly (readonly [string, unknown])[]> {
  const filter: CallInput<'log.rows'> = {
    from: null,
    to: null,
    by: null,
    step: null,
    kind: null,
    documentId: null,
    onlyProblems: false,
    search: '',
    offset: 0,
    limit: 100,
  };
  const { rows } = await program.call('log.rows', filter);
  return rows
    .filter(({ code }) => code.startsWith(beginning))
    .map(({ code, values }) => [code, values] as const)
    .toReversed();
}

describe('OUT-1, OUT-5: send on posting holds wherever a document comes from', () => {
  const sale = (orderNo: string) => ({
    kind: 'invoice',
    customer: 'D00001',
    orderNo,
    lines: [{ no: '221010', description: 'Kursus', quantity: '2', unit: 'TIME', price: '500', vatGroup: 'S25' }],
  });
  const take = async (wanted: Wanted, orderNo: string) => {
    await set(wanted);
    const base64 = Buffer.from(JSON.stringify(sale(orderNo))).toString('base64');
    const { results } = await program.call('sales.takeFiles', {
      ledgerId: null,
      files: [{ name: `${orderNo}.json`, base64 }],
    });
    const id = results[0]?.salesDocumentId ?? 0;
    return [results[0]?.sending, (await program.call('sending.open', { id })).row.status];
  };

  test('a file: no, yes, awaiting; where the set-up would ask, nothing is sent and the log says so', async () => {
    expect(await take('no', 'A')).toEqual(['none', 'unsent']);
    expect(await take('awaitingSending', 'B')).toEqual(['awaiting', 'awaitingSending']);
    expect(await take('ask', 'C')).toEqual(['notAsked', 'unsent']);
    expect((await logged('sendingNotAsked')).map(([, values]) => values)).toEqual([{ kind: 'invoice', no: '100003' }]);
    expect((await take('yes', 'D'))[0]).toBe('begun');
    expect(await program.outgoing()).toHaveLength(1);
    // The same file again is no second sending.
    expect(await take('yes', 'D')).toEqual(['none', 'awaitingResponse']);
    expect(await program.outgoing()).toHaveLength(1);
  });

  test('many drafts at once: each as the set-up says, and nobody is asked for each', async () => {
    await set('yes');
    const ids = [await program.draft(), await program.draft({ seller: 'XX' }), await program.draft()];
    const { outcomes } = await program.call('sales.postMany', { ids });
    expect(outcomes.map(({ sending }) => sending)).toEqual(['begun', 'none', 'begun']);
    expect(await program.outgoing()).toHaveLength(2);
    await set('ask');
    const asked = await program.call('sales.postMany', { ids: [await program.draft()] });
    expect(asked.outcomes.map(({ sending }) => sending)).toEqual(['notAsked']);
  });
});

describe('PLT-5: the log tells of every draft', () => {
  test('made, copied, changed by somebody after a while, attached to, and deleted', async () => {
    const id = await program.draft();
    const pdf = Buffer.from('%PDF-1.7 bilag').toString('base64');
    await program.call('sales.attach', { id, fileName: 'bilag.pdf', base64: pdf, exported: false });
    await program.call('sales.exportAttachment', { id, position: 0 });
    await program.call('sales.detach', { id, position: 0 });
    const { no } = await program.call('sales.post', { id, send: null });
    const copy = await program.call('sales.copy', { id, as: 'creditNote' });
    const { draft } = await program.call('sales.open', { id: copy.id });
    await program.call('sales.save', { id: copy.id, ledgerId: program.ledgerId, draft });
    await program.call('sales.save', { id: copy.id, ledgerId: program.ledgerId, draft });
    await program.call('sales.deleteDraft', { id: copy.id });
    const name = 'Skovby Kommuneskole';
    const file = 'bilag.pdf';
    expect(await logged('sales')).toEqual([
      ['salesDraftMade', { kind: 'invoice', name, total: '1250.00' }],
      ['salesAttached', { kind: 'invoice', name, file }],
      ['salesAttachmentChosen', { kind: 'invoice', name, file }],
      ['salesDetached', { kind: 'invoice', name, file }],
      ['salesPosted', { kind: 'invoice', no, name, total: '1250.00' }],
      ['salesCopied', { kind: 'creditNote', name, no }],
      // Once, however often it is kept in a short while.
      ['salesDraftChanged', { kind: 'creditNote', name, total: '1250.00' }],
      ['salesDraftDeleted', { kind: 'creditNote', name }],
    ]);
  });

  test('a draft with an attachment is still found by what it is about', async () => {
    const id = await program.draft({ orderNo: 'REK-4711' });
    const pdf = Buffer.from('%PDF-1.7 bilag').toString('base64');
    await program.call('sales.attach', { id, fileName: 'bilag.pdf', base64: pdf, exported: true });
    const found = await program.call('sales.rows', {
      search: 'rek-4711',
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
    expect(found.rows.map((row) => row.id)).toEqual([id]);
  });
});

test('OUT-10: a payment that names the reminder of one invoice pays that invoice; a preview counts all of a file', async () => {
  const { id, no } = await program.posted({ issueDate: '2026-10-01', dueDate: '2026-11-01' });
  const { ledgerId } = program;
  const { draft } = await program.call('sales.proposeReminder', { ledgerId, customerNo: 'D00001', date: '2026-11-20' });
  const kept = await program.call('sales.save', { id: null, ledgerId, draft: { kind: 'reminder', reminder: draft } });
  const reminder = await program.call('sales.post', { id: kept.document.id, send: null });
  const text = `no;amount\n${reminder.no};500\n${no};500\n${no};500\n`;
  const preview = await program.call('sales.importPayments', { ledgerId, text, preview: true });
  expect(preview.lines.map(({ problem }) => problem?.code ?? 'ok')).toEqual(['ok', 'ok', 'sales.paymentTooLarge']);
  await program.call('sales.importPayments', { ledgerId, text, preview: false });
  expect((await program.call('sales.open', { id })).document.open).toBe('250.00');
});
