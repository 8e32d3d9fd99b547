import { formatDecimal, isNegative, negate } from '../../../amount/amount.ts';
import { closingLines } from '../../hand-over-voucher.ts';
import { isVat, type MappedLine, type MappedVoucher } from '../../map-voucher.ts';
import { exact, type JsonValue } from './exact-json.ts';
import { lineText } from '../csv/csv-cells.ts';
import { writeRequests } from './requests.ts';
import type { FileToWrite } from '../written-file.ts';

/**
 * Requests to the interface of Fortnox: `POST /3/supplierinvoices`, a supplier invoice each (facts/hand-over f.2).
 *
 * | there                                             | from                                                        |
 * | ------------------------------------------------- | ----------------------------------------------------------- |
 * | `SupplierNumber`, `InvoiceNumber`                 | vendor, the vendor's number                                 |
 * | `InvoiceDate`, `DueDate`                          | dates                                                       |
 * | `Total`, `VAT`, `Currency`                        | negative in a credit note, which also says `Credit`         |
 * | `VATType`                                         | REVERSE where we owe the VAT ourselves, or as mapped        |
 * | `OCR`                                             | the payment reference                                       |
 * | `ExternalInvoiceSeries`, `ExternalInvoiceNumber`  | EBILAG and the external id: a second try is seen as one     |
 * | `DisablePaymentFile`                              | paid already: nothing may go to the bank                    |
 * | `SupplierInvoiceRows[]`                           | every line; `Code` TOT for what is owed, VAT for VAT        |
 * | `CostCenter`, `Project`                           | the dimensions mapped to them                               |
 *
 * The rows balance. What pays the invoice at once is no part of it and left out.
 */
export function writeFortnox(file: FileToWrite): Iterable<string> {
  return writeRequests('fortnox.supplierInvoices/1', file, (voucher) => ({
    path: '/3/supplierinvoices',
    body: { SupplierInvoice: supplierInvoice(voucher) },
  }));
}

function supplierInvoice(voucher: MappedVoucher): JsonValue {
  const credit = voucher.kind === 'purchaseCreditMemo';
  const sided = (amount: string) => exact(formatDecimal(credit ? negate(amount) : amount));
  const closing = new Set<unknown>(closingLines(voucher));
  return {
    SupplierNumber: voucher.vendorNo,
    InvoiceNumber: voucher.vendorDocumentNo,
    InvoiceDate: voucher.documentDate ?? voucher.date,
    ...(voucher.dueDate === null ? {} : { DueDate: voucher.dueDate }),
    Total: sided(voucher.total),
    VAT: sided(voucher.vat),
    VATType: vatType(voucher),
    Currency: voucher.currency,
    ...(voucher.payment === null || voucher.payment.reference === '' ? {} : { OCR: voucher.payment.reference }),
    ExternalInvoiceSeries: 'EBILAG',
    ExternalInvoiceNumber: voucher.externalId,
    ...(credit ? { Credit: true } : {}),
    ...(closing.size > 0 ? { DisablePaymentFile: true } : {}),
    Comments: `${voucher.no} ${voucher.text}`.trim(),
    SupplierInvoiceRows: voucher.lines.filter((line) => !closing.has(line)).map((line) => row(line, voucher)),
  };
}

function row(line: MappedLine, voucher: MappedVoucher): JsonValue {
  const credit = isNegative(line.amount);
  const costCentre = line.places['CostCenter']?.value;
  const project = line.places['Project']?.value;
  const code = line.kind === 'payables' ? 'TOT' : isVat(line) && line.kind !== 'lostVat' ? 'VAT' : '';
  return {
    Account: exact(line.account),
    ...(code === '' ? {} : { Code: code }),
    Debit: exact(credit ? '0.00' : line.amount),
    Credit: exact(credit ? formatDecimal(negate(line.amount)) : '0.00'),
    ...(costCentre === undefined ? {} : { CostCenter: costCentre }),
    ...(project === undefined ? {} : { Project: project }),
    TransactionInformation: lineText(line, voucher),
  };
}

/** As a VAT group of the voucher is mapped; else by whether we owe the VAT ourselves. */
function vatType({ lines }: MappedVoucher): string {
  const mapped = lines.find(({ vatCode }) => vatCode !== '')?.vatCode;
  return mapped ?? (lines.some(({ kind }) => kind === 'reverseChargeVat') ? 'REVERSE' : 'NORMAL');
}
