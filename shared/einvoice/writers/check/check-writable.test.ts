import { describe, expect, test } from 'vitest';
import { aDocument } from '../../../domain/build.ts';
import type { EDocument, PaymentMeans } from '../../../domain/document/document.ts';
import { aReminder } from '../build-balance.ts';
import { anAccount, everyMeans, transfer } from '../build-payment.ts';
import { aReference, aSale, anAllowance, buyer, exempt, money, seller, standardRated, zeroRated } from '../build.ts';
import type { WrittenFormat } from '../format.ts';
import { writeDocument } from '../write-document.ts';
import { checkWritable } from './check-writable.ts';

const found = (document: EDocument, format: WrittenFormat = 'oioubl21') =>
  checkWritable(document, format).map(({ code, place, rule }) => [code, place, rule?.id ?? null]);

const paidBy = (means: PaymentMeans, more: Partial<PaymentMeans>): EDocument =>
  aSale([{}], { paymentMeans: [{ ...means, ...more }] });

describe('what keeps a sales document from being written is told beside the field (OUT-2, OUT-3)', () => {
  test('a whole invoice has nothing to mend', () => {
    expect(found(aSale())).toEqual([]);
    expect(found(aSale(), 'oioubl202')).toEqual([]);
    expect(found(aSale(), 'peppolBis3')).toEqual([]);
  });

  test.each<[string, Partial<EDocument>, string, string | null]>([
    ['no number', { number: '' }, 'ID', null],
    ['no day', { issueDate: null }, 'IssueDate', null],
    ['no currency', { currency: null }, 'DocumentCurrencyCode', 'F-INV007'],
    ['no kind', { typeCode: null }, 'InvoiceTypeCode', 'F-INV011'],
  ])('%s', (_, values, place, rule) => {
    expect(found(aSale([{}], values))).toContainEqual(['required.missing', place, rule]);
  });

  test("the buyer's endpoint and his reference (F-INV044, F-INV051)", () => {
    const nobodyKnown = { ...buyer, endpoint: null, contact: null };
    const problems = found(aSale([{}], { customer: nobodyKnown, receiver: nobodyKnown }));
    expect(problems).toContainEqual(['required.missing', 'AccountingCustomerParty/Party/EndpointID', 'F-INV044']);
    expect(problems).toContainEqual(['required.missing', 'AccountingCustomerParty/Party/Contact/ID', 'F-INV051']);
  });

  test('a company number that is too short, and a scheme nobody knows (F-LIB179, F-LIB180)', () => {
    const short = { ...buyer, endpoint: { id: '1234', scheme: 'DK:CVR' } };
    expect(found(aSale([{}], { customer: short, receiver: short }))).toContainEqual([
      'identifier.length',
      'AccountingCustomerParty/Party/EndpointID',
      'F-LIB180',
    ]);
    const odd = { ...buyer, endpoint: { id: '1234', scheme: 'XX:YY' } };
    expect(found(aSale([{}], { customer: odd, receiver: odd }))).toContainEqual([
      'codes.schemeUnknown',
      'AccountingCustomerParty/Party/EndpointID',
      'F-LIB179',
    ]);
  });

  test('a unit without an official code, and one that only one of the standards has', () => {
    expect(found(aSale([{}, { unit: 'KURV' }]))).toContainEqual(['codes.unitUnknown', 'InvoiceLine[2]', 'F-LIB318']);
    expect(found(aSale([{ unit: 'NPL' }]))).toEqual([]);
    expect(found(aSale([{ unit: 'NPL' }]), 'peppolBis3')).toContainEqual([
      'codes.unitUnknown',
      'InvoiceLine[1]',
      'BR-CL-23',
    ]);
  });

  test('an amount that would have to be rounded is never written', () => {
    const document = aSale();
    const totals = { ...document.totals, payable: { value: '250.005', currency: 'DKK' } };
    expect(found({ ...document, totals })).toEqual([
      ['required.amountInvalid', 'LegalMonetaryTotal/PayableAmount', null],
    ]);
  });

  test('sums that do not come out, with the rule that says so (F-INV134, F-LIB402)', () => {
    const document = aSale();
    expect(found({ ...document, totals: { ...document.totals, payable: money('1.00') } })).toContainEqual([
      'arithmetic.payable',
      'LegalMonetaryTotal/PayableAmount',
      null,
    ]);
    const terms = {
      id: null,
      paymentMeansId: '9',
      notes: [],
      amount: money('1.00'),
      settlementDiscountPercent: null,
      settlementEnd: null,
      penaltySurchargePercent: null,
    };
    expect(found({ ...document, paymentTerms: [terms] })).toEqual([
      ['required.missing', 'PaymentTerms[1]/PaymentMeansID', 'F-LIB099'],
      ['arithmetic.paymentTerms', 'PaymentTerms', 'F-INV134'],
    ]);
    const taxTotals = document.taxTotals.map((total) => ({
      ...total,
      subtotals: total.subtotals.map((each) => ({ ...each, taxable: money('100.00') })),
    }));
    expect(found({ ...document, taxTotals })).toContainEqual([
      'arithmetic.taxSubtotal',
      'TaxTotal/TaxSubtotal/TaxableAmount',
      'F-LIB402',
    ]);
  });

  test('lines below others, rates of exchange and a second currency have no place', () => {
    const [line] = aSale().lines;
    if (line === undefined) throw new Error('A sale has a line');
    const lines = [line, { ...line, id: '1.1', parentId: '1' }];
    expect(found({ ...aSale(), lines }).map(([, place]) => place)).toContain('InvoiceLine[2]');
    expect(found(aSale([{}], { taxCurrency: 'EUR' }))).toContainEqual([
      'required.excluded',
      'TaxCurrencyCode',
      'F-INV017',
    ]);
  });

  test('an order line without an order (F-INV142), and the account string told twice (F-LIB021)', () => {
    const orderLine = { lineId: '1', orderId: null, salesOrderLineId: null };
    expect(found(aSale([{ more: { orderLine } }]))).toEqual([['required.missing', 'OrderReference/ID', 'F-INV142']]);
    expect(found(aSale([{ more: { orderLine } }], { references: [aReference('order', 'A')] }))).toEqual([]);
    expect(found(aSale([{}], { accountingCost: 'a', accountingCostCode: 'b' }))).toEqual([
      ['required.several', 'AccountingCost', 'F-LIB021'],
    ]);
  });

  test('a second order and a tax representative, who would be lost', () => {
    const references = [aReference('order', 'A'), aReference('order', 'B')];
    expect(found(aSale([{}], { references, taxRepresentative: seller }))).toEqual([
      ['required.several', 'OrderReference[2]', null],
      ['required.excluded', 'TaxRepresentativeParty', null],
    ]);
  });

  test('an attachment without bytes, with damaged ones, of a type the standard does not take', () => {
    const attachment = {
      index: 0,
      fileName: 'a.exe',
      mimeCode: 'application/x-msdownload',
      description: null,
      referenceId: 'A',
      size: null,
      externalUri: null,
    };
    const document = aSale([{}], { attachments: [attachment] });
    expect(found(document)).toContainEqual(['attachment.missing', 'Attachment[1]', null]);
    const codes = checkWritable(document, 'oioubl21', new Map([[0, 'x']])).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['attachment.damaged', 'codes.unknown']));
  });

  test('other types are read but not written, and Peppol has no reminders', () => {
    expect(found(aDocument({ type: 'order' }))).toEqual([['required.excluded', 'Type', null]]);
    expect(found(aReminder(), 'peppolBis3')).toEqual([['required.excluded', 'Type', null]]);
  });

  test('a refusal counts what is wrong and names the first place', () => {
    const refused = writeDocument(aSale([{}], { currency: null, typeCode: null }), 'oioubl21');
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: 'document.notWritable', values: { number: '4711', place: 'DocumentCurrencyCode' } },
    });
  });
});

