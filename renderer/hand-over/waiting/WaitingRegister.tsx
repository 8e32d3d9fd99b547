import { CircleCheck, FolderOutput, PencilLine, Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { TargetRow, WaitingRow } from '../../../shared/contract/hand-over.ts';
import { SelectionBar } from '../../register/SelectionBar.tsx';
import { useMarks } from '../../register/use-marks.tsx';
import { RegisterPage } from '../../register/RegisterPage.tsx';
import { useLacking } from '../../store/use-lacking.ts';
import { useRows } from '../../store/use-rows.ts';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { HandOverButton } from '../HandOverButton.tsx';
import { useTargets } from '../use-targets.ts';
import { useHandOverOrders } from '../use-hand-over-orders.ts';
import { ViewSwitch } from '../ViewSwitch.tsx';
import { voucherColumns } from '../voucher-columns.tsx';
import { EnterByHandDialog } from './EnterByHandDialog.tsx';
import { WaitingDetail } from './WaitingDetail.tsx';

const whiches = ['waiting', 'byHand'] as const;
type Which = (typeof whiches)[number];

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
  const [which, setWhich] = useState<Which>('waiting');
  const [asks, setAsks] = useState(false);
  const orders = useHandOverOrders();
  const lacks = useLacking()('bookkeeper');
  const rows = useRows('handOver.waiting', { targetId: target.id, which, search: search.trim() }, [
    'handOver.changed',
    'posting.changed',
  ]);
  const columns = useMemo(() => voucherColumns<WaitingRow>(text, 'waiting'), [text]);
  const marks = useMarks(rows, rowKey);
  return (
    <>
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
          <>
            <Select
              label={t('handOver:filter.which')}
              hideLabel
              value={which}
              choices={whiches.map((one) => ({ id: one, name: t(`handOver:which.${one}`) }))}
              onChange={(one) => {
                setWhich(one);
                marks.clear();
              }}
            />
            {targets.length < 2 ? null : (
              <Select
                className="hand-over-target"
                label={t('handOver:filter.target')}
                hideLabel
                value={String(target.id)}
                choices={targets.map((one) => ({ id: String(one.id), name: nameOf(one) }))}
                onChange={(id) => onTarget(Number(id))}
              />
            )}
          </>
        }
        onClear={() => setSearch('')}
        rows={rows}
        columns={columns}
        rowKey={rowKey}
        marks={marks}
        bar={
          marks.count === 0 ? null : (
            <SelectionBar count={marks.count} onClear={marks.clear}>
              {which === 'waiting' ? (
                <Button variant="main" icon={PencilLine} reason={lacks} onPress={() => setAsks(true)}>
                  {t('handOver:action.byHand')}
                </Button>
              ) : (
                <Button
                  icon={Undo2}
                  reason={lacks}
                  onPress={() => void orders.takeEntryBack(target.id, marks.keys).then(marks.clear)}
                >
                  {t('handOver:action.takeEntryBack')}
                </Button>
              )}
            </SelectionBar>
          )
        }
        empty={
          which === 'byHand' ? (
            <EmptyState
              icon={PencilLine}
              title={t('handOver:empty.byHandTitle')}
              text={t('handOver:empty.byHandText')}
            />
          ) : (
            <EmptyState
              icon={CircleCheck}
              tone="good"
              title={t('handOver:empty.waitingTitle')}
              text={t('handOver:empty.waitingText', { target: target.setup.name })}
            />
          )
        }
        nothingFound={{ title: t('handOver:empty.noVoucherTitle'), text: t('handOver:empty.noVoucherText') }}
        onlyListed
        detailIcon={FolderOutput}
        detailHint={t('handOver:empty.waitingNoneOpen')}
        detail={(id, row, position) => (
          <WaitingDetail key={id} id={id} targetId={target.id} row={row} position={position} />
        )}
      />
      {asks ? (
        <EnterByHandDialog
          targetId={target.id}
          voucherIds={marks.keys}
          onDone={marks.clear}
          onClose={() => setAsks(false)}
        />
      ) : null}
    </>
  );
}
