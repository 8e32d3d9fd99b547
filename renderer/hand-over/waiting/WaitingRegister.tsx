import { CircleCheck, FolderOutput, SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { TargetRow, WaitingRow } from '../../../shared/contract/hand-over.ts';
import type { Backend } from '../../backend.ts';
import { RegisterPage } from '../../register/RegisterPage.tsx';
import { useRows } from '../../store/use-rows.ts';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Select } from '../../ui/Select.tsx';
import { HandOverButton } from '../HandOverButton.tsx';
import { useTargets } from '../use-targets.ts';
import { ViewSwitch } from '../ViewSwitch.tsx';
import { voucherColumns } from '../voucher-columns.tsx';
import { WaitingDetail } from './WaitingDetail.tsx';

type Answer = CallOutput<'handOver.waiting'>;
interface Question {
  readonly targetId: number;
  readonly search: string;
}
const read = (backend: Backend, question: Question, window: { offset: number; limit: number }) =>
  backend.call('handOver.waiting', { ...question, ...window });
const rowKey = (row: WaitingRow): number => row.id;

/** The vouchers a target has not got yet (ACT-1). */
export function WaitingRegister() {
  const { t } = useText();
  const goTo = useStore((state) => state.goTo);
  const { targets, isKnown, nameOf } = useTargets();
  const [targetId, setTargetId] = useState<number | null>(null);
  const target = targets.find(({ id }) => id === targetId) ?? targets[0];
  if (target === undefined)
    return isKnown ? (
      <div className="hand-over-none">
        <EmptyState
          icon={FolderOutput}
          title={t('handOver:empty.noTargetTitle')}
          text={t('handOver:empty.noTargetText')}
        >
          <Button variant="main" onPress={() => goTo('handOver', { params: { view: 'setup' } })}>
            {t('handOver:action.setUp')}
          </Button>
        </EmptyState>
      </div>
    ) : null;
  return <Waiting target={target} targets={targets} nameOf={nameOf} onTarget={setTargetId} />;
}

function Waiting({
  target,
  targets,
  nameOf,
  onTarget,
}: {
  readonly target: TargetRow;
  readonly targets: readonly TargetRow[];
  readonly nameOf: (target: TargetRow) => string;
  readonly onTarget: (id: number) => void;
}) {
  const text = useText();
  const { t } = text;
  const [search, setSearch] = useState('');
  const rows = useRows<Question, WaitingRow, Answer>(read, { targetId: target.id, search: search.trim() }, [
    'handOver.changed',
    'posting.changed',
  ]);
  const columns = useMemo(() => voucherColumns<WaitingRow>(text, 'waiting'), [text]);
  return (
    <RegisterPage
      title={t('handOver:waitingTitle')}
      tools={
        <>
          <ViewSwitch view="waiting" />
          <HandOverButton only={target} />
        </>
      }
      search={search}
      onSearch={setSearch}
      placeholder={t('handOver:searchWaiting')}
      filterMenu={
        <Select
          className="hand-over-target"
          label={t('handOver:filter.target')}
          hideLabel
          value={String(target.id)}
          choices={targets.map((one) => ({ id: String(one.id), name: nameOf(one) }))}
          onChange={(id) => onTarget(Number(id))}
        />
      }
      filters={[]}
      onClearFilters={() => setSearch('')}
      rows={rows}
      columns={columns}
      rowKey={rowKey}
      empty={
        search.trim() !== '' ? (
          <EmptyState
            icon={SearchX}
            title={t('handOver:empty.noVoucherTitle')}
            text={t('handOver:empty.noVoucherText')}
          >
            <Button onPress={() => setSearch('')}>{t('register:clearAll')}</Button>
          </EmptyState>
        ) : (
          <EmptyState
            icon={CircleCheck}
            tone="good"
            title={t('handOver:empty.waitingTitle')}
            text={t('handOver:empty.waitingText', { target: target.setup.name })}
          />
        )
      }
      onlyListed
      detailIcon={FolderOutput}
      detailHint={t('handOver:empty.waitingNoneOpen')}
      detail={(id, row, position) => <WaitingDetail key={id} id={id} row={row} position={position} />}
    />
  );
}
