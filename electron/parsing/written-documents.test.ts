import { readFileSync } from 'node:fs';
import { array, assert, constant, constantFrom, integer, option, property, record, string } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromMinorUnits } from '../../shared/domain/amount/amount.ts';
import type { EDocument, Reference } from '../../shared/domain/document/document.ts';
import { aReminder, aStatement } from '../../shared/einvoice/writers/build-balance.ts';
import { everyMeans } from '../../shared/einvoice/writers/build-payment.ts';
import type { Sold } from '../../shared/einvoice/writers/build.ts';
import {
  aReference,
  aSale,
  anAllowance,
  buyer,
  exempt,
  money,
  reverseCharged,
  standardRated,
  zeroRated,
} from '../../shared/einvoice/writers/build.ts';
import { checkWritable } from '../../shared/einvoice/writers/check/check-writable.ts';
import type { WrittenFormat } from '../../shared/einvoice/writers/format.ts';
import { writtenFormats } from '../../shared/einvoice/writers/format.ts';
import { inFormat } from '../../shared/einvoice/writers/in-format.ts';
import { writeDocument } from '../../shared/einvoice/writers/write-document.ts';
import { cleanText } from '../../shared/einvoice/xml.ts';
import { attachmentOf, readBytes } from './read-bytes.ts';

