import { expect } from 'vitest';
import type { Scenario } from './scenario.ts';
import { codesOf } from './stage.ts';

/** Who sells and who is paid (manual p. 60–63, 70–71, 75, 87). */
export const vendorScenarios: readonly Scenario[] = [
  {
    page: 57,
    id: 'IN-9',
    rule: 'when exactly one card has the company number, the vendor is found on arrival',
    play: async (stage) => {
      const vendorId = await stage.vendor();
      const id = await stage.receive();
      expect((await stage.program.page(id)).vendorMatch).toMatchObject({ outcome: 'found', vendorId });
    },
  },
  {
    page: 60,
    id: 'IN-9',
    rule: 'without a card the vendor stands empty, and a card made from the document finds it',
    play: async (stage) => {
      const id = await stage.receive({ cvr: '26769388', vendor: 'Fyns Rengøring ApS' });
      expect((await stage.program.page(id)).row.vendorId).toBeNull();
      expect(codesOf(await stage.accept(id))).toContain('check.vendorMissing');
      const { proposal } = await stage.program.call('vendors.candidates', { documentId: id, payTo: false, search: '' });
      await stage.program.call('vendors.save', { id: null, card: proposal });
      expect((await stage.program.page(id)).vendorMatch).toMatchObject({ outcome: 'found' });
    },
  },
  {
    page: 60,
    id: 'IN-9',
    rule: 'several cards with the same company number: a person chooses one',
    play: async (stage) => {
      const first = await stage.vendor({ name: 'Nordlys Energi, vest' });
      await stage.vendor({ name: 'Nordlys Energi, øst' });
      const id = await stage.receive();
      expect(codesOf(await stage.accept(id))).toContain('check.vendorAmbiguous');
      await stage.program.call('vendors.choose', { documentId: id, payTo: false, vendorId: first, remember: false });
      expect((await stage.program.page(id)).vendorMatch).toMatchObject({ outcome: 'chosen', vendorId: first });
    },
  },
  {
    page: 62,
    id: 'IN-9',
    rule: 'a choice that is remembered on the card finds the next document by itself',
    play: async (stage) => {
      const west = await stage.vendor({ name: 'Nordlys Energi, vest' });
      await stage.vendor({ name: 'Nordlys Energi, øst' });
      const identifications = [{ scheme: 'DK:P', id: '1012345678' }];
      const id = await stage.receive({ identifications });
      await stage.program.call('vendors.choose', { documentId: id, payTo: false, vendorId: west, remember: true });
      const next = await stage.receive({ number: 'INV-2', lines: [{ price: '77' }], identifications });
      expect((await stage.program.page(next)).vendorMatch).toMatchObject({ outcome: 'found', vendorId: west });
    },
  },
  {
    page: 63,
    id: 'IN-9',
    rule: 'a payee who is not the seller needs a card of their own',
    play: async (stage) => {
      await stage.vendor();
      const id = await stage.receive({ payeeCvr: '26769388' });
      await stage.codeAll(id);
      expect(codesOf(await stage.accept(id, { confirmed: true }))).toContain('check.payToVendorMissing');
      const payTo = await stage.vendor({ name: 'Factor Bank', legalId: '26769388' });
      expect((await stage.program.page(id)).payToMatch).toMatchObject({ vendorId: payTo });
    },
  },
  {
    page: 64,
    id: 'IN-9',
    rule: 'without a payee the seller is the one who is paid',
    play: async (stage) => {
      await stage.vendor();
      const id = await stage.receive();
      expect((await stage.program.page(id)).payToMatch).toBeNull();
      await stage.codeAll(id);
      const { draft } = await stage.check(id);
      expect(draft?.vendorEntry).toMatchObject({ vendorName: 'Nordlys Energi A/S' });
    },
  },
  {
    page: 75,
    id: 'IN-9',
    rule: 'the secondary numbers of the document are shown as what would tell several cards apart',
    play: async (stage) => {
      await stage.vendor({ name: 'Nordlys Energi, vest', otherId: '77112233', otherScheme: 'DK:TELEFON' });
      await stage.vendor({ name: 'Nordlys Energi, øst' });
      const id = await stage.receive({ identifications: [{ scheme: 'DK:TELEFON', id: '77112233' }] });
      expect((await stage.program.page(id)).vendorMatch).toMatchObject({
        outcome: 'found',
        matchedBy: ['legalId', 'otherId'],
      });
    },
  },
  {
    page: 87,
    id: 'SET-5',
    rule: 'a vendor without an e-document partner stops, and the partner made lets it pass',
    play: async (stage) => {
      const vendorId = await stage.vendor();
      const { vendor } = await stage.program.call('vendors.open', { id: vendorId });
      const partners = await stage.program.call('master.rows', {
        table: 'vendorPartners',
        ledgerId: null,
        search: '',
        where: { vendorNo: vendor.no },
        sort: null,
        offset: 0,
        limit: 5,
      });
      await stage.program.call('master.delete', {
        table: 'vendorPartners',
        ledgerId: null,
        ids: partners.rows.map(({ id }) => id),
      });
      const id = await stage.receive();
      await stage.codeAll(id);
      const stopped = await stage.accept(id, { confirmed: true });
      expect(stopped.outcome).toBe('stopped');
      expect(stopped.stops).toMatchObject([{ problem: { code: 'check.partnerMissing' }, action: 'createPartner' }]);
      await stage.program.call('master.createPartners', { search: '', vendorIds: [vendorId], preview: false });
      expect((await stage.accept(id, { confirmed: true })).outcome).toBe('accepted');
    },
  },
  {
    page: 87,
    id: 'IN-9',
    rule: 'a name that is not the card’s is asked about, never taken silently',
    play: async (stage) => {
      await stage.vendor();
      const id = await stage.receive({ vendor: 'Solskin Varme ApS' });
      await stage.codeAll(id);
      expect(codesOf(await stage.accept(id))).toContain('check.nameDiffers');
    },
  },
];
