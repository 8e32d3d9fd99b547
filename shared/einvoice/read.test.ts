import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { EDocument } from '../domain/document/document.ts';
import type { ReadOutcome } from './read.ts';
import { readDocument } from './read.ts';

const sample = (name: string): string => readFileSync(new URL(`./samples/${name}.xml`, import.meta.url), 'utf8');

function documentOf(outcome: ReadOutcome): EDocument {
  if (outcome.kind === 'failed') throw new Error(outcome.problem.code);
  return outcome.document;
}

const readSample = (name: string): EDocument => documentOf(readDocument(sample(name)));

describe('an OIOUBL 2 invoice (IN-5)', () => {
  const invoice = readSample('oioubl-2-invoice');

  test('has its header', () => {
    expect(invoice).toMatchObject({
      type: 'invoice',
      format: 'oioubl2',
      customizationId: 'OIOUBL-2.02',
      profileId: 'Procurement-BilSimR-1.0',
      profileSchemeId: 'urn:oioubl:id:profileid-1.2',
      ublVersion: '2.0',
      number: 'HP-20731',
      uuid: '5f0cf2c8-6a4e-4f5b-9a7d-3c1b6e2d8f01',
      copy: false,
      typeCode: '380',
      issueDate: '2026-03-02',
      dueDate: '2026-04-01',
      deliveryDate: '2026-02-27',
      currency: 'DKK',
      accountingCostCode: '4711',
      accountingCost: null,
      sensitiveLevel: '1',
      signatures: [{ id: 'SIG-1', validationDate: '2026-03-02', validatorId: 'VAL-9', note: null }],
    });
    expect(invoice.notes).toEqual([
      { text: 'Tak for ordren – vi leverer gerne igen.', language: 'da' },
      { text: 'Thank you for the order.', language: 'en' },
    ]);
  });

  test('has its parties with all their identifiers', () => {
    expect(invoice.supplier).toEqual({
      endpoint: { id: 'DK12345674', scheme: 'DK:CVR' },
      identifications: [
        { id: '1003456789', scheme: 'DK:P' },
        { id: '5790007654324', scheme: 'GLN' },
      ],
      name: 'Havnens Papir & Kontor ApS',
      address: {
        street: 'Kajgade',
        buildingNumber: '14',
        additionalStreet: null,
        postbox: null,
        department: null,
        postalCode: '8000',
        city: 'Århus C',
        region: null,
        country: 'DK',
        lines: ['2'],
      },
      taxIds: [{ id: { id: 'DK12345674', scheme: 'DK:SE' }, taxScheme: '63' }],
      legal: { name: 'Havnens Papir & Kontor ApS', id: { id: 'DK12345674', scheme: 'DK:CVR' } },
      contact: {
        id: 'S-7',
        name: 'Åse Sørensen',
        phone: null,
        fax: null,
        mail: 'aase@havnens-papir.example',
        note: null,
      },
      person: null,
      website: null,
    });
    expect(invoice.sender).toEqual(invoice.supplier);
    expect(invoice.receiver).toMatchObject({
      endpoint: { id: '5790001234560', scheme: 'GLN' },
      contact: { id: '1042' },
    });
    expect(invoice.payee?.legal?.id).toEqual({ id: 'DK31415926', scheme: 'DK:CVR' });
  });

  test('has its references, each with what it refers to', () => {
    expect(invoice.references.map(({ kind, id, description }) => [kind, id, description])).toEqual([
      ['order', 'REK-881', 'Lærerværelset'],
      ['salesOrder', 'SO-55', null],
      ['contract', 'SKI-02.06', null],
      ['additional', '1', null],
      ['additional', 'BILAG-1', 'Følgeseddel'],
    ]);
  });

  test('has its lines, amounts and codes as they are written', () => {
    expect(
      invoice.lines.map(({ id, quantity, amount, freeOfCharge }) => [id, quantity, amount?.value, freeOfCharge]),
    ).toEqual([
      ['1', { value: '10.00', unit: 'EA' }, '1250.00', false],
      ['2', { value: '250', unit: 'EA' }, '200.00', false],
      ['3', { value: '1', unit: 'EA' }, '50.00', true],
    ]);
    expect(invoice.lines[0]).toMatchObject({
      item: {
        name: 'Whiteboard',
        descriptions: ['Hvid tavle 120 × 90 cm'],
        sellersId: 'WB-120',
        standardId: { id: '05701234567899', scheme: 'GTIN' },
      },
      price: { amount: { value: '125.00', currency: 'DKK' }, baseQuantity: null },
      tax: { id: 'StandardRated', percent: '25', schemeId: '63', schemeName: 'Moms' },
      allowanceCharges: [{ charge: false, amount: { value: '99.00' } }],
      accountingCost: '03,Formål,5',
      orderLine: { lineId: '4', orderId: null },
    });
    expect(invoice.lines[1]?.price?.baseQuantity).toEqual({ value: '100', unit: 'EA' });
  });

  test('has its taxes and duties, allowances and charges, payment and totals', () => {
    expect(
      invoice.taxTotals.map(({ amount, subtotals }) => [
        amount.value,
        subtotals[0]?.category.schemeId,
        subtotals[0]?.category.id,
      ]),
    ).toEqual([
      ['338.75', '63', 'StandardRated'],
      ['20.00', '31', '3103'],
    ]);
    expect(invoice.taxTotals[1]?.subtotals[0]?.category).toMatchObject({
      perUnitAmount: { value: '0.08' },
      baseUnit: 'EA',
    });
    expect(invoice.allowanceCharges).toMatchObject([
      {
        charge: false,
        reason: 'Aftalerabat',
        multiplier: '0.10',
        baseAmount: { value: '1450.00' },
        amount: { value: '145.00' },
      },
      { charge: true, reason: 'Fragt', amount: { value: '50.00' }, accountingCost: '5250' },
    ]);
    expect(invoice.paymentMeans).toMatchObject([
      { id: '1', code: '93', instructionId: '000000001234566', paymentIds: ['71'], creditAccount: '87654321' },
      {
        id: '2',
        code: '42',
        channelCode: 'DK:BANK',
        payee: { id: '0012345678', branchId: '3000', paymentNote: 'HP-20731' },
      },
    ]);
    expect(invoice.paymentTerms).toMatchObject([
      { paymentMeansId: '1', notes: ['Netto 30 dage'], amount: { value: '1500.00' } },
    ]);
    expect(invoice.prepayments).toEqual([
      { id: 'F-1', amount: { value: '214.00', currency: 'DKK' }, date: '2026-02-21' },
    ]);
    expect(Object.fromEntries(Object.entries(invoice.totals).map(([name, amount]) => [name, amount?.value]))).toEqual({
      lines: '1450.00',
      taxExclusive: '358.75',
      taxInclusive: '1714.00',
      allowances: '145.00',
      charges: '50.00',
      prepaid: '214.00',
      rounding: '0.25',
      payable: '1500.00',
    });
  });

  test('names its attachments without carrying them', () => {
    expect(invoice.attachments).toEqual([
      {
        index: 0,
        fileName: 'følgeseddel.xml',
        mimeCode: 'text/xml',
        description: 'Følgeseddel',
        referenceId: 'BILAG-1',
        size: 21,
        externalUri: null,
      },
    ]);
  });
});