/** Writes, passes the gate, reads, and wants neither a refusal nor an error finding on the way. */
function thereAndBack(document: EDocument, format: WrittenFormat, files: ReadonlyMap<number, string> = new Map()) {
  expect(checkWritable(document, format, files)).toEqual([]);
  const written = writeDocument(document, format, files);
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
  const outcome = readBytes(new TextEncoder().encode(written.value));
  if (outcome.kind === 'failed') throw new Error(JSON.stringify(outcome.problem));
  expect(outcome.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return outcome.document;
}

const word = string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map(cleanText)
  .filter((text) => text !== '');
const decimal = (most: number): Arbitrary<string> => integer({ min: 1, max: most }).map(fromMinorUnits);
const date = constantFrom('2026-01-31', '2026-02-28', '2024-02-29', '2026-05-04');

const soldLine = (other: NonNullable<Sold['tax']>): Arbitrary<Sold> =>
  record({
    quantity: decimal(100_000),
    price: decimal(10_000_000),
    unit: constantFrom('EA', 'HUR', 'KGM', 'KWH', 'MTR'),
    tax: constantFrom(standardRated, other),
    more: record({ accountingCost: option(word), notes: option(word.map((text) => [{ text, language: null }])) }).map(
      ({ accountingCost, notes }) => ({ accountingCost, notes: notes ?? [] }),
    ),
  });

/** In the order of an invoice's elements. */
const references: Arbitrary<readonly Reference[]> = array(
  record({ id: word, kind: constantFrom('order', 'invoice', 'despatch', 'receipt', 'originator', 'contract') }),
  { maxLength: 6 },
).map((found) =>
  (['order', 'invoice', 'despatch', 'receipt', 'originator', 'contract'] as const).flatMap((kind) =>
    found
      .filter((each) => each.kind === kind)
      .slice(0, 1)
      .map(({ id }) => aReference(kind, id)),
  ),
);

const sale: Arbitrary<EDocument> = constantFrom(zeroRated, reverseCharged, exempt)
  .chain((other) => array(soldLine(other), { minLength: 1, maxLength: 5 }))
  .chain((sold) =>
    record({
      sold: constant(sold),
      number: word,
      issueDate: date,
      notes: option(word.map((text) => [{ text, language: null }])).map((notes) => notes ?? []),
      accountingCost: option(word),
      references,
      means: constantFrom(...Object.values(everyMeans)),
      fee: option(decimal(50_000)),
      // Less than any line: nothing becomes negative.
      prepaid: constantFrom(null, '0.01'),
    }),
  )
  .map(({ sold, means, fee, prepaid, ...values }) =>
    aSale(
      sold,
      { ...values, paymentMeans: [means] },
      fee === null ? [] : [anAllowance(fee, { charge: true, reason: 'Fragt' })],
      prepaid,
    ),
  );

describe('a sales document that is written reads back as the same (OUT-3)', () => {
  test.each(writtenFormats)('any invoice a writer accepts, in %s', (format) => {
    assert(
      property(sale, (document) => {
        expect(thereAndBack(document, format)).toEqual(inFormat(document, format));
      }),
      { numRuns: 60 },
    );
  });

  test.each(writtenFormats)('a document already in the words of its format stays as it is: %s', (format) => {
    assert(
      property(sale, (document) => {
        const told = inFormat(document, format);
        expect(inFormat(told, format)).toEqual(told);
      }),
      { numRuns: 40 },
    );
  });

  test.each(writtenFormats)('a credit note of two lines, in %s', (format) => {
    const credited = [aReference('invoice', '4711', { issueDate: '2026-05-04' })];
    const document = aSale([{}, { tax: zeroRated }], { type: 'creditNote', typeCode: '381', references: credited });
    const told = inFormat(document, format);
    const expected = format === 'oioubl202' ? { ...told, dueDate: null } : told;
    expect(thereAndBack(document, format)).toEqual(expected);
  });

  test.each(['oioubl21', 'oioubl202'] as const)('a reminder with fee and interest, in %s (OUT-10)', (format) => {
    assert(
      property(array(decimal(10_000_000), { minLength: 1, maxLength: 8 }), word, (unpaid, number) => {
        const document = aReminder(unpaid, { number });
        expect(thereAndBack(document, format)).toEqual(inFormat(document, format));
      }),
      { numRuns: 30 },
    );
  });

  test.each(['oioubl21', 'oioubl202'] as const)('a statement of a period, in %s (OUT-10)', (format) => {
    const document = aStatement();
    expect(thereAndBack(document, format)).toEqual(inFormat(document, format));
  });

  test('what was told in the words of Peppol goes out as OIOUBL and back, payment included', () => {
    for (const [name, means] of Object.entries(everyMeans)) {
      const peppol = inFormat(aSale([{}], { paymentMeans: [means] }), 'peppolBis3');
      const back = thereAndBack(peppol, 'oioubl21');
      expect(back, name).toMatchObject({
        format: 'oioubl2',
        totals: { taxExclusive: money('50.00'), payable: money('250.00') },
      });
      expect(back.paymentMeans[0]?.code, name).toBe(means.code);
    }
  });
});

describe('own samples, read, written and read again (OUT-3)', () => {
  const sampleBytes = (name: string): Uint8Array =>
    readFileSync(new URL(`../../shared/einvoice/samples/${name}.xml`, import.meta.url));

  test.each(['oioubl-2-invoice', 'oioubl-2-credit-note', 'oioubl-2-reminder', 'oioubl-2-statement'])('%s', (name) => {
    const original = readBytes(sampleBytes(name));
    if (original.kind === 'failed') throw new Error(name);
    const { document } = original;
    const files = new Map(
      document.attachments.map(({ index }) => [index, base64Of(attachmentOf(sampleBytes(name), index))] as const),
    );
    const told = inFormat(document, 'oioubl202');
    expect(thereAndBack(document, 'oioubl202', files)).toEqual(told);
    expect(told.lines).toMatchObject(
      document.lines.map(({ id, amount, debit, credit }) => ({ id, amount, debit, credit })),
    );
    expect(told.totals).toEqual(document.totals);
  });
});

function base64Of(bytes: Uint8Array | null): string {
  return Buffer.from(bytes ?? []).toString('base64');
}

describe('delivery, period, terms, orders and attachments (OUT-2, OUT-3)', () => {
  const bytes = 'JVBERi0xLjQK';
  const document = aSale(
    [
      {
        more: {
          period: { start: '2026-04-01', end: '2026-04-30' },
          orderLine: { lineId: '4', orderId: null, salesOrderLineId: null },
        },
      },
    ],
    {
      period: { start: '2026-04-01', end: '2026-04-30' },
      deliveryDate: '2026-05-01',
      delivery: {
        date: '2026-05-01',
        location: { id: '5790001234560', scheme: 'GLN' },
        address: buyer.address,
        name: 'Skolens værksted',
        requested: null,
        latest: null,
        person: null,
        instructions: [],
      },
      references: [
        aReference('order', 'REK-881'),
        aReference('salesOrder', 'SO-55'),
        aReference('additional', 'BILAG-1', { description: 'Følgeseddel' }),
      ],
      paymentTerms: [
        {
          id: '1',
          paymentMeansId: '1',
          notes: ['Netto 30 dage'],
          amount: null,
          settlementDiscountPercent: '2',
          settlementEnd: '2026-05-14',
          penaltySurchargePercent: null,
        },
      ],
      attachments: [
        {
          index: 0,
          fileName: 'følgeseddel.pdf',
          mimeCode: 'application/pdf',
          description: 'Følgeseddel',
          referenceId: 'BILAG-1',
          size: 9,
          externalUri: null,
        },
      ],
    },
  );

  test.each(['oioubl21', 'peppolBis3'] as const)('read back from %s as they were told', (format) => {
    expect(thereAndBack(document, format, new Map([[0, bytes]]))).toEqual(inFormat(document, format));
  });

  test('an older customer gets them without what UBL 2.0 has no place for', () => {
    const told = inFormat(document, 'oioubl202');
    const lines = told.lines.map((line) => ({ ...line, period: null }));
    expect(thereAndBack(document, 'oioubl202', new Map([[0, bytes]]))).toEqual({ ...told, lines });
  });
});

describe('writing is the same every time (OUT-3)', () => {
  test.each(writtenFormats)('the same text, line feeds only, in %s', (format) => {
    const [first, second] = [writeDocument(aSale(), format), writeDocument(structuredClone(aSale()), format)];
    expect(first).toEqual(second);
    expect(first.ok && first.value.includes('\r')).toBe(false);
  });
});
