import type { PurchasePage } from '../../../shared/contract/purchases.ts';
import { useText } from '../../text/use-text.tsx';
import { KeyValueList } from '../../ui/KeyValueList.tsx';
import { EntryFacts } from '../parts/EntryFacts.tsx';
import { PurchaseLines } from '../parts/PurchaseLines.tsx';
import { PurchaseTotals, VatSums } from '../parts/PurchaseSums.tsx';

/** A purchase document on paper, for the binder: head, lines with coding, totals, VAT, vendor entry. */
export function PrintedPurchase({ page, title }: { readonly page: PurchasePage; readonly title: string }) {
  const { t, format } = useText();
  const { purchase, lines, vendorEntry, vatGroups } = page;
  const isOrder = purchase.kind === 'purchaseOrder';
  const day = (iso: string | null): string | null => (iso === null ? null : format.date(iso));
  return (
    <div className="printed-purchase">
      <h1>{title}</h1>
      <div className="printed-heads">
        <KeyValueList
          entries={[
            [t('purchases:page.vendor'), `${purchase.vendorNo} ${purchase.vendorName}`],
            [t('purchases:columns.vendorDocumentNo'), purchase.vendorDocumentNo],
            [t('purchases:columns.vendorOrderNo'), purchase.vendorOrderNo],
            [t('purchases:columns.status'), t(`purchases:status.${purchase.status}`)],
          ]}
        />
        <KeyValueList
          entries={[
            [t('purchases:columns.documentDate'), day(purchase.documentDate)],
            [t('purchases:columns.postingDate'), day(purchase.postingDate)],
            [t('purchases:columns.dueDate'), day(purchase.dueDate)],
            [t('purchases:page.accepted'), `${format.dateTime(purchase.createdAt)}, ${purchase.createdBy}`],
          ]}
        />
      </div>
      <PurchaseLines lines={lines} label={t('purchases:page.lines')} ordered={isOrder} />
      <PurchaseTotals {...purchase} />
      {isOrder ? null : (
        <div className="printed-heads">
          <VatSums groups={vatGroups} />
          {vendorEntry === null ? null : <EntryFacts entry={vendorEntry} title={t('purchases:entry.heading')} />}
        </div>
      )}
    </div>
  );
}
