import type { Voucher, VoucherLine } from '../posting/voucher.ts';
import type { FileRequest } from './compose.ts';
import { handOverVoucher, type HandOverVoucher } from './hand-over-voucher.ts';
import { newTarget, type HandOverFormat, type TargetSetup } from './target.ts';

/** Values for tests: a posted invoice of 1,250.00 with a quarter of its cost on a project, and what it is handed over to. */

export function aVoucherLine(values: Partial<VoucherLine> = {}): VoucherLine {
  return {
    lineNo: 1,
    kind: 'cost',
    account: '2210',
    accountName: 'Kontorsmaterial',
    text: 'Papper',
    debit: '1000.00',
    credit: '0.00',
    vatGroup: 'FULL',
    budget: '',
    project: '',
    dimensions: [],
    purchaseLineNo: 1,
    ...values,
  };
}

export function aVoucher(values: Partial<Voucher> = {}): Voucher {
  return {
    id: 7,
    no: 'B000007',
    kind: 'purchaseInvoice',
    ledgerId: 1,
    date: '2026-11-18',
    documentDate: '2026-11-15',
    text: 'Leverantör AB faktura 4711',
    currency: 'SEK',
    deviatingVat: false,
    vendorId: 3,
    vendorNo: '30001',
    vendorName: 'Leverantör AB',
    vendorDocumentNo: '4711',
    vendorOrderNo: '',
    purchaseId: 5,
    purchaseNo: 'KF000005',
    documentId: 9,
    net: '1000.00',
    vat: '250.00',
    total: '1250.00',
    lines: [
      aVoucherLine({
        debit: '750.00',
        dimensions: [{ dimension: 'ORT', value: '100', valueName: 'Lager' }],
      }),
      aVoucherLine({ lineNo: 2, debit: '250.00', project: 'P1', text: 'Pennor' }),
      aVoucherLine({
        lineNo: 3,
        kind: 'deductedVat',
        account: '2641',
        accountName: 'Moms',
        debit: '250.00',
        text: '',
        purchaseLineNo: null,
      }),
      aVoucherLine({
        lineNo: 4,
        kind: 'payables',
        account: '2440',
        accountName: 'Leverantörsskulder',
        debit: '0.00',
        credit: '1250.00',
        vatGroup: '',
        text: '',
        purchaseLineNo: null,
      }),
    ],
    vatGroups: [{ vatGroup: 'FULL', base: '1000.00', vat: '250.00', deductible: '250.00' }],
    vendorEntry: {
      vendorNo: '30001',
      vendorName: 'Leverantör AB',
      amount: '1250.00',
      currency: 'SEK',
      dueDate: '2026-12-18',
      discountPercent: null,
      discountDate: null,
      payablesAccount: '2440',
      payment: null,
    },
    postedAt: '2026-11-20T08:00:00.000Z',
    postedBy: 'anna',
    ...values,
  };
}

/** The same voucher the other way: what a credit memo of it posts. */
export function aCreditVoucher(values: Partial<Voucher> = {}): Voucher {
  const invoice = aVoucher();
  return {
    ...invoice,
    kind: 'purchaseCreditMemo',
    lines: invoice.lines.map((line) => ({ ...line, debit: line.credit, credit: line.debit })),
    ...values,
  };
}

export const sourceSha256 = 'ab'.repeat(32);

export function aHandOverVoucher(values: Partial<Voucher> = {}): HandOverVoucher {
  return handOverVoucher(aVoucher(values), sourceSha256);
}

export function aTarget(format: HandOverFormat, values: Partial<TargetSetup> = {}): TargetSetup {
  return {
    ...newTarget(format),
    name: 'Books',
    folder: '/books',
    series: format === 'economicJson' ? '12' : 'L',
    vatCodes: format === 'fortnox' ? [] : [{ vatGroup: 'FULL', code: 'I25' }],
    dimensions: dimensionsOf[format],
    ...values,
  };
}

const dimensionsOf: Readonly<Record<HandOverFormat, TargetSetup['dimensions']>> = {
  sie4i: [
    { dimension: 'ORT', place: '1' },
    { dimension: '#project', place: '6' },
  ],
  economicCsv: [
    { dimension: 'ORT', place: 'Afdeling' },
    { dimension: '#project', place: 'Projekt' },
  ],
  economicJson: [
    { dimension: 'ORT', place: 'departmentalDistribution' },
    { dimension: '#project', place: 'project' },
  ],
  unicontaCsv: [
    { dimension: 'ORT', place: 'Dim1' },
    { dimension: '#project', place: 'Dim2' },
  ],
  businessCentral: [{ dimension: '#project', place: 'PROJEKT' }],
  fortnox: [
    { dimension: 'ORT', place: 'CostCenter' },
    { dimension: '#project', place: 'Project' },
  ],
  jsonLines: [],
};

export function aRequest(
  format: HandOverFormat,
  vouchers: readonly HandOverVoucher[] = [aHandOverVoucher()],
  setup: Partial<TargetSetup> = {},
): FileRequest {
  return {
    ledger: { id: 1, name: 'Exempel AB', currency: 'SEK', cvr: '556677-8899' },
    setup: aTarget(format, setup),
    vouchers,
    at: '2026-11-20T09:00:00.000Z',
    by: 'anna',
    programVersion: '1.0',
  };
}
