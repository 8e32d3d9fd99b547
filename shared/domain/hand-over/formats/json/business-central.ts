import { formatDecimal, negate } from '../../../amount/amount.ts';
import { allocate } from '../../allocate.ts';
import type { MappedLine, MappedVoucher } from '../../map-voucher.ts';
import { exact, type JsonValue } from './exact-json.ts';
import { lineText } from '../csv/csv-cells.ts';
import { writeRequests, type Request } from './requests.ts';
import type { FileToWrite } from '../written-file.ts';

/**
 * Requests to the API 2.0 of Business Central: a draft purchase invoice or credit memo each, with its lines
 * (facts/hand-over f.5). Business Central works VAT, vendor's entry and totals out itself, so that only what was bought is
 * said, without VAT.
 *
 * | there                                              | from                                                     |
 * | -------------------------------------------------- | -------------------------------------------------------- |
 * | `purchaseInvoices` or `purchaseCreditMemos`        | the kind of the voucher                                  |
 * | `vendorNumber`, `vendorInvoiceNumber`              | vendor, the vendor's number (their rule for duplicates)  |
 * | `invoiceDate`, `postingDate`, `dueDate`            | dates                                                    |
 * | `currencyCode`                                     | left out for the ledger's own                            |
 * | `purchaseInvoiceLines[]`                           | lines of cost and rounding: account, text, `quantity` 1, |
 * | `unitCost`                                         | the amount without VAT                                   |
 * | `taxCode`                                          | the VAT code of the line's VAT group                     |
 * | `dimensionSetLines[]`                              | dimensions, under our code or the one they are mapped to |
 */
export function writeBusinessCentral(file: FileToWrite): Iterable<string> {
  return writeRequests('businessCentral.v2.0/1', file, (voucher) => requestOf(voucher, file));
}

function requestOf(voucher: MappedVoucher, { ledger }: FileToWrite): Request {
  const credit = voucher.kind === 'purchaseCreditMemo';
  const common = {
    vendorNumber: voucher.vendorNo,
    postingDate: voucher.date,
    ...(voucher.dueDate === null ? {} : { dueDate: voucher.dueDate }),
    ...(voucher.currency === ledger.currency ? {} : { currencyCode: voucher.currency }),
  };
  const documentDate = voucher.documentDate ?? voucher.date;
  const lines = withoutVat(voucher).map((line) => lineOf(line, voucher));
  return credit
    ? {
        path: '/purchaseCreditMemos',
        body: {
          vendorCreditMemoNumber: voucher.vendorDocumentNo,
          creditMemoDate: documentDate,
          ...common,
          purchaseCreditMemoLines: lines,
        },
      }
    : {
        path: '/purchaseInvoices',
        body: {
          vendorInvoiceNumber: voucher.vendorDocumentNo,
          invoiceDate: documentDate,
          ...common,
          purchaseInvoiceLines: lines,
        },
      };
}

/**
 * What was bought, without VAT; positive also in a credit memo, as that is what the books call it. The base of a VAT group
 * is shared out over its lines, because a line's cost may hold VAT that was not deducted.
 */
function withoutVat({ lines, vatGroups, kind }: MappedVoucher): readonly MappedLine[] {
  const turned = lines
    .filter((line) => line.kind === 'cost' || line.kind === 'rounding')
    .map((line) => (kind === 'purchaseCreditMemo' ? { ...line, amount: formatDecimal(negate(line.amount)) } : line));
  const amounts = new Map<MappedLine, string>();
  for (const { vatGroup, base } of vatGroups) {
    const own = turned.filter((line) => line.kind === 'cost' && line.vatGroup === vatGroup);
    const shares = allocate(
      base,
      own.map(({ amount }) => amount),
    );
    for (const [index, line] of own.entries()) amounts.set(line, shares[index] ?? line.amount);
  }
  return turned.map((line) => ({ ...line, amount: amounts.get(line) ?? line.amount }));
}

function lineOf(line: MappedLine, voucher: MappedVoucher): JsonValue {
  const dimensions = Object.entries(line.places);
  return {
    lineType: 'Account',
    lineObjectNumber: line.account,
    description: lineText(line, voucher).slice(0, 100),
    quantity: exact('1'),
    unitCost: exact(line.amount),
    ...(line.vatCode === '' ? {} : { taxCode: line.vatCode }),
    ...(dimensions.length === 0
      ? {}
      : { dimensionSetLines: dimensions.map(([code, { value }]) => ({ code, valueCode: value })) }),
  };
}
