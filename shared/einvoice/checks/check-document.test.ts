import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../domain/finding.ts';
import { readDocument } from '../read.ts';

const sample = (name: string): string => readFileSync(new URL(`../samples/${name}.xml`, import.meta.url), 'utf8');
const oioubl = sample('oioubl-2-invoice');
const peppol = sample('peppol-bis-3-invoice');
const swedish = sample('svefaktura-1-credit-note');

function findingsOf(text: string): readonly Finding[] {
  const outcome = readDocument(text);
  if (outcome.kind === 'failed') throw new Error(outcome.problem.code);
  return outcome.findings;
}

/** The samples as they are have no findings but remarks, so that whatever a change brings up comes from the change. */
function changed(text: string, from: string, to: string): readonly Finding[] {
  expect(text).toContain(from);
  return findingsOf(text.replace(from, to));
}

describe('the arithmetic of OIOUBL 2 (IN-7b)', () => {
  test.each([
    [
      'a line',
      '>1250.00</cbc:LineExtensionAmount>\n    <cbc:AccountingCost>',
      '>1251.01</cbc:LineExtensionAmount>\n    <cbc:AccountingCost>',
      'arithmetic.line',
      'F-INV348',
    ],
    [
      'a price per hundred',
      '<cbc:BaseQuantity unitCode="EA">100',
      '<cbc:BaseQuantity unitCode="EA">1',
      'arithmetic.line',
      'F-INV340',
    ],
    [
      'the sum of the lines',
      '>1450.00</cbc:LineExtensionAmount>',
      '>1450.01</cbc:LineExtensionAmount>',
      'arithmetic.lineSum',
      null,
    ],
    [
      'the tax, which stands in TaxExclusiveAmount',
      '>358.75</cbc:TaxExclusiveAmount>',
      '>1355.00</cbc:TaxExclusiveAmount>',
      'arithmetic.taxSum',
      null,
    ],
    [
      'the total with tax',
      '>1714.00</cbc:TaxInclusiveAmount>',
      '>1713.75</cbc:TaxInclusiveAmount>',
      'arithmetic.taxInclusive',
      null,
    ],
    [
      'the allowances',
      '>145.00</cbc:AllowanceTotalAmount>',
      '>99.00</cbc:AllowanceTotalAmount>',
      'arithmetic.allowanceSum',
      null,
    ],
    ['the charges', '>50.00</cbc:ChargeTotalAmount>', '>51.00</cbc:ChargeTotalAmount>', 'arithmetic.chargeSum', null],
    ['the prepayments', '>214.00</cbc:PaidAmount>', '>200.00</cbc:PaidAmount>', 'arithmetic.prepaid', 'F-INV131'],
    ['what is to be paid', '>1500.00</cbc:PayableAmount>', '>1714.00</cbc:PayableAmount>', 'arithmetic.payable', null],
    ['the payment terms', '>1500.00</cbc:Amount>', '>1499.00</cbc:Amount>', 'arithmetic.paymentTerms', 'F-INV134'],
    [
      'an allowance by its factor',
      '<cbc:MultiplierFactorNumeric>0.10',
      '<cbc:MultiplierFactorNumeric>10',
      'arithmetic.allowanceAmount',
      'F-LIB228',
    ],
    [
      'the VAT of a rate',
      '>1355.00</cbc:TaxableAmount>',
      '>1360.00</cbc:TaxableAmount>',
      'arithmetic.taxSubtotal',
      'F-LIB401',
    ],
    [
      'a tax total',
      '<cbc:TaxAmount currencyID="DKK">20.00',
      '<cbc:TaxAmount currencyID="DKK">20.50',
      'arithmetic.taxSum',
      'F-LIB385',
    ],
  ])('%s that is wrong is an error', (_, from, to, code, rule) => {
    const found = changed(oioubl, from, to).find((finding) => finding.code === code);
    expect(found).toMatchObject({ severity: 'error', layer: 'arithmetic' });
    expect(found?.rule?.id ?? null).toBe(rule);
    if (found?.rule != null) expect(found.rule).toMatchObject({ set: 'OIOUBL Schematron', version: '1.17.2' });
  });

  test('rounding of more than ten is doubtful', () => {
    expect(changed(oioubl, '>0.25</cbc:PayableRoundingAmount>', '>10.01</cbc:PayableRoundingAmount>')).toContainEqual(
      expect.objectContaining({ code: 'arithmetic.rounding', severity: 'warning' }),
    );
  });

  test('one wrong total is one finding', () => {
    const errors = changed(oioubl, '>1450.00</cbc:LineExtensionAmount>', '>1450.01</cbc:LineExtensionAmount>').filter(
      ({ code }) => code !== 'sensitive.marked',
    );
    expect(errors.map(({ code }) => code)).toEqual([
      'arithmetic.lineSum',
      'arithmetic.taxInclusive',
      'arithmetic.payable',
    ]);
  });

  test('an allowance of a line is information: it is already in the price', () => {
    expect(
      changed(oioubl, 'DKK">99.00</cbc:Amount>', 'DKK">5.00</cbc:Amount>').filter(
        ({ severity }) => severity === 'error',
      ),
    ).toEqual([]);
  });

  test("tolerances are the rules' own", () => {
    expect(
      changed(
        oioubl,
        '>1250.00</cbc:LineExtensionAmount>\n    <cbc:AccountingCost>',
        '>1250.99</cbc:LineExtensionAmount>\n    <cbc:AccountingCost>',
      ).some(({ code }) => code === 'arithmetic.line'),
    ).toBe(false);
  });

  test('says what stands there and what we make of it', () => {
    expect(
      changed(oioubl, '>1500.00</cbc:PayableAmount>', '>1714.00</cbc:PayableAmount>').find(
        ({ code }) => code === 'arithmetic.payable',
      ),
    ).toMatchObject({
      values: { theirs: '1714.00', ours: '1500.00', currency: 'DKK' },
      place: 'LegalMonetaryTotal/PayableAmount',
    });
  });
});

