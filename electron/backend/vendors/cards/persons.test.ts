import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { oioublXml } from '../../testing/invoice-xml.ts';
import { aCard, startTestProgram, type TestProgram } from '../../testing/test-program.ts';

const number = '0101701234';
const written = '010170-1234';

let program: TestProgram;
beforeEach(async () => {
  program = await startTestProgram();
});
afterEach(() => program.close());

/** An invoice of a private person: known by a CPR number, which the note repeats. */
const personXml = (values: Parameters<typeof oioublXml>[0] = {}) =>
  oioublXml({ vendor: 'Lis Holm', note: `CPR ${written}`, ...values })
    .replaceAll(/<cbc:EndpointID schemeID="DK:CVR">DK\d{8}/gu, `<cbc:EndpointID schemeID="DK:CPR">${number}`)
    .replaceAll(/<cbc:CompanyID schemeID="DK:CVR">DK\d{8}/gu, `<cbc:CompanyID schemeID="DK:CPR">${written}`);
const received = async (values: Parameters<typeof oioublXml>[0] = {}) =>
  (await program.receive(personXml(values)))[0] ?? 0;
const aPerson = (values: Parameters<typeof aCard>[0] = {}) =>
  aCard({ name: 'Lis Holm', legalId: '', legalScheme: 'DK:CPR', cprNumber: written, ...values });
const save = (card: ReturnType<typeof aCard>, id: number | null = null) => program.call('vendors.save', { id, card });
const everything = { search: '', sort: { column: 'no', descending: false }, offset: 0, limit: 50 } as const;
const hasNumber = (value: unknown): boolean => /0101701234|010170-1234/u.test(JSON.stringify(value));

describe('IN-9: persons', () => {
  test('are found by their number, which stands in no list, page, search, log or sentence (NS p. 38)', async () => {
    const open = await received();
    const page = await program.page(open);
    expect(page.vendorMatch).toMatchObject({ outcome: 'none', primaryKey: { id: '••••', scheme: 'DK:CPR' } });
    const vendorId = (await save(aPerson())).id;
    const found = await program.page(open);
    expect(found.vendorMatch).toMatchObject({ outcome: 'found', vendorId, matchedBy: ['legalId'] });
    expect(found.document.notes[0]?.text).toBe('CPR ••••');
    const next = await received({ number: 'INV-2', net: 55 });
    expect((await program.page(next)).vendorMatch).toMatchObject({ outcome: 'found', vendorId });

    const seen = [
      page,
      found,
      await program.rows(),
      await program.call('vendors.rows', everything),
      await program.call('vendors.candidates', { documentId: open, payTo: false, search: '' }),
      await program.call('payment.open', { id: open }),
      await program.call('acceptance.check', { id: open }),
      program.events,
      program.logged,
    ];
    expect(seen.map(hasNumber)).toEqual(seen.map(() => false));
    for (const search of [number, written]) {
      expect((await program.call('vendors.rows', { ...everything, search })).total).toBe(0);
      const sort = { column: 'receivedAt' as const, descending: false };
      const view = { inbox: 'purchase' as const, ledgerId: null, conditions: [], search, sort, offset: 0, limit: 9 };
      expect((await program.call('documents.rows', view)).rows).toEqual([]);
    }
  });

  test('the number is shown on the card to the role only, each look in the log; saved hidden it stays', async () => {
    const { id } = await save(aPerson());
    const { vendor } = await program.call('vendors.open', { id });
    expect(vendor).toMatchObject({ legalId: '', legalScheme: 'DK:CPR', cprNumber: number });
    program = await program.restart({ user: { name: 'bo', initials: 'BO', roles: ['bookkeeper'] } });
    const hidden = (await program.call('vendors.open', { id })).vendor;
    expect(hidden.cprNumber).toBe('••••');
    await save(aPerson({ cprNumber: hidden.cprNumber, phone: '12 34 56 78' }), id);
    program = await program.restart({ user: { name: 'ea', initials: 'EA', roles: ['bookkeeper', 'sensitive'] } });
    expect((await program.call('vendors.open', { id })).vendor).toMatchObject({
      cprNumber: number,
      phone: '12 34 56 78',
    });
  });

  test('a card is made from the document by somebody who may not see the number', async () => {
    program = await program.restart({ user: { name: 'bo', initials: 'BO', roles: ['bookkeeper'] } });
    const documentId = await received();
    const { proposal } = await program.call('vendors.candidates', { documentId, payTo: false, search: '' });
    expect(proposal).toMatchObject({ name: 'Lis Holm', legalId: '', legalScheme: 'DK:CPR', cprNumber: '••••' });
    const made = { id: null, card: proposal, from: { documentId, payTo: false } };
    const { id } = await program.call('vendors.save', made);
    expect((await program.page(documentId)).vendorMatch).toMatchObject({ outcome: 'found', vendorId: id });
  });

  test('a number of another length is refused without being repeated, and one in the wrong field moves', async () => {
    const problem = await program.refused('vendors.save', { id: null, card: aPerson({ cprNumber: '010170-12' }) });
    expect(problem).toEqual({ code: 'vendor.cprInvalid', values: {} });
    const { id } = await save(aPerson({ legalId: written, cprNumber: '' }));
    expect((await program.call('vendors.open', { id })).vendor).toMatchObject({ legalId: '', cprNumber: number });
  });
});
