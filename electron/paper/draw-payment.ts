import type { PaperPayment } from '../../shared/einvoice/paper/payment-words.ts';
import type { Drawing } from './drawing.ts';
import { leading, margin, textWidth } from './sheet.ts';

const inset = 12;
const labelWidth = 130;

/** How to pay, each way in a box of its own; terms, earlier payments and what came along below. */
export function drawPayment(drawing: Drawing): void {
  const { sheet, model, text } = drawing;
  const { t, format } = text;
  for (const payment of model.payments) drawSlip(drawing, payment);
  for (const { notes, discountPercent, discountUntil, penaltyPercent } of model.terms) {
    for (const note of notes) sheet.write(note);
    if (discountPercent !== null)
      sheet.write(
        discountUntil === null
          ? t('document:paper.discount', { percent: discountPercent })
          : t('document:paper.discountUntil', { percent: discountPercent, date: discountUntil }),
      );
    if (penaltyPercent !== null) sheet.write(t('document:paper.penalty', { percent: penaltyPercent }));
  }
  for (const { id, date, amount } of model.prepayments)
    sheet.write(
      [t('document:paper.prepayment', { amount }), date === null ? null : format.date(date), id]
        .filter((part) => part !== null)
        .join(' · '),
      { quiet: true },
    );
  const other = model.taxInOtherCurrency;
  if (other !== null)
    sheet.write(t('document:paper.vatInCurrency', { amount: format.amountIn(other.value, other.currency) }), {
      quiet: true,
    });
  if (model.attachments.length > 0)
    sheet.write(`${t('document:paper.attachments')}: ${model.attachments.join(', ')}`, { quiet: true });
}

function drawSlip({ sheet, model, text }: Drawing, payment: PaperPayment): void {
  const { t, format } = text;
  // Whoever pays reads this box alone: what and by when stand in it again, unless there are several to choose among.
  const only = model.payments.length === 1;
  const headerDue = model.facts.find((fact) => fact.key === 'dueDate')?.value ?? null;
  const due = only ? (payment.dueDate ?? headerDue) : payment.dueDate === headerDue ? null : payment.dueDate;
  const payable = only ? model.totals.find(({ key }) => key === 'toPay') : undefined;
  const rows: readonly (readonly [string, string])[] = [
    [t('document:paper.payment'), t(`document:paper.method.${payment.method}`)],
    ...payment.rows.map(({ key, value }) => [t(`document:paper.paymentRow.${key}`), value] as const),
    ...(payable === undefined
      ? []
      : [[t('document:paper.column.amount'), format.amountIn(payable.amount, model.currency)] as const]),
    ...(due === null ? [] : [[t('document:paper.fact.dueDate'), format.date(due)] as const]),
  ];
  const valueWidth = textWidth - labelWidth - 2 * inset;
  const heights = rows.map(([, value]) => Math.max(sheet.heightOf(value, valueWidth), leading({})) + 2);
  const notes = payment.notes.reduce((sum, note) => sum + sheet.heightOf(note, textWidth - 2 * inset), 0);
  const height = heights.reduce((sum, one) => sum + one, 0) + notes + 2 * 9;
  sheet.need(height);
  sheet.ground(height);
  sheet.gap(9);
  for (const [label, value] of rows) {
    sheet.row([
      { x: margin + inset, width: labelWidth, text: label, quiet: true },
      { x: margin + inset + labelWidth, width: valueWidth, text: value },
    ]);
    sheet.gap(2);
  }
  for (const note of payment.notes) sheet.row([{ x: margin + inset, width: textWidth - 2 * inset, text: note }]);
  sheet.gap(9 + 8);
}
