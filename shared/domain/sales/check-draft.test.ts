import { describe, expect, test } from 'vitest';
import { hasValidLuhnDigit } from '../check-digits.ts';
import { aBilling, aCustomer, aSalesGround, aSalesLine } from './build.ts';
import { checkDraft } from './check-draft.ts';
import type { BillingDraft } from './draft.ts';
import type { SalesGround } from './ground.ts';
import { paymentMeans, paymentReference, salePayment } from './payment.ts';

const faults = (
  billing: Partial<BillingDraft> = {},
  ground: Partial<SalesGround> = {},
  kind: 'invoice' | 'creditNote' = 'invoice',
) =>
  checkDraft({ kind, billing: aBilling(billing) }, aSalesGround(ground)).map(({ field, problem }) => [
    field,
    problem.code,
  ]);

describe('OUT-2: what will be wrong is said beside its field before anything is posted', () => {
  test('a whole invoice has nothing wrong', () => {
    expect(faults()).toEqual([]);
  });

  test.each<[string, string, Partial<BillingDraft>]>([
    ['customerNo', 'sales.customerMissing', { customerNo: '' }],
    ['issueDate', 'sales.dateInvalid', { issueDate: '2026-02-30' }],
    ['dueDate', 'sales.dueBeforeIssue', { dueDate: '2026-11-01' }],
    ['dueDate', 'sales.dateInvalid', { dueDate: '' }],
    ['seller', 'sales.sellerUnknown', { seller: 'XX' }],
    ['currency', 'sales.currencyInvalid', { currency: 'kr' }],
    ['accountCode', 'sales.accountCodeTooLong', { accountCode: '1234567890123456789012345678901' }],
    [
      'delivery.country',
      'sales.deliveryIncomplete',
      {
        delivery: {
          name: 'Hallen',
          address: 'Kajen 1',
          address2: '',
          postalCode: '6700',
          city: 'Esbjerg',
          country: '',
        },
      },
    ],
    ['paymentForm', 'sales.paymentForm', { paymentForm: 'CHECK' }],
    ['invoiceDiscount', 'sales.discountInvalid', { invoiceDiscount: { percent: '101', as: 'spread', reason: '' } }],
    ['lines', 'sales.linesMissing', { lines: [] }],
    ['lines.0.no', 'sales.lineNoMissing', { lines: [aSalesLine({ no: '' })] }],
    ['lines.0.description', 'sales.descriptionMissing', { lines: [aSalesLine({ description: ' ' })] }],
    ['lines.0.quantity', 'sales.quantityMissing', { lines: [aSalesLine({ quantity: '0' })] }],
    ['lines.0.quantity', 'sales.notANumber', { lines: [aSalesLine({ quantity: '2 stk' })] }],
    ['lines.0.price', 'sales.priceMissing', { lines: [aSalesLine({ price: '' })] }],
    ['lines.0.price', 'sales.priceNegative', { lines: [aSalesLine({ price: '-5' })] }],
    ['lines.0.unit', 'sales.unitUnknown', { lines: [aSalesLine({ unit: 'DUNK' })] }],
    ['lines.0.unit', 'sales.unitUnmapped', { lines: [aSalesLine({ unit: 'KASSE' })] }],
    ['lines.0.vatGroup', 'sales.vatGroupUnknown', { lines: [aSalesLine({ vatGroup: '' })] }],
    ['lines', 'sales.negativeTotal', { lines: [aSalesLine({ quantity: '-1' })] }],
  ])('%s: %s', (field, code, billing) => {
    const found = faults(billing, billing.customerNo === '' ? { customer: null } : {});
    expect(found).toEqual([[field, code]]);
  });

  test('of the customer: address and country always, an endpoint where it takes e-documents (SET-6)', () => {
    expect(faults({}, { customer: aCustomer({ country: '', address: '' }) })).toEqual([
      ['customerNo', 'sales.customerIncomplete'],
    ]);
    expect(faults({}, { customer: aCustomer({ endpoint: null }) })).toEqual([['customerNo', 'sales.endpointMissing']]);
    expect(faults({}, { customer: aCustomer({ endpoint: null, channel: 'print' }) })).toEqual([]);
    expect(faults({}, { customer: aCustomer({ blocked: 'invoices' }) })).toEqual([
      ['customerNo', 'sales.customerBlocked'],
    ]);
    expect(
      faults({ credits: { no: '1', issueDate: '' } }, { customer: aCustomer({ blocked: 'invoices' }) }, 'creditNote'),
    ).toEqual([]);
  });

  test('of the pay-to customer it is asked, as it is the one who gets the invoice (NS p. 109)', () => {
    const payTo = aCustomer({ no: 'D00002', city: '' });
    expect(faults({ payToNo: 'D00002' }, { payTo })).toEqual([['payToNo', 'sales.customerIncomplete']]);
    expect(faults({ payToNo: 'D00009' })).toEqual([['payToNo', 'sales.customerUnknown']]);
  });

  test('quantities and prices have at most two decimals where the control setup says so, discounts counted in (SET-3)', () => {
    const lines = [aSalesLine({ quantity: '3', price: '33.33', discount: '7' })];
    expect(faults({ lines })).toEqual([]);
    expect(faults({ lines }, { checkRounding: true })).toEqual([['lines.0.price', 'sales.twoDecimals']]);
    expect(faults({ lines: [aSalesLine({ quantity: '1.125' })] }, { checkRounding: true })).toContainEqual([
      'lines.0.quantity',
      'sales.twoDecimals',
    ]);
  });

  test('FIK and giro take an invoice number of digits only; PBS is never sent (NS p. 110, OUT-5)', () => {
    expect(faults({}, { no: 'F-100001' })).toEqual([['paymentForm', 'sales.numberDigits']]);
    expect(faults({ paymentForm: 'BANK' }, { no: 'F-100001' })).toEqual([]);
    expect(faults({ paymentForm: 'BS' })).toEqual([['paymentForm', 'sales.pbsElectronic']]);
    expect(faults({}, { ledger: { ...aSalesGround().ledger, payment: null } })).toEqual([
      ['paymentForm', 'sales.paymentMissing'],
    ]);
  });
});

describe('how a sale is paid (SET-1, NS p. 49)', () => {
  test('at home by card first, from abroad by IBAN, as the customer’s card or the document says before that', () => {
    const at = (values: Parameters<typeof aCustomer>[0], chosen = '') =>
      salePayment(chosen, aSalesGround({ customer: aCustomer(values) }));
    expect(at({})).toBe('fik');
    expect(at({ country: 'SE' })).toBe('iban');
    expect(at({ country: '' })).toBe('iban');
    expect(at({ paymentForm: 'bank' })).toBe('bank');
    expect(at({ paymentForm: 'BANK' }, 'GIRO')).toBe('giro');
    expect(at({ channel: 'pbs' })).toBe('pbs');
  });

  test('a payment reference is the number with its check digit', () => {
    expect(paymentReference('100001', 15)).toBe('000000001000017');
    expect(hasValidLuhnDigit(paymentReference('4711', 16) ?? '')).toBe(true);
    expect(paymentReference('F-1', 15)).toBeNull();
    const { payment } = aSalesGround().ledger;
    expect(paymentMeans('fik', payment, '100001', '2026-12-02')[0]).toMatchObject({
      code: '93',
      paymentIds: ['71#000000001000017'],
      payee: { id: '87654321' },
    });
  });
});
