import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDecimal, subtract, sum } from '../../../amount/amount.ts';
import { aCreditVoucher, aHandOverVoucher, aRequest, aVoucher, aVoucherLine, sourceSha256 } from '../../build.ts';
import { composeFile } from '../../compose.ts';
import { handOverVoucher, type HandOverVoucher } from '../../hand-over-voucher.ts';
import type { HandOverFormat, TargetSetup } from '../../target.ts';
import { exact, writeJson } from './exact-json.ts';

/** The requests of a file, with numbers as the text they are written in. */
function requestsOf(format: HandOverFormat, voucher = aHandOverVoucher(), setup: Partial<TargetSetup> = {}) {
  const { text, lacks } = composeFile(aRequest(format, [voucher], setup));
  expect(lacks).toEqual([]);
  const asText = text.replace(/: (-?\d+(?:\.\d+)?)(,?)$/gmu, ': "$1"$2');
  return (JSON.parse(asText) as { requests: { path: string; externalId: string; body: never }[] }).requests;
}
const first = <Body>(...given: Parameters<typeof requestsOf>) => {
  const [request] = requestsOf(...given);
  if (request === undefined) throw new Error('No request');
  return request as unknown as { path: string; externalId: string; sourceSha256: string | null; body: Body };
};
const credit = handOverVoucher(aCreditVoucher(), null);

/** As posting makes it: half the VAT is lost, and stands in what the line costs. */
const halfDeducted: HandOverVoucher = handOverVoucher(
  aVoucher({
    lines: [
      aVoucherLine({ debit: '1125.00', vatGroup: 'HALF' }),
      aVoucherLine({ lineNo: 2, kind: 'deductedVat', account: '2641', debit: '125.00', vatGroup: 'HALF' }),
      aVoucherLine({ lineNo: 3, kind: 'payables', account: '2440', debit: '0.00', credit: '1250.00', vatGroup: '' }),
    ],
    vatGroups: [{ vatGroup: 'HALF', base: '1000.00', vat: '250.00', deductible: '125.00' }],
  }),
  null,
);

describe('ACT-1 JSON that is exact', () => {
  test('numbers keep every digit', () => {
    expect(writeJson({ a: exact('1250.00'), b: [exact('-0.10'), 'x"', null, true], c: undefined })).toBe(
      '{"a":1250.00,"b":[-0.10,"x\\"",null,true]}',
    );
    expect(() => exact('01')).toThrow();
    expect(() => exact('1e3')).toThrow();
  });

  test('is JSON anybody reads, in one line or several', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const plain = JSON.parse(
          JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'number' ? String(inner) : inner)),
        ) as Parameters<typeof writeJson>[0];
        for (const indent of ['', '  '] as const) expect(JSON.parse(writeJson(plain, indent))).toEqual(plain);
      }),
    );
  });
});

describe('ACT-1 Fortnox', () => {
  interface Invoice {
    readonly SupplierInvoice: Record<string, string | boolean> & {
      readonly SupplierInvoiceRows: readonly Record<string, string>[];
    };
  }
  const invoiceOf = (voucher = aHandOverVoucher(), setup: Partial<TargetSetup> = {}) =>
    first<Invoice>('fortnox', voucher, setup).body.SupplierInvoice;
  const balanceOf = (rows: readonly Record<string, string>[]) =>
    formatDecimal(sum(rows.map((row) => subtract(row['Debit'] ?? '', row['Credit'] ?? ''))));

  test('is a supplier invoice whose rows balance, with its total and its VAT', () => {
    const { SupplierInvoiceRows: rows, ...head } = invoiceOf();
    expect(head).toEqual({
      SupplierNumber: '30001', InvoiceNumber: '4711', InvoiceDate: '2026-11-15', DueDate: '2026-12-18', Total: '1250.00',
      VAT: '250.00', VATType: 'NORMAL', Currency: 'SEK', ExternalInvoiceSeries: 'EBILAG',
      ExternalInvoiceNumber: 'EBILAG-1-B000007', Comments: 'B000007 Leverantör AB faktura 4711',
    }); // prettier-ignore
    expect(rows.map((row) => [row['Account'], row['Code'] ?? '', row['Debit'], row['Credit']].join(' '))).toEqual([
      '2210  750.00 0.00',
      '2210  250.00 0.00',
      '2641 VAT 250.00 0.00',
      '2440 TOT 0.00 1250.00',
    ]);
    expect(rows[0]).toMatchObject({ CostCenter: '100', TransactionInformation: 'Papper' });
    expect(rows[1]).toMatchObject({ Project: 'P1' });
    expect(balanceOf(rows)).toBe('0.00');
  });

  test('a credit note says so and is negative, its rows the other way', () => {
    const { SupplierInvoiceRows: rows, ...head } = invoiceOf(credit);
    expect(head).toMatchObject({ Credit: true, Total: '-1250.00', VAT: '-250.00' });
    expect(rows.at(-1)).toMatchObject({ Code: 'TOT', Debit: '1250.00', Credit: '0.00' });
    expect(balanceOf(rows)).toBe('0.00');
  });

  test('reverse charge is seen from the entries, or as a VAT group is mapped', () => {
    const lines = [
      aVoucherLine({ debit: '1000.00' }),
      aVoucherLine({ lineNo: 2, kind: 'deductedVat', account: '2645', debit: '250.00' }),
      aVoucherLine({ lineNo: 3, kind: 'reverseChargeVat', account: '2614', debit: '0.00', credit: '250.00' }),
      aVoucherLine({ lineNo: 4, kind: 'payables', account: '2440', debit: '0.00', credit: '1000.00', vatGroup: '' }),
    ];
    const reverse = aHandOverVoucher({ lines, vat: '0.00', total: '1000.00' });
    expect(invoiceOf(reverse)['VATType']).toBe('REVERSE');
    const vatCodes = [{ vatGroup: 'FULL', code: 'EUINTERNAL' }];
    expect(invoiceOf(reverse, { vatCodes })['VATType']).toBe('EUINTERNAL');
    expect(balanceOf(invoiceOf(reverse).SupplierInvoiceRows)).toBe('0.00');
  });
});

