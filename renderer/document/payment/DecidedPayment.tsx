import type { PaymentView } from '../../../shared/contract/payment.ts';
import { isZero } from '../../../shared/domain/amount/amount.ts';
import { useCall } from '../../store/use-call.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { AccountText } from './AccountText.tsx';
import { accountName } from './account-words.ts';

/** What the ledger will do: form, account, reference, due date, discount; and plainly when nothing is paid any more (PAY-5). */
export function DecidedPayment({
  view,
  onCode,
}: {
  readonly view: PaymentView;
  readonly onCode: (place: string) => void;
}) {
  const { t, format } = useText();
  const { payment, terms, prepaid } = view;
  const due = payment?.dueDate ?? terms.dueDate;
  return (
    <section
      className="payment-part"
      aria-label={t(view.editable ? 'payment:decided.title' : 'payment:decided.titleRead')}
    >
      <h3>{t(view.editable ? 'payment:decided.title' : 'payment:decided.titleRead')}</h3>
      {payment === null ? (
        <p className="payment-quiet">
          {t(view.vendorId === null ? 'payment:decided.noVendor' : 'payment:decided.none')}
        </p>
      ) : (
        <Words payment={payment} view={view} />
      )}
      <dl className="payment-facts">
        {payment !== null && payment.account !== null && (
          <div className="is-wide">
            <dt>{t(`payment:kind.${accountName(payment.account)}`)}</dt>
            <dd className="payment-account">
              <AccountText account={payment.account} />
            </dd>
          </div>
        )}
        {payment?.incomplete != null && (
          <div className="is-wide">
            <dt>{t(`words:incompleteType.${payment.incomplete.type}`)}</dt>
            <dd className="payment-account number">{payment.incomplete.number}</dd>
          </div>
        )}
        {payment !== null && payment.reference !== '' && (
          <div>
            <dt>{t('payment:decided.reference')}</dt>
            <dd className="number">{payment.reference}</dd>
          </div>
        )}
        {payment !== null && payment.form !== '' && (
          <div>
            <dt>{t('payment:decided.form')}</dt>
            <dd>
              <FormName view={view} form={payment.form} />
            </dd>
          </div>
        )}
        {due !== null && (
          <div>
            <dt>{t('payment:decided.due')}</dt>
            <dd className="number">{format.mediumDate(due)}</dd>
          </div>
        )}
        {terms.discountPercent !== null && (
          <div>
            <dt>{t('payment:decided.discount')}</dt>
            <dd className="number">
              {terms.discountDate === null
                ? t('payment:decided.discountAny', { percent: terms.discountPercent })
                : t('payment:decided.discountValue', {
                    percent: terms.discountPercent,
                    date: format.mediumDate(terms.discountDate),
                  })}
            </dd>
          </div>
        )}
        {prepaid !== null && !isZero(prepaid) && (
          <div>
            <dt>{t('payment:decided.prepaid')}</dt>
            <dd className="number">
              {format.amount(prepaid)}{' '}
              <Button variant="link" onPress={() => onCode('prepaid')}>
                {t('payment:decided.prepaidCode')}
              </Button>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

/** Whose account it is, and the things one must not find out too late. */
function Words({
  payment,
  view,
}: {
  readonly payment: NonNullable<PaymentView['payment']>;
  readonly view: PaymentView;
}) {
  const { t } = useText();
  const vendor = view.vendorName ?? '';
  const sentences: string[] = [];
  if (payment.mask === 'directDebit' || payment.formKind === 'directDebit')
    sentences.push(
      payment.balancingAccount === ''
        ? t('payment:decided.paidAlreadyOpen')
        : t('payment:decided.paidAlready', { account: payment.balancingAccount }),
    );
  if (payment.incomplete !== null) sentences.push(t('payment:decided.nemKonto', { type: payment.incomplete.type }));
  if (payment.vendorUpdate !== null && view.editable)
    sentences.push(t(`payment:decided.update.${payment.vendorUpdate.kind}`, { vendor }));
  return sentences.length === 0 ? null : (
    <p className="payment-words">
      {sentences.map((one) => (
        <span key={one}>{one} </span>
      ))}
    </p>
  );
}

/** The form by its name, and where the payment's data come from. */
function FormName({ view, form }: { readonly view: PaymentView; readonly form: string }) {
  const { t } = useText();
  const found = useCall(
    'master.lookup',
    { table: 'paymentForms', ledgerId: view.ledgerId, scope: '', search: form, limit: 10 },
    ['master.changed'],
  ).value?.found;
  const name = found?.find(({ key }) => key === form)?.name;
  const source = view.payment?.source;
  return (
    <>
      {form}
      {name === undefined ? '' : ` ${name}`}
      {source !== undefined && <span className="payment-note"> {t(`payment:decided.source.${source}`)}</span>}
    </>
  );
}