test('a credit note names the invoice it corrects', () => {
  expect(readSample('oioubl-2-credit-note')).toMatchObject({
    type: 'creditNote',
    number: 'HP-K-118',
    references: [{ kind: 'invoice', id: 'HP-20731', issueDate: '2026-03-02' }],
    lines: [{ quantity: { value: '1', unit: 'EA' }, amount: { value: '125.00' } }],
  });
});

test('a Peppol invoice has its VAT on the item, its due date in the header and its second tax total', () => {
  const invoice = readSample('peppol-bis-3-invoice');
  expect(invoice).toMatchObject({
    format: 'peppolBis3',
    dueDate: '2026-06-03',
    taxCurrency: 'EUR',
    buyerReference: 'Projekt 12',
    paymentMeans: [
      {
        code: '30',
        name: 'Credit transfer',
        paymentIds: ['20260042'],
        payee: { id: 'DK8030000012345678', branchId: 'DABADKKK' },
      },
    ],
    attachments: [{ externalUri: 'https://granen.example/bilaga.pdf', size: null }],
    sensitiveLevel: 'ARR',
  });
  expect(invoice.lines.map(({ tax }) => tax?.percent)).toEqual(['25', '12']);
  expect(invoice.lines[0]?.period).toEqual({ start: '2026-04-01', end: '2026-04-30' });
  expect(invoice.taxTotals.map(({ amount }) => amount.currency)).toEqual(['SEK', 'EUR']);
});

