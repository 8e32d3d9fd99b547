import { useText } from '../../text/use-text.tsx';
import type { PaperModel } from '../../../shared/einvoice/paper/paper-model.ts';
import type { PaperPayment } from '../../../shared/einvoice/paper/payment-words.ts';
import type { PaperPlace } from './place-on-paper.ts';

/** How to pay, in the words of a payment slip; terms and earlier payments below it. */
export function PaperPaymentBox({ model, marked }: { readonly model: PaperModel; readonly marked: PaperPlace | null }) {
  const { t, format } = useText();
  const headerDue = model.facts.find((fact) => fact.key === 'dueDate')?.value ?? null;
  const nothing =
    model.payments.length === 0 &&
    model.terms.length === 0 &&
    model.prepayments.length === 0 &&
    model.taxInOtherCurrency === null;
  if (nothing) return null;
  return (
    <div className={`paper-foot${marked === 'payment' ? ' is-marked' : ''}`} data-place="payment">
      {model.payments.map((payment, index) => (
        <PaymentSlip key={index} payment={payment} headerDue={headerDue} />
      ))}
      {model.terms.length > 0 && (
        <div className="paper-terms">
          {model.terms.map((terms, index) => (
            <div key={index}>
              {terms.notes.map((note) => (
                <p key={note}>{note}</p>
              ))}
              {terms.discountPercent !== null && (
                <p>
                  {terms.discountUntil === null
                    ? t('document:paper.discount', { percent: terms.discountPercent })
                    : t('document:paper.discountUntil', { percent: terms.discountPercent, date: terms.discountUntil })}
                </p>
              )}
              {terms.penaltyPercent !== null && <p>{t('document:paper.penalty', { percent: terms.penaltyPercent })}</p>}
            </div>
          ))}
        </div>
      )}
      {model.prepayments.map((one, index) => (
        <p key={index} className="paper-quiet">
          {t('document:paper.prepayment', { amount: one.amount })}
          {one.date !== null && ` · ${format.date(one.date)}`}
          {one.id !== null && ` · ${one.id}`}
        </p>
      ))}
      {model.taxInOtherCurrency !== null && (
        <p className="paper-quiet">
          {t('document:paper.vatInCurrency', {
            amount: format.amountIn(model.taxInOtherCurrency.value, model.taxInOtherCurrency.currency),
          })}
        </p>
      )}
    </div>
  );
}

function PaymentSlip({ payment, headerDue }: { readonly payment: PaperPayment; readonly headerDue: string | null }) {
  const { t, format } = useText();
  return (
    <div className="paper-slip">
      <dl>
        <div>
          <dt>{t('document:paper.payment')}</dt>
          <dd>{t(`document:paper.method.${payment.method}`)}</dd>
        </div>
        {payment.rows.map((row) => (
          <div key={row.key}>
            <dt>{t(`document:paper.paymentRow.${row.key}`)}</dt>
            <dd className={`number${row.key === 'paymentLine' ? ' paper-slip-line' : ''}`}>{row.value}</dd>
          </div>
        ))}
        {payment.dueDate !== null && payment.dueDate !== headerDue && (
          <div>
            <dt>{t('document:paper.fact.dueDate')}</dt>
            <dd>{format.date(payment.dueDate)}</dd>
          </div>
        )}
      </dl>
      {payment.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}