describe('the arithmetic of EN 16931 (IN-6b, IN-7b)', () => {
  test.each([
    [
      'a line, its allowance counted',
      '>800.00</cbc:LineExtensionAmount>',
      '>1000.00</cbc:LineExtensionAmount>',
      'arithmetic.line',
      'PEPPOL-EN16931-R120',
    ],
    [
      'the sum of the lines',
      '>1100.00</cbc:LineExtensionAmount>',
      '>1100.01</cbc:LineExtensionAmount>',
      'arithmetic.lineSum',
      'BR-CO-10',
    ],
    [
      'the charges',
      '>50.00</cbc:ChargeTotalAmount>',
      '>55.00</cbc:ChargeTotalAmount>',
      'arithmetic.chargeSum',
      'BR-CO-12',
    ],
    [
      'the net total',
      '>1150.00</cbc:TaxExclusiveAmount>',
      '>248.50</cbc:TaxExclusiveAmount>',
      'arithmetic.taxExclusive',
      'BR-CO-13',
    ],
    [
      'the VAT',
      '<cbc:TaxAmount currencyID="SEK">248.50',
      '<cbc:TaxAmount currencyID="SEK">250.00',
      'arithmetic.taxSum',
      'BR-CO-14',
    ],
    [
      'the total with VAT',
      '>1398.50</cbc:TaxInclusiveAmount>',
      '>1400.00</cbc:TaxInclusiveAmount>',
      'arithmetic.taxInclusive',
      'BR-CO-15',
    ],
    [
      'what is to be paid',
      '>999.00</cbc:PayableAmount>',
      '>1399.00</cbc:PayableAmount>',
      'arithmetic.payable',
      'BR-CO-16',
    ],
    ['the VAT of a rate', '>36.00</cbc:TaxAmount>', '>46.00</cbc:TaxAmount>', 'arithmetic.taxSubtotal', 'BR-CO-17'],
    [
      'what is taxed at a rate',
      '>300.00</cbc:TaxableAmount>',
      '>310.00</cbc:TaxableAmount>',
      'arithmetic.taxSubtotal',
      'BR-S-08',
    ],
    [
      'an allowance by its percentage',
      '<cbc:MultiplierFactorNumeric>20',
      '<cbc:MultiplierFactorNumeric>0.20',
      'arithmetic.allowanceAmount',
      'PEPPOL-EN16931-R040',
    ],
  ])('%s that is wrong is an error', (_, from, to, code, rule) => {
    const found = changed(peppol, from, to).filter((finding) => finding.code === code);
    expect(found.map((finding) => finding.rule?.id)).toContain(rule);
    for (const finding of found) expect(finding).toMatchObject({ severity: 'error', layer: 'arithmetic' });
  });

  test('the tax total in the accounting currency does not count', () => {
    expect(
      changed(peppol, 'currencyID="EUR">22.10', 'currencyID="EUR">99.99').filter(
        ({ severity }) => severity === 'error',
      ),
    ).toEqual([]);
  });
});

