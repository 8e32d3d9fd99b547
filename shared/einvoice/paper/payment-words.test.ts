import { describe, expect, test } from 'vitest';
import type { DocumentFormat, PaymentMeans } from '../../domain/document/document.ts';
import { groupPlusgiro, paymentInWords } from './payment-words.ts';
import { aPaymentMeans, anAccount } from './sample-document.ts';

function words(means: Partial<PaymentMeans>, format: DocumentFormat = 'oioubl2'): string {
  const payment = paymentInWords(aPaymentMeans(means), format);
  return [payment.method, ...payment.rows.map((row) => `${row.key}=${row.value}`)].join(' | ');
}

describe('the payment box (UI-4)', () => {
  test('a Danish transfer is registration and account number', () => {
    expect(
      words({
        code: '42',
        channelCode: 'DK:BANK',
        payee: anAccount({ id: '0098712345', branchId: '9570', paymentNote: 'F2026-771' }),
      }),
    ).toBe('bankTransfer | regAndAccount=9570 0098712345 | text=F2026-771');
  });

  test('FIK 71 is the line of the slip, whether in three elements or in Peppol’s one', () => {
    const line = 'fik | paymentLine=+71<000000123456789+12345678<';
    expect(words({ code: '93', paymentIds: ['71'], instructionId: '000000123456789', creditAccount: '12345678' })).toBe(
      line,
    );
    expect(
      words({ code: '93', paymentIds: ['71#000000123456789'], payee: anAccount({ id: '12345678' }) }, 'peppolBis3'),
    ).toBe(line);
  });

  test('FIK 73 and giro 01 carry no reference', () => {
    expect(words({ code: '93', paymentIds: ['73'], creditAccount: '12345678' })).toBe(
      'fik | paymentLine=+73<+12345678<',
    );
    expect(words({ code: '50', paymentIds: ['01#Faktura 7'], payee: anAccount({ id: '1234567' }) }, 'peppolBis3')).toBe(
      'giro | paymentLine=+01<+1234567<',
    );
  });

  test('an IBAN is grouped, the BIC beside it, whatever the code says', () => {
    expect(
      words({ code: '30', payee: anAccount({ id: 'DK5000400440116243', branchId: 'DABADKKK' }) }, 'peppolBis3'),
    ).toBe('iban | iban=DK50 0040 0440 1162 43 | bic=DABADKKK');
  });

  test('Svefaktura’s bankgiro and plusgiro are told by the institution', () => {
    expect(
      words(
        { code: '1', payee: anAccount({ id: '55554321', institutionId: 'BGABSESS' }), instructionId: '1234567897' },
        'svefaktura1',
      ),
    ).toBe('bankgiro | bankgiro=5555-4321 | reference=1234567897');
    expect(words({ code: '1', payee: anAccount({ id: '9020050', institutionId: 'PGSISESS' }) }, 'svefaktura1')).toBe(
      'plusgiro | plusgiro=90 20 05-0',
    );
    expect(words({ code: '30', payee: anAccount({ id: '55554321', branchId: 'SE:BANKGIRO' }) }, 'peppolBis3')).toBe(
      'bankgiro | bankgiro=5555-4321',
    );
  });

  test('a direct debit names the account it is taken from, Betalingsservice its agreement', () => {
    expect(
      words({ code: '49', channelCode: 'DK:BANK', payer: anAccount({ id: '0012345678', branchId: '4183' }) }),
    ).toBe('directDebit | payerAccount=4183 0012345678');
    expect(words({ code: '49', instructionId: '00012345' })).toBe('betalingsservice | agreement=00012345');
  });

  test('NemKonto and what is not defined say so without inventing anything', () => {
    expect(words({ code: '97' })).toBe('nemkonto');
    expect(words({ code: '1' })).toBe('undefined');
    expect(words({ code: '57', name: 'Standing agreement' }, 'peppolBis3')).toBe('other | code=Standing agreement');
  });

  test('the literal null of an empty SWIFT field is not printed', () => {
    expect(words({ code: '42', payee: anAccount({ id: '0012345678', branchId: '4183', institutionId: 'null' }) })).toBe(
      'bankTransfer | regAndAccount=4183 0012345678',
    );
  });

  test.each([
    ['4567', '4 56-7'],
    ['12345678', '1 23 45 67-8'],
    ['no number', 'no number'],
  ])('plusgiro %s reads %s', (number, read) => {
    expect(groupPlusgiro(number)).toBe(read);
  });
});
