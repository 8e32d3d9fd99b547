import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { KeyValueList } from '../../ui/KeyValueList.tsx';
import { EntryFacts } from '../../purchases/parts/EntryFacts.tsx';
import { PurchaseTotals, VatSums } from '../../purchases/parts/PurchaseSums.tsx';
import { VoucherTable } from '../VoucherTable.tsx';
import type { VoucherPage } from './voucher-page.ts';

/** A voucher on paper, for the binder: head, lines in balance, totals, VAT, vendor entry. */
export function PrintedVoucher({ page, title }: { readonly page: VoucherPage; readonly title: string }) {
  const { t, format } = useText();
  const { voucher } = page;
  const ledger = useStore((state) => state.setup?.ledgers.find(({ id }) => id === voucher.ledgerId)?.name ?? null);
  return (
    <div className="printed-purchase">
      <h1>{title}</h1>
      <div className="printed-heads">
        <KeyValueList
          entries={[
            [t('posting:voucher.ledger'), ledger],
            [t('purchases:page.vendor'), `${voucher.vendorNo} ${voucher.vendorName}`],
            [t('purchases:columns.vendorDocumentNo'), voucher.vendorDocumentNo],
            [t('posting:voucher.purchase'), voucher.purchaseNo],
            [t('posting:voucher.kind'), t(`purchases:kind.${voucher.kind}`)],
          ]}
        />
        <KeyValueList
          entries={[
            [t('posting:voucher.date'), format.date(voucher.date)],
            [
              t('purchases:columns.documentDate'),
              voucher.documentDate === null ? null : format.date(voucher.documentDate),
            ],
            [t('posting:voucher.posted'), `${format.dateTime(voucher.postedAt)}, ${voucher.postedBy}`],
          ]}
        />
      </div>
      <VoucherTable lines={voucher.lines} />
      <PurchaseTotals {...voucher} />
      <div className="printed-heads">
        <VatSums groups={voucher.vatGroups} />
        <EntryFacts entry={voucher.vendorEntry} title={t('purchases:entry.heading')} />
      </div>
    </div>
  );
}