test.each([
  ['a line', '>90.00</cbc:LineExtensionAmount>', '>100.00</cbc:LineExtensionAmount>', 'arithmetic.lineSum'],
  ['the tax', '>22.50</cbc:TotalTaxAmount>', '>25.00</cbc:TotalTaxAmount>', 'arithmetic.taxSum'],
  [
    'what is to be paid',
    '>113.00</cbc:TaxInclusiveTotalAmount>',
    '>112.50</cbc:TaxInclusiveTotalAmount>',
    'arithmetic.payable',
  ],
])('Svefaktura: %s that is wrong is an error', (_, from, to, code) => {
  expect(changed(swedish, from, to)).toContainEqual(expect.objectContaining({ code, severity: 'error' }));
});

describe('required elements', () => {
  test.each([
    ['the issue date', oioubl, '<cbc:IssueDate>2026-03-02</cbc:IssueDate>', 'error'],
    ['the currency', oioubl, '<cbc:DocumentCurrencyCode>DKK</cbc:DocumentCurrencyCode>', 'error'],
    ['what is to be paid', oioubl, '<cbc:PayableAmount currencyID="DKK">1500.00</cbc:PayableAmount>', 'error'],
    ["the buyer's contact", oioubl, '<cbc:ID>1042</cbc:ID>', 'warning'],
    ['the type code', peppol, '<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>', 'warning'],
    ["the buyer's reference", peppol, '<cbc:BuyerReference>Projekt 12</cbc:BuyerReference>', 'warning'],
  ])('%s that is missing is found', (_, text, element, severity) => {
    expect(changed(text, element, '')).toContainEqual(
      expect.objectContaining({ code: 'required.missing', severity, layer: 'required' }),
    );
  });

  test('a document without lines is an error', () => {
    expect(findingsOf(oioubl.replaceAll(/<cac:InvoiceLine>[\s\S]*<\/cac:InvoiceLine>/g, ''))).toContainEqual(
      expect.objectContaining({ code: 'required.linesMissing', severity: 'error' }),
    );
  });

  test('an invoice in an order profile names its order (F-INV002)', () => {
    const ordered = oioubl.replace('Procurement-BilSimR-1.0', 'Procurement-OrdSimR-BilSim-1.0');
    expect(findingsOf(ordered).some(({ code }) => code === 'required.missing')).toBe(false);
    expect(findingsOf(ordered.replace(/<cac:OrderReference>[\s\S]*?<\/cac:OrderReference>/, ''))).toContainEqual(
      expect.objectContaining({
        code: 'required.missing',
        rule: expect.objectContaining({ id: 'F-INV002' }) as unknown,
      }),
    );
  });
});

describe('codes', () => {
  test.each([
    [
      'a unit of Peppol in OIOUBL',
      oioubl,
      'unitCode="EA">10.00',
      'unitCode="H87">10.00',
      'codes.unitUnknown',
      'warning',
    ],
    [
      'a unit nobody knows, in a list that is not complete',
      peppol,
      'unitCode="HUR"',
      'unitCode="QQQ"',
      'codes.unitUnknown',
      'remark',
    ],
    [
      'a currency',
      oioubl,
      '<cbc:DocumentCurrencyCode>DKK',
      '<cbc:DocumentCurrencyCode>DKR',
      'codes.currencyUnknown',
      'warning',
    ],
    ['a payment means', oioubl, '<cbc:PaymentMeansCode>93', '<cbc:PaymentMeansCode>30', 'codes.unknown', 'warning'],
    ['a payment channel', oioubl, '>DK:BANK<', '>DK:BNAK<', 'codes.unknown', 'warning'],
    [
      'a VAT category',
      peppol,
      '<cbc:ID>S</cbc:ID><cbc:Percent>12<',
      '<cbc:ID>SS</cbc:ID><cbc:Percent>12<',
      'codes.unknown',
      'warning',
    ],
    [
      'a scheme of an address',
      oioubl,
      '<cbc:EndpointID schemeID="DK:CVR">',
      '<cbc:EndpointID schemeID="CVR">',
      'codes.schemeUnknown',
      'warning',
    ],
    ['a country', oioubl, '<cbc:IdentificationCode>DK', '<cbc:IdentificationCode>DNK', 'codes.unknown', 'warning'],
    [
      'a type of attachment',
      oioubl,
      'mimeCode="text/xml"',
      'mimeCode="application/x-msdownload"',
      'codes.unknown',
      'warning',
    ],
  ])('%s that is in no list', (_, text, from, to, code, severity) => {
    expect(changed(text, from, to)).toContainEqual(expect.objectContaining({ code, severity, layer: 'codeLists' }));
  });

  test('a unit is reported once, however many lines have it', () => {
    expect(
      findingsOf(oioubl.replaceAll('unitCode="EA"', 'unitCode="STK"')).filter(
        ({ code }) => code === 'codes.unitUnknown',
      ),
    ).toHaveLength(1);
  });

  test('amounts of another currency make the sums meaningless: an error, and the arithmetic is not checked', () => {
    const mixed = peppol.replace('SEK">800.00</cbc:LineExtensionAmount>', 'EUR">800.00</cbc:LineExtensionAmount>');
    const outcome = readDocument(mixed);
    expect(findingsOf(mixed)).toContainEqual(
      expect.objectContaining({ code: 'codes.currencyMixed', severity: 'error', place: 'InvoiceLine[1]' }),
    );
    expect(
      outcome.kind === 'document' ? outcome.layers.find(({ layer }) => layer === 'arithmetic')?.verdict : null,
    ).toBe('notChecked');
  });
});

