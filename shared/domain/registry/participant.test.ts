import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { participantOf } from './participant.ts';
import { salesKinds } from '../sales/customer.ts';
import { writtenFormats } from '../sales/written-format.ts';
import { documentTypeId, typeOfDocumentId } from './registered-type.ts';

describe('OUT-9, SET-2 the participant behind an endpoint', () => {
  test.each([
    ['5790000436057', 'GLN', '0088:5790000436057'],
    ['5790 0004 36057', 'EAN', '0088:5790000436057'],
    ['DK12345678', 'DK:CVR', '0184:12345678'],
    ['12345678', '0184', '0184:12345678'],
    ['12345678', 'DK:SE', '0198:dk12345678'],
    ['DK12345678', 'DK:SE', '0198:dk12345678'],
    ['1003336666', 'DK:P', '0096:1003336666'],
    ['556732-1707', 'SE:ORGNR', '0007:5567321707'],
    ['DK5000400440116243', 'IBAN', '9918:dk5000400440116243'],
    ['0192:974760673', 'ISO 6523', '0192:974760673'],
    ['0088:123ABC', null, '0088:123abc'],
  ])('%s (%s) is %s', (id, scheme, value) => {
    expect(participantOf({ id, scheme })?.value).toBe(value);
  });

  test.each([
    ['12345678', 'DK:TELEFON'],
    ['', 'GLN'],
    ['5790/../x', 'GLN'],
    ['12345678', null],
  ])('%s (%s) is nobody a registry can be asked for', (id, scheme) => {
    expect(participantOf({ id, scheme })).toBeNull();
  });

  test('whatever stands on a card, only what may stand in a name of the registry comes out', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('GLN', 'DK:CVR', 'ISO 6523', '0192', null), (id, scheme) => {
        expect(participantOf({ id, scheme })?.value ?? '0088:1').toMatch(/^\d{4}:[a-z0-9._:-]+$/);
      }),
    );
  });
});

describe('OUT-9 the types of documents a registry names', () => {
  test('lead back to kind and format', () => {
    for (const kind of salesKinds)
      for (const format of writtenFormats) {
        const id = documentTypeId({ kind, format });
        if (id !== null) expect(typeOfDocumentId(` ${id}\n`)).toEqual({ kind, format });
      }
  });

  test.each([
    ['invoice', 'oioubl21', 'Invoice-2::Invoice##OIOUBL-2.1::2.1'],
    ['creditNote', 'oioubl21', 'CreditNote-2::CreditNote##OIOUBL-2.1::2.1'],
    ['invoice', 'oioubl202', 'Invoice-2::Invoice##OIOUBL-2.02::2.0'],
    ['reminder', 'oioubl202', 'Reminder-2::Reminder##OIOUBL-2.02::2.0'],
    ['statement', 'oioubl21', 'Statement-2::Statement##OIOUBL-2.1::2.1'],
    [
      'invoice',
      'peppolBis3',
      'Invoice-2::Invoice##urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0::2.1',
    ],
  ] as const)('%s in %s is called as facts/registry.md g.3 has it', (kind, format, name) => {
    expect(documentTypeId({ kind, format })).toBe(`urn:oasis:names:specification:ubl:schema:xsd:${name}`);
  });

  test('the standard has no Peppol reminder or statement', () => {
    expect(documentTypeId({ kind: 'reminder', format: 'peppolBis3' })).toBeNull();
    expect(documentTypeId({ kind: 'statement', format: 'peppolBis3' })).toBeNull();
  });
});
