import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aCustomer } from '../../../shared/domain/sales/build.ts';
import { aNewCustomer, asSent, soldLine, startSalesProgram, type SalesProgram } from '../testing/sales-program.ts';
import { aBilling } from '../../../shared/domain/sales/build.ts';

let program: SalesProgram;
beforeEach(async () => {
  program = await startSalesProgram();
});
afterEach(() => program.close());

const open = (id: number) => program.call('sales.open', { id });
const pdf = Buffer.from('%PDF-1.7 bilag').toString('base64');

describe('OUT-2: a draft', () => {
  test('is kept as it is written, whole or not, and says beside its fields what is wrong', async () => {
    const id = await program.draft({ lines: [soldLine({ description: '', no: '999999' })], dueDate: '' });
    const page = await open(id);
    expect(page.document).toMatchObject({
      status: 'draft',
      no: '',
      customerName: 'Skovby Kommuneskole',
      total: '1250.00',
    });
    expect(page.faults.map(({ field, problem }) => [field, problem?.code])).toEqual([
      ['dueDate', 'sales.dateInvalid'],
      ['lines.0.description', 'sales.descriptionMissing'],
      ['lines.0.no', 'sales.accountUnknown'],
    ]);
    expect((await program.refused('sales.post', { id, send: null })).code).toBe('sales.dateInvalid');
    const mended = await program.call('sales.save', {
      id,
      ledgerId: program.ledgerId,
      draft: { kind: 'invoice', billing: asSent(aBilling({ lines: [soldLine()] })) },
    });
    expect(mended.faults).toEqual([]);
  });

  test('needs a customer, and can be deleted', async () => {
    const billing = asSent(aBilling({ customerNo: '' }));
    expect(
      (
        await program.refused('sales.save', {
          id: null,
          ledgerId: program.ledgerId,
          draft: { kind: 'invoice', billing },
        })
      ).code,
    ).toBe('sales.customerMissing');
    const id = await program.draft();
    await program.call('sales.deleteDraft', { id });
    expect((await program.refused('sales.open', { id })).code).toBe('sales.notFound');
  });

  test('takes attachments by their content; one of them goes along', async () => {
    const id = await program.draft();
    const file = { id, exported: true };
    expect(
      (
        await program.refused('sales.attach', {
          ...file,
          fileName: 'faktura.pdf',
          base64: Buffer.from('MZ…').toString('base64'),
        })
      ).code,
    ).toBe('sales.attachmentType');
    await program.call('sales.attach', { ...file, fileName: 'bilag', base64: pdf });
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).toString('base64');
    const page = await program.call('sales.attach', { ...file, fileName: 'foto.pdf', base64: png });
    expect(page.ground.attachments.map(({ fileName, mimeCode, exported }) => [fileName, mimeCode, exported])).toEqual([
      ['bilag.pdf', 'application/pdf', false],
      ['foto.pdf.png', 'image/png', true],
    ]);
    expect(page.content.attachments).toMatchObject([{ mimeCode: 'image/png' }]);
    const other = await program.call('sales.exportAttachment', { id, position: 0 });
    expect(other.content.attachments).toMatchObject([{ mimeCode: 'application/pdf' }]);
    expect((await program.call('sales.attachment', { id, position: 0 })).base64).toBe(pdf);
    expect((await program.call('sales.detach', { id, position: 1 })).ground.attachments).toHaveLength(1);
    await program.call('sales.post', { id, send: null });
    expect((await program.refused('sales.detach', { id, position: 0 })).code).toBe('sales.isPosted');
    expect(await program.backend.verify()).toMatchObject({ ok: true });
  });
});

