import { ArrowLeftRight, CircleCheck, FileText, Filter, RotateCcw, SearchX, Trash2, TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ExchangeRow } from '../../shared/contract/exchange.ts';
import { inboxes } from '../../shared/domain/document.ts';
import { type Direction, exchangeStatuses } from '../../shared/domain/status.ts';
import { failedInExchange } from '../frame/places.ts';
import { useActions } from '../keys/use-actions.tsx';
import { RegisterPage } from '../register/RegisterPage.tsx';
import { SelectionBar } from '../register/SelectionBar.tsx';
import { useMarks } from '../register/use-marks.tsx';
import { useCall } from '../store/use-call.ts';
import { useRows } from '../store/use-rows.ts';
import { useStore } from '../store/use-store.tsx';
import type { Text } from '../text/text.ts';
import { useText } from '../text/use-text.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { ListFilter } from '../ui/ListHead.tsx';
import { Menu, MenuItem, MenuSection } from '../ui/Menu.tsx';
import { StatusChip } from '../ui/StatusChip.tsx';
import { DiscardDialog } from './DiscardDialog.tsx';
import { exchangeColumns } from './exchange-columns.tsx';
import { type ExchangeFilter, isOpenFilter, openFilter, questionOf } from './exchange-filter.ts';
import { ExchangeDetail } from './ExchangeDetail.tsx';
import { LeftAloneDialog } from './LeftAloneDialog.tsx';
import { ReportDialog } from './ReportDialog.tsx';
import { useExchangeOrders } from './use-exchange-orders.ts';
import '../ui/form.css';
import './exchange.css';

interface Discarding {
  readonly discard: readonly number[];
  /** Which way all of them go, as far as it is known. */
  readonly direction: Direction | 'both';
}
const rowKey = (row: ExchangeRow): number => row.sequence;

/** The exchange table (IN-2, IN-3): what is on its way or stuck, and everything that can be done about it. */
export function ExchangePage() {
  const inbox = useStore((state) => state.place.params['inbox'] ?? '');
  // Coming from an inbox's failed counter narrows the table anew.
  return <Exchange key={inbox} inbox={[...inboxes, 'none' as const].find((one) => one === inbox) ?? null} />;
}

function Exchange({ inbox }: { readonly inbox: ExchangeFilter['inbox'] }) {
  const text = useText();
  const { t } = text;
  const [filter, setFilter] = useState<ExchangeFilter>({ ...openFilter, inbox });
  const [dialog, setDialog] = useState<'report' | 'leftAlone' | Discarding | null>(null);
  const rows = useRows('exchange.rows', questionOf(filter), ['exchange.changed']);
  const marks = useMarks(rows, rowKey);
  const orders = useExchangeOrders();
  const failed = useStore((state) => (state.counts === null ? 0 : failedInExchange(state.counts)));
  const leftAlone = useCall('transport.strangers', {}, ['transport.changed']).value?.files ?? [];
  const put = (part: Partial<ExchangeFilter>): void => setFilter({ ...filter, ...part });
  const nothingFailed = failed === 0 ? t('exchange:done.nothingToRetry') : null;

  useActions([
    {
      name: 'exchange.retryAll',
      scope: 'global',
      keys: [],
      label: t('exchange:action.retryAllFailed'),
      icon: RotateCcw,
      reason: nothingFailed,
      run: () => void orders.retryAllFailed(),
    },
    {
      name: 'exchange.report',
      scope: 'global',
      keys: [],
      label: t('exchange:report'),
      icon: FileText,
      run: () => setDialog('report'),
    },
  ]);
  const columns = useMemo(() => exchangeColumns(text), [text]);

  return (
    <>
      <RegisterPage
        title={t('exchange:title')}
        badge={
          failed === 0 ? null : (
            <StatusChip icon={TriangleAlert} tone="bad" ground word={t('exchange:summary.failed', { count: failed })} />
          )
        }
        tools={
          <>
            <IconButton icon={FileText} label={t('exchange:report')} onPress={() => setDialog('report')} />
            <Button icon={RotateCcw} reason={nothingFailed} onPress={() => void orders.retryAllFailed()}>
              {t('exchange:action.retryAllFailed')}
            </Button>
          </>
        }
        search={filter.search}
        onSearch={(search) => put({ search })}
        placeholder={t('exchange:search')}
        filterMenu={<FilterMenu filter={filter} onChange={put} />}
        filters={activeFilters(filter, put, text)}
        onClearFilters={() => setFilter(openFilter)}
        {...(leftAlone.length === 0
          ? {}
          : {
              note: (
                <Button variant="link" onPress={() => setDialog('leftAlone')}>
                  {t('exchange:strangers', { count: leftAlone.length })}
                </Button>
              ),
            })}
        rows={rows}
        columns={columns}
        layoutName="exchange"
        rowKey={rowKey}
        marks={marks}
        bar={
          <SelectionBar count={marks.count} onClear={marks.clear}>
            <Button
              icon={Trash2}
              onPress={() => setDialog({ discard: marks.keys, direction: filter.direction ?? 'both' })}
            >
              {t('exchange:action.discardMarked', { count: marks.count })}
            </Button>
            <Button variant="main" icon={RotateCcw} onPress={() => void orders.retry(marks.keys)}>
              {t('exchange:action.retryMarked', { count: marks.count })}
            </Button>
          </SelectionBar>
        }
        empty={
          isOpenFilter(filter) ? (
            <EmptyState
              icon={CircleCheck}
              tone="good"
              title={t('exchange:empty.title')}
              text={t('exchange:empty.text')}
            />
          ) : (
            <EmptyState
              icon={SearchX}
              title={t('exchange:empty.filteredTitle')}
              text={t('exchange:empty.filteredText')}
            >
              <Button onPress={() => setFilter(openFilter)}>{t('register:clearAll')}</Button>
            </EmptyState>
          )
        }
        onlyListed
        detailIcon={ArrowLeftRight}
        detailHint={t('exchange:empty.noneOpen')}
        detail={(_, row, position) =>
          row === null ? (
            <EmptyState icon={CircleCheck} title={t('exchange:empty.goneTitle')} text={t('exchange:empty.goneText')} />
          ) : (
            <ExchangeDetail
              key={row.sequence}
              row={row}
              position={position}
              onRetry={() => orders.retry([row.sequence])}
              onDiscard={() => setDialog({ discard: [row.sequence], direction: row.direction })}
            />
          )
        }
      />
      {dialog === 'report' ? <ReportDialog onClose={() => setDialog(null)} /> : null}
      {dialog === 'leftAlone' ? <LeftAloneDialog files={leftAlone} onClose={() => setDialog(null)} /> : null}
      {dialog !== null && typeof dialog === 'object' ? (
        <DiscardDialog
          sequences={dialog.discard}
          direction={dialog.direction}
          onClose={() => setDialog(null)}
          onDiscard={async (reason) => {
            const done = await orders.discard(dialog.discard, reason);
            if (done) marks.clear();
            return done;
          }}
        />
      ) : null}
    </>
  );
}

