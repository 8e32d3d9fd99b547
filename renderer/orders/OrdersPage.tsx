import { ClipboardList } from 'lucide-react';
import { PurchaseRegister } from '../purchases/PurchaseRegister.tsx';
import { useText } from '../text/use-text.tsx';

const kinds = ['purchaseOrder'] as const;
const statuses = ['open', 'partlyInvoiced', 'invoiced', 'cancelled'] as const;

/** The register of purchase orders: what was ordered, and how much of it invoices have taken (ACC-2, ACC-4). */
export function OrdersPage() {
  const { t } = useText();
  return (
    <PurchaseRegister
      place="orders"
      kinds={kinds}
      statuses={statuses}
      icon={ClipboardList}
      words={{
        title: t('purchases:ordersTitle'),
        empty: t('purchases:ordersEmpty.title'),
        emptyText: t('purchases:ordersEmpty.text'),
        hint: t('purchases:ordersEmpty.noneOpen'),
      }}
    />
  );
}
