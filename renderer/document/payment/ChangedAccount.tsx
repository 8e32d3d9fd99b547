import { CircleCheck, Landmark, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { DocumentPage } from '../../../shared/contract/documents.ts';
import type { PaymentView } from '../../../shared/contract/payment.ts';
import { useAppStore, useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { iconSize, stroke } from '../../ui/icon.ts';
import { AccountText } from './AccountText.tsx';
import { accountName, closestTo } from './account-words.ts';
import { ConfirmAccountDialog } from './ConfirmAccountDialog.tsx';
import type { OpenPayment } from './use-payment.ts';

/** The card's accounts and the document's side by side with what differs marked; a person's name lets the new one through (PAY-3). */
export function ChangedAccount({
  page,
  payment,
  view,
  difference,
}: {
  readonly page: DocumentPage;
  readonly payment: OpenPayment;
  readonly view: PaymentView;
  readonly difference: NonNullable<PaymentView['difference']>;
}) {
  const { t, format } = useText();
  const app = useAppStore();
  const goTo = useStore((state) => state.goTo);
  const [confirming, setConfirming] = useState(false);
  const { vendorAccounts, documentAccount } = difference;
  const { confirmed } = view.choice;
  const vendor = view.vendorName ?? '';
  const closest = closestTo(documentAccount, vendorAccounts);
  const asks = view.stops.some(({ action }) => action === 'confirmAccount');
  const updates = view.payment?.vendorUpdate != null;
  const withdraw = (): void => {
    void payment
      .order((backend) => backend.call('payment.withdrawConfirmation', { id: page.row.id }))
      .then((done) => {
        if (done) app.getState().say({ text: t('payment:change.withdrawn') });
      });
  };
  return (
    <section
      className={`payment-part changed-account${confirmed === null && asks ? ' is-open' : ''}`}
      aria-label={t('payment:change.title')}
      data-part="account"
    >
      <header className="payment-part-head">
        {confirmed === null ? (
          <Landmark size={iconSize} strokeWidth={stroke} aria-hidden />
        ) : (
          <CircleCheck size={iconSize} strokeWidth={stroke} aria-hidden />
        )}
        <h3>{t(confirmed === null ? 'payment:change.title' : 'payment:change.titleConfirmed')}</h3>
      </header>
      <div className="accounts-beside">
        <div>
          <h4>{t('payment:change.card', { vendor })}</h4>
          {vendorAccounts.length === 0 && <p className="payment-quiet">{t('payment:change.none')}</p>}
          {vendorAccounts.map((account, index) => (
            <p key={index}>
              <span className="means-label">{t(`payment:kind.${accountName(account)}`)}</span>
              <AccountText account={account} beside={account === closest ? documentAccount : null} />
            </p>
          ))}
        </div>
        <div>
          <h4>{t('payment:change.document')}</h4>
          <p className="is-theirs">
            <span className="means-label">{t(`payment:kind.${accountName(documentAccount)}`)}</span>
            <AccountText account={documentAccount} beside={closest} />
          </p>
        </div>
      </div>
      {confirmed !== null ? (
        <div className="payment-confirmed">
          <p>
            <b>{t('payment:change.by', { by: confirmed.by, when: format.dateTime(confirmed.at) })}</b>{' '}
            {t('payment:change.byAbout')}
          </p>
          {view.editable && (
            <Button variant="link" onPress={withdraw}>
              {t('payment:change.withdraw')}
            </Button>
          )}
        </div>
      ) : (
        view.editable && (
          <>
            <p className="payment-words">
              {t(asks ? 'payment:change.about' : updates ? 'payment:change.update' : 'payment:change.noUpdate')}
            </p>
            <div className="payment-buttons">
              {asks ? (
                <Button icon={ShieldCheck} onPress={() => setConfirming(true)}>
                  {t('payment:change.confirm')}
                </Button>
              ) : null}
              {view.vendorId !== null && (
                <Button variant={asks ? 'quiet' : 'plain'} onPress={() => goTo('vendors', { id: view.vendorId })}>
                  {t('payment:change.openCard')}
                </Button>
              )}
            </div>
          </>
        )
      )}
      {confirming && (
        <ConfirmAccountDialog
          page={page}
          payment={payment}
          vendor={vendor}
          account={documentAccount}
          onClose={() => setConfirming(false)}
        />
      )}
    </section>
  );
}