function FilterMenu({
  filter,
  onChange,
}: {
  readonly filter: ExchangeFilter;
  readonly onChange: (part: Partial<ExchangeFilter>) => void;
}) {
  const { t } = useText();
  return (
    <Menu
      trigger={<Button icon={Filter}>{t('register:filter')}</Button>}
      label={t('register:filter')}
      placement="bottom end"
    >
      <MenuSection title={t('exchange:filter.status')}>
        {(['open', 'any', ...exchangeStatuses] as const).map((status) => (
          <MenuItem
            key={status}
            id={`status ${status}`}
            checked={filter.status === status}
            onAction={() => onChange({ status })}
          >
            {status === 'open'
              ? t('exchange:filter.open')
              : status === 'any'
                ? t('exchange:filter.any')
                : t(`words:exchangeStatus.${status}`)}
          </MenuItem>
        ))}
      </MenuSection>
      <MenuSection title={t('exchange:filter.direction')}>
        {([null, 'in', 'out'] as const).map((direction) => (
          <MenuItem
            key={direction ?? 'any'}
            id={`direction ${direction ?? 'any'}`}
            checked={filter.direction === direction}
            onAction={() => onChange({ direction })}
          >
            {direction === null ? t('exchange:filter.any') : t(`words:direction.${direction}`)}
          </MenuItem>
        ))}
      </MenuSection>
      <MenuSection title={t('exchange:filter.inbox')}>
        {([null, ...inboxes, 'none'] as const).map((inbox) => (
          <MenuItem
            key={inbox ?? 'any'}
            id={`inbox ${inbox ?? 'any'}`}
            checked={filter.inbox === inbox}
            onAction={() => onChange({ inbox })}
          >
            {inbox === null
              ? t('exchange:filter.any')
              : inbox === 'none'
                ? t('exchange:filter.noInbox')
                : t(`words:inbox.${inbox}`)}
          </MenuItem>
        ))}
      </MenuSection>
    </Menu>
  );
}

/** The conditions that are on, each with its way out; *not settled* is the normal state and no condition. */
function activeFilters(
  filter: ExchangeFilter,
  put: (part: Partial<ExchangeFilter>) => void,
  { t }: Text,
): readonly ListFilter[] {
  const on: ListFilter[] = [];
  if (filter.status !== 'open') {
    const word = filter.status === 'any' ? t('exchange:filter.any') : t(`words:exchangeStatus.${filter.status}`);
    on.push({ id: 'status', text: `${t('exchange:filter.status')}: ${word}`, onRemove: () => put({ status: 'open' }) });
  }
  if (filter.direction !== null)
    on.push({
      id: 'direction',
      text: `${t('exchange:filter.direction')}: ${t(`words:direction.${filter.direction}`)}`,
      onRemove: () => put({ direction: null }),
    });
  if (filter.inbox !== null) {
    const word = filter.inbox === 'none' ? t('exchange:filter.noInbox') : t(`words:inbox.${filter.inbox}`);
    on.push({ id: 'inbox', text: `${t('exchange:filter.inbox')}: ${word}`, onRemove: () => put({ inbox: null }) });
  }
  return on;
}
