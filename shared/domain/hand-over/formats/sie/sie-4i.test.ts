import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDecimal, fromMinorUnits, sum } from '../../../amount/amount.ts';
import { aCreditVoucher, aHandOverVoucher, aRequest, aVoucherLine } from '../../build.ts';
import { composeFile } from '../../compose.ts';
import { handOverVoucher } from '../../hand-over-voucher.ts';
import { decodeCp437, encodeCp437, inCp437 } from './cp437.ts';
import { readSie, sieVouchers } from './read-sie.ts';
import { sieText } from './sie-4i.ts';

const fileOf = (...given: Parameters<typeof aRequest> extends [unknown, ...infer Rest] ? Rest : never) =>
  composeFile(aRequest('sie4i', ...given));
const bytesOf = (text: string) => encodeCp437(text);

describe('ACT-1 SIE 4I', () => {
  test('is written as the standard shows it, record by record', () => {
    expect(fileOf().text.split('\r\n')).toEqual([
      '#FLAGGA 0',
      '#PROGRAM "Ebilag" "1.0"',
      '#FORMAT PC8',
      '#GEN 20261120 "anna"',
      '#SIETYP 4',
      '#ORGNR 556677-8899',
      '#FNAMN "Exempel AB"',
      '#VALUTA SEK',
      '#DIM 1 "Kostnadsställe"',
      '#DIM 6 "Projekt"',
      '#OBJEKT 1 "100" "Lager"',
      '#OBJEKT 6 "P1" "P1"',
      '#VER "L" "" 20261118 "B000007 Leverantör AB faktura 4711"',
      '{',
      '   #TRANS 2210 {1 "100"} 750.00 "" "Papper"',
      '   #TRANS 2210 {6 "P1"} 250.00 "" "Pennor"',
      '   #TRANS 2641 {} 250.00',
      '   #TRANS 2440 {} -1250.00',
      '}',
      '',
    ]);
  });

  test('is CP437 byte by byte, with CRLF', () => {
    const bytes = bytesOf(fileOf().text);
    const at = decodeCp437(bytes).indexOf('Leverantör');
    expect([...bytes.subarray(at, at + 10)]).toEqual([0x4c, 0x65, 0x76, 0x65, 0x72, 0x61, 0x6e, 0x74, 0x94, 0x72]);
    expect([...encodeCp437('åäöÅÄÖéü')]).toEqual([0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99, 0x82, 0x81]);
    expect([...bytes.subarray(-2)]).toEqual([0x0d, 0x0a]);
  });

  test('the code page has each of its 256 characters once, and gives every one back', () => {
    const all = Uint8Array.from({ length: 256 }, (_, code) => code);
    const text = decodeCp437(all);
    expect(new Set(text).size).toBe(256);
    expect(encodeCp437(text)).toEqual(all);
  });

  test('names accounts only where the books are to make them', () => {
    expect(fileOf().text).not.toContain('#KONTO');
    expect(fileOf([aHandOverVoucher()], { declareAccounts: true }).text).toContain(
      '#KONTO 2210 "Kontorsmaterial"\r\n#KONTO 2440 "Leverantörsskulder"\r\n#KONTO 2641 "Moms"\r\n#DIM',
    );
  });

  test('a credit memo has its sides turned', () => {
    const text = fileOf([handOverVoucher(aCreditVoucher(), null)]).text;
    expect(text).toContain('#TRANS 2440 {} 1250.00');
    expect(text).toContain('#TRANS 2641 {} -250.00');
  });

  test('a voucher in another currency cannot go there, and the others can', () => {
    const foreign = aHandOverVoucher({ id: 8, no: 'B000008', currency: 'EUR' });
    const file = fileOf([aHandOverVoucher(), foreign]);
    expect(file.voucherIds).toEqual([7]);
    expect(file.leftOut).toEqual([
      {
        voucherId: 8,
        problem: {
          code: 'handOver.currencyDiffers',
          values: { no: 'B000008', currency: 'EUR', ledgerCurrency: 'SEK' },
        },
      },
    ]);
    expect(file.text).not.toContain('B000008');
  });

  test('without a series nothing is written', () => {
    const file = fileOf([aHandOverVoucher()], { series: '' });
    expect(file.text).toBe('');
    expect(file.lacks).toEqual([{ code: 'handOver.seriesMissing', values: {} }]);
  });

  test('a character the code page lacks is replaced where everybody sees it, and said', () => {
    const file = fileOf([aHandOverVoucher({ text: 'Smørrebrød – “julefrokost” 5 €' })]);
    expect(file.text).toContain(`"B000007 Sm?rrebr?d - \\"julefrokost\\" 5 EUR"`);
    expect(file.remarks).toEqual([
      {
        code: 'handOver.charactersReplaced',
        values: { no: 'B000007', characters: 'ø – “ ” €', by: '? - " EUR' },
      },
    ]);
    expect(fileOf().remarks).toEqual([]);
  });

  test('quotes, backslashes and line ends of a text never end a field or a record', () => {
    const text = 'Rör "3/4" \\\r\n#VER X \\';
    const [voucher] = sieVouchers(readSie(bytesOf(fileOf([aHandOverVoucher({ text })]).text)));
    expect(voucher?.text).toBe('B000007 Rör "3/4" \\ #VER X /');
    expect(voucher?.lines).toHaveLength(4);
  });

  test('what is written is read back, whatever words and amounts it holds, and adds up to exactly nothing', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 30 });
    const line = fc.record({ amount: fc.integer({ min: 1, max: 99_999_999_999 }), text: words, project: words });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), words, (given, text) => {
        const lines = given.map(({ amount, text: own, project }, index) =>
          aVoucherLine({ lineNo: index + 1, debit: fromMinorUnits(amount), text: own, project }),
        );
        const owed = sum(lines.map(({ debit }) => debit));
        const payables = aVoucherLine({
          lineNo: 99,
          kind: 'payables',
          account: '2440',
          debit: '0.00',
          credit: formatDecimal(owed),
          text: '',
        });
        const file = fileOf([aHandOverVoucher({ text, lines: [...lines, payables] })]);
        const [voucher, ...more] = sieVouchers(readSie(bytesOf(file.text)));
        expect(more).toEqual([]);
        expect(voucher?.text).toBe(sieText(`B000007 ${text}`).text);
        expect(voucher?.lines.map((one) => one.text)).toEqual(
          [...lines, payables].map((one) => sieText(one.text).text),
        );
        expect(voucher?.lines.map((one) => one.objects[1] ?? '')).toEqual(
          [...lines, payables].map((one) => sieText(one.project).text),
        );
        expect(formatDecimal(sum((voucher?.lines ?? []).map(({ amount }) => amount)))).toBe('0.00');
      }),
    );
  });

  test('text in the code page is never touched', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 255 })), (codes) => {
        const text = decodeCp437(Uint8Array.from(codes));
        expect(inCp437(text)).toEqual({ text, replaced: [] });
      }),
    );
  });
});
