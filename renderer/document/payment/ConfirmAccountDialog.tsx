import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { DocumentPage } from '../../../shared/contract/documents.ts';
import type { PaymentAccountView } from '../../../shared/contract/payment.ts';
import { accountText } from '../../../shared/domain/payment/payment-account.ts';
import { useAppStore, useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { isEndOf } from './account-words.ts';
import type { OpenPayment } from './use-payment.ts';

/** A new account is let through by writing, not by a click: its last four signs as the vendor told them (PAY-3). */
export function ConfirmAccountDialog({
  page,
  payment,
  vendor,
  account,
  onClose,
}: {
  readonly page: DocumentPage;
  readonly payment: OpenPayment;
  readonly vendor: string;
  readonly account: PaymentAccountView;
  readonly onClose: () => void;
}) {
  const { t, format } = useText();
  const app = useAppStore();
  const name = useStore((state) => state.host?.user.name ?? '');
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const right = isEndOf(typed, account);
  const confirm = (): void => {
    setTried(true);
    if (!right) return;
    void payment
      .order((backend) => backend.call('payment.confirmAccount', { id: page.row.id, account }))
      .then((done) => {
        if (done) app.getState().say({ text: t('payment:change.confirmed', { name }) });
        onClose();
      });
  };
  return (
    <Dialog
      title={t('payment:confirm.title')}
      isOpen
      onClose={onClose}
      closeLabel={t('frame:close')}
      footer={
        <>
          <Button onPress={onClose}>{t('frame:cancel')}</Button>
          <Button
            variant="main"
            icon={ShieldCheck}
            reason={typed.trim() === '' ? t('payment:confirm.missing') : null}
            onPress={confirm}
          >
            {t('payment:confirm.button', { name })}
          </Button>
        </>
      }
    >
      <div className="confirm-account">
        <p>{t('payment:confirm.about', { vendor, account: accountText(account) })}</p>
        <TextField
          label={t('payment:confirm.field')}
          value={typed}
          onChange={setTyped}
          error={tried && !right && typed.trim() !== '' ? t('payment:confirm.wrong') : null}
          maxLength={12}
          autoFocus
          onEnter={confirm}
          className="confirm-field"
        />
        <p className="payment-note">
          {t('payment:confirm.name', { name, date: format.date(new Date().toISOString()) })}
        </p>
      </div>
    </Dialog>
  );
}
