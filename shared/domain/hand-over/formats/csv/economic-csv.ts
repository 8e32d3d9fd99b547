import { csvLines, writeCsv } from '../../../master/import/csv.ts';
import { danishAmount, danishDate, lineText, voucherDigits } from './csv-cells.ts';
import type { FileToWrite } from '../written-file.ts';

const columns = [
  'Type', 'Dato', 'Bilagsnr.', 'Konto', 'Leverandørnr.', 'Tekst', 'Beløb', 'Valuta', 'Momskode', 'Fakturanr.',
  'Forfaldsdato', 'Afdeling', 'Projekt', 'Eksternt id',
] as const; // prettier-ignore

/**
 * Lines for a journal of e-conomic, semicolons, UTF-8; the columns are chosen once in its import.
 *
 * | column                       | from                                                                             |
 * | ---------------------------- | -------------------------------------------------------------------------------- |
 * | Type                         | `Leverandørfaktura` for what the vendor is owed or paid, else `Finansbilag`      |
 * | Dato, Bilagsnr.              | posting date, the digits our voucher number ends with                            |
 * | Konto, Leverandørnr.         | the account; of the vendor's entry the vendor                                    |
 * | Beløb, Valuta                | debit positive; the currency of the document                                     |
 * | Momskode                     | where VAT leaves as codes; amounts then include the VAT of their line            |
 * | Fakturanr., Forfaldsdato     | of the vendor's entry                                                            |
 * | Afdeling, Projekt            | the dimensions mapped to them                                                    |
 * | Eksternt id                  | the same for a voucher whenever it is handed over                                |
 */
export function* writeEconomicCsv({ vouchers }: FileToWrite): Iterable<string> {
  yield writeCsv([columns]);
  for (const voucher of vouchers)
    yield csvLines(
      voucher.lines.map((line) => {
        const isVendor = line.kind === 'payables';
        return [
          isVendor ? 'Leverandørfaktura' : 'Finansbilag',
          danishDate(voucher.date),
          voucherDigits(voucher.no),
          isVendor ? '' : line.account,
          isVendor ? voucher.vendorNo : '',
          lineText(line, voucher),
          { amount: danishAmount(line.amount) },
          voucher.currency,
          line.vatCode,
          isVendor ? voucher.vendorDocumentNo : '',
          isVendor ? danishDate(voucher.dueDate) : '',
          line.places['Afdeling']?.value ?? '',
          line.places['Projekt']?.value ?? '',
          voucher.externalId,
        ];
      }),
    );
}
