import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { oioublXml } from '../testing/invoice-xml.ts';
import { aCard, startTestProgram, type TestProgram } from '../testing/test-program.ts';

let program: TestProgram;

beforeEach(async () => {
  program = await startTestProgram();
});
afterEach(() => program.close());

const save = async (values: Parameters<typeof aCard>[0] = {}, id: number | null = null) =>
  program.call('vendors.save', { id, card: aCard(values) });
const received = async (values: Parameters<typeof oioublXml>[0] = {}) =>
  (await program.receive(oioublXml(values)))[0] ?? 0;
/** What the checks say of vendor and payee; what is not coded yet is another matter. */
const vendorStops = async (id: number) =>
  (await program.page(id)).stops.map(({ problem }) => problem.code).filter((code) => /vendor|payTo/iu.test(code));
const match = async (id: number) => (await program.page(id)).vendorMatch;

describe('IN-9 identifying', () => {
  test('a card saved later identifies the pending documents it touches, and a card changed loses them', async () => {
    const id = await received();
    expect(await match(id)).toMatchObject({ outcome: 'none', primaryKey: { id: '10150817', scheme: 'DK:CVR' } });
    const saved = await save({ legalId: 'DK 10150817', legalScheme: '' });
    expect(saved.reidentified).toBe(1);
    expect((await program.page(id)).row).toMatchObject({ vendorId: saved.id, vendorNo: 'K00001' });
    expect(await vendorStops(id)).toEqual([]);
    expect((await save({ legalId: '26769388' }, saved.id)).reidentified).toBe(1);
    expect((await program.page(id)).row).toMatchObject({ vendorId: null, vendorNo: null, importStatus: 'processed' });
    expect(await vendorStops(id)).toEqual(['check.vendorMissing']);
  });

  test('several cards are narrowed by P number; a remembered choice finds the next one by itself', async () => {
    const north = (await save({ no: 'N', pNumber: '1000000001' })).id;
    const south = (await save({ no: 'S' })).id;
    expect(await match(await received({ number: 'A', pNumber: '1000000001' }))).toMatchObject({
      outcome: 'found',
      vendorId: north,
      matchedBy: ['legalId', 'pNumber'],
    });
    const open = await received({ number: 'B', pNumber: '1000000002' });
    const sister = await received({ number: 'C', pNumber: '1000000002', net: 55 });
    expect(await match(open)).toMatchObject({ outcome: 'several', candidates: 2 });
    const { candidates } = await program.call('vendors.candidates', { documentId: open, payTo: false, search: '' });
    expect(candidates.map(({ vendor, keyMatches, differs }) => [vendor.no, keyMatches, differs])).toEqual([
      ['N', true, ['pNumber']],
      ['S', true, []],
    ]);
    expect(
      await program.call('vendors.choose', { documentId: open, payTo: false, vendorId: south, remember: true }),
    ).toEqual({ reidentified: 1 });
    expect(await match(open)).toMatchObject({ outcome: 'chosen', vendorId: south });
    expect(await match(sister)).toMatchObject({ outcome: 'found', vendorId: south, matchedBy: ['legalId', 'pNumber'] });
    expect((await program.call('vendors.open', { id: south })).vendor.pNumber).toBe('1000000002');
  });

  test('a card of another company cannot be chosen, unless the document names none', async () => {
    const other = (await save({ legalId: '26769388' })).id;
    const id = await received();
    expect(
      (await program.refused('vendors.choose', { documentId: id, payTo: false, vendorId: other, remember: false }))
        .code,
    ).toBe('vendor.keyMismatch');
    const { candidates } = await program.call('vendors.candidates', {
      documentId: id,
      payTo: false,
      search: 'nordlys',
    });
    expect(candidates).toMatchObject([{ keyMatches: false }]);
  });

  test('a choice is taken back, and an accepted document is read-only', async () => {
    const one = (await save({ no: '1' })).id;
    await save({ no: '2' });
    const id = await received();
    await program.call('vendors.choose', { documentId: id, payTo: false, vendorId: one, remember: false });
    await program.call('vendors.choose', { documentId: id, payTo: false, vendorId: null, remember: false });
    expect(await match(id)).toMatchObject({ outcome: 'several' });
    await program.call('vendors.choose', { documentId: id, payTo: false, vendorId: one, remember: false });
    await program.call('acceptance.accept', { ids: [id], confirmed: true });
    expect(
      (await program.refused('vendors.choose', { documentId: id, payTo: false, vendorId: null, remember: false })).code,
    ).toBe('document.readOnly');
    expect((await program.refused('documents.setField', { id, field: 'dueDate', value: '2026-12-24' })).code).toBe(
      'document.readOnly',
    );
  });

  test('the pay-to vendor is identified by itself', async () => {
    await save();
    const bank = (await save({ name: 'Factor Bank', legalId: '26769388' })).id;
    const page = await program.page(await received({ payeeCvr: '26769388' }));
    expect(page.payToMatch).toMatchObject({ outcome: 'found', vendorId: bank });
    expect(await vendorStops(page.row.id)).toEqual([]);
  });
});

describe('SET-4 cards', () => {
  test('numbers are given by the series, used once, and a used card stays', async () => {
    const first = await save();
    expect(
      (
        await program.call('vendors.rows', {
          search: '',
          sort: { column: 'no', descending: false },
          offset: 0,
          limit: 10,
        })
      ).rows,
    ).toMatchObject([{ no: 'K00001' }]);
    expect((await program.refused('vendors.save', { id: null, card: aCard({ no: 'k00001' }) })).code).toBe(
      'vendor.noTaken',
    );
    expect((await program.refused('vendors.save', { id: null, card: aCard({ legalId: '123' }) })).code).toBe(
      'vendor.legalIdInvalid',
    );
    await received();
    expect((await program.refused('vendors.delete', { id: first.id })).code).toBe('vendor.inUse');
    const unused = await save({ legalId: '26769388' });
    expect(await program.call('vendors.delete', { id: unused.id })).toEqual({});
    expect((await program.refused('vendors.open', { id: unused.id })).code).toBe('vendor.notFound');
  });
});
