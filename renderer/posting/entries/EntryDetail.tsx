import { BookOpenCheck, BookUser, FileSearch } from 'lucide-react';
import type { VendorEntryRow } from '../../../shared/contract/posting.ts';
import { useActions } from '../../keys/use-actions.tsx';
import { EntryFacts } from '../../purchases/parts/EntryFacts.tsx';
import { useCall } from '../../store/use-call.ts';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { DetailBody, DetailFrame, type DetailPosition, Panel } from '../../ui/DetailFrame.tsx';
import { KeyValueList } from '../../ui/KeyValueList.tsx';
import { ProblemState } from '../../ui/states/ProblemState.tsx';
import { EntryStateChip } from './entry-state.tsx';

/** A vendor entry: how much is left of it, when it is due, how it is paid, and the voucher it came from (POST-1). */
export function EntryDetail({ id, position }: { readonly id: number; readonly position: DetailPosition | null }) {
  const { value, problem, reload } = useCall('posting.entry', { id }, ['posting.changed']);
  if (problem !== null) return <ProblemState problem={problem} onRetry={reload} />;
  return value === null ? null : <Page entry={value.entry} position={position} />;
}

function Page({ entry, position }: { readonly entry: VendorEntryRow; readonly position: DetailPosition | null }) {
  const { t, format } = useText();
  const goTo = useStore((state) => state.goTo);
  const openVoucher = (): void => goTo('vouchers', { id: entry.voucherId });
  const openDocument = (): void => goTo('purchase', { id: entry.documentId });
  const openVendor = (): void => goTo('vendors', { id: entry.vendorId });
  useActions([
    {
      name: 'vendorEntries.openVoucher',
      scope: 'global',
      keys: ['v'],
      label: t('posting:entry.openVoucher'),
      icon: BookOpenCheck,
      run: openVoucher,
    },
    {
      name: 'vendorEntries.openDocument',
      scope: 'global',
      keys: ['d'],
      label: t('purchases:page.openDocument'),
      icon: FileSearch,
      run: openDocument,
    },
    {
      name: 'vendorEntries.openVendor',
      scope: 'global',
      keys: ['l'],
      label: t('purchases:page.openVendor'),
      icon: BookUser,
      run: openVendor,
    },
  ]);
  return (
    <DetailFrame
      meta={[t(`purchases:kind.${entry.kind}`), t('purchases:page.theirs', { no: entry.vendorDocumentNo })].join(' · ')}
      title={entry.vendorName}
      subtitle={t('posting:voucher.title', { no: entry.voucherNo })}
      figure={
        <>
          {format.amount(entry.remaining)} <small>{entry.currency}</small>
        </>
      }
      figureNote={entry.dueDate === null ? null : t('purchases:page.dueIn', { date: format.date(entry.dueDate) })}
      position={position}
      foot={
        <>
          <Button size="large" icon={BookOpenCheck} hint="V" onPress={openVoucher}>
            {t('posting:entry.openVoucher')}
          </Button>
          <Button size="large" icon={FileSearch} hint="D" onPress={openDocument}>
            {t('purchases:page.openDocument')}
          </Button>
          <Button size="large" variant="quiet" icon={BookUser} hint="L" onPress={openVendor}>
            {t('purchases:page.openVendor')}
          </Button>
        </>
      }
    >
      <DetailBody>
        <Panel title={t('posting:entry.state')} end={<EntryStateChip entry={entry} />}>
          <KeyValueList
            entries={[
              [
                t('posting:columns.amount'),
                <span key="amount" className="number">
                  {format.amountIn(entry.amount, entry.currency)}
                </span>,
              ],
              [
                t('posting:entry.remaining'),
                <span key="remaining" className="number entry-remaining">
                  {format.amountIn(entry.remaining, entry.currency)}
                </span>,
              ],
              [t('posting:voucher.date'), format.mediumDate(entry.date)],
              [
                t('posting:entry.closed'),
                entry.closedAt === null
                  ? null
                  : t('posting:entry.closedOn', {
                      date: format.mediumDate(entry.closedAt),
                      name: entry.closedBy ?? '',
                    }),
              ],
              [t('posting:entry.against'), entry.closedAgainst],
            ]}
          />
        </Panel>
        <Panel title={t('posting:entry.payment')}>
          <EntryFacts entry={entry} title={t('purchases:entry.heading')} />
        </Panel>
      </DetailBody>
    </DetailFrame>
  );
}
