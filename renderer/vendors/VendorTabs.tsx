import type { ReactNode } from 'react';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { useText } from '../text/use-text.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { DimensionsTab } from './tabs/DimensionsTab.tsx';
import { PartnerTab } from './tabs/PartnerTab.tsx';
import { PaymentTab } from './tabs/PaymentTab.tsx';
import { VendorUse } from './VendorUse.tsx';

export const vendorTabs = ['card', 'partner', 'payment', 'coding', 'documents'] as const;
export type VendorTab = (typeof vendorTabs)[number];

/** The card, and of one that exists what belongs to the vendor besides. */
export function VendorTabs({
  opened,
  name,
  tab,
  onTab,
  card,
}: {
  readonly opened: CallOutput<'vendors.open'> | null;
  readonly name: string;
  readonly tab: VendorTab;
  readonly onTab: (tab: VendorTab) => void;
  readonly card: ReactNode;
}) {
  const { t } = useText();
  return (
    <Tabs<VendorTab>
      label={name}
      selected={tab}
      onSelect={onTab}
      tabs={[
        { id: 'card', name: t('vendors:page.tabCard'), content: card },
        ...(opened === null
          ? []
          : [
              {
                id: 'partner' as const,
                name: t('vendors:page.tabPartner'),
                count: opened.partner === null ? 1 : 0,
                countTone: 'warning' as const,
                content: <PartnerTab vendor={opened.vendor} partner={opened.partner} />,
              },
              {
                id: 'payment' as const,
                name: t('vendors:page.tabPayment'),
                count: opened.bankAccounts.length,
                content: <PaymentTab opened={opened} />,
              },
              {
                id: 'coding' as const,
                name: t('vendors:page.tabDimensions'),
                content: <DimensionsTab vendor={opened.vendor} />,
              },
              {
                id: 'documents' as const,
                name: t('vendors:page.tabDocuments'),
                count: opened.vendor.documents,
                content: tab === 'documents' ? <VendorUse opened={opened} /> : null,
              },
            ]),
      ]}
    />
  );
}