describe('payment (OUT-2; facts §3)', () => {
  test.each(Object.entries(everyMeans))('%s is complete in both standards', (_, means) => {
    const document = aSale([{}], { paymentMeans: [means] });
    expect(found(document)).toEqual([]);
    expect(found(document, 'peppolBis3')).toEqual([]);
  });

  test.each<[string, EDocument, string]>([
    ['a FIK reference that is too short', paidBy(transfer(), fik({ instructionId: '4711' })), 'F-LIB156'],
    ['FIK without a creditor', paidBy(transfer(), fik({ creditAccount: null })), 'F-LIB305'],
    ['FIK with a card type of giro', paidBy(transfer(), fik({ paymentIds: ['04'] })), 'F-LIB155'],
    ['a bank account without its branch', paidBy(transfer(), { payee: anAccount('12345678') }), 'F-LIB127'],
    ['a channel of another kind', paidBy(transfer(), { channelCode: 'IBAN' }), 'F-LIB128'],
    ['an IBAN without a BIC', paidBy(transfer(), iban({ payee: anAccount('DK5000400440116243') })), 'F-LIB113'],
    ['NemKonto with an account', paidBy(transfer(), { code: '97', channelCode: null }), 'F-LIB164'],
    ['a long note to the payee', paidBy(transfer(), { payee: longNote }), 'F-LIB133'],
  ])('%s', (_, document, rule) => {
    expect(found(document).map(([, , id]) => id)).toContain(rule);
  });

  test('a reference whose check digit is wrong, by which nobody could pay', () => {
    const wrong = fik({ instructionId: '000000001234567' });
    expect(found(paidBy(transfer(), wrong))).toContainEqual(['payment.referenceCheckDigit', 'PaymentMeans[1]', null]);
    expect(found(paidBy(transfer(), wrong), 'peppolBis3').map(([code]) => code)).toContain(
      'payment.referenceCheckDigit',
    );
  });
});

