import { describe, expect, test } from 'vitest';
import { aBilling, aCustomer, aSalesGround, aSalesLine } from '../../domain/sales/build.ts';
import type { BillingDraft, SalesDraft } from '../../domain/sales/draft.ts';
import type { SalesGround } from '../../domain/sales/ground.ts';
import { withMends } from '../../domain/sales/mends.ts';
import type { WrittenFormat } from '../writers/format.ts';
import { writeDocument } from '../writers/write-document.ts';
import { prepareSale } from './prepare-sale.ts';

/** Rules of the standards that documents of the form would break, each by its id, with what is done about it (OUT-3). */
const pdf = new Map([[0, Buffer.from('%PDF-').toString('base64')]]);

function written(draft: SalesDraft, ground: SalesGround, format: WrittenFormat, files: typeof pdf = new Map()): string {
  const customer = ground.customer === null ? null : { ...ground.customer, format };
  const { document, faults, writing } = prepareSale(draft, { ...ground, customer }, files);
  expect([...faults, ...writing]).toEqual([]);
  const xml = writeDocument(document, format, files);
  return xml.ok ? xml.value : JSON.stringify(xml.problem);
}

const invoice = (values: Partial<BillingDraft> = {}): SalesDraft => ({ kind: 'invoice', billing: aBilling(values) });

function complaints(ground: SalesGround, draft = invoice()): readonly unknown[] {
  return prepareSale(draft, ground).writing.map(({ field, finding }) => [field, finding.rule?.id]);
}

describe('a character no XML can carry is told where it stands before posting, never left out (OUT-2)', () => {
  const bad = 'Uge 47\u000BHold A';
  test.each<[string, Partial<BillingDraft>]>([
    ['lines.1.description', { lines: [aSalesLine(), aSalesLine({ description: bad })] }],
    ['lines.0', { lines: [aSalesLine({ remarks: [{ text: bad, exported: true }] })] }],
    ['lines.0.accountCode', { lines: [aSalesLine({ accountCode: '4025\u0000' })] }],
    ['document', { remarks: [{ text: 'halvt tegn \uD83D', exported: true }] }],
    ['orderNo', { orderNo: 'PO\uFFFF' }],
    [
      'delivery.address',
      { delivery: { ...aBilling().delivery, name: 'Lager', address: bad, postalCode: '1', city: 'B', country: 'DK' } },
    ],
  ])('%s', (field, values) => {
    for (const format of ['oioubl21', 'oioubl202', 'peppolBis3'] as const) {
      const { writing } = prepareSale(invoice(values), aSalesGround({ customer: aCustomer({ format }) }));
      expect(writing.map((each) => [each.field, each.severity, each.finding.code])).toContainEqual([
        field,
        'error',
        'required.textUnwritable',
      ]);
    }
  });

  test('what XML can carry leaves as it was written, emoji and all', () => {
    const text = 'Æ <&> "\' ]]> 😀\u0085\u200B';
    const draft = invoice({ remarks: [{ text, exported: true }] });
    for (const format of ['oioubl21', 'peppolBis3'] as const)
      expect(written(draft, aSalesGround(), format)).toContain('😀\u0085\u200B');
  });
});

