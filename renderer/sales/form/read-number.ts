import { isDecimalText, normaliseDecimal } from '../../../shared/domain/amount/amount.ts';

/**
 * A number as a person types it, as decimal text; what is none stays as it is and is told beside the field. With a decimal
 * comma `1.250,50` is one thousand two hundred and fifty and a half; a point alone is one too unless it parts thousands.
 * With both marks the last one is the decimal one, whatever the language: `1.250,50` is never a bit more than one.
 */
export function readNumber(typed: string, decimalComma: boolean): string {
  const compact = typed.replace(/[\s\u00a0']/gu, '');
  if (compact === '') return '';
  const bothMarks = compact.includes('.') && compact.includes(',');
  const withComma = bothMarks ? compact.lastIndexOf(',') > compact.lastIndexOf('.') : decimalComma;
  const [thousands, mark] = withComma ? ['.', ','] : [',', '.'];
  const grouped = (withComma ? /^[+-]?\d{1,3}(?:\.\d{3})+$/u : /^[+-]?\d{1,3}(?:,\d{3})+$/u).test(compact);
  const plain =
    compact.includes(mark) || grouped
      ? compact.replaceAll(thousands, '').replace(mark, '.')
      : compact.replace(thousands, '.');
  return isDecimalText(plain) ? normaliseDecimal(plain) : typed.trim();
}

/** Decimal text as it is typed here; anything else as it was typed. */
export function shownNumber(decimal: string, decimalComma: boolean): string {
  return isDecimalText(decimal) && decimalComma ? decimal.replace('.', ',') : decimal;
}