const longNote = anAccount('0012345678', { branchId: '3000', paymentNote: 'Mere end de tyve tegn der er plads til' });
function fik(more: Partial<PaymentMeans>): Partial<PaymentMeans> {
  return { ...everyMeans['FIK 71'], ...more };
}
test('the tax of a line is the sum of its parts (F-LIB385)', () => {
  const sale = aSale();
  const lines = sale.lines.map((line) => ({
    ...line,
    taxTotals: line.taxTotals.map((total) => ({ ...total, amount: money('49.00') })),
  }));
  expect(found({ ...sale, lines })).toEqual([['arithmetic.taxSum', 'InvoiceLine[1]/TaxTotal', 'F-LIB385']]);
});

function iban(more: Partial<PaymentMeans>): Partial<PaymentMeans> {
  return { ...everyMeans['iban'], ...more };
}

describe('Peppol (EN 16931, DK-R)', () => {
  test('country, registered name, number of a Danish seller (BR-09, BR-11, DK-R-002)', () => {
    const bare = { ...seller, address: null, taxIds: [], legal: null, name: null };
    const problems = found(aSale([{}], { supplier: bare, sender: bare }), 'peppolBis3');
    expect(problems.map(([, , rule]) => rule)).toEqual(expect.arrayContaining(['BR-06', 'BR-09', 'BR-S-02']));
  });

  test('neither a reference of the buyer nor an order (PEPPOL-EN16931-R003)', () => {
    const nameless = { ...buyer, contact: null };
    const document = aSale([{}], { customer: nameless, receiver: nameless });
    expect(found(document, 'peppolBis3').map(([, , rule]) => rule)).toEqual(['PEPPOL-EN16931-R003']);
  });

  test('a duty that is not in what VAT is counted of', () => {
    const document = aSale();
    const category = { ...standardRated, id: '3103', percent: null, schemeId: '31', typeCode: 'StandardRated' };
    const duty = {
      amount: money('8.00'),
      rounding: null,
      subtotals: [{ taxable: money('200.00'), tax: money('8.00'), transactionTax: null, category }],
    };
    expect(found({ ...document, taxTotals: [...document.taxTotals, duty] }, 'peppolBis3')).toContainEqual([
      'required.excluded',
      'TaxTotal[2]',
      null,
    ]);
  });

  test('every GLN of a party is right to its check digit (PEPPOL-COMMON-R040)', () => {
    const numbered = { ...buyer, identifications: [{ id: '5790001234561', scheme: 'GLN' }] };
    expect(found(aSale([{}], { customer: numbered, receiver: numbered }), 'peppolBis3')).toContainEqual([
      'identifier.checkDigit',
      'AccountingCustomerParty/Party/PartyIdentification/ID',
      'PEPPOL-COMMON-R040',
    ]);
  });

  test('a duty is named by its category, or by its scheme and what that is called (DK-R-004)', () => {
    const rule = (reason: string) => {
      const charge = anAllowance('10.00', { charge: true, reason, reasonCode: 'ZZZ' });
      return found(aSale([{}], {}, [charge]), 'peppolBis3').map(([, , id]) => id);
    };
    expect(rule('3103')).toEqual([]);
    expect(rule('21#Elafgift')).toEqual([]);
    for (const reason of ['Excise', '#Elafgift', '21#', '31030']) expect(rule(reason), reason).toEqual(['DK-R-004']);
  });

  test('a charge names its tax and its reason (BR-37, BR-38)', () => {
    const nameless = anAllowance('10.00', { charge: true, reason: null });
    expect(found(aSale([{}], {}, [nameless]), 'peppolBis3').map(([, , rule]) => rule)).toContain('BR-38');
  });

  test('a negative price becomes a negative quantity (BR-27)', () => {
    const document = aSale([{ price: '500.00' }, { price: '-100.00' }]);
    expect(found(document)).toEqual([]);
    expect(found(document, 'peppolBis3')).toEqual([]);
  });

  test('what is not subject to VAT names no number for it (BR-O-02)', () => {
    const outside = aSale([{ tax: { ...zeroRated, id: 'O' } }]);
    expect(found(outside, 'peppolBis3')).toEqual([]);
    const text = writeDocument(outside, 'peppolBis3');
    expect(text.ok && text.value.includes('PartyTaxScheme')).toBe(false);
  });

  test('exempt says why, zero rated need not', () => {
    expect(found(aSale([{ tax: exempt }]), 'peppolBis3')).toEqual([]);
    expect(found(aSale([{ tax: zeroRated }]), 'peppolBis3')).toEqual([]);
  });
});