describe('OIOUBL', () => {
  test('F-LIB092: an attachment says what it is', () => {
    const attachment = { sha256: 'a', fileName: 'a.pdf', mimeCode: 'application/pdf', size: 5, exported: true };
    const ground = aSalesGround({ attachments: [attachment] });
    for (const format of ['oioubl21', 'oioubl202'] as const)
      expect(written(invoice(), ground, format, pdf)).toContain('<cbc:DocumentType>Bilag</cbc:DocumentType>');
    expect(written(invoice(), ground, 'peppolBis3', pdf)).not.toContain('DocumentType>');
  });

  test('F-LIB187, F-LIB189: a customer without a company number has no legal entity, only name and address', () => {
    const xml = written(invoice(), aSalesGround({ customer: aCustomer({ cvr: '' }) }), 'oioubl21');
    expect(xml.match(/<cac:PartyLegalEntity>/gu)).toHaveLength(1);
    expect(xml).toContain('<cbc:Name>Skovby Kommuneskole</cbc:Name>');
  });

  test('F-LIB019: a statement on which nothing came in has no sum of it', () => {
    const statement: SalesDraft = {
      kind: 'statement',
      statement: {
        customerNo: 'D00001',
        issueDate: '2026-11-02',
        currency: '',
        attention: '',
        seller: '',
        from: '2026-10-01',
        to: '2026-10-31',
        opening: '0.00',
        text: '',
        lines: [{ kind: 'payment', no: 'Bank', date: '2026-10-20', dueDate: '', debit: '', credit: '100.00' }],
      },
    };
    const xml = written(statement, aSalesGround(), 'oioubl21');
    expect(xml).not.toContain('TotalDebitAmount');
    expect(xml).toContain('<cbc:TotalCreditAmount currencyID="DKK">100.00</cbc:TotalCreditAmount>');
    expect(xml).toContain('<cbc:TotalBalanceAmount currencyID="DKK">-100.00</cbc:TotalBalanceAmount>');
  });

  test('F-LIB019: what is given back at another rate makes a charge of its discount, not an allowance below zero', () => {
    const lines = [aSalesLine(), aSalesLine({ quantity: '-1', price: '100', vatGroup: 'UNDERVISNING' })];
    const discounted = invoice({ lines, invoiceDiscount: { percent: '10', as: 'allowance', reason: 'Aftale' } });
    for (const format of ['oioubl21', 'oioubl202', 'peppolBis3'] as const) {
      const xml = written(discounted, aSalesGround(), format);
      expect(xml).toContain('<cbc:AllowanceTotalAmount currencyID="DKK">100.00</cbc:AllowanceTotalAmount>');
      expect(xml).toContain('<cbc:ChargeTotalAmount currencyID="DKK">10.00</cbc:ChargeTotalAmount>');
      expect(xml).not.toMatch(/<cbc:(?:Base)?Amount currencyID="DKK">-/u);
    }
  });

  test('F-INV094: an older receiver is told the place of goods that come to itself, and no second time its name', () => {
    const delivery = { name: 'Skovby Kommuneskole', address: 'Skolevej 5', address2: '', postalCode: '8464', city: 'Galten', country: 'DK' }; // prettier-ignore
    const xml = written(invoice({ delivery }), aSalesGround(), 'oioubl202');
    expect(xml).toContain('<cbc:StreetName>Skolevej 5</cbc:StreetName>');
    expect(xml).not.toContain('DeliveryParty');
    expect(written(invoice({ delivery: { ...delivery, name: 'Lager' } }), aSalesGround(), 'oioubl202')).toMatch(
      /<cac:DeliveryParty>[\s\S]*>Lager</u,
    );
    expect(written(invoice({ delivery }), aSalesGround(), 'oioubl21')).toContain('<cac:DeliveryParty>');
  });

  test('F-LIB315: exempt and zero rated are one category there, and added up', () => {
    const ground = aSalesGround();
    const vatGroups = [...ground.vatGroups, { code: 'NUL', name: 'Nul', rate: '0', kind: 'zero', reason: '' } as const];
    const lines = ['UNDERVISNING', 'NUL', 'I25'].map((vatGroup) => aSalesLine({ vatGroup }));
    const xml = written(invoice({ lines }), { ...ground, vatGroups }, 'oioubl202');
    const header = xml.slice(xml.indexOf('<cac:TaxTotal>'), xml.indexOf('<cac:LegalMonetaryTotal>'));
    expect(header.match(/>ZeroRated</gu)).toHaveLength(1);
    expect(header).toContain('<cbc:TaxableAmount currencyID="DKK">2000.00</cbc:TaxableAmount>');
  });

  test('F-LIB315: two rates above zero cannot stand on one document, and that is said before the standard says it', () => {
    const ground = aSalesGround();
    const vatGroups = [
      ...ground.vatGroups,
      { code: 'I12', name: '12', rate: '12', kind: 'standard', reason: '' } as const,
    ];
    const draft = invoice({ lines: [aSalesLine(), aSalesLine({ vatGroup: 'I12' })] });
    const said = (format: WrittenFormat) =>
      prepareSale(draft, { ...ground, vatGroups, customer: aCustomer({ format }) });
    expect(said('oioubl21').faults).toMatchObject([
      { field: 'lines', severity: 'error', problem: { code: 'sales.severalRates', values: { rates: '12, 25' } } },
    ]);
    expect(said('oioubl21').writing).toEqual([]);
    expect(said('peppolBis3')).toMatchObject({ faults: [], writing: [] });
    const onPaper = aCustomer({ channel: 'print' });
    expect(prepareSale(draft, { ...ground, vatGroups, customer: onPaper }).faults).toEqual([]);
  });
});

