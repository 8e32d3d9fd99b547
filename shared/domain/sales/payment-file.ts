import { isDecimalText, normaliseDecimal } from '../amount/amount.ts';
import { isIsoDay } from './days.ts';

/** A line of a file of payments as a bank's export has it: amounts with comma or point, days by themselves or as ISO. */
export function readPaymentLine(
  values: Readonly<Record<string, string>>,
  today: string,
): { readonly no: string; readonly date: string; readonly amount: string; readonly text: string } {
  const no = (values['no'] ?? '').trim();
  const text = (values['text'] ?? '').trim().slice(0, 200);
  const date = readDay((values['date'] ?? '').trim()) ?? today;
  return { no, date, amount: readAmount(values['amount'] ?? ''), text };
}

/** `1.250,50`, `1,250.50`, `1250,5`: the last mark is the decimal one when one or two digits follow it. */
export function readAmount(written: string): string {
  const compact = written.replace(/\s/gu, '').replace(/(?:kr\.?|DKK|SEK|EUR)$/iu, '');
  const match = /^([+-]?)([\d.,]*?)(?:[.,](\d{1,2}))?$/u.exec(compact);
  if (match === null) return written.trim();
  const [, sign = '', whole = '', cents] = match;
  const digits = whole.replace(/[.,]/gu, '');
  const plain = `${sign}${digits === '' ? '0' : digits}${cents === undefined ? '' : `.${cents}`}`;
  return digits === '' && cents === undefined ? '' : isDecimalText(plain) ? normaliseDecimal(plain) : written.trim();
}

function readDay(written: string): string | null {
  const local = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/u.exec(written);
  const iso =
    local === null ? written : `${local[3]}-${(local[2] ?? '').padStart(2, '0')}-${(local[1] ?? '').padStart(2, '0')}`;
  return isIsoDay(iso) ? iso : null;
}
