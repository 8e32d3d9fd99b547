import { BookOpenCheck, FileSearch, PencilLine, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { WaitingRow } from '../../../shared/contract/hand-over.ts';
import { useActions } from '../../keys/use-actions.tsx';
import { useLacking } from '../../store/use-lacking.ts';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { DetailBody, DetailFrame, type DetailPosition, Panel } from '../../ui/DetailFrame.tsx';
import { KeyValueList } from '../../ui/KeyValueList.tsx';
import { EnterByHandDialog } from './EnterByHandDialog.tsx';
import { HandOverStates } from '../HandOverStates.tsx';
import { useHandOverOrders } from '../use-hand-over-orders.ts';

/** A voucher that waits: why, and the way to it and to its document. */
export function WaitingDetail({
  id,
  targetId,
  row,
  position,
}: {
  readonly id: number;
  readonly targetId: number;
  readonly row: WaitingRow | null;
  readonly position: DetailPosition | null;
}) {
  const { t, format } = useText();
  const goTo = useStore((state) => state.goTo);
  const orders = useHandOverOrders();
  const lacks = useLacking()('bookkeeper');
  const [asks, setAsks] = useState(false);
  const entered = row !== null && row.entered !== null;
  const label = t(entered ? 'handOver:action.takeEntryBack' : 'handOver:action.byHand');
  const change = (): void => {
    if (entered) void orders.takeEntryBack(targetId, [id]);
    else setAsks(true);
  };
  useActions([
    {
      name: 'handOver.byHand',
      scope: 'global',
      keys: ['e'],
      label,
      icon: entered ? Undo2 : PencilLine,
      reason: lacks,
      run: change,
    },
  ]);
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
          <Button size="large" icon={entered ? Undo2 : PencilLine} hint="E" reason={lacks} onPress={change}>
            {label}
          </Button>
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
      {asks ? <EnterByHandDialog targetId={targetId} voucherIds={[id]} onClose={() => setAsks(false)} /> : null}
    </DetailFrame>
  );
}
