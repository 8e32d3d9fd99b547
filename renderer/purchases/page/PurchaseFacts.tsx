import type { PurchasePage } from '../../../shared/contract/purchases.ts';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { KeyValueList } from '../../ui/KeyValueList.tsx';
import { EditableDay } from '../edit/EditableDay.tsx';
import { PurchaseStatusChip } from '../purchase-status.tsx';
import { theirNo } from '../their-no.ts';

/** The head of a purchase document beside its lines: vendor, dates that can still be changed, where it comes from. */
export function PurchaseFacts({ page }: { readonly page: PurchasePage }) {
  const { t, format } = useText();
  const goTo = useStore((state) => state.goTo);
  const { purchase } = page;
  const payTo = purchase.payToVendorId;
  const day = (iso: string | null): string | null => (iso === null ? null : format.mediumDate(iso));
  return (
    <>
      <KeyValueList
        title={t('purchases:page.vendor')}
        entries={[
          [
            t('purchases:page.card'),
            <Button
              variant="link"
              className="fact-link"
              key="card"
              onPress={() => goTo('vendors', { id: purchase.vendorId })}
            >
              {`${purchase.vendorNo} ${purchase.vendorName}`}
            </Button>,
          ],
          [
            t('purchases:page.payTo'),
            payTo === null || payTo === purchase.vendorId ? null : (
              <Button variant="link" className="fact-link" key="payTo" onPress={() => goTo('vendors', { id: payTo })}>
                {page.vendorEntry === null
                  ? t('purchases:page.openVendor')
                  : `${page.vendorEntry.vendorNo} ${page.vendorEntry.vendorName}`}
              </Button>
            ),
          ],
          [t('purchases:columns.vendorOrderNo'), purchase.vendorOrderNo],
        ]}
      />
      <KeyValueList
        title={t('purchases:page.posting')}
        entries={[
          [t('purchases:columns.status'), <PurchaseStatusChip key="status" status={purchase.status} />],
          [t('purchases:page.documentDate'), day(purchase.documentDate)],
          [t('purchases:page.postingDate'), <EditableDay key="posting" page={page} field="postingDate" />],
          ...(purchase.kind === 'purchaseOrder'
            ? []
            : ([[t('purchases:page.dueDate'), <EditableDay key="due" page={page} field="dueDate" />]] as const)),
          [t('decision:check.vatWay'), purchase.deviatingVat ? t('decision:vat.deviating') : null],
        ]}
      />
      <KeyValueList
        title={t('purchases:page.origin')}
        entries={[
          [
            t('purchases:page.document'),
            <Button
              variant="link"
              className="fact-link"
              key="document"
              onPress={() => goTo('purchase', { id: purchase.documentId })}
            >
              {theirNo(purchase)}
            </Button>,
          ],
          [t('purchases:page.accepted'), format.mediumDate(purchase.createdAt)],
          [t('purchases:page.by'), purchase.createdBy],
        ]}
      />
    </>
  );
}
