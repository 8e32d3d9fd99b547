import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aCustomer } from '../../../../shared/domain/sales/build.ts';
import { aNewCustomer, startSalesProgram, type SalesProgram } from '../../testing/sales-program.ts';

let program: SalesProgram;
beforeEach(async () => {
  program = await startSalesProgram();
});
afterEach(() => program.close());

const list = async (search = '', electronic: boolean | null = null) =>
  (
    await program.call('customers.rows', {
      search,
      electronic,
      sort: { column: 'no', descending: false },
      offset: 0,
      limit: 50,
    })
  ).rows;
const save = (values: Parameters<typeof aCustomer>[0], id: number | null = null) => {
  const { id: _id, createdAt: _at, ...card } = aCustomer({ no: '', ...values });
  return program.refused('customers.save', { id, card });
};

describe('SET-6: customers', () => {
  test('get the next number; a GLN fills endpoint and key type; lists find them by name and endpoint', async () => {
    await aNewCustomer(program, {
      name: 'Ærø Skole',
      endpoint: null,
      eanLocation: '5798 0004 20014',
      cvr: 'DK 20 20 30 48',
    });
    expect(await list('ærø')).toMatchObject([
      { no: 'D00002', endpoint: { id: '5798000420014', scheme: 'GLN' }, cvr: '20203048' },
    ]);
    await aNewCustomer(program, { name: 'Papir ApS', endpoint: null, eanLocation: '', channel: 'print' });
    expect((await list('', true)).map(({ no }) => no)).toEqual(['D00001', 'D00002']);
    expect((await list('', false)).map(({ no }) => no)).toEqual(['D00003']);
  });

  test.each<[string, Parameters<typeof aCustomer>[0]]>([
    ['customer.nameMissing', { name: ' ' }],
    ['customer.endpointInvalid', { endpoint: { id: '123', scheme: 'GLN' } }],
    ['customer.endpointScheme', { endpoint: { id: '123', scheme: 'TLF' } }],
    ['customer.countryInvalid', { country: 'Danmark' }],
    ['customer.cvrInvalid', { cvr: '123' }],
    ['customer.mailMissing', { mail: '', alsoMail: true }],
    ['customer.daysInvalid', { dueDays: 'x' }],
    ['customer.noTaken', { no: 'd00001' }],
  ])('%s', async (code, values) => {
    expect((await save(values)).code).toBe(code);
  });

  test('a number somebody gave by hand is passed over by the series', async () => {
    await aNewCustomer(program, { no: 'D00002', name: 'Ved hånden' });
    await aNewCustomer(program, { name: 'Den næste' });
    expect((await list('næste')).map(({ no }) => no)).toEqual(['D00003']);
  });

  test('a wrong check digit is said and can be saved', async () => {
    const { customerId } = await aNewCustomer(program, { endpoint: { id: '5790001234562', scheme: 'GLN' } });
    expect((await program.call('customers.open', { id: customerId })).faults).toMatchObject([
      { field: 'endpoint', severity: 'warning', problem: { code: 'customer.endpointDigit' } },
    ]);
  });

  test('are deleted only while nothing was made for them', async () => {
    await program.draft();
    expect(await program.refused('customers.delete', { id: program.customerId })).toMatchObject({
      code: 'customer.inUse',
      values: { count: '1' },
    });
    const { customerId } = await aNewCustomer(program, { name: 'Fejl' });
    await program.call('customers.delete', { id: customerId });
    expect(await list('fejl')).toEqual([]);
  });

  test('partners for many: only those with an endpoint (NS p. 55)', async () => {
    const none = { invoice: false, creditNote: false, reminder: false, statement: false };
    await aNewCustomer(program, { name: 'Uden', endpoint: null, eanLocation: '', sends: none });
    const { customerId } = await aNewCustomer(program, { name: 'Med', sends: none });
    const order = { search: '', sends: { ...none, invoice: true, creditNote: true } };
    expect(await program.call('customers.createPartners', { ...order, preview: true })).toEqual({
      found: 2,
      withoutEndpoint: 1,
      created: 1,
    });
    await program.call('customers.createPartners', { ...order, preview: false });
    expect((await program.call('customers.open', { id: customerId })).customer.sends).toEqual(order.sends);
    expect(await program.call('customers.createPartners', { ...order, preview: true })).toMatchObject({ created: 0 });
  });

  test('go out as CSV and come in again: added, changed, the same, faulty', async () => {
    const { text } = await program.call('customers.exportCsv', {});
    expect((await program.call('customers.importCsv', { text, preview: true })).counts).toEqual({
      added: 0,
      changed: 0,
      same: 1,
      faulty: 0,
    });
    const changed =
      'no;name;city;endpointScheme;endpointId;channel\r\nD00001;Skovby Skole;Galten;GLN;5790001234560;eDocument\r\n;Ny Kunde;Ribe;GLN;5798000420014;eDocument\r\n;Forkert;Ribe;GLN;12;fax\r\n';
    const { counts, lines } = await program.call('customers.importCsv', { text: changed, preview: false });
    expect(counts).toEqual({ added: 1, changed: 1, same: 0, faulty: 1 });
    expect(lines.map(({ fields, faults }) => [fields.length, faults.map(({ code }) => code)])).toMatchObject([
      [1, []],
      [expect.any(Number), []],
      [expect.any(Number), ['setup.choiceUnknown', 'customer.endpointInvalid']],
    ]);
    expect((await list()).map(({ no, name }) => `${no} ${name}`)).toEqual(['D00001 Skovby Skole', 'D00002 Ny Kunde']);
  });

  test('an import is taken back whole, until something it made was used or changed (SET-10)', async () => {
    const take = (text: string) => program.call('customers.importCsv', { text, preview: false });
    const numbers = async () =>
      (
        await program.call('customers.rows', {
          search: '',
          electronic: null,
          sort: { column: 'no', descending: false },
          offset: 0,
          limit: 50,
        })
      ).rows.map(({ no, name }) => `${no} ${name}`);
    const before = await numbers();
    const [first = ''] = before;
    const text = `no;name\n${first.split(' ')[0] ?? ''};Omdøbt\nX77;Ny kunde\n`;
    const { undoToken } = await take(text);
    expect(await numbers()).toHaveLength(before.length + 1);
    expect(await program.call('customers.undoImport', { undoToken: undoToken ?? '' })).toEqual({ restored: 2 });
    expect(await numbers()).toEqual(before);
    expect((await program.refused('customers.undoImport', { undoToken: undoToken ?? '' })).code).toBe('undo.nothing');
    const again = await take(text);
    await take('no;name\nX77;Ny kunde ApS\n');
    const changed = await program.refused('customers.undoImport', { undoToken: again.undoToken ?? '' });
    expect(changed).toMatchObject({ code: 'setup.undoChanged', values: { key: 'X77' } });
    expect(await numbers()).toContain('X77 Ny kunde ApS');
  });
});