describe('ACT-1 e-conomic over its interface', () => {
  interface Voucher {
    readonly accountingYear: { readonly year: string };
    readonly entries: Record<'supplierInvoices' | 'financeVouchers', readonly Record<string, never>[]>;
  }

  test('is an unbooked voucher in a journal: the vendor’s entry and the others, together nothing', () => {
    const { path, body } = first<Voucher>('economicJson');
    expect(path).toBe('/journals/12/vouchers');
    expect(body.accountingYear.year).toBe('2026');
    expect(body.entries.supplierInvoices).toEqual([
      {
        supplier: { supplierNumber: '30001' }, supplierInvoiceNumber: '4711', date: '2026-11-18', dueDate: '2026-12-18',
        amount: '-1250.00', currency: { code: 'SEK' }, text: 'Leverantör AB faktura 4711',
      },
    ]); // prettier-ignore
    expect(body.entries.financeVouchers[0]).toMatchObject({
      account: { accountNumber: '2210' }, amount: '750.00',
      departmentalDistribution: { departmentalDistributionNumber: '100' },
    }); // prettier-ignore
    const all = [...body.entries.supplierInvoices, ...body.entries.financeVouchers];
    expect(formatDecimal(sum(all.map((entry) => String(entry['amount']))))).toBe('0.00');
  });

  test('an accounting year that begins later has two numbers', () => {
    const yearOf = (date: string) =>
      first<Voucher>('economicJson', aHandOverVoucher({ date }), { yearStart: 7 }).body.accountingYear.year;
    expect(yearOf('2026-06-30')).toBe('2025/2026');
    expect(yearOf('2026-07-01')).toBe('2026/2027');
  });
});

describe('ACT-1 Business Central', () => {
  interface Draft {
    readonly [name: string]: unknown;
  }

  test('is a draft purchase invoice with what was bought, without VAT, and its dimensions', () => {
    const { path, body } = first<Draft>('businessCentral');
    expect(path).toBe('/purchaseInvoices');
    expect(body).toEqual({
      vendorInvoiceNumber: '4711', invoiceDate: '2026-11-15', vendorNumber: '30001', postingDate: '2026-11-18',
      dueDate: '2026-12-18',
      purchaseInvoiceLines: [
        {
          lineType: 'Account', lineObjectNumber: '2210', description: 'Papper', quantity: '1', unitCost: '750.00',
          taxCode: 'I25', dimensionSetLines: [{ code: 'ORT', valueCode: '100' }],
        },
        {
          lineType: 'Account', lineObjectNumber: '2210', description: 'Pennor', quantity: '1', unitCost: '250.00',
          taxCode: 'I25', dimensionSetLines: [{ code: 'PROJEKT', valueCode: 'P1' }],
        },
      ],
    }); // prettier-ignore
  });

  test('VAT that was not deducted is left to the books as well: the line is its base', () => {
    const vatCodes = [{ vatGroup: 'HALF', code: 'I50' }];
    const { body } = first<Draft>('businessCentral', halfDeducted, { vatCodes });
    expect(body['purchaseInvoiceLines']).toMatchObject([{ unitCost: '1000.00', taxCode: 'I50' }]);
  });

  test('a credit memo is one, with positive lines; a foreign currency is named', () => {
    const { path, body } = first<Draft>('businessCentral', { ...credit, currency: 'EUR' });
    expect(path).toBe('/purchaseCreditMemos');
    expect(body).toMatchObject({ vendorCreditMemoNumber: '4711', creditMemoDate: '2026-11-15', currencyCode: 'EUR' });
    expect(body['purchaseCreditMemoLines']).toMatchObject([{ unitCost: '750.00' }, { unitCost: '250.00' }]);
  });
});

describe('ACT-1 every file of requests', () => {
  test.each(['fortnox', 'economicJson', 'businessCentral'] as const)(
    '%s carries the external id and the checksum of the original with each',
    (format) => {
      expect(first(format)).toMatchObject({ externalId: 'EBILAG-1-B000007', sourceSha256, method: 'POST' });
    },
  );
});

describe('ACT-1 JSON Lines', () => {
  test('is a voucher a line, whole, with decimal text', () => {
    const text = composeFile(
      aRequest('jsonLines', [aHandOverVoucher(), aHandOverVoucher({ id: 8, no: 'B000008' })]),
    ).text;
    const lines = text.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, never>); // prettier-ignore
    expect(lines.map((line) => line['externalId'])).toEqual(['EBILAG-1-B000007', 'EBILAG-1-B000008']);
    expect(lines[0]).toMatchObject({
      schema: 'ebilag.voucher/1', total: '1250.00', sourceSha256,
      vendor: { no: '30001', name: 'Leverantör AB', documentNo: '4711' },
      lines: [
        { account: '2210', amount: '750.00', dimensions: { ORT: '100' } },
        { account: '2210', amount: '250.00', project: 'P1', dimensions: {} },
        { account: '2641', amount: '250.00', kind: 'deductedVat' },
        { account: '2440', amount: '-1250.00', kind: 'payables' },
      ],
    }); // prettier-ignore
  });
});