test('a Svefaktura credit note is told from an invoice by its type code, and is paid by bankgiro', () => {
  expect(readSample('svefaktura-1-credit-note')).toMatchObject({
    type: 'creditNote',
    format: 'svefaktura1',
    number: 'K-311',
    currency: 'SEK',
    dueDate: '2026-02-14',
    buyerReference: 'Lena Åberg',
    accountingCost: 'Enhet 40',
    supplier: { legal: { id: { id: '5566778899', scheme: 'SE:ORGNR' } }, taxIds: [{ id: { id: 'SE556677889901' } }] },
    customer: { endpoint: { id: '5790001234560', scheme: 'GLN' } },
    paymentMeans: [{ channelCode: 'SE:BANKGIRO', instructionId: '1234566', payee: { id: '51234567' } }],
    totals: { payable: { value: '113.00', currency: 'SEK' }, rounding: { value: '0.50' } },
    lines: [
      {
        item: { name: 'Körning, ej utförd' },
        quantity: { value: '4', unit: null },
        allowanceCharges: [{ reason: 'Rabatt' }],
      },
    ],
    references: [{ kind: 'invoice', id: 'F-300' }],
  });
});

test('the objects beside a Svefaktura in its envelope are its attachments', () => {
  const wrapped = `<StandardBusinessDocument xmlns="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader">
    <StandardBusinessDocumentHeader><Sender><Identifier Authority="GLN">7300010000001</Identifier></Sender></StandardBusinessDocumentHeader>
    ${sample('svefaktura-1-credit-note').replace(/<\?xml[^>]*>/, '')}
    <ObjectEnvelope xmlns="urn:sfti:documents:ObjectEnvelope:1:0"><EncodedObject><ObjectID>1</ObjectID>
      <EncodedData format="BASE64" mimeCode="application/pdf" filename="a.pdf">JVBERi0=</EncodedData></EncodedObject></ObjectEnvelope>
  </StandardBusinessDocument>`;
  expect(documentOf(readDocument(wrapped))).toMatchObject({
    number: 'K-311',
    attachments: [{ fileName: 'a.pdf', mimeCode: 'application/pdf', size: 5 }],
    envelopes: [{ sender: { id: '7300010000001' } }],
  });
});

test('a reminder, a statement and an order are read with their lines', () => {
  expect(readSample('oioubl-2-reminder')).toMatchObject({
    type: 'reminder',
    typeCode: 'Reminder',
    lines: [{ debit: { value: '1500.00' }, references: [{ kind: 'invoice', id: 'HP-20731' }] }],
    totals: { payable: { value: '1600.00' } },
  });
  expect(readSample('oioubl-2-statement')).toMatchObject({
    type: 'statement',
    period: { start: '2026-04-01', end: '2026-04-30' },
    lines: [
      { broughtForward: true },
      { debit: { value: '1500.00' } },
      { credit: { value: '156.25' }, balance: { value: '1343.75' } },
    ],
    totals: { payable: { value: '1343.75' } },
  });
  expect(readSample('oioubl-2-order')).toMatchObject({
    type: 'order',
    sender: { name: 'Skovby Kommuneskole' },
    receiver: { name: 'Havnens Papir & Kontor ApS' },
    lines: [{ id: '4', item: { sellersId: 'WB-120' }, notes: [{ text: 'Helst før påske' }] }],
  });
});

