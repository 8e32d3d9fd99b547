import { describe, expect, test } from 'vitest';
import { aDocument, aParty } from '../build.ts';
import { transportAddress } from './transport-address.ts';

const sender = aParty({ endpoint: { id: 'DK12345674', scheme: 'DK:CVR' } });
const receiver = aParty({ endpoint: { id: '5790000436057', scheme: 'GLN' } });
const oioubl = { customizationId: 'OIOUBL-2.1', profileId: 'urn:www.nesubl.eu:profiles:profile5:ver2.0' };

describe('PLT-4 the address of a document (facts/registry.md g.3)', () => {
  test('names the participants as the registry does, and an OIOUBL invoice by its release', () => {
    expect(transportAddress(aDocument({ ...oioubl, sender, receiver }))).toEqual({
      sender: '0184:12345674',
      receiver: '0088:5790000436057',
      documentTypeId: 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2::Invoice##OIOUBL-2.1::2.1',
      processId: 'nes-procid-ubl::urn:www.nesubl.eu:profiles:profile5:ver2.0',
    });
    const older = transportAddress(aDocument({ ...oioubl, customizationId: 'OIOUBL-2.02', sender, receiver }));
    expect(older?.documentTypeId).toMatch(/##OIOUBL-2\.02::2\.0$/u);
  });

  test('knows the processes of Peppol and of OIOUBL itself by their schemes', () => {
    const peppol = aDocument({
      sender,
      receiver,
      customizationId: 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
      profileId: 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
    });
    expect(transportAddress(peppol)?.processId).toBe('cenbii-procid-ubl::urn:fdc:peppol.eu:2017:poacc:billing:01:1.0');
    const reminder = aDocument({ ...oioubl, type: 'reminder', sender, receiver });
    expect(transportAddress({ ...reminder, profileId: 'Procurement-ReminderOnly-1.0' })).toMatchObject({
      documentTypeId: expect.stringContaining('Reminder-2::Reminder##'),
      processId: 'oioubl-procid-ubl::Procurement-ReminderOnly-1.0',
    });
  });

  test.each([
    ['invoice', 'Procurement-BilSim-1.0', 'nes-procid-ubl::urn:www.nesubl.eu:profiles:profile5:ver2.0'],
    ['creditNote', 'Procurement-OrdSimR-BilSim-1.0', 'nes-procid-ubl::urn:www.nesubl.eu:profiles:profile5:ver2.0'],
    ['reminder', 'Procurement-BilSim-1.0', 'oioubl-procid-ubl::Procurement-ReminderOnly-1.0'],
    ['statement', 'Procurement-PayBas-1.0', 'oioubl-procid-ubl::Procurement-PayBas-1.0'],
    ['utilityStatement', 'Reference-Utility-1.0', 'oioubl-procid-ubl::Reference-Utility-1.0'],
    ['applicationResponse', 'NONE', 'oioubl-procid-ubl::NONE'],
  ] as const)(
    'OUT-9 a %s of profile %s travels by the process its receiver is registered with',
    (type, profileId, processId) => {
      expect(transportAddress(aDocument({ ...oioubl, type, profileId, sender, receiver }))?.processId).toBe(processId);
    },
  );

  test('is none where a party has no endpoint a network knows, or the document no profile', () => {
    expect(transportAddress(aDocument({ ...oioubl, sender: aParty(), receiver }))).toBeNull();
    const unknown = aParty({ endpoint: { id: '17', scheme: 'X' } });
    expect(transportAddress(aDocument({ ...oioubl, sender, receiver: unknown }))).toBeNull();
    expect(transportAddress(aDocument({ ...oioubl, profileId: null, sender, receiver }))).toBeNull();
  });
});
