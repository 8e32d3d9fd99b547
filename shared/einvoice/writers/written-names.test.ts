import { describe, expect, test } from 'vitest';
import { aReminder, aStatement } from './build-balance.ts';
import { everyMeans } from './build-payment.ts';
import { aSale, anAllowance, exempt, reverseCharged, standardRated } from './build.ts';
import type { WrittenFormat } from './format.ts';
import { asOioublIdentifier, asPeppolIdentifier } from './schemes.ts';
import { hasUnit, unitFor } from './units.ts';
import { writeDocument } from './write-document.ts';
import type { EDocument } from '../../domain/document/document.ts';

function written(document: EDocument, format: WrittenFormat): string {
  const result = writeDocument(document, format);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

describe('OIOUBL (OUT-3; facts §1–§7)', () => {
  test('names its versions: 2.1 on UBL 2.1, 2.02 on UBL 2.0', () => {
    expect(written(aSale(), 'oioubl21')).toMatch(/UBLVersionID>2\.1<.*\n.*CustomizationID>OIOUBL-2\.1</);
    expect(written(aSale(), 'oioubl202')).toMatch(/UBLVersionID>2\.0<.*\n.*CustomizationID>OIOUBL-2\.02</);
  });

  test('names the list of each code, the agency of a GLN, the tax by its Danish name', () => {
    const text = written(aSale(), 'oioubl21');
    for (const element of [
      '<cbc:ProfileID schemeAgencyID="320" schemeID="urn:oioubl:id:profileid-1.2">Procurement-BilSim-1.0<',
      '<cbc:InvoiceTypeCode listAgencyID="320" listID="urn:oioubl:codelist:invoicetypecode-1.1">380<',
      '<cbc:EndpointID schemeAgencyID="9" schemeID="GLN">5790001234560<',
      '<cbc:EndpointID schemeID="DK:CVR">DK12345674<',
      '<cbc:AddressFormatCode listAgencyID="320" listID="urn:oioubl:codelist:addressformatcode-1.1">StructuredDK<',
      '<cbc:PaymentChannelCode listAgencyID="320" listID="urn:oioubl:codelist:paymentchannelcode-1.1">DK:BANK<',
      '<cbc:ID schemeAgencyID="320" schemeID="urn:oioubl:id:taxcategoryid-1.1">StandardRated<',
      '<cbc:ID schemeAgencyID="320" schemeID="urn:oioubl:id:taxschemeid-1.1">63<',
      '<cbc:Name>Moms<',
      '<cbc:InvoicedQuantity unitCode="EA">2<',
    ])
      expect(text).toContain(element);
  });

  test('has the tax where other standards have the net total, and a tax total on every line (F-INV127, F-INV138)', () => {
    const text = written(aSale([{}, {}]), 'oioubl21');
    expect(text).toContain('<cbc:TaxExclusiveAmount currencyID="DKK">100.00<');
    expect(text.match(/<cac:TaxTotal>/g)).toHaveLength(3);
  });

  test('makes several rows of remarks one note per language (OUT-2)', () => {
    const notes = ['Tak', 'for', 'ordren'].map((text) => ({ text, language: 'da' }));
    const text = written(aSale([{}], { notes: [...notes, { text: 'Thanks', language: 'en' }] }), 'oioubl21');
    expect(text.match(/<cbc:Note/g)).toHaveLength(2);
    expect(text).toContain('<cbc:Note languageID="da">Tak\nfor\nordren<');
  });

  test('has fee and interest of a reminder as charges outside VAT (F-REM097, F-LIB226)', () => {
    const text = written(aReminder(), 'oioubl21');
    expect(text).toContain('listID="urn:oioubl.codelist:remindertypecode-1.1">Reminder<');
    expect(text).toContain('>PenaltyFee<');
    expect(text.match(/>ZeroRated</g)).toHaveLength(2);
  });

  test('has debit, credit and balance of a statement (F-STA004)', () => {
    expect(written(aStatement(), 'oioubl21')).toContain('<cbc:TotalBalanceAmount currencyID="DKK">1343.75<');
  });
});

describe('Peppol (OUT-3; facts §13)', () => {
  test('speaks of parties, taxes and totals in its own words', () => {
    const text = written(
      aSale([{}], {}, [anAllowance('20.00', { multiplier: '0.1', baseAmount: money('200.00') })]),
      'peppolBis3',
    );
    for (const element of [
      '<cbc:EndpointID schemeID="0088">5790001234560<',
      '<cbc:EndpointID schemeID="0184">DK12345674<',
      '<cbc:BuyerReference>1042<',
      '<cbc:MultiplierFactorNumeric>10<',
      '<cbc:TaxExclusiveAmount currencyID="DKK">180.00<',
      '<cbc:TaxInclusiveAmount currencyID="DKK">225.00<',
      '<cbc:StreetName>Kajgade 14<',
    ])
      expect(text).toContain(element);
    expect(text).not.toMatch(/UBLVersionID|listID|schemeAgencyID|PaymentChannelCode/);
  });

  test('has card type and reference in one (DK-R-008 … DK-R-011)', () => {
    const paid = (name: string): string => {
      const means = everyMeans[name];
      if (means === undefined) throw new Error(name);
      return written(aSale([{}], { paymentMeans: [means] }), 'peppolBis3');
    };
    expect(paid('FIK 71')).toContain('<cbc:PaymentID>71#000000001234566<');
    expect(paid('FIK 73')).toContain('<cbc:PaymentID>73#Faktura 4711<');
    expect(paid('giro 04')).toContain('<cbc:PaymentID>04#0000000001234566<');
    expect(paid('FIK 71')).toMatch(/<cac:PayeeFinancialAccount>\s*<cbc:ID>87654321</);
    expect(paid('direct debit by agreement')).toMatch(/<cac:PaymentMandate>\s*<cbc:ID>AFTALE-77</);
  });

  test('tells reverse charge and exemption by letter and reason (BR-AE-10, BR-E-10)', () => {
    expect(written(aSale([{ tax: reverseCharged }]), 'peppolBis3')).toMatch(/<cbc:ID>AE<[\s\S]*Reverse charge</);
    expect(written(aSale([{ tax: exempt }]), 'peppolBis3')).toMatch(/<cbc:ID>E<[\s\S]*Undervisning</);
  });

  test.each([
    ['3103', null, '3103'],
    ['Excise', 'Elafgift', '21#Elafgift'],
  ])('has a duty as a charge by its number or name, taxed as the sale (DK-R-004): %s', (id, schemeName, reason) => {
    const category = { ...standardRated, id, schemeName, percent: null, schemeId: '21', typeCode: 'StandardRated' };
    const subtotal = { taxable: money('200.00'), tax: money('8.00'), transactionTax: null, category };
    const duty = { amount: money('8.00'), rounding: null, subtotals: [subtotal] };
    const sale = aSale();
    const vat = { taxable: money('208.00'), tax: money('52.00'), transactionTax: null, category: standardRated };
    const text = written(
      {
        ...sale,
        taxTotals: [{ amount: money('52.00'), rounding: null, subtotals: [vat] }, duty],
        totals: { ...sale.totals, taxExclusive: money('60'), taxInclusive: money('260'), payable: money('260') },
      },
      'peppolBis3',
    );
    expect(text).toMatch(new RegExp(`ReasonCode>ZZZ<[^]*Reason>${reason}<[^]*<cbc:Amount currencyID="DKK">8\\.00<`));
    expect(text).toContain('<cbc:TaxExclusiveAmount currencyID="DKK">208.00<');
  });
});

const money = (value: string): { value: string; currency: string } => ({ value, currency: 'DKK' });

describe('units and schemes (OUT-2)', () => {
  test.each([
    ['H87', 'EA', 'H87'],
    ['STK', 'EA', 'H87'],
    ['BX', 'BX', 'XBX'],
    ['XBX', 'BX', 'XBX'],
    ['HUR', 'HUR', 'HUR'],
  ])('%s is %s in OIOUBL and %s in Peppol', (unit, oioubl, peppol) => {
    expect([unitFor('oioubl21', unit), unitFor('peppolBis3', unit)]).toEqual([oioubl, peppol]);
    expect([hasUnit('oioubl21', unit), hasUnit('peppolBis3', unit)]).toEqual([true, true]);
  });

  test('a company number is the same with and without its DK, whichever standard it was told in', () => {
    expect(asPeppolIdentifier({ id: '12 34 56 74', scheme: 'DK:CVR' })).toEqual({ id: 'DK12345674', scheme: '0184' });
    expect(asOioublIdentifier({ id: '12345674', scheme: '9902' })).toEqual({ id: 'DK12345674', scheme: 'DK:CVR' });
    expect(asOioublIdentifier({ id: '5790001234560', scheme: '0088' })).toEqual({ id: '5790001234560', scheme: 'GLN' });
    expect(asPeppolIdentifier({ id: 'x', scheme: 'DK:VANS' })).toEqual({ id: 'x', scheme: 'DK:VANS' });
  });
});

describe('an older customer (OIOUBL 2.02)', () => {
  test('gets zero rated for the letters that came into the list after it', () => {
    const sold = aSale([{ tax: { ...standardRated, id: 'K', percent: '0' } }]);
    expect(written(sold, 'oioubl21')).toMatch(/taxcategoryid-1\.4">K</);
    expect(written(sold, 'oioubl202')).not.toMatch(/taxcategoryid-1\.4/);
    expect(written(sold, 'oioubl202')).toMatch(/taxcategoryid-1\.1">ZeroRated</);
  });
});
