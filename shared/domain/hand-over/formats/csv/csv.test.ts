import { describe, expect, test } from 'vitest';
import { formatDecimal, sum } from '../../../amount/amount.ts';
import { parseCsv } from '../../../master/import/csv.ts';
import { aCreditVoucher, aHandOverVoucher, aRequest } from '../../build.ts';
import { composeFile } from '../../compose.ts';
import { handOverVoucher } from '../../hand-over-voucher.ts';
import type { HandOverFormat, TargetSetup } from '../../target.ts';

function rowsOf(format: HandOverFormat, voucher = aHandOverVoucher(), setup: Partial<TargetSetup> = {}) {
  const read = parseCsv(composeFile(aRequest(format, [voucher], setup)).text);
  if (!read.ok) throw new Error(read.problem.code);
  const [heading, ...lines] = read.value.map(({ cells }) => cells);
  return lines.map((cells) => Object.fromEntries((heading ?? []).map((name, at) => [name, cells[at] ?? ''])));
}
const balance = (rows: readonly Record<string, string>[]) =>
  formatDecimal(sum(rows.map((row) => (row['Beløb'] ?? '').replace(',', '.'))));

describe('ACT-1 CSV for a journal of e-conomic', () => {
  test('is a line per entry, the vendor’s with vendor, number and due date', () => {
    const rows = rowsOf('economicCsv');
    expect(rows).toHaveLength(4);
    expect(rows[0]).toEqual({
      Type: 'Finansbilag', Dato: '18-11-2026', 'Bilagsnr.': '7', Konto: '2210', 'Leverandørnr.': '', Tekst: 'Papper',
      Beløb: '750,00', Valuta: 'SEK', Momskode: '', 'Fakturanr.': '', Forfaldsdato: '', Afdeling: '100', Projekt: '',
      'Eksternt id': 'EBILAG-1-B000007',
    }); // prettier-ignore
    expect(rows[3]).toMatchObject({
      Type: 'Leverandørfaktura', Konto: '', 'Leverandørnr.': '30001', Beløb: '-1250,00', 'Fakturanr.': '4711',
      Forfaldsdato: '18-12-2026',
    }); // prettier-ignore
    expect(balance(rows)).toBe('0.00');
  });

  test('with VAT as codes, amounts hold their VAT and name its code', () => {
    const rows = rowsOf('economicCsv', aHandOverVoucher(), { vatHandling: 'codes' });
    expect(rows.map((row) => `${row['Beløb']} ${row['Momskode']}`)).toEqual(['937,50 I25', '312,50 I25', '-1250,00 ']);
    expect(balance(rows)).toBe('0.00');
  });
});

describe('ACT-1 CSV for a journal of Uniconta', () => {
  test('has the columns a journal is mapped from, in their order', () => {
    const [heading] = composeFile(aRequest('unicontaCsv')).text.split('\r\n');
    expect(heading).toBe(
      '\uFEFFDato;Bilag;Bilagstype;Kontotype;Konto;Modkontotype;Modkonto;Tekst;Beløb;Valuta;Momskode;Fakturanr;Forfald;Betalingsmåde;Betalings-id;Dim1;Dim2;Dim3;Dim4;Dim5',
    );
  });

  test('names vendor and accounts, dimensions and what kind of voucher it is', () => {
    const rows = rowsOf('unicontaCsv');
    expect(rows[0]).toMatchObject({ Kontotype: 'Finans', Konto: '2210', Dim1: '100', Dim2: '', Bilagstype: 'Faktura' });
    expect(rows[1]).toMatchObject({ Dim1: '', Dim2: 'P1' });
    expect(rows[3]).toMatchObject({ Kontotype: 'Kreditor', Konto: '30001', Beløb: '-1250,00', Fakturanr: '4711' });
    expect(balance(rows)).toBe('0.00');
    const credit = rowsOf('unicontaCsv', handOverVoucher(aCreditVoucher(), null));
    expect(credit[3]).toMatchObject({ Bilagstype: 'Kreditnota', Beløb: '1250,00' });
  });

  test('PLT-3: words that would run as a formula are defused, amounts are not', () => {
    const { text } = composeFile(aRequest('unicontaCsv', [aHandOverVoucher({ vendorNo: '=cmd()', text: '-1+1' })]));
    expect(text).toContain(`"'=cmd()"`);
    expect(text).toContain(`"'-1+1"`);
    expect(text).toContain(';-1250,00;');
  });
});
