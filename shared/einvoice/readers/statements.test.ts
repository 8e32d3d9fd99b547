import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { EDocument } from '../../domain/document/document.ts';
import type { Finding } from '../../domain/finding.ts';
import { searchTextOf } from '../../domain/search/search-text.ts';
import { readDocument } from '../read.ts';

function read(text: string): { readonly document: EDocument; readonly findings: readonly Finding[] } {
  const outcome = readDocument(text);
  if (outcome.kind === 'failed') throw new Error(outcome.problem.code);
  return outcome;
}
const text = (name: string, encoding: BufferEncoding = 'utf8'): string =>
  readFileSync(new URL(`../samples/${name}.xml`, import.meta.url), encoding);
const sample = (name: string): EDocument => read(text(name)).document;

describe('utility statements (UTS-1)', () => {
  const inFamily = (family: string): EDocument =>
    read(
      text('oioubl-2-utility-statement-electricity').replaceAll(
        'urn:oasis:names:specification:ubl:schema:xsd:',
        family,
      ),
    ).document;

  test.each(['urn:oasis:names:specification:ubl:schema:xsd:', 'urn:oioubl:names:specification:oioubl:schema:xsd:'])(
    'meters, payments on account, duties and suppliers are read in the namespaces %s',
    (family) => {
      const statement = inFamily(family);
      expect(statement).toMatchObject({
        type: 'utilityStatement',
        typeCode: 'Electricity',
        subscriber: { name: 'Skovby Hallen' },
        customer: { contact: { id: 'K-60011' } },
        lines: [],
        references: [
          {
            kind: 'parent',
            id: 'EL-F-5500',
            scheme: 'Vestkystens Elforsyning A/S',
            uuid: '7d5b0c11-42aa-4a0f-8c3e-0f5bd3e9a710',
            issueDate: '2026-12-12',
            typeCode: 'Invoice',
          },
        ],
      });
      const [consumption] = statement.consumptions;
      expect(consumption).toMatchObject({
        id: '40002905',
        typeCode: 'YearlyStatement',
        notes: [{ text: 'Sådan er årsopgørelsen beregnet.' }],
        point: {
          id: { id: '571313100000000017', scheme: 'ZZZ' },
          delivered: { value: '2400.00', unit: 'KWH' },
          address: { street: 'Hallevej', city: 'Skovby' },
          meters: [
            {
              number: '61722',
              constant: '2.000',
              constantCode: 'Factor',
              properties: [{ name: 'Tarif', value: 'C' }],
              readings: [
                {
                  type: 'Electricity',
                  previousDate: '2025-12-01',
                  previous: { value: '10000.00' },
                  previousMethod: 'WEB',
                  latestDate: '2026-12-01',
                  latest: { value: '11200.00' },
                  delivered: { value: '2400.00', unit: 'KWH' },
                },
              ],
            },
          ],
        },
        onAccount: [
          {
            estimated: { value: '2500', unit: 'KWH' },
            notes: ['Prisen kan ændre sig.'],
            period: { start: '2026-12-02', end: '2027-11-30' },
            settlements: [
              { dueDate: '2027-03-07', amount: { value: '1500.00', currency: 'DKK' } },
              { dueDate: '2027-09-07', amount: { value: '1500.00', currency: 'DKK' } },
            ],
          },
        ],
        consumption: {
          period: { start: '2025-12-01', end: '2026-12-01' },
          periodNotes: ['Et års forbrug'],
          totals: { lines: { value: '2500.00' }, payable: { value: '3125.00' } },
          taxTotals: [{ amount: { value: '625.00' } }],
          reports: [
            {
              total: { value: '4900' },
              history: [
                { quantity: { value: '2500' }, description: '2024/2025', period: { end: '2025-12-01' } },
                { quantity: { value: '2400' }, description: '2025/2026', period: null },
              ],
            },
          ],
          energyTaxes: [
            {
              schemeId: '21',
              schemeName: 'Elafgift',
              amount: { value: '900.00' },
              onAccount: { value: '850.00' },
              balance: { value: '50.00' },
            },
          ],
          averages: [{ amount: { value: '1.30' }, description: 'Gennemsnitspris med moms' }],
          telephony: null,
        },
        suppliers: [
          {
            description: 'El på det frie marked',
            supplier: { name: 'Vindkraft Salg A/S', identifications: [{ id: 'DK20203048' }] },
            contract: 'AFT-9',
            consumption: { totals: { payable: { value: '1200.00' } } },
            lines: [
              {
                quantity: { value: '2400', unit: 'KWH' },
                amount: { value: '960.00' },
                price: { amount: { value: '0.4000' } },
                item: { name: 'Basispris', descriptions: ['Basispris (2.400 kWh a 40 øre)'] },
                tax: { percent: '25' },
              },
            ],
          },
          { supplier: { name: 'Vestkystens Net A/S' }, lines: [{ item: { name: 'Netabonnement', descriptions: [] } }] },
        ],
      });
    },
  );

  test('telephone numbers are read with their calls', () => {
    const [consumption] = sample('oioubl-2-utility-statement-telephony').consumptions;
    expect(consumption?.consumption?.telephony).toMatchObject({
      type: 'Mobil',
      total: { value: '12.50' },
      lines: [
        {
          phoneNumber: '+45 70 00 00 01',
          amount: { value: '12.50' },
          calls: [
            {
              date: '2026-05-03',
              time: '10:15:00',
              numberCalled: '+46 8 000 00 00',
              category: 'Udland',
              quantity: { value: '5', unit: 'MIN' },
              amount: { value: '10.00' },
            },
            { date: '2026-05-09', time: null, numberCalled: null, category: 'SMS', amount: { value: '2.50' } },
          ],
        },
      ],
    });
  });

  test('meters, places and suppliers are found by a search, called numbers are not', () => {
    const { text: words } = searchTextOf(sample('oioubl-2-utility-statement-electricity'));
    for (const word of ['61722', '571313100000000017', 'Hallevej', 'Vindkraft Salg A/S', 'Netabonnement', '40002905'])
      expect(words).toContain(word);
    const telephony = searchTextOf(sample('oioubl-2-utility-statement-telephony'));
    expect(telephony.text).toContain('+45 70 00 00 01');
    expect(telephony.text).not.toContain('+46 8 000 00 00');
  });
});

