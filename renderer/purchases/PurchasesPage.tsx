import { Receipt } from 'lucide-react';
import { useText } from '../text/use-text.tsx';
import { PurchaseRegister } from './PurchaseRegister.tsx';

const kinds = ['purchaseInvoice', 'purchaseCreditMemo'] as const;
const statuses = ['open', 'posted'] as const;

/** The register of purchase invoices and credit memos (ACC-2). */
export function PurchasesPage() {
  const { t } = useText();
  return (
    <PurchaseRegister
      place="purchases"
      kinds={kinds}
      statuses={statuses}
      icon={Receipt}
      words={{
        title: t('purchases:title'),
        empty: t('purchases:empty.title'),
        emptyText: t('purchases:empty.text'),
        hint: t('purchases:empty.noneOpen'),
      }}
    />
  );
}