test('a utility statement of either namespace family names its invoice and the supplier', () => {
  const older = sample('oioubl-2-utility-statement');
  const newer = older.replaceAll(
    'urn:oioubl:names:specification:oioubl:schema:xsd:',
    'urn:oasis:names:specification:ubl:schema:xsd:',
  );
  for (const text of [older, newer]) {
    expect(documentOf(readDocument(text))).toMatchObject({
      type: 'utilityStatement',
      typeCode: 'Electricity',
      supplier: { name: 'Vestkystens Elforsyning A/S' },
      references: [
        {
          kind: 'parent',
          id: 'EL-F-4400',
          scheme: 'Vestkystens Elforsyning A/S',
          issueDate: '2026-03-31',
          typeCode: 'Invoice',
        },
      ],
      lines: [],
      consumptions: [{ metered: { value: '4210', unit: 'KWH' }, id: '571313100000000017' }],
    });
  }
});

describe('what a document is (IN-5, IN-6b)', () => {
  const invoice = sample('peppol-bis-3-invoice');
  const customized = (id: string): string => invoice.replace(/(<cbc:CustomizationID>)[^<]*/, `$1${id}`);

  test.each([
    ['OIOUBL-2.1', 'oioubl2'],
    ['urn:fdc:oioubl.dk:trns:billing:invoice:3.0', 'oioubl3'],
    ['urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0', 'ubl'],
    ['urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0', 'ubl'],
    ['', 'ubl'],
  ])('the standard named "%s" is read as %s', (id, format) => {
    expect(documentOf(readDocument(customized(id))).format).toBe(format);
  });

  test('an unknown standard is read with the arithmetic of EN 16931 and says so', () => {
    const outcome = readDocument(customized('urn:example:own'));
    expect(outcome).toMatchObject({
      kind: 'document',
      findings: expect.arrayContaining([
        expect.objectContaining({ code: 'standard.notRecognised', severity: 'warning' }),
      ]) as unknown,
    });
    const layers =
      outcome.kind === 'document'
        ? Object.fromEntries(outcome.layers.map(({ layer, verdict }) => [layer, verdict]))
        : {};
    expect(layers).toMatchObject({
      standard: 'invalid',
      arithmetic: 'valid',
      schema: 'notChecked',
      rules: 'notChecked',
    });
  });

  test.each([
    [
      'an order response',
      '<OrderResponse xmlns="urn:oasis:names:specification:ubl:schema:xsd:OrderResponse-2"/>',
      'recognise.notReceived',
    ],
    [
      'an older OIOXML invoice',
      '<Invoice xmlns="http://rep.oio.dk/ubl/xml/schemas/0p71/pie/"/>',
      'recognise.unknownRoot',
    ],
    [
      'an invoice in the namespace of a credit note',
      '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2"/>',
      'recognise.unknownRoot',
    ],
    ['a web page', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'recognise.unknownRoot'],
    ['an element named toString', '<toString xmlns="urn:x"/>', 'recognise.unknownRoot'],
  ])('%s is not received, and what was found is told', (_, text, code) => {
    const outcome = readDocument(text);
    expect(outcome).toMatchObject({
      kind: 'failed',
      problem: { code },
      found: { root: /<(\w+)/.exec(text)?.[1], namespace: /xmlns="([^"]*)"/.exec(text)?.[1] },
    });
  });

  test('a document without its number is not read', () => {
    expect(readDocument(invoice.replace('<cbc:ID>2026-0042</cbc:ID>', ''))).toMatchObject({
      kind: 'failed',
      problem: { code: 'read.numberMissing' },
    });
  });

  test("elements of a foreign namespace are never taken for the document's own", () => {
    const foreign = invoice.replace(
      '<cbc:ID>2026-0042</cbc:ID>',
      '<f:ID xmlns:f="urn:foreign">FALSK</f:ID><cbc:ID>2026-0042</cbc:ID>',
    );
    expect(documentOf(readDocument(foreign)).number).toBe('2026-0042');
  });
});