describe('OUT-2: posting', () => {
  test('gives the next number of its series, without gaps, and what was posted never changes', async () => {
    const wrong = await program.draft({ seller: 'XX' });
    await program.refused('sales.post', { id: wrong, send: null });
    const first = await program.posted();
    const second = await program.posted();
    expect([first.no, second.no]).toEqual(['100001', '100002']);
    const page = await open(first.id);
    expect(page.document).toMatchObject({ status: 'posted', open: '1250.00', postedBy: 'anna' });
    expect(page.content).toMatchObject({
      number: '100001',
      format: 'oioubl2',
      totals: { payable: { value: '1250.00' } },
    });
    expect(page.content.paymentMeans[0]).toMatchObject({ code: '93', instructionId: '000000001000017' });
    const again = {
      id: first.id,
      ledgerId: program.ledgerId,
      draft: { kind: 'invoice' as const, billing: asSent(aBilling()) },
    };
    expect((await program.refused('sales.save', again)).code).toBe('sales.isPosted');
    expect((await program.refused('sales.deleteDraft', { id: first.id })).code).toBe('sales.isPosted');
    // The card changes later; the document stays.
    const { id: _id, createdAt: _at, ...card } = aCustomer({ name: 'Et andet navn' });
    await program.call('customers.save', { id: program.customerId, card });
    expect((await open(first.id)).content.receiver.name).toBe('Skovby Kommuneskole');
  });

  test('what the standard refuses is refused before it has a number', async () => {
    const { customerId } = await aNewCustomer(program, {
      name: 'Svensk AB',
      no: 'S1',
      country: 'SE',
      cvr: '',
      format: 'peppolBis3',
      endpoint: { id: '5790001234560', scheme: 'ISO 6523' },
    });
    expect(customerId).toBeGreaterThan(0);
    const id = await program.draft({ customerNo: 'S1' });
    const page = await open(id);
    expect(page.faults.map(({ field, finding }) => [field, finding?.code])).toContainEqual([
      'customerNo',
      'codes.schemeUnknown',
    ]);
    expect((await program.refused('sales.post', { id, send: null })).code).toBe('sales.faults');
  });

  test('many at once: what stops one does not stop the others', async () => {
    const ids = [await program.draft(), await program.draft({ seller: 'XX' }), await program.draft()];
    const { outcomes } = await program.call('sales.postMany', { ids });
    expect(outcomes.map(({ no, problem }) => problem?.code ?? no)).toEqual(['100001', 'sales.sellerUnknown', '100002']);
  });
});

describe('OUT-5: send on posting', () => {
  const posting = async (
    sendEDocument: 'no' | 'ask' | 'yes' | 'awaitingSending',
    send: boolean | null,
    billing = {},
  ) => {
    await program.call('control.save', { ledgerId: program.ledgerId, control: { sendEDocument } });
    const { id, sending } = await program.call('sales.post', { id: await program.draft(billing), send });
    await program.call('transport.refresh', {});
    return [sending, (await program.call('sending.open', { id })).row.status];
  };

  test('no, ask, yes, awaiting: as the control setup says', async () => {
    expect(await posting('no', null)).toEqual(['none', 'unsent']);
    expect(await posting('ask', false)).toEqual(['none', 'unsent']);
    expect(await posting('ask', true)).toEqual(['begun', 'awaitingResponse']);
    expect(await posting('yes', null)).toEqual(['begun', 'awaitingResponse']);
    expect(await posting('awaitingSending', null)).toEqual(['awaiting', 'awaitingSending']);
    expect(await program.outgoing()).toHaveLength(2);
  });

  test('never for who gets paper, nor for what is collected', async () => {
    await aNewCustomer(program, { no: 'P1', channel: 'print' });
    expect(await posting('yes', null, { customerNo: 'P1' })).toEqual(['none', 'unsent']);
    await aNewCustomer(program, { no: 'B1', channel: 'pbs' });
    expect(await posting('yes', null, { customerNo: 'B1' })).toEqual(['none', 'unsent']);
  });
});

describe('OUT-2b: after posting', () => {
  test('what has no effect on the accounts is mended for the next attempt, and it is kept who did', async () => {
    const { id } = await program.posted();
    const endpoint = { id: '5798000420014', scheme: 'GLN' };
    const page = await program.call('sales.mend', { id, mends: { endpoint, orderNo: 'PO-78', note: 'Rettet.' } });
    expect(page.content.receiver.endpoint).toEqual(endpoint);
    expect(page.content.references[0]).toMatchObject({ kind: 'order', id: 'PO-78' });
    expect(page.mended).toMatchObject([
      {
        by: 'anna',
        changes: [
          { field: 'endpoint', from: 'GLN 5790001234560', to: 'GLN 5798000420014' },
          { field: 'orderNo', from: 'PO-77', to: 'PO-78' },
          { field: 'note', from: '', to: 'Rettet.' },
        ],
      },
    ]);
    expect(page.content.totals).toEqual((await open(id)).content.totals);
    expect((await program.refused('sales.mend', { id, mends: { endpoint: { id: '12', scheme: 'GLN' } } })).code).toBe(
      'customer.endpointInvalid',
    );
    const draft = await program.draft();
    expect((await program.refused('sales.mend', { id: draft, mends: { orderNo: '1' } })).code).toBe('sales.isDraft');
  });

  test('anything else is a credit note and a new invoice, both filled in; the credit note closes the invoice', async () => {
    const { id, no } = await program.posted();
    const corrected = await program.call('sales.copy', { id, as: 'correction' });
    const credit = await open(corrected.creditNoteId ?? 0);
    expect(credit.draft).toMatchObject({ kind: 'creditNote', billing: { credits: { no } } });
    expect((await open(corrected.id)).draft).toMatchObject({
      kind: 'invoice',
      billing: { orderNo: 'PO-77', credits: { no: '' } },
    });
    const posted = await program.call('sales.post', { id: credit.document.id, send: null });
    expect(posted.no).toBe('500001');
    const invoice = await open(id);
    expect(invoice.document.open).toBe('0.00');
    expect(invoice.payments).toMatchObject([{ amount: '1250.00', text: '500001' }]);
    expect(invoice.related).toMatchObject([{ kind: 'creditNote', no: '500001' }]);
  });
});

