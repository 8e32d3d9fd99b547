import { useRef, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { DocumentPage } from '../../../shared/contract/documents.ts';
import type { PaymentView } from '../../../shared/contract/payment.ts';
import { incompleteTypes } from '../../../shared/domain/master/payment.ts';
import { differentPayments } from '../../../shared/domain/payment/offered-payments.ts';
import { useAppStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { paymentInWords } from '../../../shared/einvoice/paper/payment-words.ts';
import { AccountText } from './AccountText.tsx';
import { accountName } from './account-words.ts';
import type { OpenPayment } from './use-payment.ts';

type Offered = PaymentView['offered'][number];
type Choice = Pick<PaymentView['choice'], 'meansIndex' | 'incompleteType'>;
/** How long the arrow keys rest before what they chose is said (ms). */
const burst = 700;

/** The ways of payment the document offers with all their facts; of several one is chosen (PAY-6), or a number instead (PAY-4). */
export function OfferedMeans({
  page,
  payment,
  view,
}: {
  readonly page: DocumentPage;
  readonly payment: OpenPayment;
  readonly view: PaymentView;
}) {
  const { t } = useText();
  const app = useAppStore();
  const [asked, setAsked] = useState(false);
  const walking = useRef<{ readonly from: Choice | null; readonly timer: ReturnType<typeof setTimeout> } | null>(null);
  const offered = differentPayments(view.offered);
  const several = offered.length > 1;
  const chosenNumber = view.choice.incompleteType !== '';
  const numbers =
    view.editable && (asked || chosenNumber || (view.payment === null && !several)) ? view.incomplete : [];
  const choosing = view.editable && (several || numbers.length > 0);
  const only = offered.length === 1 ? (offered[0]?.index ?? null) : null;
  const value = chosenNumber
    ? view.choice.incompleteType
    : `means ${view.choice.meansIndex ?? (only === null ? '' : only)}`;

  const choose = (choice: Choice, undo: boolean): void => {
    const before: Choice = { meansIndex: view.choice.meansIndex, incompleteType: view.choice.incompleteType };
    void payment
      .order((backend) => backend.call('payment.choose', { id: page.row.id, ...choice }))
      .then((done) => {
        if (done) saySoon(undo ? before : null, choice);
      });
  };
  /** Arrow keys walk over the choices: said once when they rest, and taken back as one. */
  const saySoon = (before: Choice | null, choice: Choice): void => {
    const from = walking.current?.from ?? before;
    if (walking.current !== null) clearTimeout(walking.current.timer);
    const timer = setTimeout(() => {
      walking.current = null;
      if (from !== null && from.meansIndex === choice.meansIndex && from.incompleteType === choice.incompleteType)
        return;
      const name =
        choice.incompleteType === ''
          ? nameOf(view.offered.find(({ index }) => index === choice.meansIndex))
          : t(`words:incompleteType.${choice.incompleteType}`);
      app.getState().say({
        text: name === '' ? t('payment:offered.back') : t('payment:offered.chosen', { name }),
        action: from === null ? null : { label: t('payment:offered.undo'), run: () => choose(from, false), key: null },
      });
    }, burst);
    walking.current = { from, timer };
  };
  const nameOf = (one: Offered | undefined): string => {
    const means = one === undefined ? undefined : page.document.paymentMeans[one.index];
    return means === undefined ? '' : t(`document:paper.method.${paymentInWords(means, page.document.format).method}`);
  };
  const title =
    several && view.editable
      ? t(
          view.choice.meansIndex === null && !chosenNumber
            ? 'payment:offered.titleSeveral'
            : 'payment:offered.titleChosen',
          {
            count: offered.length,
          },
        )
      : t('payment:offered.title');
  return (
    <section className="payment-part" aria-label={title} data-part="means">
      {choosing ? (
        <RadioGroup
          className="means-group"
          value={value}
          onChange={(next) => {
            const type = incompleteTypes.find((one) => one === next);
            if (type !== undefined) choose({ meansIndex: null, incompleteType: type }, true);
            else choose({ meansIndex: Number(next.slice('means '.length)), incompleteType: '' }, true);
          }}
        >
          <Label className="payment-heading">{title}</Label>
          {offered.map((one) => (
            <Radio key={one.index} value={`means ${one.index}`} className="means">
              <MeansFacts page={page} offered={one} name={nameOf(one)} />
            </Radio>
          ))}
          {numbers.length > 0 && <p className="means-divider">{t('payment:incomplete.title')}</p>}
          {numbers.map(({ type, number, documentAgrees }) => (
            <Radio key={type} value={type} className="means">
              <span className="means-name">
                {t('payment:incomplete.choice', { type, number })}
                <small>{t(documentAgrees ? 'payment:incomplete.agrees' : 'payment:incomplete.differs')}</small>
              </span>
            </Radio>
          ))}
        </RadioGroup>
      ) : (
        <>
          <h3>{title}</h3>
          {offered.length === 0 && <p className="payment-quiet">{t('payment:offered.none')}</p>}
          {offered.map((one) => (
            <div
              key={one.index}
              className={`means is-fixed${several && view.choice.meansIndex === one.index ? ' is-chosen' : ''}`}
            >
              <MeansFacts page={page} offered={one} name={nameOf(one)} />
            </div>
          ))}
        </>
      )}
      {view.editable && numbers.length === 0 && view.incomplete.length > 0 && (
        <Button variant="link" onPress={() => setAsked(true)}>
          {t('payment:incomplete.show')}
        </Button>
      )}
      {view.editable && chosenNumber && (
        <Button variant="link" onPress={() => choose({ meansIndex: only, incompleteType: '' }, true)}>
          {t('payment:incomplete.ownAgain')}
        </Button>
      )}
    </section>
  );
}

/** One means in words: its account, what the card type is, the reference, the date, and the codes it is written with. */
function MeansFacts({
  page,
  offered,
  name,
}: {
  readonly page: DocumentPage;
  readonly offered: Offered;
  readonly name: string;
}) {
  const { t, find, format } = useText();
  const means = page.document.paymentMeans[offered.index];
  const words = means === undefined ? null : paymentInWords(means, page.document.format);
  const { account, cardType } = offered;
  const rows = (words?.rows ?? []).filter(
    ({ key, value }) => value !== offered.reference && (account === null || !told.has(key)),
  );
  return (
    <span className="means-facts">
      <span className="means-name">
        {name}
        <small>
          {[
            t('payment:offered.code', { means: offered.means === '' ? '–' : offered.means }),
            offered.channel,
            cardType === '' ? '' : t('payment:offered.card', { type: cardType }),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </small>
      </span>
      {account === null ? null : (
        <span className="means-account">
          <span className="means-label">{t(`payment:kind.${accountName(account)}`)}</span>{' '}
          <AccountText account={account} />
        </span>
      )}
      {account === null && !withoutAccount.has(offered.means) && (
        <span className="means-odd">{t('payment:offered.notComplete')}</span>
      )}
      <span className="means-rows">
        {cardType !== '' && <span>{find('payment', `cardType.${cardType}`) ?? cardType}</span>}
        {offered.reference !== '' && (
          <span className="number">
            {t('payment:decided.reference')} {offered.reference}
          </span>
        )}
        {offered.dueDate !== null && (
          <span className="number">{t('payment:offered.due', { date: format.mediumDate(offered.dueDate) })}</span>
        )}
        {rows.map(({ key, value }) => (
          <span key={key}>
            {t(`document:paper.paymentRow.${key}`)} {value}
          </span>
        ))}
      </span>
      {offered.note !== '' && !rows.some(({ value }) => value === offered.note) && (
        <span className="means-note">{offered.note}</span>
      )}
    </span>
  );
}

/** Rows the account, card type and reference have said already. */
const told: ReadonlySet<string> = new Set([
  'regAndAccount',
  'account',
  'iban',
  'bic',
  'paymentLine',
  'creditor',
  'reference',
  'bankgiro',
  'plusgiro',
  'agreement',
]);
/** Cash, cheques, cards, direct debit and NemKonto need no account to be complete. */
const withoutAccount: ReadonlySet<string> = new Set(['10', '20', '48', '49', '54', '55', '59', '97']);
