import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MasterTable } from '../../../../shared/domain/master/tables.ts';
import { oioublXml } from '../../testing/invoice-xml.ts';
import { aCard, startTestProgram, type TestProgram } from '../../testing/test-program.ts';

let program: TestProgram;
let ledgerId: number;
beforeEach(async () => {
  program = await startTestProgram();
  ledgerId = (await program.call('setup.read', {})).ledgers[0]?.id ?? 0;
});
afterEach(() => program.close());

const save = async (values: Parameters<typeof aCard>[0] = {}, id: number | null = null, template = '') =>
  (await program.call('vendors.save', { id, card: aCard(values), template })).id;
const open = (id: number) => program.call('vendors.open', { id });
const row = async (table: MasterTable, values: Record<string, string>) => {
  const { id, faults } = await program.call('master.save', { table, ledgerId, id: null, values });
  if (id === null) throw new Error(JSON.stringify(faults));
};
const rowsOf = async (table: MasterTable) =>
  (
    await program.call('master.rows', { table, ledgerId, search: '', where: {}, sort: null, offset: 0, limit: 50 })
  ).rows.map(({ values }) => values);
const template = {
  code: 'ABROAD', name: 'Udland', country: 'SE', currency: 'SEK', paymentForm: 'IBAN', useDimensionString: 'yes', uncodedLines: 'text',
}; // prettier-ignore

describe('SET-4, SET-5: a new card', () => {
  test('gets a partner by itself, which reads strings if the ledger says so', async () => {
    expect((await open(await save())).partner?.values).toMatchObject({ useDimensionString: '', uncodedLines: 'warn' });
    await program.call('control.save', { ledgerId, control: { useDimensionString: true } });
    const other = await save({ legalId: '26769388' });
    expect((await open(other)).partner?.values['useDimensionString']).toBe('yes');
  });

  test('gets from a template what it lacks, and keeps what it has (NS p. 40)', async () => {
    await row('vendorTemplates', template);
    const { vendor, partner } = await open(await save({ currency: 'EUR', country: '' }, null, 'ABROAD'));
    expect(vendor).toMatchObject({ country: 'SE', currency: 'EUR', paymentForm: 'IBAN' });
    expect(partner?.values).toMatchObject({ useDimensionString: 'yes', uncodedLines: 'text' });
    const unknown = { id: null, card: aCard(), template: 'NIX' };
    expect((await program.refused('vendors.save', unknown)).code).toBe('vendor.templateUnknown');
  });
});

describe('SET-4: a template on a card that is there', () => {
  test('says first what it would overwrite, then does exactly that', async () => {
    await row('vendorTemplates', template);
    const id = await save({ country: 'DK', paymentForm: '' });
    const shown = await program.call('vendors.applyTemplate', { id, template: 'ABROAD', preview: true });
    expect(shown.changes).toEqual([
      { on: 'card', field: 'country', before: 'DK', after: 'SE', overwrites: true },
      { on: 'card', field: 'currency', before: 'DKK', after: 'SEK', overwrites: true },
      { on: 'card', field: 'paymentForm', before: '', after: 'IBAN', overwrites: false },
      { on: 'partner', field: 'useDimensionString', before: '', after: 'yes', overwrites: false },
      { on: 'partner', field: 'uncodedLines', before: 'warn', after: 'text', overwrites: true },
    ]);
    expect((await open(id)).vendor.country).toBe('DK');
    await program.call('vendors.applyTemplate', { id, template: 'ABROAD', preview: false });
    const { vendor, partner } = await open(id);
    expect(vendor).toMatchObject({ country: 'SE', currency: 'SEK', paymentForm: 'IBAN', postingGroup: '' });
    expect(partner?.values).toMatchObject({ useDimensionString: 'yes', uncodedLines: 'text' });
    const again = await program.call('vendors.applyTemplate', { id, template: 'ABROAD', preview: true });
    expect(again.changes).toEqual([]);
  });
});

