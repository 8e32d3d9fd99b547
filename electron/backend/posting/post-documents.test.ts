import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../scenarios/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  await stage.vendor();
});
afterEach(() => stage.close());

async function accepted(xml: Parameters<Stage['receive']>[0] = {}): Promise<number> {
  const id = await stage.receive(xml);
  await stage.codeAll(id);
  expect((await stage.accept(id, { confirmed: true })).outcome).toBe('accepted');
  return id;
}

async function post(...ids: number[]) {
  return (await stage.program.call('posting.post', { ids })).outcomes;
}

describe('POST-1 posting an accepted document', () => {
  test('makes a balanced voucher of what the check said, a vendor entry, and the posted statuses', async () => {
    const id = await accepted();
    const check = await stage.program.call('posting.check', { documentId: id });
    expect(check).toMatchObject({ outcome: 'wouldPost', stops: [] });
    const before = await stage.purchaseOf(id);
    const [outcome] = await post(id);
    expect(outcome).toMatchObject({ documentId: id, outcome: 'posted', problems: [], voucher: { no: 'B000001' } });
    const { voucher, entry, log } = await stage.program.call('posting.voucher', { id: outcome?.voucher?.id ?? 0 });
    expect(voucher).toMatchObject({ ...check.draft, no: 'B000001', postedBy: 'anna' });
    expect(voucher.lines.map(({ kind, account, debit, credit }) => [kind, account, debit, credit])).toEqual([
      ['cost', '990010', '1000.00', '0.00'],
      ['deductedVat', '990090', '250.00', '0.00'],
      ['payables', '951010', '0.00', '1250.00'],
    ]);
    expect(entry).toMatchObject({ amount: '1250.00', remaining: '1250.00', open: true, voucherNo: 'B000001' });
    expect(log).toMatchObject([{ code: 'posted', values: { no: 'B000001', total: '1250.00' } }]);
    const page = await stage.purchaseOf(id);
    expect(page).toMatchObject({ purchase: { status: 'posted' }, editable: false, voucher: { no: 'B000001' } });
    expect(page.accounts).toEqual(before.accounts);
    expect((await stage.program.page(id)).row.status).toBe('acceptedAndPosted');
  });
});
