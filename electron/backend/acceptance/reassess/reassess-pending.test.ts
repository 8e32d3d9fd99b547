import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStage, type Stage } from '../../scenarios/stage.ts';
import { until } from '../../testing/test-program.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const statusOf = async (id: number) => (await stage.program.page(id)).row.importStatus;

test('IN-12 a change of the set-up makes pending documents ready, or no longer, without anybody opening them', async () => {
  await stage.vendor();
  const ids: number[] = [];
  for (const number of ['F-1', 'F-2', 'F-3']) {
    const id = await stage.receive({ number, lines: [{ price: String(100 + ids.length) }] });
    await stage.codeAll(id);
    ids.push(id);
  }
  expect(await Promise.all(ids.map(statusOf))).toEqual(['ready', 'ready', 'ready']);
  const period = await stage.row('closedPeriods', { from: '2026-01-01', to: '2026-12-31', name: '2026' });
  const all = (status: string) => async () => (await Promise.all(ids.map(statusOf))).every((one) => one === status);
  await until('the closed period is noticed', all('processed'));
  await stage.program.call('master.delete', { table: 'closedPeriods', ledgerId: stage.ledgerId, ids: [period] });
  await until('the open period is noticed', all('ready'));
});

test('IN-12 an invoice that waits for its order is ready when the order is accepted, and no longer when it is taken back', async () => {
  await stage.vendor();
  const order = await stage.receive({ type: 'Order', number: 'PO-7' });
  await stage.codeAll(order);
  const invoice = await stage.receive({ number: 'F-1', order: 'PO-7', lines: [{ orderLine: '1', price: '1000' }] });
  await stage.codeAll(invoice);
  expect(await statusOf(invoice)).toBe('processed');
  await stage.accept(order, { confirmed: true });
  expect(await statusOf(invoice)).toBe('ready');
  await stage.undo(order);
  expect(await statusOf(invoice)).toBe('processed');
});

test('SET-7 a posting date somebody moves out of a closed period makes the document ready at once', async () => {
  await stage.vendor();
  await stage.row('closedPeriods', { from: '2026-01-01', to: '2026-10-31', name: 'Til oktober' });
  const id = await stage.receive({ issueDate: '2026-10-15' });
  await stage.codeAll(id);
  expect(await statusOf(id)).toBe('processed');
  await stage.program.call('documents.setField', { id, field: 'postingDate', value: '2026-11-02' });
  expect(await statusOf(id)).toBe('ready');
});
