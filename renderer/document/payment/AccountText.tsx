import type { PaymentAccountView } from '../../../shared/contract/payment.ts';
import { useText } from '../../text/use-text.tsx';
import { accountDifference, accountParts } from './account-words.ts';

/** An account as people write it; beside another one, with what differs marked. */
export function AccountText({
  account,
  beside = null,
}: {
  readonly account: PaymentAccountView;
  readonly beside?: PaymentAccountView | null;
}) {
  const { t } = useText();
  const parts =
    beside === null
      ? accountParts(account).map((text) => [{ text, differs: false }])
      : accountDifference(account, beside);
  return (
    <span className="account-text number">
      {parts.map((part, index) => (
        <span key={index} className="account-part">
          {part.map((stretch, position) =>
            stretch.differs ? (
              <mark key={position} className="account-differs">
                {stretch.text}
                <span className="unseen"> {t('payment:change.differs')} </span>
              </mark>
            ) : (
              <span key={position}>{stretch.text}</span>
            ),
          )}
        </span>
      ))}
    </span>
  );
}
