import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tamperWith } from '../../storage/testing/tamper.ts';
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

  test('several at once: what stops one lets the others go on, and numbers have no gaps', async () => {
    const ids = [await accepted({ number: 'A' }), await accepted({ number: 'B' }), await accepted({ number: 'C' })];
    await stage.program.call('posting.setDate', { documentId: ids[1] ?? 0, date: '2027-02-01' });
    await stage.row('closedPeriods', { from: '2027-02-01', to: '2027-02-28', name: 'Februar' });
    const outcomes = await post(...ids, 9999);
    expect(outcomes.map(({ outcome, voucher }) => [outcome, voucher?.no])).toEqual([
      ['posted', 'B000001'],
      ['stopped', undefined],
      ['posted', 'B000002'],
      ['stopped', undefined],
    ]);
    expect(outcomes[3]?.problems[0]?.code).toBe('document.notFound');
    expect(stage.program.events.map(({ name }) => name)).toContain('posting.changed');
    expect(await stage.program.backend.verify()).toMatchObject({ ok: true });
  });

  test.each([
    ['an amount on both sides', 'update voucherLines set debitMinor = debitMinor * 2, creditMinor = creditMinor * 2'],
    ['an account', "update voucherLines set account = '221010' where lineNo = 1"],
    ['the date', "update vouchers set date = '2026-01-01'"],
    ['the vendor', "update vouchers set vendorName = 'En anden'"],
    ['the entry of the vendor', "delete from vendorEntries where voucherNo = 'B000001'"],
  ])('PLT-5 whoever changes %s behind the program’s back is found out', async (_what, statements) => {
    await post(await accepted());
    expect(await stage.program.backend.verify()).toMatchObject({ ok: true });
    const file = join(stage.program.dataFolder, 'ebilag.sqlite');
    const guards = ['vouchers', 'voucherLines'].flatMap((table) =>
      ['UPDATE', 'DELETE'].map((event) => `drop trigger "${table} ${event} refused";`),
    );
    tamperWith(file, `${guards.join(' ')} drop trigger "vendorEntries DELETE refused"; ${statements}`);
    const { problems } = await stage.program.backend.verify();
    expect(problems.map(({ values }) => [values['kind'], values['detail']])).toEqual([
      ['voucher', expect.stringMatching(/^B000001 \(.+\)$/u)],
    ]);
  });

  test('two orders for the same document at once post it once', async () => {
    const id = await accepted();
    const both = await Promise.all([post(id), post(id)]);
    expect(
      both
        .flat()
        .map(({ outcome }) => outcome)
        .toSorted(),
    ).toEqual(['posted', 'stopped']);
  });

  test('a problem is led to the row of the set-up that mends it', async () => {
    const account = await stage.row('accounts', { no: '990040', name: 'Lukkes', kind: 'result', vatGroup: 'S-FULL' });
    const id = await stage.receive();
    await stage.codeAll(id, '990040');
    await stage.accept(id, { confirmed: true });
    await stage.program.call('master.save', {
      table: 'accounts',
      ledgerId: stage.ledgerId,
      id: account,
      values: { no: '990040', name: 'Lukkes', kind: 'result', vatGroup: 'S-FULL', blocked: 'yes' },
    });
    expect((await post(id))[0]?.stops).toMatchObject([
      {
        action: 'openSetup',
        target: account,
        problem: { code: 'posting.accountBlocked', values: { table: 'accounts' } },
      },
    ]);
    // It is used by what was accepted, and is not taken away under it.
    const { kept } = await stage.program.call('master.delete', {
      table: 'accounts',
      ledgerId: stage.ledgerId,
      ids: [account],
    });
    expect(kept).toHaveLength(1);
  });

  test('IN-9 a citizen’s number in the words of a line does not stand on the voucher', async () => {
    const number = '0101011234';
    const id = await accepted({
      identifications: [{ scheme: 'DK:CPR', id: number }],
      lines: [{ name: `Hjemmehjælp ${number}`, price: '100' }],
    });
    const [outcome] = await post(id);
    expect(outcome?.outcome).toBe('posted');
    const { voucher } = await stage.program.call('posting.voucher', { id: outcome?.voucher?.id ?? 0 });
    expect(JSON.stringify(voucher)).not.toContain(number);
    expect(voucher.lines[0]?.text).toContain('Hjemmehjælp');
  });

  test('SET-13 a clerk accepts, but does not post', async () => {
    const id = await accepted();
    const clerk = await stage.program.restart({ user: { name: 'bo', initials: 'BO', roles: ['clerk'] } });
    expect(await clerk.refused('posting.post', { ids: [id] })).toMatchObject({ code: 'role.missing' });
    expect(await clerk.call('posting.check', { documentId: id })).toMatchObject({ outcome: 'wouldPost' });
    await clerk.backend.close();
  });
});
