import { closingLines } from '../../hand-over-voucher.ts';
import type { MappedLine, MappedVoucher } from '../../map-voucher.ts';
import { exact, type JsonValue } from './exact-json.ts';
import { lineText } from '../csv/csv-cells.ts';
import { writeRequests } from './requests.ts';
import type { FileToWrite } from '../written-file.ts';

/**
 * Requests to the REST interface of e-conomic: `POST /journals/{journal}/vouchers`, an unbooked voucher each
 * (facts/hand-over f.3).
 *
 * | there                                 | from                                                                  |
 * | ------------------------------------- | --------------------------------------------------------------------- |
 * | `accountingYear.year`                 | the year the posting date is in; `2026/2027` where it begins later    |
 * | `supplierInvoices[]`                  | the vendor's entry: supplier, number, dates, amount (owed: negative)  |
 * | `supplierPayments[]`                  | paid already: the entry against the balancing account                 |
 * | `financeVouchers[]`                   | every other line: account, amount (debit positive), text              |
 * | `vatAccount.vatCode`                  | where VAT leaves as codes; amounts then include the VAT of the line   |
 * | `departmentalDistribution`, `project` | the dimensions mapped to them                                         |
 */
export function writeEconomicJson(file: FileToWrite): Iterable<string> {
  return writeRequests('economic.journalVouchers/1', file, (voucher) => ({
    path: `/journals/${file.setup.series}/vouchers`,
    body: {
      accountingYear: { year: accountingYear(voucher.date, file.setup.yearStart) },
      entries: entriesOf(voucher),
    },
  }));
}

function entriesOf(voucher: MappedVoucher): JsonValue {
  const closing = new Set<unknown>(closingLines(voucher));
  const rest = voucher.lines.filter((line) => !closing.has(line));
  const paid = voucher.lines.find((line) => closing.has(line) && line.kind === 'payables');
  return {
    supplierInvoices: rest.filter(({ kind }) => kind === 'payables').map((line) => supplierEntry(line, voucher)),
    ...(paid === undefined
      ? {}
      : {
          supplierPayments: [
            {
              supplier: { supplierNumber: digits(voucher.vendorNo) },
              supplierInvoiceNumber: voucher.vendorDocumentNo,
              date: voucher.date,
              amount: exact(paid.amount),
              currency: { code: voucher.currency },
              contraAccount: {
                accountNumber: digits(
                  voucher.lines.find((line) => closing.has(line) && line.kind === 'balancing')?.account ?? '',
                ),
              },
              text: lineText(paid, voucher),
            },
          ],
        }),
    financeVouchers: rest.filter(({ kind }) => kind !== 'payables').map((line) => financeEntry(line, voucher)),
  };
}

function supplierEntry(line: MappedLine, voucher: MappedVoucher): JsonValue {
  return {
    supplier: { supplierNumber: digits(voucher.vendorNo) },
    supplierInvoiceNumber: voucher.vendorDocumentNo,
    date: voucher.date,
    ...(voucher.dueDate === null ? {} : { dueDate: voucher.dueDate }),
    amount: exact(line.amount),
    currency: { code: voucher.currency },
    text: voucher.text,
  };
}

function financeEntry(line: MappedLine, voucher: MappedVoucher): JsonValue {
  const department = line.places['departmentalDistribution']?.value;
  const project = line.places['project']?.value;
  return {
    account: { accountNumber: digits(line.account) },
    date: voucher.date,
    amount: exact(line.amount),
    currency: { code: voucher.currency },
    text: lineText(line, voucher),
    ...(line.vatCode === '' ? {} : { vatAccount: { vatCode: line.vatCode } }),
    ...(department === undefined
      ? {}
      : { departmentalDistribution: { departmentalDistributionNumber: digits(department) } }),
    ...(project === undefined ? {} : { project: { projectNumber: digits(project) } }),
  };
}

/** Numbers of e-conomic are numbers; what is none stays text, for e-conomic to refuse by name. */
function digits(no: string): JsonValue {
  return /^(?:0|[1-9]\d{0,14})$/u.test(no) ? exact(no) : no;
}

function accountingYear(date: string, yearStart: number): string {
  const year = Number(date.slice(0, 4));
  if (yearStart === 1) return String(year);
  const first = Number(date.slice(5, 7)) >= yearStart ? year : year - 1;
  return `${first}/${first + 1}`;
}