describe('OUT-10: what is owed', () => {
  const remindAll = async (date: string) => {
    const { customers } = await program.call('sales.remindable', { ledgerId: program.ledgerId, date });
    if (customers.length === 0) return { customers, ids: [] };
    const { ids } = await program.call('sales.remind', {
      ledgerId: program.ledgerId,
      date,
      customerIds: customers.map(({ customerId }) => customerId),
    });
    return { customers, ids };
  };

  test('payments are taken by hand and from a file, never more than is open', async () => {
    const { id, no } = await program.posted();
    const part = await program.call('sales.pay', { id, date: '2026-12-01', amount: '250.00', text: 'Bank' });
    expect(part.document.open).toBe('1000.00');
    expect((await program.refused('sales.pay', { id, date: '2026-12-01', amount: '1000.01', text: '' })).code).toBe(
      'sales.paymentTooLarge',
    );
    expect((await program.refused('sales.pay', { id, date: '2026-12-01', amount: '-250.01', text: '' })).code).toBe(
      'sales.paymentAmount',
    );
    const text = `no;date;amount;text\n000000001000017;02-12-2026;400,00;FIK\n${no};2026-12-03;600,01;for meget\n777;2026-12-03;1;ukendt\n`;
    const preview = await program.call('sales.importPayments', { ledgerId: program.ledgerId, text, preview: true });
    expect(preview.lines.map(({ problem }) => problem?.code ?? 'ok')).toEqual([
      'ok',
      'sales.paymentTooLarge',
      'sales.paymentInvoiceUnknown',
    ]);
    expect((await open(id)).document.open).toBe('1000.00');
    const done = await program.call('sales.importPayments', { ledgerId: program.ledgerId, text, preview: false });
    expect(done.taken).toBe(1);
    expect((await open(id)).document.open).toBe('600.00');
    expect((await program.call('customers.open', { id: program.customerId })).owing).toMatchObject([
      { open: '600.00', count: 1 },
    ]);
  });

  test('SET-10: a file of payments is taken once, and taken back whole', async () => {
    const { id, no } = await program.posted();
    const other = await program.posted();
    const line = `${no};2026-12-01;300,00;Bank`;
    const text = ['no;date;amount;text', line, line, `${other.no};2026-12-01;1250,00;Bank`].join('\n');
    const order = { ledgerId: program.ledgerId, text, preview: false };
    const opened = async () => [(await open(id)).document.open, (await open(other.id)).document.open];
    const taken = await program.call('sales.importPayments', order);
    expect([taken.taken, ...(await opened())]).toEqual([3, '650.00', '0.00']);
    // The same file once more pays nothing again, however much is open; a third payment like the two is one.
    const again = await program.call('sales.importPayments', { ...order, text: `${text}\n${line}` });
    expect(again.lines.map(({ problem }) => problem?.code ?? 'ok')).toEqual([
      'sales.paymentKnown',
      'sales.paymentKnown',
      'sales.paymentKnown',
      'ok',
    ]);
    expect(await opened()).toEqual(['350.00', '0.00']);
    const undo = (token: string | null) => program.call('sales.undoPayments', { undoToken: token ?? '' });
    // What was paid since stands on it: nothing of it is taken back.
    const refused = await program.refused('sales.undoPayments', { undoToken: taken.undoToken ?? '' });
    expect(refused).toEqual({ code: 'sales.paymentsUsed', values: { no } });
    expect(await opened()).toEqual(['350.00', '0.00']);
    expect([await undo(again.undoToken), await undo(taken.undoToken)]).toEqual([{ restored: 1 }, { restored: 3 }]);
    expect(await opened()).toEqual(['1250.00', '1250.00']);
    expect((await open(id)).payments).toEqual([]);
    expect((await program.refused('sales.undoPayments', { undoToken: taken.undoToken ?? '' })).code).toBe(
      'undo.nothing',
    );
    const log = await program.call('log.rows', {
      from: null,
      to: null,
      by: null,
      step: 'SALES',
      kind: null,
      documentId: null,
      onlyProblems: false,
      search: '',
      offset: 0,
      limit: 6,
    });
    expect(log.rows.map(({ code }) => code)).toEqual([
      'salesPaymentsUndone',
      'salesPaymentTakenBack',
      'salesPaymentTakenBack',
      'salesPaymentTakenBack',
      'salesPaymentsUndone',
      'salesPaymentTakenBack',
    ]);
  });

  test('OUT-10: payments a customer has been told of are not taken back', async () => {
    const { no } = await program.posted({ issueDate: '2026-10-01', dueDate: '2026-10-31' });
    const { ledgerId } = program;
    const text = `no;date;amount\n${no};2026-11-10;300,00\n`;
    const { undoToken } = await program.call('sales.importPayments', { ledgerId, text, preview: false });
    const [reminder = 0] = (await remindAll('2026-11-20')).ids;
    await program.call('sales.post', { id: reminder, send: null });
    expect((await program.refused('sales.undoPayments', { undoToken: undoToken ?? '' })).code).toBe(
      'sales.paymentsUsed',
    );
  });

  test('a reminder is made of what is overdue, with the fee of its terms, and not again while it runs', async () => {
    await program.posted({ issueDate: '2026-10-01', dueDate: '2026-10-31' });
    await program.posted({ issueDate: '2026-11-02', dueDate: '2026-12-31' });
    expect((await remindAll('2026-11-05')).ids).toEqual([]);
    const { customers, ids } = await remindAll('2026-11-20');
    expect(customers).toMatchObject([{ invoices: 1, open: '1250.00', level: 1, fee: '100.00', problem: null }]);
    const [reminder = 0] = ids;
    expect((await open(reminder)).faults).toEqual([]);
    const { no } = await program.call('sales.post', { id: reminder, send: null });
    expect(no).toBe('700001');
    const page = await open(reminder);
    expect(page.document).toMatchObject({ kind: 'reminder', total: '1350.00', dueDate: '2026-11-30' });
    const soon = await remindAll('2026-11-25');
    expect([soon.customers[0]?.problem?.code, soon.ids]).toEqual(['sales.alreadyReminded', []]);
    expect((await remindAll('2026-12-05')).customers).toMatchObject([{ level: 2 }]);
    const again = await program.call('sales.rows', {
      search: '',
      ledgerId: null,
      kinds: ['reminder'],
      status: 'posted',
      owing: null,
      customerId: null,
      issueDate: '2026-11-20',
      sort: { column: 'no', descending: false },
      offset: 0,
      limit: 10,
    });
    expect(again.rows.map((row) => row.no)).toEqual(['700001']);
  });

  test('a statement has what was owed before, the movements, and what is owed after', async () => {
    const first = await program.posted({ issueDate: '2026-09-10', dueDate: '2026-10-10' });
    await program.posted({ issueDate: '2026-10-05', dueDate: '2026-11-05' });
    await program.call('sales.pay', { id: first.id, date: '2026-10-08', amount: '1000', text: 'Bank' });
    const period = { ledgerId: program.ledgerId, from: '2026-10-01', to: '2026-10-31' };
    const { ids } = await program.call('sales.makeStatements', { ...period, customerIds: null });
    const page = await open(ids[0] ?? 0);
    expect(page.draft).toMatchObject({
      statement: {
        opening: '1250.00',
        lines: [
          { no: '100002', debit: '1250.00' },
          { kind: 'payment', credit: '1000.00' },
        ],
      },
    });
    expect(page.content.balances).toMatchObject({ balance: { value: '1500.00' } });
    expect((await program.call('sales.post', { id: ids[0] ?? 0, send: null })).no).toBe('KU00001');
    expect(
      (await program.refused('sales.makeStatements', { ...period, to: '2026-09-01', customerIds: null })).code,
    ).toBe('sales.periodInvalid');
  });
});
