import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../read.ts';

type Found = readonly (readonly [severity: string, code: string, rule: string | null])[];

const sample = (name: string): string => readFileSync(new URL(`../samples/${name}.xml`, import.meta.url), 'utf8');

function found(text: string): Found {
  const outcome = readDocument(text);
  if (outcome.kind === 'failed') throw new Error(outcome.problem.code);
  return outcome.findings
    .filter(({ layer }) => layer !== 'identifiers')
    .map(({ severity, code, rule }) => [severity, code, rule?.id ?? null]);
}

/** The samples have no findings, so that whatever a change brings up comes from the change. */
function changed(name: string, from: string | RegExp, to: string): Found {
  const text = sample(name);
  const after = text.replace(from, to);
  expect(after).not.toBe(text);
  return found(after);
}

test.each([
  'oioubl-2-order',
  'oioubl-2-order-change',
  'oioubl-2-order-cancellation',
  'oioubl-2-reminder',
  'oioubl-2-statement',
  'oioubl-2-utility-statement',
  'oioubl-2-utility-statement-electricity',
  'oioubl-2-utility-statement-telephony',
  'oioubl-2-application-response',
  'peppol-3-order',
  'peppol-3-invoice-response',
])('%s is as the rules want it', (name) => {
  expect(found(sample(name))).toEqual([]);
});

describe('what the types beside invoices lack (IN-7b, facts/oioubl.md §2, §7, §8)', () => {
  test.each([
    ['oioubl-2-order-change', /<cbc:SequenceNumberID>2<\/cbc:SequenceNumberID>/, '', 'warning', 'required.missing', 'F-OCH005'],
    ['oioubl-2-order-change', /<cac:OrderReference>.*<\/cac:OrderReference>/, '', 'error', 'required.missing', 'F-OCH014'],
    ['oioubl-2-order-change', '<cac:DeliveryTerms>', '<cac:PaymentMeans><cbc:PaymentMeansCode>42</cbc:PaymentMeansCode></cac:PaymentMeans><cac:DeliveryTerms>', 'warning', 'required.excluded', 'F-OCH003'],
    ['oioubl-2-order', '<cbc:Quantity unitCode="EA">', '<cbc:Quantity>', 'warning', 'required.missing', 'F-LIB007'],
    ['oioubl-2-order', /<cac:SellersItemIdentification>.*<\/cac:SellersItemIdentification>/, '', 'warning', 'required.missing', null],
    ['oioubl-2-order', '>125.00</cbc:PriceAmount>', '>125.00000</cbc:PriceAmount>', 'remark', 'required.decimals', 'F-ORD170'],
    ['oioubl-2-order-cancellation', /<cbc:CancellationNote.*<\/cbc:CancellationNote>/, '', 'warning', 'required.missing', null],
    ['oioubl-2-order-cancellation', /<cac:OrderReference>.*<\/cac:OrderReference>/, '', 'error', 'required.missing', null],
    ['oioubl-2-order-cancellation', '<cac:BuyerCustomerParty>', '<cac:OrderReference><cbc:ID>B</cbc:ID></cac:OrderReference><cac:BuyerCustomerParty>', 'warning', 'required.several', null],
    ['oioubl-2-reminder', /<cbc:ReminderTypeCode.*<\/cbc:ReminderTypeCode>/, '', 'warning', 'required.missing', 'F-REM059'],
    ['oioubl-2-reminder', /<cbc:ReminderSequenceNumeric>.*<\/cbc:ReminderSequenceNumeric>/, '', 'warning', 'required.missing', null],
    ['oioubl-2-reminder', '>PenaltyFee<', '>Gebyr<', 'warning', 'codes.unknown', 'F-REM097'],
    ['oioubl-2-reminder', /<cbc:DebitLineAmount.*<\/cbc:DebitLineAmount>/, '', 'warning', 'required.missing', null],
    ['oioubl-2-reminder', '</cac:BillingReference>', '</cac:BillingReference><cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>X</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>', 'warning', 'required.several', null],
    ['oioubl-2-statement', /<cbc:TotalBalanceAmount.*<\/cbc:TotalBalanceAmount>/, '', 'error', 'required.missing', 'F-STA004'],
    ['oioubl-2-utility-statement', / schemeAgencyID="Vestkystens Elforsyning A\/S"/, '', 'warning', 'required.missing', 'F-UTS021'],
    ['oioubl-2-utility-statement', /<cbc:IssueDate>2026-03-31<\/cbc:IssueDate>\n {4}<cbc:DocumentTypeCode/, '<cbc:DocumentTypeCode', 'warning', 'required.missing', 'F-UTS018'],
    ['oioubl-2-utility-statement', '>Invoice<', '>Order<', 'warning', 'codes.unknown', 'F-UTS024'],
    ['oioubl-2-utility-statement', 'Reference-UtilityR-1.0', 'Procurement-BilSim-1.0', 'warning', 'codes.unknown', 'F-UTS004'],
    ['oioubl-2-utility-statement', /<cac:ParentDocumentReference>[\s\S]*<\/cac:ParentDocumentReference>/, '', 'error', 'required.missing', null],
    ['oioubl-2-utility-statement-electricity', 'unitCode="MON"', 'unitCode="XYZ"', 'warning', 'codes.unitUnknown', 'F-LIB318'],
    ['oioubl-2-application-response', '>BusinessReject<', '>ProfileAccept<', 'warning', 'codes.unknown', 'F-APR018'],
    ['oioubl-2-application-response', '>OrderChange<', '>Order<', 'warning', 'required.excluded', 'F-APR053'],
    ['oioubl-2-application-response', 'Procurement-OrdSimR-BilSimR-1.0', 'NONE', 'warning', 'required.excluded', 'F-APR004'],
    ['oioubl-2-application-response', /<cbc:DocumentTypeCode.*<\/cbc:DocumentTypeCode>/, '', 'warning', 'required.missing', 'F-APR024'],
    ['oioubl-2-application-response', '<cbc:ID>REK-881-2</cbc:ID>', '', 'error', 'required.missing', null],
    ['peppol-3-invoice-response', '>UQ<', '>XX<', 'warning', 'codes.unknown', null],
    ['peppol-3-invoice-response', /<cac:Status>[\s\S]*<\/cac:Status>/, '', 'warning', 'required.missing', 'PEPPOL-T111-R001'],
  ] as const)('%s: what is wrong after changing %s is found', (name, from, to, severity, code, rule) => {
    expect(changed(name, from, to)).toContainEqual([severity, code, rule]);
  }); // prettier-ignore
});