describe('reminders and statements of account', () => {
  test('a reminder says which invoices it is about and the how-manyth it is', () => {
    expect(sample('oioubl-2-reminder')).toMatchObject({
      sequenceId: '1',
      allowanceCharges: [{ charge: true, reasonCode: 'PenaltyFee', amount: { value: '100.00' } }],
      lines: [{ debit: { value: '1500.00' }, references: [{ kind: 'invoice', id: 'HP-20731' }] }],
    });
  });

  test('a statement says what was brought forward, what each line is about and what is open', () => {
    expect(sample('oioubl-2-statement')).toMatchObject({
      balances: { debit: { value: '1500.00' }, credit: { value: '156.25' }, balance: { value: '1343.75' } },
      lines: [
        { broughtForward: true, balance: { value: '0.00' }, debit: null },
        {
          broughtForward: false,
          notes: [{ text: 'Papir til foråret' }],
          references: [{ kind: 'invoice', id: 'HP-20731', issueDate: '2026-03-02' }],
          billedLines: [{ id: '3', amount: { value: '250.00' } }],
          period: { start: '2026-03-01', end: '2026-03-31' },
        },
        { credit: { value: '156.25' }, references: [{ kind: 'creditNote', id: 'HP-K-118' }] },
      ],
    });
  });
});

describe('Svefaktura with its objects (IN-5)', () => {
  const { document, findings } = read(text('svefaktura-1-with-objects', 'latin1'));

  test('the invoice is read with everything beside the money', () => {
    expect(document).toMatchObject({
      type: 'invoice',
      format: 'svefaktura1',
      issueDate: '2026-04-01',
      taxPointDate: '2026-03-31',
      dueDate: '2026-05-01',
      deliveryDate: '2026-03-30',
      period: { start: '2026-03-01', end: '2026-03-31' },
      notes: [{ text: 'Tack för uppdraget' }, { text: 'Godkänd för F-skatt' }],
      supplier: { endpoint: { id: '7300010000001' }, contact: { name: 'Åke Ström' } },
      customer: { address: { postbox: '77', lines: ['Scanningen'] }, contact: { mail: 'lena@angsby.example' } },
      delivery: { location: { id: '5790001234560', scheme: 'GLN' }, address: { street: 'Lagergatan 2' } },
      deliveryTerms: [{ terms: ['Fritt vårt lager'] }],
      paymentTerms: [{ notes: ['30 dagar netto'], penaltySurchargePercent: '8.0' }],
      paymentMeans: [{ channelCode: 'SE:PLUSGIRO' }, { channelCode: 'IBAN', payee: { institutionId: 'ESSESESS' } }],
      taxTotals: [{ subtotals: [{}, { category: { id: 'E', exemptionReason: 'Undantaget enligt ML 3 kap' } }] }],
      lines: [
        {
          item: { name: 'Körning', descriptions: ['Kran'], standardId: { id: '07310000000019', scheme: 'GTIN' } },
          orderLine: { lineId: '7', orderId: 'BEST-9', salesOrderLineId: '1' },
          references: [{ kind: 'despatch', id: 'FS-88', issueDate: '2026-03-30' }],
        },
        { notes: [{ text: 'Enligt avtal' }] },
      ],
    });
    expect(document.references.filter(({ kind }) => kind !== 'additional').map(({ kind, id }) => [kind, id])).toEqual([
      ['contract', 'AVT-12'],
      ['order', 'BEST-9'],
      ['salesOrder', 'SO-3'],
    ]);
  });

  test('its objects are attachments; a damaged one and one that did not come along are told of', () => {
    expect(document.attachments).toMatchObject([
      { fileName: 'karta.pdf', mimeCode: 'application/pdf', size: 8, description: 'Karta' },
      { fileName: 'trasig.txt', size: null },
    ]);
    expect(findings.filter(({ severity }) => severity !== 'remark')).toMatchObject([
      { code: 'attachment.missing', severity: 'warning', values: { value: 'SAKNAS-2' } },
      { code: 'attachment.damaged', severity: 'warning' },
    ]);
  });

  test('an object envelope that comes alone is known for what it is, and not received', () => {
    expect(readDocument('<ObjectEnvelope xmlns="urn:sfti:documents:ObjectEnvelope:1:0"/>')).toMatchObject({
      kind: 'failed',
      problem: { code: 'recognise.notReceived' },
    });
  });
});
