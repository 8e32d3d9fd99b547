import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aCustomer } from '../../../../shared/domain/sales/build.ts';
import { startSalesProgram, type SalesProgram } from '../../testing/sales-program.ts';

let program: SalesProgram;
beforeEach(async () => {
  program = await startSalesProgram();
});
afterEach(() => program.close());

describe('OUT-1, OUT-10: a reminder written for one customer', () => {
  const propose = (date: string) =>
    program.call('sales.proposeReminder', { ledgerId: program.ledgerId, customerNo: 'D00001', date });

  test('begins with what is past due, whatever the days of grace, and shows all that is unpaid', async () => {
    await program.posted({ issueDate: '2026-10-01', dueDate: '2026-11-01' });
    await program.posted({ issueDate: '2026-11-02', dueDate: '2026-12-31' });
    const { draft, unpaid, problem } = await propose('2026-11-05');
    expect(draft).toMatchObject({ customerNo: 'D00001', level: '1', fee: '100.00', lines: [{ no: '100001' }] });
    expect(unpaid.map(({ no, open, currency }) => [no, open, currency])).toEqual([
      ['100001', '1250.00', 'DKK'],
      ['100002', '1250.00', 'DKK'],
    ]);
    expect(problem).toBeNull();
    expect((await propose('2026-10-20')).draft.lines).toEqual([]);
  });

  test('is not posted once what it is about was paid, or paid in part', async () => {
    const { id } = await program.posted({ issueDate: '2026-10-01', dueDate: '2026-11-01' });
    const { draft } = await propose('2026-11-20');
    const { ledgerId } = program;
    const kept = await program.call('sales.save', { id: null, ledgerId, draft: { kind: 'reminder', reminder: draft } });
    expect(kept.faults).toEqual([]);
    expect(kept.content).toMatchObject({ number: '', totals: { payable: { value: '1350.00' } } });
    await program.call('sales.pay', { id, date: '2026-11-21', amount: '250', text: 'Bank' });
    const reminder = kept.document.id;
    expect(await program.refused('sales.post', { id: reminder, send: null })).toMatchObject({
      code: 'sales.owedChanged',
      values: { no: '100001', written: '1250.00', open: '1000.00' },
    });
    const { draft: now } = await propose('2026-11-22');
    await program.call('sales.save', { id: reminder, ledgerId, draft: { kind: 'reminder', reminder: now } });
    expect(await program.call('sales.post', { id: reminder, send: null })).toMatchObject({ no: '700001' });
  });

  test('nobody is reminded who is not there', async () => {
    const nobody = { ledgerId: program.ledgerId, customerNo: 'X', date: '2026-11-05' };
    expect((await program.refused('sales.proposeReminder', nobody)).code).toBe('sales.customerUnknown');
  });
});

describe('OUT-10: reminders in two currencies', () => {
  const date = '2026-11-20';

  test('are two, each in its own, and only the one at home bears the fee of the terms', async () => {
    const { ledgerId, customerId } = program;
    const late = { issueDate: '2026-10-01', dueDate: '2026-10-31' };
    await program.posted(late);
    await program.posted({ ...late, currency: 'EUR', paymentForm: 'IBAN' });
    const { customers } = await program.call('sales.remindable', { ledgerId, date });
    expect(customers.map(({ open, currency, fee, level }) => [open, currency, fee, level])).toEqual([
      ['1250.00', 'DKK', '100.00', 1],
      ['1250.00', 'EUR', '0.00', 1],
    ]);
    const { ids } = await program.call('sales.remind', { ledgerId, date, customerIds: [customerId] });
    const documents = await Promise.all(ids.map(async (id) => (await program.call('sales.open', { id })).document));
    expect(documents.map(({ total, currency }) => `${total} ${currency}`)).toEqual(['1350.00 DKK', '1250.00 EUR']);
    await program.call('sales.post', { id: ids[1] ?? 0, send: null });
    const soon = await program.call('sales.remindable', { ledgerId, date: '2026-11-21' });
    expect(soon.customers.map(({ currency, problem }) => [currency, problem?.code ?? null])).toEqual([
      ['DKK', null],
      ['EUR', 'sales.alreadyReminded'],
    ]);
  });

  test('one of an earlier day copied leaves as many days to pay as it did (seed 001)', async () => {
    const { ledgerId, customerId } = program;
    await program.posted({ issueDate: '2026-08-01', dueDate: '2026-08-31' });
    const { ids } = await program.call('sales.remind', { ledgerId, date: '2026-09-20', customerIds: [customerId] });
    await program.call('sales.post', { id: ids[0] ?? 0, send: null });
    const { id } = await program.call('sales.copy', { id: ids[0] ?? 0, as: 'copy' });
    const { document, faults } = await program.call('sales.open', { id });
    expect(faults).toEqual([]);
    expect(Date.parse(document.dueDate) - Date.parse(document.issueDate)).toBe(10 * 86_400_000);
  });
});

describe('OUT-1, OUT-10: a statement written for one customer', () => {
  test('has what moved in the period, in one of its currencies; nothing where nothing did', async () => {
    await program.posted({ issueDate: '2026-10-01' });
    await program.posted({ issueDate: '2026-10-02', currency: 'EUR', paymentForm: 'BANK' });
    const { ledgerId } = program;
    const period = { ledgerId, customerNo: 'D00001', from: '2026-10-01', to: '2026-10-31' };
    const first = await program.call('sales.proposeStatement', { ...period, currency: '' });
    expect(first).toMatchObject({ currencies: ['DKK', 'EUR'], draft: { currency: 'DKK', lines: [{ no: '100001' }] } });
    const other = await program.call('sales.proposeStatement', { ...period, currency: 'EUR' });
    expect(other.draft).toMatchObject({ currency: 'EUR', lines: [{ no: '100002' }] });
    const { id: _id, createdAt: _at, ...card } = aCustomer({ no: 'D9', name: 'Ny kunde' });
    await program.call('customers.save', { id: null, card });
    const nothing = await program.call('sales.proposeStatement', { ...period, customerNo: 'D9', currency: '' });
    expect(nothing).toMatchObject({ currencies: [], draft: { opening: '0.00', lines: [] } });
    const statement = nothing.draft;
    const kept = await program.call('sales.save', { id: null, ledgerId, draft: { kind: 'statement', statement } });
    expect(kept.faults.map(({ field, problem, severity }) => [field, problem?.code, severity])).toEqual([
      ['lines', 'sales.nothingToState', 'warning'],
    ]);
  });
});

test('OUT-2: a credit note of an invoice nobody knows is said, and can be posted', async () => {
  const id = await program.draft({ credits: { no: '42', issueDate: '2026-01-02' } }, 'creditNote');
  const { faults } = await program.call('sales.open', { id });
  expect(faults.map(({ field, problem, severity }) => [field, problem?.code, severity])).toEqual([
    ['credits', 'sales.creditsUnknown', 'warning'],
  ]);
  expect(await program.call('sales.post', { id, send: null })).toMatchObject({ no: '500001' });
});
