import { describe, expect, test } from 'vitest';
import { aDocument, aParty, aVendor } from '../build.ts';
import { keysOf, namesDiffer, normaliseId, normaliseScheme } from './party-keys.ts';
import { normaliseCard, proposeVendor } from './vendor-card.ts';
import { differingKeys, keyToRemember, matchVendor, payToParty, primaryKeyMatches } from './vendor-match.ts';

const withPNumber = (id: string) => aParty({ identifications: [{ id, scheme: 'DK:P' }] });

describe('IN-9 keys of a party', () => {
  test('a CVR number is the same with and without DK, blanks and as an ISO 6523 scheme', () => {
    for (const [id, scheme] of [
      ['DK12345674', 'DK:CVR'],
      ['12345674', '0184'],
      ['12 34 56 74', 'dk:cvr'],
      ['DK12345674', '9902'],
    ] as const) {
      expect(keysOf(aParty({ legal: { name: null, id: { id, scheme } } })).legal).toEqual({
        id: '12345674',
        scheme: 'DK:CVR',
      });
    }
  });

  test('a number without a scheme is judged by its look and the country, else it is of an unknown scheme', () => {
    const address = {
      street: null,
      buildingNumber: null,
      additionalStreet: null,
      postbox: null,
      department: null,
      postalCode: null,
      city: null,
      region: null,
      country: 'SE',
      lines: [],
    };
    const legal = (id: string) => ({ name: null, id: { id, scheme: null } });
    expect(keysOf(aParty({ legal: legal('DK12345674') })).legal?.scheme).toBe('DK:CVR');
    expect(keysOf(aParty({ legal: legal('556677-8899'), address })).legal).toEqual({
      id: '5566778899',
      scheme: 'SE:ORGNR',
    });
    expect(keysOf(aParty({ legal: legal('XK-77') })).legal).toEqual({ id: 'XK77', scheme: 'ZZZ' });
  });

  test('where the legal entity has no number, a company number of the endpoint stands in', () => {
    expect(keysOf(aParty({ legal: null, endpoint: { id: 'DK12345674', scheme: 'DK:CVR' } })).legal).toEqual({
      id: '12345674',
      scheme: 'DK:CVR',
    });
    expect(keysOf(aParty({ legal: null, endpoint: { id: '5790000436057', scheme: 'GLN' } })).legal).toBeNull();
  });

  test('secondary numbers come from endpoint, identifications and tax ids', () => {
    const keys = keysOf(
      aParty({
        endpoint: { id: '5790000436057', scheme: '0088' },
        identifications: [
          { id: '1012345678', scheme: 'DK:P' },
          { id: 'Kunde 77', scheme: 'ZZZ' },
        ],
        taxIds: [{ id: { id: 'DK12345674', scheme: 'DK:SE' }, taxScheme: '63' }],
      }),
    );
    expect(keys).toMatchObject({
      eanLocation: '5790000436057',
      pNumber: '1012345678',
      seNumber: '12345674',
      other: { id: 'KUNDE77', scheme: 'ZZZ' },
    });
  });

  test('normalising twice changes nothing', () => {
    for (const [id, scheme] of [
      ['DK 12345674', 'DK:CVR'],
      ['DK12', 'ZZZ'],
      ['dk-1', 'DK:SE'],
    ] as const) {
      const once = normaliseId(id, scheme);
      expect(normaliseId(once, scheme)).toBe(once);
      expect(normaliseScheme(normaliseScheme(scheme))).toBe(normaliseScheme(scheme));
    }
  });
});

