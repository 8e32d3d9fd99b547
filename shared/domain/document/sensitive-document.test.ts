import { describe, expect, test } from 'vitest';
import { aDocument, aLine, aParty } from '../build.ts';
import { withoutCitizenNumbers, withoutPersonalTexts } from './sensitive-document.ts';

const line = aLine({
  notes: [{ text: 'Samtale med Lis Holm', language: null }],
  accountingCost: '05,FINANS,2210',
  item: { ...aLine().item, name: 'Psykologsamtale, Lis Holm', descriptions: ['Lis Holm'], sellersId: 'P-7' },
});
const values = {
  notes: [{ text: 'Vedr. Lis Holm', language: null }],
  references: [{ kind: 'additional' as const, id: '0101701234', scheme: 'ARR', uuid: null, issueDate: null, typeCode: '130', description: 'Lis Holm' }],
  lines: [line],
  attachments: [{ index: 0, fileName: 'Lis Holm.pdf', mimeCode: null, description: 'Lis Holm', referenceId: null, size: 7, externalUri: null }],
}; // prettier-ignore

describe('IN-33: sensitive documents', () => {
  test('keep what is booked and paid, and nothing in which people are spoken of', () => {
    const kept = withoutPersonalTexts(aDocument({ ...values, sensitiveLevel: '1' }));
    expect(JSON.stringify(kept)).not.toMatch(/Lis Holm|0101701234/u);
    expect(kept).toMatchObject({ number: 'INV-7', totals: { payable: { value: '125.00' } } });
    expect(kept.lines[0]).toMatchObject({ amount: { value: '100.00' }, accountingCost: '05,FINANS,2210' });
    expect(kept.lines[0]?.item.sellersId).toBe('P-7');
    expect(kept.attachments).toMatchObject([{ index: 0, size: 7, fileName: '••••' }]);
    expect(withoutPersonalTexts(kept)).toEqual(kept);
  });

  test('a document that is not marked is kept whole', () => {
    const document = aDocument(values);
    expect(withoutPersonalTexts(document)).toBe(document);
  });
});

describe('IN-9: citizens’ numbers', () => {
  test('are shown nowhere on a page, however they are written', () => {
    const sender = aParty({
      legal: { name: 'Lis Holm', id: { id: '010170-1234', scheme: 'DK:CPR' } },
      identifications: [{ id: '0101701234', scheme: 'ZZZ' }],
    });
    const notes = [{ text: 'CPR 010170-1234', language: null }];
    const shown = withoutCitizenNumbers(aDocument({ sender, notes }));
    expect(JSON.stringify(shown)).not.toMatch(/010170/u);
    expect(shown.sender.legal?.id).toEqual({ id: '••••', scheme: 'DK:CPR' });
    const document = aDocument();
    expect(withoutCitizenNumbers(document)).toBe(document);
  });
});
