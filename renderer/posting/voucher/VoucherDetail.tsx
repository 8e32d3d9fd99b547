import { BookUser, FileSearch, Printer, Receipt } from 'lucide-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { PrintSheet } from '../../document/print/PrintSheet.tsx';
import { HandOverStates } from '../../hand-over/HandOverStates.tsx';
import { useActions } from '../../keys/use-actions.tsx';
import { VatSums } from '../../purchases/parts/PurchaseSums.tsx';
import { useCall } from '../../store/use-call.ts';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { DetailBody, DetailFrame, type DetailPosition, Panel } from '../../ui/DetailFrame.tsx';
import { ProblemState } from '../../ui/states/ProblemState.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { VoucherTable } from '../VoucherTable.tsx';
import { PrintedVoucher } from './PrintedVoucher.tsx';
import { VoucherFacts } from './VoucherFacts.tsx';
import { VoucherLog } from './VoucherLog.tsx';
import type { VoucherPage } from './voucher-page.ts';

type Tab = 'entries' | 'log';

/** A voucher: its lines in balance, VAT, what is owed for it, where it comes from, its log (POST-2). It never changes. */
export function VoucherDetail({ id, position }: { readonly id: number; readonly position: DetailPosition | null }) {
  const { value, problem, reload } = useCall('posting.voucher', { id }, ['posting.changed']);
  if (problem !== null) return <ProblemState problem={problem} onRetry={reload} />;
  return value === null ? null : <Page page={value} position={position} />;
}

function Page({ page, position }: { readonly page: VoucherPage; readonly position: DetailPosition | null }) {
  const { t, format } = useText();
  const goTo = useStore((state) => state.goTo);
  const [tab, setTab] = useState<Tab>('entries');
  const [printing, setPrinting] = useState(false);
  const { voucher } = page;
  const title = t('posting:voucher.title', { no: voucher.no });
  const openPurchase = (): void => goTo('purchases', { id: voucher.purchaseId });
  const openDocument = (): void => goTo('purchase', { id: voucher.documentId });
  const openVendor = (): void => goTo('vendors', { id: voucher.vendorId });
  const print = (): void => {
    flushSync(() => setPrinting(true));
    window.print();
    setPrinting(false);
  };
  useActions([
    {
      name: 'vouchers.openPurchase',
      scope: 'global',
      keys: ['p'],
      label: t('posting:voucher.openPurchase'),
      icon: Receipt,
      run: openPurchase,
    },
    {
      name: 'vouchers.openDocument',
      scope: 'global',
      keys: ['d'],
      label: t('purchases:page.openDocument'),
      icon: FileSearch,
      run: openDocument,
    },
    {
      name: 'vouchers.openVendor',
      scope: 'global',
      keys: ['l'],
      label: t('purchases:page.openVendor'),
      icon: BookUser,
      run: openVendor,
    },
    {
      name: 'vouchers.print',
      scope: 'global',
      keys: ['Ctrl+P'],
      label: t('document:action.print'),
      icon: Printer,
      run: print,
    },
  ]);
  return (
    <DetailFrame
      meta={[t('posting:voucher.one'), t('purchases:page.theirs', { no: voucher.vendorDocumentNo })].join(' · ')}
      title={voucher.no}
      subtitle={voucher.vendorName}
      figure={
        <>
          {voucher.kind === 'purchaseCreditMemo' ? '−' : ''}
          {format.amount(voucher.total)} <small>{voucher.currency}</small>
        </>
      }
      figureNote={t('posting:voucher.dated', { date: format.date(voucher.date) })}
      position={position}
      foot={
        <>
          <Button size="large" icon={Receipt} hint="P" onPress={openPurchase}>
            {t('posting:voucher.openPurchase')}
          </Button>
          <Button size="large" icon={FileSearch} hint="D" onPress={openDocument}>
            {t('purchases:page.openDocument')}
          </Button>
          <Button size="large" variant="quiet" icon={BookUser} hint="L" onPress={openVendor}>
            {t('purchases:page.openVendor')}
          </Button>
          <Button size="large" variant="quiet" icon={Printer} onPress={print}>
            {t('document:action.print')}
          </Button>
        </>
      }
      footNote={t('posting:voucher.postedOn', { date: format.dateTime(voucher.postedAt), name: voucher.postedBy })}
    >
      <Tabs<Tab>
        label={title}
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'entries',
            name: t('posting:voucher.tabEntries'),
            content: (
              <DetailBody facts={<VoucherFacts page={page} />}>
                <Panel
                  title={t('posting:lines.label')}
                  note={t('purchases:page.lineCount', { count: voucher.lines.length })}
                >
                  <VoucherTable lines={voucher.lines} />
                </Panel>
                <Panel title={t('handOver:states.title')}>
                  <HandOverStates voucherId={voucher.id} />
                </Panel>
                {voucher.vatGroups.length === 0 ? null : (
                  <Panel title={t('purchases:sums.vat')}>
                    <VatSums groups={voucher.vatGroups} />
                  </Panel>
                )}
              </DetailBody>
            ),
          },
          { id: 'log', name: t('purchases:page.tabLog'), content: <VoucherLog page={page} /> },
        ]}
      />
      {printing && (
        <PrintSheet title={title} running={`${title} · ${voucher.vendorName}`}>
          <PrintedVoucher page={page} title={title} />
        </PrintSheet>
      )}
    </DetailFrame>
  );
}