describe('IN-9 the vendor', () => {
  test('one card with the primary key is taken', () => {
    expect(matchVendor(aParty(), [aVendor()], null)).toMatchObject({
      outcome: 'found',
      vendorId: 1,
      matchedBy: ['legalId'],
      nameDiffers: false,
    });
  });

  test('several cards are narrowed by P number, and the reasons are told', () => {
    const cards = [aVendor({ id: 1, pNumber: '1000000001' }), aVendor({ id: 2, pNumber: '1000000002' })];
    expect(matchVendor(withPNumber('1000000002'), cards, null)).toMatchObject({
      outcome: 'found',
      vendorId: 2,
      matchedBy: ['legalId', 'pNumber'],
      candidates: 2,
    });
  });

  test('P number and EAN location together decide where neither does alone', () => {
    const cards = [
      aVendor({ id: 1, pNumber: '1000000001', eanLocation: '5790000000001' }),
      aVendor({ id: 2, pNumber: '1000000001', eanLocation: '5790000000002' }),
      aVendor({ id: 3, eanLocation: '5790000000002' }),
    ];
    const party = aParty({
      identifications: [
        { id: '1000000001', scheme: 'DK:P' },
        { id: '5790000000002', scheme: 'GLN' },
      ],
    });
    expect(matchVendor(party, cards, null)).toMatchObject({
      outcome: 'found',
      vendorId: 2,
      matchedBy: ['legalId', 'pNumber', 'eanLocation'],
    });
  });

  test('another id decides only under the same scheme', () => {
    const cards = [
      aVendor({ id: 1, otherId: 'A7', otherScheme: 'ZZZ' }),
      aVendor({ id: 2, otherId: 'A7', otherScheme: 'DUNS' }),
    ];
    const party = aParty({ identifications: [{ id: 'A7', scheme: 'DUNS' }] });
    expect(matchVendor(party, cards, null)).toMatchObject({ vendorId: 2, matchedBy: ['legalId', 'otherId'] });
  });

  test('a card that merely lacks the number is not taken by elimination', () => {
    const cards = [aVendor({ id: 1, pNumber: '1000000001' }), aVendor({ id: 2 })];
    expect(matchVendor(withPNumber('1000000009'), cards, null)).toMatchObject({
      outcome: 'several',
      vendorId: null,
      candidates: 2,
    });
    expect(matchVendor(aParty(), cards, null)).toMatchObject({
      outcome: 'several',
      missing: ['pNumber', 'seNumber', 'eanLocation', 'otherId'],
    });
  });

  test('no card, and no number to look for, are told apart', () => {
    expect(matchVendor(aParty(), [], null)).toMatchObject({
      outcome: 'none',
      primaryKey: { id: '12345674', scheme: 'DK:CVR' },
    });
    expect(matchVendor(aParty({ legal: null }), [], null).outcome).toBe('noKey');
  });

  test('a choice of a person wins whatever its key, and a differing name is said', () => {
    const chosen = aVendor({ id: 9, name: 'Noget andet ApS', legalId: '99999999' });
    expect(matchVendor(aParty(), [aVendor()], chosen)).toMatchObject({
      outcome: 'chosen',
      vendorId: 9,
      matchedBy: ['user'],
      nameDiffers: true,
    });
  });

  test('names differ only where a person would say so', () => {
    expect(namesDiffer('Nordlys Energi', 'NORDLYS ENERGI A/S')).toBe(false);
    expect(namesDiffer('Müller & Søn ApS', 'Muller og Son')).toBe(false);
    expect(namesDiffer('Nordlys Energi', 'Nordlys Vand')).toBe(true);
    expect(namesDiffer('', 'Nordlys')).toBe(false);
  });

  test('the payee is another vendor only when it is another company', () => {
    const factoring = aParty({
      name: 'Factor Bank',
      legal: { name: null, id: { id: 'DK87654321', scheme: 'DK:CVR' } },
    });
    expect(payToParty(aDocument({ payee: factoring }))).toBe(factoring);
    expect(
      payToParty(aDocument({ payee: aParty({ legal: { name: null, id: { id: '12345674', scheme: '0184' } } }) })),
    ).toBeNull();
    expect(payToParty(aDocument())).toBeNull();
  });
});

describe('IN-9 remembering and proposing', () => {
  test('a choice is remembered by the first number the card lacks and no sister card carries', () => {
    const keys = keysOf(
      aParty({
        identifications: [
          { id: '1000000001', scheme: 'DK:P' },
          { id: '5790000000002', scheme: 'GLN' },
        ],
      }),
    );
    const card = aVendor({ id: 1 });
    expect(keyToRemember(keys, card, [card])).toEqual({ field: 'pNumber', value: '1000000001' });
    expect(keyToRemember(keys, card, [card, aVendor({ id: 2, pNumber: '1000000001' })])).toEqual({
      field: 'eanLocation',
      value: '5790000000002',
    });
    expect(keyToRemember(keysOf(aParty()), card, [card])).toBeNull();
  });

  test('a remembered choice makes the next such document find its card', () => {
    const party = withPNumber('1000000001');
    const [one, two] = [aVendor({ id: 1 }), aVendor({ id: 2 })];
    const remembered = keyToRemember(keysOf(party), two, [one, two]);
    if (remembered === null || remembered.field === 'otherId') throw new Error('expected a P number');
    expect(matchVendor(party, [one, { ...two, [remembered.field]: remembered.value }], null).vendorId).toBe(2);
  });

  test('a proposed card is found by the document it was made from', () => {
    const proposal = proposeVendor(aParty(), 'DKK');
    expect(proposal).toMatchObject({
      name: 'Nordlys Energi A/S',
      legalId: '12345674',
      legalScheme: 'DK:CVR',
      currency: 'DKK',
    });
    expect(primaryKeyMatches(keysOf(aParty()), aVendor({ ...proposal }))).toBe(true);
  });

  test('a card typed by hand is kept in the comparable form', () => {
    const card = normaliseCard({
      ...proposeVendor(aParty(), null),
      legalId: 'DK 12345674',
      legalScheme: '',
      seNumber: 'DK11223344',
    });
    expect(card).toMatchObject({ legalId: '12345674', legalScheme: 'DK:CVR', seNumber: '11223344' });
  });

  test('differing numbers are named', () => {
    expect(differingKeys(keysOf(withPNumber('1000000001')), aVendor({ pNumber: '1000000002' }))).toEqual(['pNumber']);
  });

  test('a person is known by CPR number, which is proposed hidden and kept in its own field (NS p. 38)', () => {
    const person = aParty({ legal: { name: 'Lis Holm', id: { id: '010170-1234', scheme: 'DK:CPR' } } });
    expect(proposeVendor(person, 'DKK')).toMatchObject({ legalId: '', legalScheme: 'DK:CPR', cprNumber: '••••' });
    const card = normaliseCard({ ...proposeVendor(person, null), legalId: '010170-1234', cprNumber: '' });
    expect(card).toMatchObject({ legalId: '', legalScheme: 'DK:CPR', cprNumber: '0101701234' });
    const match = matchVendor(person, [aVendor({ ...card, id: 7 })], null);
    expect(match).toMatchObject({ outcome: 'found', vendorId: 7, primaryKey: { id: '••••', scheme: 'DK:CPR' } });
    expect(keysOf(aParty({ identifications: [{ id: '0101701234', scheme: '9901' }] })).other).toBeNull();
  });
});
