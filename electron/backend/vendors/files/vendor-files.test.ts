import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { oioublXml } from '../../testing/invoice-xml.ts';
import { aCard, startTestProgram, type TestProgram } from '../../testing/test-program.ts';

const ledgerId = 1;
const person = '0101701234';
let program: TestProgram;
let other: TestProgram | null = null;
beforeEach(async () => {
  program = await startTestProgram();
});
afterEach(async () => {
  await program.close();
  await other?.close();
  other = null;
});

const csv = (text: string) => ({ table: 'vendors' as const, ledgerId: null, text });
const exported = async (from: TestProgram) =>
  (await from.call('master.exportCsv', { table: 'vendors', ledgerId: null })).text;
const cards = async (from: TestProgram) =>
  (await from.call('vendors.rows', { search: '', sort: { column: 'no', descending: false }, offset: 0, limit: 100 }))
    .rows;
const partners = async (from: TestProgram) =>
  (
    await from.call('master.rows', {
      table: 'vendorPartners',
      ledgerId: null,
      search: '',
      where: {},
      sort: null,
      offset: 0,
      limit: 100,
    })
  ).rows.map(({ values }) => values);
const saveSome = async () => {
  const company = aCard({
    no: 'K1',
    name: 'Nord; "Lys" A/S',
    address: 'Vej 1',
    phone: '+45 12 34 56 78',
    blocked: 'payment',
    paymentForm: 'BANK',
    otherId: '5790000000012',
    otherScheme: 'GLN',
  });
  const { id } = await program.call('vendors.save', { id: null, card: company });
  const citizen = aCard({ no: 'P1', name: 'Anna', legalId: '', legalScheme: 'DK:CPR', cprNumber: person });
  const { id: personId } = await program.call('vendors.save', { id: null, card: citizen });
  return { id, personId };
};

