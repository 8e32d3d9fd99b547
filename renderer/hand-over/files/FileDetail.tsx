import { CopyCheck, RotateCcw, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useActions } from '../../keys/use-actions.tsx';
import { copyText } from '../../register/copy.ts';
import { useCall } from '../../store/use-call.ts';
import { useLacking } from '../../store/use-lacking.ts';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { DetailFrame, type DetailPosition } from '../../ui/DetailFrame.tsx';
import { ProblemState } from '../../ui/states/ProblemState.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { useHandOverOrders } from '../use-hand-over-orders.ts';
import { FileContent } from './FileContent.tsx';
import { FileOverview } from './FileOverview.tsx';
import { FileVouchers } from './FileVouchers.tsx';
import { RefuseDialog } from './RefuseDialog.tsx';
import { RepeatDialog } from './RepeatDialog.tsx';
import type { OpenedFile } from './FileOverview.tsx';

/** One file that was handed over: where it is, what it holds, its text; writing it again, taking it back (ACT-1). */
export function FileDetail({ id, position }: { readonly id: number; readonly position: DetailPosition | null }) {
  const { value, problem, reload } = useCall('handOver.open', { id }, ['handOver.changed']);
  if (problem !== null) return <ProblemState problem={problem} onRetry={reload} />;
  return value === null ? null : <Opened page={value} position={position} />;
}

function Opened({ page, position }: { readonly page: OpenedFile; readonly position: DetailPosition | null }) {
  const { t } = useText();
  const say = useStore((state) => state.say);
  const orders = useHandOverOrders();
  const { row, file, refused } = page;
  const [tab, setTab] = useState<'overview' | 'vouchers' | 'file'>('overview');
  const [asks, setAsks] = useState<'repeat' | 'refuse' | null>(null);
  const [busy, setBusy] = useState(false);
  const written = row.status === 'written';
  const standing = row.vouchers - refused;
  const lacks = useLacking()('bookkeeper');
  const noneStands = lacks ?? (standing === 0 ? t('handOver:page.refusedOf', { count: refused }) : null);

  async function write(): Promise<void> {
    setAsks(null);
    setBusy(true);
    await orders.repeat(row.id);
    setBusy(false);
  }
  const again = (): void => (written ? setAsks('repeat') : void write());
  const copyChecksum = (): void =>
    void copyText(row.sha256).then((copied) => {
      if (copied) say({ text: t('handOver:done.copied') });
    });

  useActions([
    {
      name: 'handOver.repeat',
      scope: 'global',
      keys: ['s'],
      label: t(written ? 'handOver:action.repeat' : 'handOver:action.write'),
      icon: RotateCcw,
      reason: lacks,
      run: again,
    },
    {
      name: 'handOver.refuse',
      scope: 'global',
      keys: ['r'],
      label: t('handOver:action.refuse'),
      icon: Undo2,
      reason: noneStands,
      run: () => setAsks('refuse'),
    },
    {
      name: 'handOver.content',
      scope: 'global',
      keys: ['v'],
      label: t('handOver:page.file'),
      run: () => setTab(tab === 'file' ? 'overview' : 'file'),
    },
  ]);

  return (
    <DetailFrame
      meta={t('handOver:page.kind', { no: row.no, format: t(`handOver:format.${row.format}`) })}
      title={row.fileName}
      subtitle={row.targetName}
      figure={t('handOver:page.vouchersCount', { count: row.vouchers })}
      position={position}
      foot={
        <>
          <Button
            variant={written ? 'plain' : 'main'}
            size="large"
            icon={RotateCcw}
            hint="S"
            busy={busy}
            reason={lacks}
            onPress={again}
          >
            {t(written ? 'handOver:action.repeat' : 'handOver:action.write')}
          </Button>
          <Button size="large" icon={Undo2} hint="R" reason={noneStands} onPress={() => setAsks('refuse')}>
            {t('handOver:action.refuse')}
          </Button>
          <Button size="large" icon={CopyCheck} onPress={copyChecksum}>
            {t('handOver:action.copyChecksum')}
          </Button>
        </>
      }
    >
      <Tabs
        label={row.fileName}
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'overview', name: t('handOver:page.overview'), content: <FileOverview page={page} /> },
          {
            id: 'vouchers',
            name: t('handOver:page.vouchers'),
            count: row.vouchers,
            content: tab === 'vouchers' ? <FileVouchers row={row} /> : null,
          },
          { id: 'file', name: t('handOver:page.file'), content: tab === 'file' ? <FileContent row={row} /> : null },
        ]}
      />
      {asks === 'repeat' ? (
        <RepeatDialog
          fileName={row.fileName}
          isTaken={file === 'taken'}
          onRepeat={() => void write()}
          onClose={() => setAsks(null)}
        />
      ) : null}
      {asks === 'refuse' ? (
        <RefuseDialog exportId={row.id} voucherIds={null} count={standing} onClose={() => setAsks(null)} />
      ) : null}
    </DetailFrame>
  );
}
