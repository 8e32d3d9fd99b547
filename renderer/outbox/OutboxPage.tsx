import { RotateCcw, Send, TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { OutboxRow } from '../../shared/contract/exchange.ts';
import { outboxStatuses } from '../../shared/domain/status.ts';
import { choiceOf } from '../register/choice.ts';
import { RegisterPage } from '../register/RegisterPage.tsx';
import { SelectionBar } from '../register/SelectionBar.tsx';
import { useMarks } from '../register/use-marks.tsx';
import { useRows } from '../store/use-rows.ts';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/states/EmptyState.tsx';
import { StatusChip } from '../ui/states/StatusChip.tsx';
import { outboxColumns } from './outbox-columns.tsx';
import { type OutboxFilter, statusesOf } from './outbox-filter.ts';
import { OutboxDetail } from './OutboxDetail.tsx';
import { useOutboxOrders } from './use-outbox-orders.ts';
import './outbox.css';

const rowKey = (row: OutboxRow): number => row.id;
const choices: readonly OutboxFilter[] = ['any', 'attention', ...outboxStatuses];

/** Our answers and their fate, failed first (ACC-3, ACC-9, OUT-4, OUT-6). */
export function OutboxPage() {
  const text = useText();
  const { t } = text;
  const [filter, setFilter] = useState<OutboxFilter>('any');
  const [search, setSearch] = useState('');
  const rows = useRows('outbox.rows', { statuses: [...statusesOf(filter)], search: search.trim() }, ['outbox.changed']);
  const marks = useMarks(rows, rowKey);
  const orders = useOutboxOrders();
  const failed = useStore((state) => state.counts?.outboxFailed ?? 0);
  const held = useStore((state) => state.counts?.outboxHeld ?? 0);
  const columns = useMemo(() => outboxColumns(text), [text]);
  const filterName = (one: OutboxFilter): string =>
    one === 'any'
      ? t('outbox:filter.any')
      : one === 'attention'
        ? t('outbox:filter.attention')
        : t(`words:outboxStatus.${one}`);
  const clear = (): void => {
    setFilter('any');
    setSearch('');
  };

  return (
    <RegisterPage
      title={t('outbox:title')}
      badge={
        failed === 0 ? null : (
          <StatusChip icon={TriangleAlert} tone="bad" ground word={t('outbox:summary.failed', { count: failed })} />
        )
      }
      search={search}
      onSearch={setSearch}
      placeholder={t('outbox:search')}
      choices={[
        choiceOf<OutboxFilter>({
          id: 'status',
          title: t('outbox:filter.status'),
          values: choices,
          all: 'any',
          value: filter,
          nameOf: filterName,
          onChoose: setFilter,
          titled: true,
        }),
      ]}
      onClear={clear}
      note={held === 0 ? null : t('outbox:summary.held', { count: held })}
      rows={rows}
      columns={columns}
      layoutName="outbox"
      rowKey={rowKey}
      marks={marks}
      bar={
        <SelectionBar count={marks.count} onClear={marks.clear}>
          <Button icon={RotateCcw} onPress={() => void orders.sendAgain(marks.keys)}>
            {t('outbox:action.sendAgain')}
          </Button>
          <Button variant="main" icon={Send} onPress={() => void orders.sendNow(marks.keys)}>
            {t('outbox:action.sendNow')}
          </Button>
        </SelectionBar>
      }
      empty={<EmptyState icon={Send} title={t('outbox:empty.title')} text={t('outbox:empty.text')} />}
      nothingFound={{ title: t('outbox:empty.filteredTitle'), text: t('outbox:empty.filteredText') }}
      onlyListed
      detailIcon={Send}
      detailHint={t('outbox:empty.noneOpen')}
      detail={(_, row, position) =>
        row === null ? (
          <EmptyState icon={Send} title={t('outbox:empty.filteredTitle')} text={t('outbox:empty.noneOpen')} />
        ) : (
          <OutboxDetail key={row.id} row={row} position={position} />
        )
      }
    />
  );
}
