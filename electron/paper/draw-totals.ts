import type { Drawing } from './drawing.ts';
import { leading, margin, textWidth } from './sheet.ts';

const sumsWidth = 230;

/** The sums on the right; to their left the VAT by rate, where there are several or one has more to tell. */
export function drawTotals(drawing: Drawing): void {
  const { sheet, model } = drawing;
  if (model.totals.length === 0 && model.vat.length === 0) return;
  const sums = model.totals.length * (leading({}) + 5);
  const vat = needsVatTable(drawing) ? (model.vat.length * 2 + 1) * (leading({ size: 8 }) + 3) : 0;
  sheet.need(Math.max(sums, vat) + 12);
  sheet.gap(4);
  const top = sheet.y;
  if (vat > 0) drawVat(drawing);
  const vatEnd = sheet.y;
  sheet.y = top;
  drawSums(drawing);
  sheet.y = Math.min(sheet.y, vatEnd) - 14;
}

function drawSums({ sheet, model, text, words }: Drawing): void {
  const x = margin + textWidth - sumsWidth;
  for (const row of model.totals) {
    const payable = row.key === 'toPay';
    const lettering = { strong: row.strong, size: payable ? 10.5 : 9 };
    if (payable) {
      sheet.gap(2);
      sheet.rule(x, sumsWidth, true);
      sheet.gap(3);
    }
    sheet.row([
      { x, width: sumsWidth - 95, text: words.total(row, model), ...lettering },
      { x: x + sumsWidth - 90, width: 90, text: text.format.amount(row.amount), align: 'right', ...lettering },
    ]);
    sheet.gap(2);
  }
}

function needsVatTable({ model }: Drawing): boolean {
  return (
    model.vat.length > 1 ||
    model.vat.some(({ exemption, inTaxCurrency }) => exemption !== null || inTaxCurrency !== null)
  );
}

function drawVat({ sheet, model, text, words }: Drawing): void {
  const { t, format } = text;
  const width = textWidth - sumsWidth - 30;
  const third = width / 3;
  const cells = (texts: readonly [string, string, string], quiet: boolean): void =>
    sheet.row(
      texts.map((one, index) => ({
        x: margin + index * third,
        width: third - 6,
        text: one,
        size: 8,
        quiet,
        align: index === 0 ? ('left' as const) : ('right' as const),
      })),
    );
  cells([t('document:paper.vat'), t('document:paper.vatBase'), t('document:paper.vatAmount')], true);
  sheet.gap(2);
  sheet.rule(margin, width - 6);
  sheet.gap(2);
  for (const tax of model.vat) {
    const base = tax.base === null ? '' : format.amount(tax.base);
    cells([tax.vat === null ? '' : words.vat(tax.vat), base, format.amount(tax.amount)], false);
    const other = tax.inTaxCurrency;
    if (other !== null) cells(['', '', format.amountIn(other.value, other.currency)], true);
    if (tax.exemption !== null) sheet.row([{ x: margin, width, text: tax.exemption, size: 8, quiet: true }]);
    sheet.gap(1);
  }
}
