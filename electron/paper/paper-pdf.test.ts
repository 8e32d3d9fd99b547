import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EDocument } from '../../shared/domain/document/document.ts';
import { aDocument, aLine, aPaymentMeans } from '../../shared/einvoice/paper/sample-document.ts';
import { readDocument } from '../../shared/einvoice/read.ts';
import { paperPdf } from './paper-pdf.ts';
import { printable } from './printable.ts';
import { readPdf } from './testing/read-pdf.ts';

const at = new Date('2026-03-01T12:00:00.000Z');

function sample(name: string): EDocument {
  const path = new URL(`../../shared/einvoice/samples/${name}.xml`, import.meta.url);
  const read = readDocument(readFileSync(path, 'utf8'));
  if (read.kind !== 'document') throw new Error(name);
  return read.document;
}

describe('OUT-7 the paper as PDF', () => {
  test('says what the document says, in Danish letters', async () => {
    const [first = ''] = await readPdf(await paperPdf(sample('oioubl-2-invoice'), 'da', at));
    expect(first.split('\n').filter((line) => line.trim() !== '')).toMatchSnapshot();
  });

  test.each([
    ['da', 'Faktura', 'At betale, DKK', '7.875,00', 'Side 1 af 1'],
    ['sv', 'Faktura', 'Att betala, DKK', '7 875,00', 'Sida 1 av 1'],
    ['en', 'Invoice', 'To pay, DKK', '7,875.00', 'Page 1 of 1'],
  ] as const)('in %s', async (language, ...words) => {
    const [sheet = ''] = await readPdf(await paperPdf(aDocument(), language, at));
    for (const word of words) expect(sheet.replaceAll(/[\s\u00a0]/g, ' ')).toContain(word);
  });

  test('goes over as many sheets as it needs, each with the head of the table and its number', async () => {
    const lines = Array.from({ length: 120 }, (_, index) =>
      aLine({ id: String(index + 1), item: { ...aLine().item, name: `Vare nr. ${String(index + 1)}` } }),
    );
    const sheets = await readPdf(await paperPdf(aDocument({ lines }), 'da', at));
    expect(sheets.length).toBeGreaterThan(2);
    for (const [index, sheet] of sheets.entries()) {
      expect(sheet).toContain(`Side ${String(index + 1)} af ${String(sheets.length)}`);
      if (sheet.includes('Vare nr.')) expect(sheet).toContain('Beskrivelse');
    }
    const all = sheets.join('\n');
    for (const { item } of lines) expect(all.split('\n')).toContain(item.name);
  });

  test('keeps a line with all that is said of it on one sheet, and leaves no sheet empty', async () => {
    const lines = Array.from({ length: 60 }, (_, index) =>
      aLine({
        id: String(index + 1),
        item: { ...aLine().item, name: `Vare ${String(index + 1)}.` },
        notes: [{ text: `Om vare ${String(index + 1)}.`, language: null }],
      }),
    );
    const sheets = await readPdf(await paperPdf(aDocument({ lines }), 'da', at));
    for (const sheet of sheets.slice(0, -1)) expect(sheet.match(/^Vare /gm)?.length ?? 0).toBeGreaterThan(10);
    for (const { id } of lines) {
      const own = sheets.find((sheet) => sheet.includes(`Vare ${id}.`));
      expect(own).toContain(`Om vare ${id}.`);
    }
  });

  test('says in the payment box what is to be paid and by when, and below it what came along', async () => {
    const attachment = { index: 0, fileName: 'Deltagere.pdf', mimeCode: null, description: null, referenceId: null, size: 9, externalUri: null }; // prettier-ignore
    const [sheet = ''] = await readPdf(
      await paperPdf(aDocument({ attachments: [attachment], paymentMeans: [aPaymentMeans({ code: '42' })] }), 'da', at),
    );
    expect(sheet.replaceAll('\u00a0', ' ')).toContain('7.875,00 DKK');
    expect(sheet).toContain('Bilag: Deltagere.pdf');
  });

  test.each([
    'oioubl-2-credit-note',
    'oioubl-2-reminder',
    'oioubl-2-statement',
    'oioubl-2-order',
    'peppol-bis-3-invoice',
    'svefaktura-1-with-objects',
    'oioubl-2-utility-statement',
  ])('draws a %s', async (name) => {
    const document = sample(name);
    const [sheet = ''] = await readPdf(await paperPdf(document, 'sv', at));
    expect(sheet).toContain(document.number);
  });

  test('whatever a document holds, a paper comes of it, and no letter is lost that the paper can write', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ maxLength: 80 }),
        async (name, note) => {
          const document = aDocument({
            number: note,
            notes: [{ text: name, language: null }],
            lines: [aLine({ item: { ...aLine().item, name } })],
          });
          expect((await paperPdf(document, 'da', at)).length).toBeGreaterThan(1000);
        },
      ),
      { numRuns: 40 },
    );
    expect(printable('Østergård Ækvator ÅÄÖ éü €5 “x” – −1')).toBe('Østergård Ækvator ÅÄÖ éü €5 “x” – -1');
    expect(printable('Łódź Škoda Ελλάδα')).toBe('Lódz Škoda ??????');
  });
});