describe('SET-4: numbers and deletion', () => {
  test('a changed number is changed wherever it is named', async () => {
    const id = await save({ no: 'V-1' });
    await row('vendorBankAccounts', { vendorNo: 'V-1', code: 'B', kind: 'bank', branch: '3000', account: '12345678' });
    await row('currencyCouplings', { vendorNo: 'V-1', documentCurrency: 'EUR', ledgerCurrency: 'EUR' });
    await save({ no: 'V-9' }, id);
    const { bankAccounts, partner, usedIn } = await open(id);
    expect([bankAccounts[0]?.values['vendorNo'], partner?.values['vendorNo']]).toEqual(['V-9', 'V-9']);
    expect(usedIn).toMatchObject([{ where: 'currencyCouplings', count: 1 }]);
    expect((await rowsOf('currencyCouplings')).map(({ vendorNo }) => vendorNo)).toContain('V-9');
  });

  test('a used card stays and says where it is used; an unused one goes with partner and accounts', async () => {
    const used = await save({ no: 'V-1' });
    const [documentId = 0] = await program.receive(oioublXml());
    expect(documentId).toBeGreaterThan(0);
    const problem = await program.refused('vendors.delete', { id: used });
    expect(problem).toMatchObject({
      code: 'vendor.inUse',
      values: { where: 'documents', count: '1', example: 'INV-1' },
    });
    expect((await open(used)).usedIn).toMatchObject([{ where: 'documents', examples: [{ id: documentId }] }]);
    const idle = await save({ no: 'V-2', legalId: '26769388' });
    await row('vendorBankAccounts', { vendorNo: 'V-2', code: 'B', kind: 'bank', branch: '3000', account: '12345678' });
    await program.call('vendors.delete', { id: idle });
    expect(await rowsOf('vendorBankAccounts')).toEqual([]);
    expect((await rowsOf('vendorPartners')).map(({ vendorNo }) => vendorNo)).toEqual(['V-1']);
  });

  test('one card less can leave exactly one for the documents of its company (IN-9)', async () => {
    const kept = await save({ no: 'V-1' });
    const second = await save({ no: 'V-2' });
    const [id = 0] = await program.receive(oioublXml());
    expect((await program.page(id)).vendorMatch).toMatchObject({ outcome: 'several', candidates: 2 });
    await program.call('vendors.delete', { id: second });
    expect((await program.page(id)).vendorMatch).toMatchObject({ outcome: 'found', vendorId: kept });
  });
});

describe('IN-9: why this vendor', () => {
  test('what matched, what the document lacks, and in what the card says something else', async () => {
    await save({ no: 'V-1', pNumber: '1000000009', eanLocation: '5790000436057' });
    const [id = 0] = await program.receive(oioublXml({ pNumber: '1000000001' }));
    expect((await program.page(id)).vendorMatch).toMatchObject({
      outcome: 'found',
      matchedBy: ['legalId'],
      differs: ['pNumber'],
      missing: ['seNumber', 'eanLocation', 'otherId'],
    });
  });

  test.each([
    ['ZZZ', 'AB-77', 'ZZZ'],
    ['DE:VAT', 'DE123456789', 'DE:VAT'],
    ['SE:ORGNR', '5599000956', 'SE:ORGNR'],
    ['0192', '987654325', 'NO:ORGNR'],
  ])('a foreign company of scheme %s is found by number and scheme', async (scheme, number, kept) => {
    const vendorId = await save({ legalId: number, legalScheme: kept });
    const xml = oioublXml().replace(
      '<cbc:CompanyID schemeID="DK:CVR">DK10150817',
      `<cbc:CompanyID schemeID="${scheme}">${number}`,
    );
    const [id = 0] = await program.receive(xml);
    expect((await program.page(id)).vendorMatch).toMatchObject({ outcome: 'found', vendorId });
    expect((await program.page(id)).vendorMatch?.primaryKey).toEqual({ id: number.replace('-', ''), scheme: kept });
  });
});
