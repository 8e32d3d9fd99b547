import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aLedger } from '../../../storage/testing/build.ts';
import { oioublXml } from '../../testing/invoice-xml.ts';
import { aCard, startTestProgram, type TestProgram } from '../../testing/test-program.ts';

let program: TestProgram;
beforeEach(async () => {
  program = await startTestProgram();
});
afterEach(() => program.close());

const ledgerId = 1;
const found = async () => (await program.call('setup.problems', { ledgerId })).problems;

describe('what is wrong in the set-up, found in the running program (SET-11)', () => {
  test('SET-11: a new ledger lacks nothing but its own numbers and address', async () => {
    expect((await found()).map(({ severity, problem, place }) => [severity, problem.code, place])).toEqual([
      ['warning', 'setupCheck.endpointMissing', { table: 'ledgers', id: 1, ledgerId }],
      ['warning', 'setupCheck.companyIncomplete', { table: 'ledgers', id: 1, ledgerId }],
    ]);
  });

  test('SET-8, SET-11: vendors and documents that wait are looked at', async () => {
    await program.receive(oioublXml({ number: 'A-1' }));
    const card = aCard({ no: 'K1' });
    await program.call('vendors.save', { id: null, card });
    await program.call('vendors.save', { id: null, card: { ...card, no: 'K2' } });
    const { rows } = await program.call('master.rows', {
      table: 'vendorPartners',
      ledgerId,
      search: '',
      where: {},
      sort: null,
      offset: 0,
      limit: 9,
    });
    for (const { id } of rows)
      await program.call('master.save', {
        table: 'vendorPartners',
        ledgerId,
        id,
        values: { exportMasterData: 'ja', useDimensionString: 'yes' },
      });
    await program.call('control.save', { ledgerId, control: { dimensionCode: '' } });
    const units = await program.call('master.rows', {
      table: 'inboundUnits',
      ledgerId,
      search: '',
      where: {},
      sort: null,
      offset: 0,
      limit: 200,
    });
    await program.call('master.delete', { table: 'inboundUnits', ledgerId, ids: units.rows.map(({ id }) => id) });
    const { problems, documents } = await program.call('setup.problems', { ledgerId });
    expect(documents).toEqual({ pending: 1, lookedInto: 1 });
    const codes = problems.map(({ problem }) => problem.code);
    expect(codes).toContain('setupCheck.vendorCompanyNoTwice');
    expect(codes).toContain('setupCheck.codesMissing');
    expect(codes).toContain('setupCheck.unitUnmapped');
  });
});

describe('number series (SET-7)', () => {
  test('SET-7: a series goes forward, never back, and a new prefix begins anew', async () => {
    await program.call('vendors.save', { id: null, card: aCard() });
    const row = async () =>
      (await program.call('numberSeries.rows', { ledgerId })).rows.find(({ series }) => series === 'vendor');
    const all = { series: 'vendor', ledgerId: null };
    expect(await row()).toEqual({ ...all, prefix: 'K', width: 5, next: 2, sample: 'K00002' });
    const save = { ...all, prefix: 'K', width: 5 };
    expect(await program.refused('numberSeries.save', { ...save, next: 1 })).toMatchObject({
      code: 'setup.seriesBackwards',
      values: { least: '2' },
    });
    expect(await program.refused('numberSeries.save', { ...save, width: 1, next: 10 })).toMatchObject({
      code: 'setup.seriesTooNarrow',
    });
    await program.call('numberSeries.save', { ...save, prefix: 'L', next: 1 });
    await program.call('vendors.save', { id: null, card: aCard({ name: 'Ny' }) });
    expect(
      (
        await program.call('vendors.rows', {
          search: 'Ny',
          sort: { column: 'no', descending: false },
          offset: 0,
          limit: 1,
        })
      ).rows[0]?.no,
    ).toBe('L00001');
    expect(await program.refused('numberSeries.save', { ...save, next: 1 })).toMatchObject({ values: { last: '1' } });
  });

  test('SET-7: series of one register never give the same number', async () => {
    const purchases = { series: 'purchaseInvoice', ledgerId: null };
    expect(await program.refused('numberSeries.save', { ...purchases, prefix: 'KK', width: 6, next: 1 })).toMatchObject(
      { code: 'setup.keyTaken' },
    );
    expect(
      await program.refused('numberSeries.save', { ...purchases, prefix: 'KK0', width: 5, next: 1 }),
    ).toMatchObject({ code: 'setup.keyTaken' });
    for (const other of [
      { series: 'nothing', ledgerId: null },
      { series: 'voucher', ledgerId: null },
      { series: 'vendor', ledgerId },
    ])
      expect(await program.refused('numberSeries.save', { ...other, prefix: 'X', width: 5, next: 1 })).toMatchObject({
        code: 'setup.seriesUnknown',
      });
  });

  test('SET-7, POST-1: a ledger has its own series of vouchers and sales documents; changed, the log says whose', async () => {
    const card = { ...aLedger, name: 'Havnen', endpoints: [], takesUnknownReceivers: false };
    const { id: other } = await program.call('setup.saveLedger', { id: null, card });
    const seriesOf = async (of: number) =>
      (await program.call('numberSeries.rows', { ledgerId: of })).rows.filter((row) => row.ledgerId === of);
    expect((await seriesOf(other)).map(({ series, sample }) => [series, sample])).toEqual([
      ['voucher', 'B000001'],
      ['salesInvoice', '100001'],
      ['salesCreditNote', '500001'],
      ['reminder', '700001'],
      ['statement', 'KU00001'],
    ]);
    await program.call('numberSeries.save', { series: 'voucher', ledgerId: other, prefix: 'H-', width: 4, next: 7 });
    expect((await seriesOf(other)).find(({ series }) => series === 'voucher')).toMatchObject({ sample: 'H-0007' });
    expect((await seriesOf(ledgerId)).find(({ series }) => series === 'voucher')).toMatchObject({ sample: 'B000001' });
    const nothing = { from: null, to: null, by: null, step: null, kind: null, documentId: null, onlyProblems: false };
    const [newest] = (await program.call('log.rows', { ...nothing, search: '', offset: 0, limit: 1 })).rows;
    expect(newest).toMatchObject({
      code: 'ledgerSeriesChanged',
      values: { series: 'voucher', ledger: 'Havnen', changes: 'B000001 → H-0007' },
    });
  });
});

describe('what Ebilag knows (SET-2, IN-6)', () => {
  test('SET-2: key types with their codes, and the profiles of every document type', async () => {
    const { profiles, keyTypes } = await program.call('setup.standards', {});
    expect(keyTypes.find(({ scheme }) => scheme === 'GLN')).toEqual({
      scheme: 'GLN',
      isoCode: '0088',
      length: '13',
      checkDigit: true,
    });
    expect(profiles).toContainEqual({
      type: 'invoice',
      profileId: 'Procurement-BilSimR-1.0',
      supported: true,
      asksForAnswer: true,
    });
  });
});