describe('the arithmetic of orders and statements of account (IN-7b)', () => {
  test.each([
    ['oioubl-2-order', '>1250.00</cbc:LineExtensionAmount>\n      <cac:Price>', '>1252.00</cbc:LineExtensionAmount>\n      <cac:Price>', 'arithmetic.line'],
    ['oioubl-2-order-change', '>1050.00</cbc:LineExtensionAmount>', '>1060.00</cbc:LineExtensionAmount>', 'arithmetic.lineSum'],
    ['oioubl-2-order-change', '>50.00</cbc:AllowanceTotalAmount>', '>60.00</cbc:AllowanceTotalAmount>', 'arithmetic.allowanceSum'],
    ['peppol-3-order', '>400.00</cbc:TaxExclusiveAmount>', '>500.00</cbc:TaxExclusiveAmount>', 'arithmetic.taxExclusive'],
    ['peppol-3-order', '>500.00</cbc:PayableAmount>', '>400.00</cbc:PayableAmount>', 'arithmetic.payable'],
  ] as const)('%s: %s that is wrong is an error', (name, from, to, code) => {
    expect(changed(name, from, to)).toContainEqual(['error', code, null]);
  }); // prettier-ignore

  test('a balance that is not debit less credit is doubtful', () => {
    expect(
      changed('oioubl-2-statement', '>1343.75</cbc:TotalBalanceAmount>', '>1400.00</cbc:TotalBalanceAmount>'),
    ).toEqual([['warning', 'arithmetic.balance', null]]);
  });

  test('an order without its tax says nothing of what will be paid in the end', () => {
    expect(changed('oioubl-2-order-change', '>1000.00</cbc:PayableAmount>', '>1250.00</cbc:PayableAmount>')).toEqual(
      [],
    );
  });

  test('what an order is taxed before its allowances is not recounted: official samples differ', () => {
    const taxed = sample('oioubl-2-order').replace(
      '<cac:AnticipatedMonetaryTotal>',
      '<cac:TaxTotal><cbc:TaxAmount currencyID="DKK">312.50</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxableAmount currencyID="DKK">2000.00</cbc:TaxableAmount><cbc:TaxAmount currencyID="DKK">312.50</cbc:TaxAmount><cac:TaxCategory><cbc:ID>StandardRated</cbc:ID><cbc:Percent>25</cbc:Percent><cac:TaxScheme><cbc:ID>63</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal><cac:AnticipatedMonetaryTotal>',
    );
    expect(found(taxed)).toEqual([]);
  });
});