describe('vendor cards as CSV (SET-4, SET-10)', () => {
  test('SET-10: exported and imported into an empty program they are the same, each with its partner', async () => {
    await saveSome();
    const text = await exported(program);
    other = await startTestProgram();
    const { undoToken, ...counts } = await other.call('master.importCsv', csv(text));
    expect(counts).toEqual({ added: 2, changed: 0, faulty: 0 });
    expect(await exported(other)).toBe(text);
    expect((await partners(other)).map(({ vendorNo }) => vendorNo)).toEqual(['K1', 'P1']);
    await other.call('master.undo', { undoToken: undoToken! });
    expect([await cards(other), await partners(other)]).toEqual([[], []]);
  });

  test('IN-9: a person’s number is in no file, comes by none, and stays on its card', async () => {
    const { personId } = await saveSome();
    const text = await exported(program);
    const whole = (await program.call('master.exportAll', { ledgerId })).text;
    const { tables } = JSON.parse(whole) as { tables: { vendors: object[] } };
    expect(text + whole).not.toContain(person);
    expect(text + JSON.stringify(tables.vendors)).not.toContain('cprNumber');
    const { counts } = await program.call('master.previewCsv', csv(text));
    expect(counts).toEqual({ added: 0, changed: 0, same: 2, faulty: 0 });
    await program.call('master.importCsv', csv('no;name;legalScheme\nP1;Anna B;\n'));
    const { vendor } = await program.call('vendors.open', { id: personId });
    expect(vendor).toMatchObject({ name: 'Anna B', legalScheme: 'DK:CPR', cprNumber: person });
    const lines = `no;name;legalId;legalScheme\nP1;Anna;${person};DK:CPR\nP2;Bo;${person};DK:CPR\n`;
    const preview = await program.call('master.previewCsv', csv(lines));
    expect(preview.lines.map(({ faults }) => faults.map(({ field, problem }) => [field, problem.code]))).toEqual([
      [['legalId', 'vendor.personByFile']],
      [['legalId', 'vendor.personByFile']],
    ]);
    expect(JSON.stringify(preview)).not.toContain(person);
    const column = await program.call('master.previewCsv', csv('no;cprNumber\nP1;1\n'));
    expect(column.problem?.code).toBe('setup.csvColumnUnknown');
  });

  test('SET-10: line by line what would happen, by the card’s own rules; one undo takes it back', async () => {
    await saveSome();
    const before = await exported(program);
    const text =
      'no;name;legalId;legalScheme;blocked\nk1;Nyt navn;10150817;DK:CVR;all\nN1;Ny;26769388;;\nN2;;;;\nN3;Kort;123;DK:CVR;\nN4;Sp;;;nej\nn1;Igen;;;\n;Uden;;;\n';
    const { counts, lines } = await program.call('master.previewCsv', csv(text));
    expect(counts).toEqual({ added: 1, changed: 1, same: 0, faulty: 5 });
    expect(lines[0]).toMatchObject({ key: 'K1', change: 'changed' });
    expect(lines[0]?.changes.map(({ field, after }) => [field, after])).toEqual([
      ['name', 'Nyt navn'],
      ['blocked', 'all'],
    ]);
    expect(lines.slice(2).map(({ faults }) => faults.map(({ field, problem }) => [field, problem.code]))).toEqual([
      [['name', 'vendor.nameMissing']],
      [['legalId', 'vendor.legalIdInvalid']],
      [['blocked', 'setup.choiceUnknown']],
      [['no', 'setup.keyTwice']],
      [['no', 'setup.fieldMissing']],
    ]);
    expect(await exported(program)).toBe(before);
    const { undoToken } = await program.call('master.importCsv', csv(text));
    expect((await cards(program)).map(({ no, name, legalScheme }) => [no, name, legalScheme])).toEqual([
      ['K1', 'Nyt navn', 'DK:CVR'],
      ['N1', 'Ny', 'DK:CVR'],
      ['P1', 'Anna', 'DK:CPR'],
    ]);
    await program.call('master.undo', { undoToken: undoToken! });
    expect(await exported(program)).toBe(before);
  });

  test('IN-9: pending documents find the imported card, and lose it with the undo', async () => {
    await program.receive(oioublXml());
    const inbox = async () => (await cards(program)).map(({ no, pending }) => [no, pending]);
    const text = `no;name;legalId;legalScheme\nK9;Sælger;10150817;DK:CVR\n`;
    const { undoToken } = await program.call('master.importCsv', csv(text));
    expect(await inbox()).toEqual([['K9', 1]]);
    await program.call('master.undo', { undoToken: undoToken! });
    expect(await inbox()).toEqual([]);
  });

  test('SET-10: a card that is named by something else by now keeps the import from being taken back', async () => {
    const { undoToken } = await program.call('master.importCsv', csv('no;name\nK9;Ny\n'));
    const values = { vendorNo: 'K9', code: 'B', kind: 'bank', branch: '3000', account: '12345678' };
    await program.call('master.save', { table: 'vendorBankAccounts', ledgerId: null, id: null, values });
    expect(await program.refused('master.undo', { undoToken: undoToken! })).toMatchObject({
      code: 'setup.undoUsed',
      values: { table: 'vendors', key: 'K9' },
    });
    expect((await partners(program)).length).toBe(1);
  });

  test('SET-13: importing cards asks for the role', async () => {
    program = await program.restart({ user: { name: 'bo', initials: 'BO', roles: ['clerk'] } });
    expect(await program.refused('master.importCsv', csv('no;name\n1;x'))).toMatchObject({ code: 'role.missing' });
  });
});

describe('vendor cards in the whole set-up (SET-4, SET-10)', () => {
  test('SET-10: a file brings cards, their partners and accounts into an empty program, and takes them back', async () => {
    await saveSome();
    const values = { vendorNo: 'K1', code: 'B', kind: 'bank', branch: '3000', account: '12345678', preferred: 'yes' };
    await program.call('master.save', { table: 'vendorBankAccounts', ledgerId: null, id: null, values });
    const { text } = await program.call('master.exportAll', { ledgerId });
    other = await startTestProgram();
    const empty = (await other.call('master.exportAll', { ledgerId })).text;
    const { tables } = await other.call('master.previewAll', { ledgerId, text });
    expect(tables.find(({ table }) => table === 'vendors')).toMatchObject({ added: 2, faulty: 0 });
    const { undoToken, faulty } = await other.call('master.importAll', { ledgerId, text });
    expect(faulty).toBe(0);
    expect((await other.call('master.exportAll', { ledgerId })).text).toBe(text);
    await other.call('master.undo', { undoToken: undoToken! });
    expect((await other.call('master.exportAll', { ledgerId })).text).toBe(empty);
  });

  test('SET-10: what names a faulty card is faulty too', async () => {
    const tables = { vendors: [{ no: 'K1', name: '' }], vendorPartners: [{ vendorNo: 'K1' }] };
    const text = JSON.stringify({ format: 'ebilag-setup', version: 1, ledger: 'x', control: {}, tables });
    const { added, faulty } = await program.call('master.importAll', { ledgerId, text });
    expect([added, faulty]).toEqual([0, 2]);
  });
});
