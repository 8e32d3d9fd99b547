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

test('IN-12 a vendor’s partner or account has that vendor’s documents looked at, and no others', async () => {
  await stage.control({ updateVendor: false });
  const ids: number[] = [];
  for (const [no, cvr] of [
    ['V-1', '10150817'],
    ['V-2', '12345674'],
  ] as const) {
    await stage.vendor({ no, legalId: cvr, name: `Firma ${no}` });
    const means = [{ kind: 'bank', branch: '3000', account: '0012345678' }] as const;
    const id = await stage.receive({ number: `F-${no}`, cvr, vendor: `Firma ${no}`, means });
    await stage.codeAll(id);
    ids.push(id);
  }
  expect(await Promise.all(ids.map(statusOf))).toEqual(['processed', 'processed']);
  const told: unknown[] = [];
  const account = { code: 'B', kind: 'bank', branch: '3000', account: '0012345678' };
  const row = await stage.row('vendorBankAccounts', { vendorNo: 'V-1', ...account });
  await until('the new account is noticed', async () => (await statusOf(ids[0] ?? 0)) === 'ready');
  expect(await statusOf(ids[1] ?? 0)).toBe('processed');
  told.push(stage.program.events.findLast(({ name }) => name === 'master.changed')?.value);
  await stage.program.call('master.delete', { table: 'vendorBankAccounts', ledgerId: null, ids: [row] });
  await until('the deleted account is noticed', async () => (await statusOf(ids[0] ?? 0)) === 'processed');
  told.push(stage.program.events.findLast(({ name }) => name === 'master.changed')?.value);
  expect(told).toMatchObject([{ vendorNos: ['V-1'] }, { vendorNos: ['V-1'] }]);
});

test('IN-12 a card that is made, and one that is deleted, has the documents of its company looked at', async () => {
  const id = await stage.receive();
  await stage.codeAll(id);
  expect(await statusOf(id)).toBe('processed');
  const first = await stage.vendor({ no: 'V-1' });
  expect(await statusOf(id)).toBe('ready');
  const second = await stage.vendor({ no: 'V-2' });
  expect(await statusOf(id)).toBe('processed');
  await stage.program.call('vendors.delete', { id: second });
  expect(await statusOf(id)).toBe('ready');
  expect((await stage.program.page(id)).vendorMatch).toMatchObject({ vendorId: first });
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
