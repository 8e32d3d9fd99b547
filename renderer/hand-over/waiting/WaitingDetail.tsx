import { BookOpenCheck, FileSearch } from 'lucide-react';
import type { WaitingRow } from '../../../shared/contract/hand-over.ts';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { DetailBody, DetailFrame, type DetailPosition, Panel } from '../../ui/DetailFrame.tsx';
import { KeyValueList } from '../../ui/KeyValueList.tsx';
import { HandOverStates } from '../HandOverStates.tsx';

/** A voucher that waits: why, and the way to it and to its document. */
export function WaitingDetail({
  id,
  row,
  position,
}: {
  readonly id: number;
  readonly row: WaitingRow | null;
  readonly position: DetailPosition | null;
}) {
  const { t, format } = useText();
  const goTo = useStore((state) => state.goTo);
  if (row === null) return null;
  return (
    <DetailFrame
      meta={t(`purchases:kind.${row.kind}`)}
      title={row.no}
      subtitle={row.vendorName}
      figure={format.amountIn(row.total, row.currency)}
      position={position}
      foot={
        <>
          <Button size="large" icon={BookOpenCheck} onPress={() => goTo('vouchers', { id })}>
            {t('handOver:action.openVoucher')}
          </Button>
          <Button size="large" icon={FileSearch} onPress={() => goTo('purchase', { id: row.documentId })}>
            {t('handOver:action.openDocument')}
          </Button>
        </>
      }
    >
      <DetailBody>
        <Panel title={t('handOver:states.title')}>
          <HandOverStates voucherId={id} />
        </Panel>
        <Panel title={t('handOver:columns.no')}>
          <KeyValueList
            entries={[
              [t('handOver:columns.vendor'), row.vendorName],
              [t('handOver:page.theirNo'), row.vendorDocumentNo],
              [t('handOver:columns.date'), format.date(row.date)],
              [t('handOver:columns.amount'), format.amountIn(row.total, row.currency)],
            ]}
          />
        </Panel>
      </DetailBody>
    </DetailFrame>
  );
}
