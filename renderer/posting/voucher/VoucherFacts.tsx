import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { KeyValueList } from '../../ui/KeyValueList.tsx';
import { EntryFacts } from '../../purchases/parts/EntryFacts.tsx';
import { EntryStateChip } from '../entries/entry-state.tsx';
import type { VoucherPage } from './voucher-page.ts';

/** The head of a voucher beside its lines: dates, where it comes from, and the vendor entry with what is left of it. */
export function VoucherFacts({ page }: { readonly page: VoucherPage }) {
  const { t, format } = useText();
  const goTo = useStore((state) => state.goTo);
  const { voucher, entry } = page;
  const link = (key: string, words: string, go: () => void) => (
    <Button key={key} variant="link" className="fact-link" onPress={go}>
      {words}
    </Button>
  );
  return (
    <>
      <KeyValueList
        title={t('posting:voucher.one')}
        entries={[
          [t('posting:voucher.date'), format.mediumDate(voucher.date)],
          [
            t('purchases:page.documentDate'),
            voucher.documentDate === null ? null : format.mediumDate(voucher.documentDate),
          ],
          [t('posting:voucher.kind'), t(`purchases:kind.${voucher.kind}`)],
          [t('purchases:sums.way'), voucher.deviatingVat ? t('decision:vat.deviating') : t('decision:vat.ordinary')],
          [
            t('posting:voucher.purchase'),
            link('purchase', voucher.purchaseNo, () => goTo('purchases', { id: voucher.purchaseId })),
          ],
          [
            t('purchases:page.document'),
            link('document', page.documentNo, () => goTo('purchase', { id: voucher.documentId })),
          ],
          [t('purchases:columns.vendorOrderNo'), voucher.vendorOrderNo],
          [
            t('purchases:page.vendor'),
            link('vendor', `${voucher.vendorNo} ${voucher.vendorName}`, () =>
              goTo('vendors', { id: voucher.vendorId }),
            ),
          ],
        ]}
      />
      {entry === null ? null : (
        <KeyValueList
          title={t('posting:entry.state')}
          entries={[
            [t('posting:entry.is'), <EntryStateChip key="state" entry={entry} />],
            [
              t('posting:entry.remaining'),
              <span key="remaining" className="number entry-remaining">
                {format.amountIn(entry.remaining, entry.currency)}
              </span>,
            ],
            [
              t('posting:entry.closed'),
              entry.closedAt === null
                ? null
                : t('posting:entry.closedOn', { date: format.mediumDate(entry.closedAt), name: entry.closedBy ?? '' }),
            ],
            [t('posting:entry.against'), entry.closedAgainst],
            [
              t('posting:entry.register'),
              link('entry', t('posting:entry.show'), () => goTo('vendorEntries', { id: entry.id })),
            ],
          ]}
        />
      )}
      <EntryFacts entry={voucher.vendorEntry} title={t('purchases:entry.heading')} />
    </>
  );
}
