import { describe, expect, test } from 'vitest';
import type { VendorCard } from '../../shared/contract/vendors.ts';
import { checkCard, tidyCard } from './card-check.ts';
import { emptyCard } from './empty-card.ts';

const aCard = (fields: Partial<VendorCard>): VendorCard => ({
  ...emptyCard,
  name: 'Nordlys A/S',
  legalId: '13585628',
  ...fields,
});
const codes = (fields: Partial<VendorCard>): readonly string[] =>
  checkCard(aCard(fields)).map(({ field, severity, code }) => `${field} ${severity} ${code}`);

describe('vendor card (SET-4)', () => {
  test('a card with a good CVR number has nothing to be said about it', () => {
    expect(codes({})).toEqual([]);
  });

  test('a CVR number of another length cannot be saved; a failing check digit is only a remark', () => {
    expect(codes({ legalId: '1358562' })).toEqual(['legalId error cvrLength']);
    expect(codes({ legalId: '13585629' })).toEqual(['legalId remark cvrCheckDigit']);
  });

  test('DK, spaces and hyphens around a Danish number are taken away (IN-9)', () => {
    expect(tidyCard(aCard({ legalId: 'DK 13 58 56 28', eanLocation: '5790 0012 3456 0' }))).toMatchObject({
      legalId: '13585628',
      eanLocation: '5790001234560',
    });
    expect(tidyCard(aCard({ legalScheme: 'ZZZ', legalId: ' DK-77 ' })).legalId).toBe('DK-77');
  });

  test('every number says what is wrong with it, at its own field', () => {
    expect(
      codes({
        seNumber: '123',
        pNumber: '10',
        eanLocation: '5790001234561',
        country: 'Danmark',
        currency: 'kr',
        mail: 'x',
        otherId: '7',
      }),
    ).toEqual([
      'seNumber error seLength',
      'pNumber error pNumberLength',
      'eanLocation remark eanCheckDigit',
      'otherScheme error otherSchemeMissing',
      'country error countryForm',
      'currency error currencyForm',
      'mail error mailForm',
    ]);
  });

  test('a name is needed; a card without any number is kept but will never be found by itself', () => {
    expect(codes({ name: '  ', legalId: '' })).toEqual(['name error nameMissing', 'legalId remark noNumber']);
  });
});