describe('Peppol', () => {
  const at = (scheme: string, id: string): SalesGround =>
    aSalesGround({ customer: aCustomer({ format: 'peppolBis3', cvr: '', endpoint: { id, scheme } }) });

  test.each([
    ['GLN', '5790001234560', '5790001234561', 'PEPPOL-COMMON-R040'],
    ['NO:ORGNR', '974760673', '974760674', 'PEPPOL-COMMON-R041'],
    ['DK:CVR', '20203048', '2020304', 'PEPPOL-COMMON-R042'],
    ['SE:ORGNR', '5560360793', '5560360794', 'PEPPOL-COMMON-R049'],
  ])('the number of an endpoint is right to its check digit: %s', (scheme, right, wrong, rule) => {
    expect(complaints(at(scheme, right))).toEqual([]);
    expect(complaints(at(scheme, wrong))).toEqual([['customerNo', rule]]);
  });

  describe('what was mended of a posted one (OUT-2b)', () => {
    const { document } = prepareSale(invoice(), aSalesGround({ customer: aCustomer({ format: 'peppolBis3' }) }));

    test.each([
      ['DK:CVR', '20203048', '0184', 'DK20203048'],
      ['GLN', '5790001234560', '0088', '5790001234560'],
      ['NO:ORGNR', '974760673', '0192', '974760673'],
    ])('BR-CL-25: an endpoint of key type %s gets the number of its scheme', (scheme, id, number, told) => {
      const xml = writeDocument(withMends(document, { endpoint: { id, scheme } }), 'peppolBis3');
      expect(xml.ok && xml.value).toContain(`<cbc:EndpointID schemeID="${number}">${told}</cbc:EndpointID>`);
    });

    test('PEPPOL-EN16931-R003: without order number and without reference it does not leave', () => {
      const bare = withMends(document, { orderNo: ' ', attention: '' });
      expect(writeDocument(bare, 'peppolBis3')).toMatchObject({ problem: { values: { place: 'BuyerReference' } } });
      expect(writeDocument(withMends(document, { attention: '' }), 'peppolBis3').ok).toBe(true);
    });
  });

  test('PEPPOL-EN16931-R003, F-INV051: blanks in a field are nothing in it', () => {
    const blank = invoice({ orderNo: '  ', attention: ' ', accountCode: ' ' });
    const xml = written(blank, aSalesGround(), 'peppolBis3');
    expect(xml).toContain('<cbc:BuyerReference>Bent Bøgh</cbc:BuyerReference>');
    expect(xml).toMatch(/<cac:OrderReference>\s*<cbc:ID>100001</u);
    const nobody = aSalesGround({ customer: aCustomer({ attention: '  ' }) });
    expect(complaints(nobody, blank)).toEqual([]);
    expect(written(blank, nobody, 'oioubl21')).toMatch(/<cac:Contact>\s*<cbc:ID>n\/a</u);
  });

  test('BR-E-08: what the total of a posted OIOUBL document says is exempt is so on its lines', () => {
    const lines = [aSalesLine(), aSalesLine({ vatGroup: 'UNDERVISNING' })];
    const { document } = prepareSale(invoice({ lines }), aSalesGround());
    const xml = writeDocument(document, 'peppolBis3');
    if (!xml.ok) throw new Error(JSON.stringify(xml.problem));
    expect([...xml.value.matchAll(/<cac:ClassifiedTaxCategory>\s*<cbc:ID>(\w+)</gu)].map(([, id]) => id)).toEqual([
      'S',
      'E',
    ]);
  });

  test('PEPPOL-ENN-CL008: a Finnish OVT code has the number the list knows', () => {
    expect(written(invoice(), at('FI:OVT', '003701234567'), 'peppolBis3')).toContain('schemeID="0216">003701234567<');
  });

  describe('a Swedish seller', () => {
    const { ledger } = aSalesGround();
    const swedish = (values: Partial<SalesGround['ledger']> = {}): SalesGround => ({
      ...aSalesGround({ customer: aCustomer({ format: 'peppolBis3' }) }),
      ledger: {
        ...ledger,
        country: 'SE',
        currency: 'SEK',
        endpoint: { id: '5560360793', scheme: 'SE:ORGNR' },
        cvr: '5560360793',
        ...values,
      },
    });

    test.each(['556036-0793', '5560360793', 'SE556036079301'])(
      'is told by its organisation number and its VAT number: %s (BR-CO-09, SE-R-001, SE-R-004)',
      (cvr) => {
        const xml = written(invoice(), swedish({ cvr }), 'peppolBis3');
        expect(xml).toContain('<cbc:CompanyID schemeID="0007">5560360793</cbc:CompanyID>');
        expect(xml).toContain('<cbc:CompanyID>SE556036079301</cbc:CompanyID>');
        expect(written(invoice(), swedish({ cvr }), 'oioubl21')).toContain('schemeID="ZZZ">5560360793<');
      },
    );

    test('SE-R-013: its organisation number is right to the check digit', () => {
      expect(complaints(swedish({ cvr: '5560360794' }))).toContainEqual(['ledger', 'PEPPOL-COMMON-R049']);
    });

    test('SE-R-006: there are no rates in Sweden but 25, 12 and 6', () => {
      const ground = swedish();
      const vatGroups = ground.vatGroups.map((group) => (group.code === 'I25' ? { ...group, rate: '20' } : group));
      expect(complaints({ ...ground, vatGroups })).toEqual([['lines', 'SE-R-006']]);
    });

    test('is paid by its bankgiro, told as each standard tells it (SE-R-011)', () => {
      const { payment } = ledger;
      if (payment === null) throw new Error('The ledger of the tests is paid');
      const ground = swedish({ payment: { ...payment, giro: '5050-1055' } });
      const peppol = written(invoice({ paymentForm: 'GIRO' }), ground, 'peppolBis3');
      expect(peppol).toMatch(/PaymentMeansCode>30<[\s\S]*>50501055<[\s\S]*>SE:BANKGIRO</u);
      const oioubl = written(invoice({ paymentForm: 'GIRO' }), ground, 'oioubl21');
      expect(oioubl).toMatch(/PaymentChannelCode[^>]*>SE:BANKGIRO<[\s\S]*>50501055</u);
    });
  });
});
