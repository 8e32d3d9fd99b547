import type { CallOutput } from '../../shared/contract/calls.ts';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { Verdict } from '../ui/DetailFrame.tsx';
import './vendors.css';

/** What keeps this vendor's documents from being accepted or paid, above everything, with what mends it. */
export function VendorBanner({
  opened,
  onUnblock,
  onPartner,
}: {
  readonly opened: CallOutput<'vendors.open'>;
  readonly onUnblock: () => void;
  readonly onPartner: () => void;
}) {
  const { t } = useText();
  const { blocked } = opened.vendor;
  if (blocked === '' && opened.partner !== null) return null;
  return (
    <div className="vendor-banner">
      {blocked === '' ? null : (
        <Verdict
          tone={blocked === 'all' ? 'bad' : 'warning'}
          lead={t(blocked === 'all' ? 'vendors:page.blockedAll' : 'vendors:page.blockedPayment')}
          actions={<Button onPress={onUnblock}>{t('vendors:page.unblock')}</Button>}
        >
          {t(blocked === 'all' ? 'vendors:page.blockedAllText' : 'vendors:page.blockedPaymentText')}
        </Verdict>
      )}
      {opened.partner === null && (
        <Verdict
          tone="warning"
          lead={t('vendors:page.noPartner')}
          actions={<Button onPress={onPartner}>{t('vendors:partner.create')}</Button>}
        >
          {t('vendors:page.noPartnerText')}
        </Verdict>
      )}
    </div>
  );
}