describe('identifiers and payment references are remarks only', () => {
  test.each([
    ['a GLN of another length', oioubl, '5790001234560', '579000123456', 'identifier.length'],
    ['a GLN with a wrong digit', oioubl, '5790001234560', '5790001234561', 'identifier.checkDigit'],
    [
      'a CVR number with a wrong digit',
      oioubl,
      '<cbc:EndpointID schemeID="DK:CVR">DK12345674',
      '<cbc:EndpointID schemeID="DK:CVR">DK12345678',
      'identifier.checkDigit',
    ],
    [
      'a CVR number without DK',
      oioubl,
      '<cbc:EndpointID schemeID="DK:CVR">DK12345674',
      '<cbc:EndpointID schemeID="DK:CVR">12345674',
      'identifier.prefix',
    ],
    ['a UUID of another length', oioubl, '5f0cf2c8-6a4e-4f5b-9a7d-3c1b6e2d8f01', '5f0cf2c8', 'identifier.length'],
    [
      'a payment reference with a wrong digit',
      oioubl,
      '000000001234566',
      '000000001234567',
      'payment.referenceCheckDigit',
    ],
    ['a payment reference that is too long', oioubl, '000000001234566', '0000000012345666', 'payment.lengthUnusual'],
    ['a creditor number of another length', oioubl, '87654321', '876543210', 'payment.lengthUnusual'],
    [
      'a registration number of zeros',
      oioubl,
      '<cbc:ID>3000</cbc:ID>',
      '<cbc:ID>0000</cbc:ID>',
      'payment.registrationNo',
    ],
    [
      'a BIC that is none',
      oioubl,
      '<cac:FinancialInstitutionBranch><cbc:ID>3000</cbc:ID>',
      '<cac:FinancialInstitutionBranch><cbc:ID>3000</cbc:ID><cac:FinancialInstitution><cbc:ID>null</cbc:ID></cac:FinancialInstitution>',
      'payment.bicUnusual',
    ],
    ['an account of eleven digits', oioubl, '>0012345678<', '>00123456789<', 'payment.lengthUnusual'],
    ['an IBAN with a wrong digit', peppol, 'DK8030000012345678', 'DK8130000012345678', 'identifier.checkDigit'],
  ])('%s', (_, text, from, to, code) => {
    expect(changed(text, from, to)).toContainEqual(
      expect.objectContaining({ code, severity: 'remark', layer: 'identifiers' }),
    );
  });

  test("a citizen's number never stands in a finding (IN-33)", () => {
    const private_ = oioubl.replace(
      '<cbc:EndpointID schemeAgencyID="9" schemeID="GLN">5790001234560',
      '<cbc:EndpointID schemeID="DK:CPR">010180555',
    );
    const findings = findingsOf(private_);
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'identifier.length',
        values: expect.objectContaining({ element: 'DK:CPR' }) as unknown,
      }),
    );
    expect(JSON.stringify(findings)).not.toContain('010180555');
  });
});

describe('standard and profile', () => {
  test('a profile that is not supported is an error', () => {
    expect(changed(oioubl, 'Procurement-BilSimR-1.0', 'NS-Privat-1.0')).toContainEqual(
      expect.objectContaining({
        code: 'standard.profileNotSupported',
        severity: 'error',
        values: { value: 'NS-Privat-1.0' },
      }),
    );
  });

  test('a copy and an unusual version are remarked on', () => {
    expect(changed(oioubl, '<cbc:CopyIndicator>false', '<cbc:CopyIndicator>true')).toContainEqual(
      expect.objectContaining({ code: 'document.copy', severity: 'remark' }),
    );
    expect(changed(oioubl, '<cbc:UBLVersionID>2.0', '<cbc:UBLVersionID>2.3')).toContainEqual(
      expect.objectContaining({ code: 'standard.versionUnusual' }),
    );
  });
});
