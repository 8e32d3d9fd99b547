import { describe, expect, test } from 'vitest';
import type { DocumentFormat, DocumentType } from '../domain/document/document.ts';
import { profileRow, standardProfiles } from './profiles.ts';

const nes5 = 'urn:www.nesubl.eu:profiles:profile5:ver2.0';
const peppol = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';

describe('what a profile asks in return (IN-6)', () => {
  test.each<[DocumentType, DocumentFormat, string | null, 'asks' | 'silent' | 'plain' | 'unsupported']>([
    ['invoice', 'oioubl2', 'Procurement-BilSim-1.0', 'plain'],
    ['invoice', 'oioubl2', 'Procurement-BilSimR-1.0', 'asks'],
    ['invoice', 'oioubl2', 'Procurement-OrdSimR-BilSim-1.0', 'plain'],
    ['order', 'oioubl2', 'Procurement-OrdSimR-BilSim-1.0', 'asks'],
    ['invoice', 'oioubl2', 'Procurement-OrdSim-BilSimR-1.0', 'asks'],
    ['order', 'oioubl2', 'Procurement-OrdSim-BilSimR-1.0', 'plain'],
    ['creditNote', 'oioubl2', 'Procurement-OrdAdvR-BilSimR-1.0', 'asks'],
    ['statement', 'oioubl2', 'Procurement-PayBasR-1.0', 'asks'],
    ['reminder', 'oioubl2', 'Procurement-BilSimR-1.0', 'asks'],
    ['reminder', 'oioubl2', 'Procurement-BilSimReminderOnly-1.0', 'plain'],
    ['invoice', 'oioubl2', 'Procurement-BilSimReminderOnly-1.0', 'unsupported'],
    ['utilityStatement', 'oioubl2', 'Reference-UtilityR-1.0', 'asks'],
    ['utilityStatement', 'oioubl2', 'Reference-Utility-1.0', 'plain'],
    ['invoice', 'oioubl2', nes5, 'silent'],
    ['creditNote', 'oioubl2', 'urn:www.nesubl.eu:profiles:profile5:ver1.0', 'silent'],
    ['invoice', 'oioubl2', 'urn:www.nesubl.eu:profiles:profile7:ver2.0', 'plain'],
    ['invoice', 'oioubl2', 'urn:www.nesubl.eu:profiles:profile99:ver2.0', 'unsupported'],
    ['invoice', 'oioubl2', 'NONE', 'unsupported'],
    ['applicationResponse', 'oioubl2', 'NONE', 'plain'],
    ['applicationResponse', 'oioubl2', 'Catalogue-CatAdv-1.0', 'plain'],
    ['invoice', 'oioubl2', 'Catalogue-CatAdv-1.0', 'unsupported'],
    ['invoice', 'oioubl2', 'IndFak-NS-1.0', 'unsupported'],
    ['invoice', 'oioubl2', null, 'plain'],
    ['invoice', 'peppolBis3', peppol, 'asks'],
    ['invoice', 'ubl', 'P1', 'plain'],
    ['invoice', 'ubl', 'urn:example:own', 'unsupported'],
    ['invoice', 'ubl', null, 'plain'],
    ['order', 'peppolBis3', 'urn:fdc:peppol.eu:poacc:bis:order_only:3', 'plain'],
    ['invoice', 'oioubl3', 'urn:fdc:oioubl.dk:bis:billing_with_response:3', 'asks'],
    ['invoice', 'oioubl3', 'urn:fdc:oioubl.dk:bis:billing_private_without_response:3', 'silent'],
    ['invoice', 'svefaktura1', null, 'plain'],
  ])('%s, %s, %s: %s', (type, format, profileId, expected) => {
    const row = profileRow(type, format, profileId);
    const kind = !row.supported ? 'unsupported' : row.neverAnswer ? 'silent' : row.asksForAnswer ? 'asks' : 'plain';
    expect(kind).toBe(expected);
  });

  test('the standard table lists supported profiles only, each as it is judged', () => {
    const rows = standardProfiles();
    expect(rows.length).toBeGreaterThan(100);
    for (const { type, profileId, supported, asksForAnswer, neverAnswer } of rows) {
      expect(supported).toBe(true);
      expect(profileRow(type, 'oioubl2', profileId)).toEqual({ supported, asksForAnswer, neverAnswer });
    }
    expect(rows.some(({ type, profileId }) => type === 'invoice' && profileId === peppol)).toBe(true);
  });
});
