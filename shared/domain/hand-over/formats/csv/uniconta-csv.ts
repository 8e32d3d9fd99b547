import { csvLines, writeCsv } from '../../../master/import/csv.ts';
import { danishAmount, danishDate, lineText, voucherDigits } from './csv-cells.ts';
import type { FileToWrite } from '../written-file.ts';

const columns = [
  'Dato', 'Bilag', 'Bilagstype', 'Kontotype', 'Konto', 'Modkontotype', 'Modkonto', 'Tekst', 'Beløb', 'Valuta', 'Momskode',
  'Fakturanr', 'Forfald', 'Betalingsmåde', 'Betalings-id', 'Dim1', 'Dim2', 'Dim3', 'Dim4', 'Dim5',
] as const; // prettier-ignore

const dimensionPlaces = ['Dim1', 'Dim2', 'Dim3', 'Dim4', 'Dim5'] as const;

/**
 * Lines for a journal of Uniconta, semicolons, UTF-8; the columns are mapped once in its import (facts/hand-over f.4).
 *
 * | column                         | from                                                                         |
 * | ------------------------------ | ---------------------------------------------------------------------------- |
 * | Dato, Bilag                    | posting date, the digits our voucher number ends with                        |
 * | Bilagstype                     | `Faktura` or `Kreditnota`                                                    |
 * | Kontotype, Konto               | `Kreditor` and the vendor for the vendor's entry, else `Finans` and account  |
 * | Modkontotype, Modkonto         | empty: every voucher brings its own counter-entries                          |
 * | Beløb, Valuta                  | debit positive; the currency of the document                                 |
 * | Momskode                       | where VAT leaves as codes; amounts then include the VAT of their line        |
 * | Fakturanr, Forfald             | of the vendor's entry                                                        |
 * | Betalingsmåde, Betalings-id    | the form of payment and the reference to be sent along                       |
 * | Dim1…Dim5                      | the dimensions mapped to them                                                |
 */
export function* writeUnicontaCsv({ vouchers }: FileToWrite): Iterable<string> {
  yield writeCsv([columns]);
  for (const voucher of vouchers)
    yield csvLines(
      voucher.lines.map((line) => {
        const isVendor = line.kind === 'payables';
        return [
          danishDate(voucher.date),
          voucherDigits(voucher.no),
          voucher.kind === 'purchaseCreditMemo' ? 'Kreditnota' : 'Faktura',
          isVendor ? 'Kreditor' : 'Finans',
          isVendor ? voucher.vendorNo : line.account,
          '',
          '',
          lineText(line, voucher),
          { amount: danishAmount(line.amount) },
          voucher.currency,
          line.vatCode,
          isVendor ? voucher.vendorDocumentNo : '',
          isVendor ? danishDate(voucher.dueDate) : '',
          isVendor ? (voucher.payment?.form ?? '') : '',
          isVendor ? (voucher.payment?.reference ?? '') : '',
          ...dimensionPlaces.map((place) => line.places[place]?.value ?? ''),
        ];
      }),
    );
}
