import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocument } from './read.ts';

const sample = (name: string): string => readFileSync(new URL(`./samples/${name}.xml`, import.meta.url), 'utf8');

function searchTextOf(xml: string): string {
  const outcome = readDocument(xml);
  if (outcome.kind === 'failed') throw new Error(outcome.problem.code);
  return Object.values(outcome.searchText).join('\n');
}

/** The sample is marked as sensitive; all its words are found without the mark only. */
const unmarked = sample('oioubl-2-invoice').replace('<cbc:DocumentTypeCode>PersonalSecure</cbc:DocumentTypeCode>', '');

describe('what a document is found by', () => {
  test('of a sensitive one its own number and its vendor, nothing else (IN-33)', () => {
    const marked = searchTextOf(sample('oioubl-2-invoice'));
    for (const text of ['HP-20731', 'Havnens Papir & Kontor ApS', 'DK12345674']) expect(marked).toContain(text);
    for (const text of ['REK-881', 'Whiteboard', 'Thank you', 'Bent', 'følgeseddel.xml', 'Nordsø'])
      expect(marked).not.toContain(text);
  });

  test.each([
    'HP-20731',
    'Havnens Papir & Kontor ApS',
    'DK12345674',
    '5790007654324',
    'REK-881',
    'SO-55',
    'Thank you for the order.',
    'Whiteboard',
    'WB-120',
    'Hvid tavle 120 × 90 cm',
    '000000001234566',
    'følgeseddel.xml',
    'Nordsø Factoring A/S',
  ])('%s', (text) => {
    expect(searchTextOf(unmarked)).toContain(text);
  });

  test("never by a citizen's number, wherever else it is repeated (IN-33)", () => {
    const peppol = sample('peppol-bis-3-invoice');
    expect(peppol).toContain('0101805555');
    expect(searchTextOf(peppol)).not.toContain('0101805555');
    const repeated = peppol
      .replace('<cbc:Note>30 dagar', '<cbc:Note>CPR 0101805555, 30 dagar')
      .replace('<cbc:BuyerReference>Projekt 12', '<cbc:BuyerReference>0101805555');
    expect(searchTextOf(repeated)).not.toContain('0101805555');
    const endpoint = sample('oioubl-2-invoice').replace(
      '<cbc:EndpointID schemeID="DK:CVR">DK12345674',
      '<cbc:EndpointID schemeID="DK:CPR">0101805555',
    );
    expect(searchTextOf(endpoint)).not.toContain('0101805555');
  });
});
