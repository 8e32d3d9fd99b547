import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStage, type Stage } from '../scenarios/stage.ts';
import type { WrittenMeans } from '../testing/purchase-xml.ts';

const other: WrittenMeans = { kind: 'bank', branch: '3000', account: '0012345678' };

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

async function received(number: string, means: readonly WrittenMeans[]): Promise<number> {
  const id = await stage.receive({ number, means });
  await stage.codeAll(id);
  return id;
}

test('PAY-3 an account somebody has confirmed is written on the card by an acceptance of its own only', async () => {
  await stage.control({ updateVendor: true });
  const vendorId = await stage.vendor({ no: 'V-1' });
  const known = { kind: 'bank', branch: '1234', account: '1234567890' };
  await stage.row('vendorBankAccounts', { vendorNo: 'V-1', code: 'BANK', ...known });
  const id = await received('A', [other]);
  const account = (await stage.program.call('payment.open', { id })).difference?.documentAccount;
  if (account === undefined) throw new Error('no difference');
  await stage.program.call('payment.confirmAccount', { id, account });
  const ids = [id, await received('B', [{ ...other, branch: '1234', account: '1234567890' }])];
  const { outcomes } = await stage.program.call('acceptance.accept', { ids, confirmed: true });
  expect(outcomes[0]).toMatchObject({
    outcome: 'stopped',
    stops: [{ problem: { code: 'acceptance.oneByOne' }, action: 'openDocument', target: id }],
  });
  const accounts = async () => (await stage.program.call('vendors.open', { id: vendorId })).bankAccounts.length;
  expect(await accounts()).toBe(1);
  expect((await stage.accept(id, { confirmed: true })).outcome).toBe('accepted');
  expect(await accounts()).toBe(2);
});

test('ACC-8 the last portion of a list is a list, though it holds one document only', async () => {
  await stage.control({ updateVendor: true });
  await stage.vendor();
  const id = await received('A', [other]);
  await stage.reject(id);
  const { outcomes } = await stage.program.call('acceptance.accept', { ids: [id], confirmed: true, inList: true });
  expect(outcomes[0]?.stops.map(({ problem }) => problem.code)).toContain('acceptance.oneByOne');
});