describe('values that are none', () => {
  const invoice = sample('oioubl-2-invoice');

  test.each([
    [
      'an amount',
      'DKK">1500.00</cbc:PayableAmount>',
      'DKK">1.500,00</cbc:PayableAmount>',
      'required.amountInvalid',
      'LegalMonetaryTotal/PayableAmount',
    ],
    [
      'a percentage',
      '<cbc:Percent>25</cbc:Percent>',
      '<cbc:Percent>25%</cbc:Percent>',
      'required.percentInvalid',
      'AccountingSupplierParty',
    ],
    ['a date', '<cbc:IssueDate>2026-03-02', '<cbc:IssueDate>02.03.2026', 'required.dateInvalid', 'IssueDate'],
    [
      'a day that no month has',
      '<cbc:IssueDate>2026-03-02',
      '<cbc:IssueDate>2026-02-30',
      'required.dateInvalid',
      'IssueDate',
    ],
    [
      'the empty date of Dynamics',
      '<cbc:PaymentDueDate>2026-04-01',
      '<cbc:PaymentDueDate>1753-01-01',
      'required.dateEmpty',
      'PaymentMeans[1]/PaymentDueDate',
    ],
    [
      'a program that says it is XML',
      'PGZvbGdlc2VkZGVs\n        IG5yPSIxIi8+',
      'TVqQAAMAAAAEAAAA',
      'attachment.typeDiffers',
      'AdditionalDocumentReference[2]/Attachment/EmbeddedDocumentBinaryObject',
    ],
    [
      'damaged base64',
      'PGZvbGdl',
      'P?G',
      'attachment.damaged',
      'AdditionalDocumentReference[2]/Attachment/EmbeddedDocumentBinaryObject',
    ],
  ])('%s is noted', (name, from, to, code, place) => {
    const outcome = readDocument(invoice.replace(from, to));
    const findings = outcome.kind === 'document' ? outcome.findings : [];
    const found = findings.find((finding) => finding.code === code);
    expect(found, name).toBeDefined();
    if (code !== 'required.percentInvalid') expect(found?.place).toBe(place);
  });

  test('arithmetic is not checked over amounts that are none, and does not look valid', () => {
    const outcome = readDocument(
      invoice.replace('DKK">1500.00</cbc:PayableAmount>', 'DKK">1.500,00</cbc:PayableAmount>'),
    );
    const layers = outcome.kind === 'document' ? outcome.layers : [];
    expect(layers.find(({ layer }) => layer === 'arithmetic')?.verdict).toBe('notChecked');
    expect(layers.find(({ layer }) => layer === 'required')?.verdict).toBe('invalid');
  });

  test('a zone behind a date is dropped', () => {
    expect(
      documentOf(readDocument(invoice.replace('<cbc:IssueDate>2026-03-02', '<cbc:IssueDate>2026-03-02+01:00')))
        .issueDate,
    ).toBe('2026-03-02');
  });
});

test('sub-lines follow their line and are not counted twice', () => {
  const invoice = sample('peppol-bis-3-invoice');
  const line = /<cac:InvoiceLine>[\s\S]*?<\/cac:InvoiceLine>/.exec(invoice)?.[0] ?? '';
  const subLine = line.replaceAll('InvoiceLine>', 'SubInvoiceLine>').replace('<cbc:ID>1<', '<cbc:ID>1.1<');
  const outcome = readDocument(invoice.replace('</cac:InvoiceLine>', `${subLine}</cac:InvoiceLine>`));
  expect(documentOf(outcome).lines.map(({ id, parentId }) => [id, parentId])).toEqual([
    ['1', null],
    ['1.1', '1'],
    ['2', null],
  ]);
  expect(outcome.kind === 'document' ? outcome.findings.filter(({ layer }) => layer === 'arithmetic') : null).toEqual(
    [],
  );
});
