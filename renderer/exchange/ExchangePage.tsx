import { ArrowLeftRight, CircleCheck, FileText, RotateCcw, Trash2, TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ExchangeRow } from '../../shared/contract/exchange.ts';
import { inboxes } from '../../shared/domain/document/document.ts';
import { type Direction } from '../../shared/domain/status.ts';
import { failedInExchange } from '../frame/places.ts';
import { useActions } from '../keys/use-actions.tsx';
import { NothingFound } from '../register/NothingFound.tsx';
import { ActionButton, ActionIconButton } from '../keys/ActionButton.tsx';
import type { Action } from '../keys/registry.ts';
import { RegisterPage } from '../register/RegisterPage.tsx';
import { SelectionBar } from '../register/SelectionBar.tsx';
import { useMarks } from '../register/use-marks.tsx';
import { useCall } from '../store/use-call.ts';
import { useRows } from '../store/use-rows.ts';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/states/EmptyState.tsx';
import { StatusChip } from '../ui/states/StatusChip.tsx';
import { DiscardDialog } from './DiscardDialog.tsx';
import { exchangeColumns } from './exchange-columns.tsx';
import { exchangeChoices } from './exchange-choices.ts';
import { type ExchangeFilter, isOpenFilter, openFilter, questionOf } from './exchange-filter.ts';
import { ExchangeDetail } from './ExchangeDetail.tsx';
import { LeftAloneDialog } from './LeftAloneDialog.tsx';
import { ReportDialog } from './ReportDialog.tsx';
import { useExchangeOrders } from './use-exchange-orders.ts';
import '../ui/fields/form.css';
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

  const retryAll: Action = {
    name: 'exchange.retryAll',
    scope: 'global',
    keys: [],
    label: t('exchange:action.retryAllFailed'),
    icon: RotateCcw,
    reason: failed === 0 ? t('exchange:done.nothingToRetry') : null,
    run: () => void orders.retryAllFailed(),
  };
  const report: Action = {
    name: 'exchange.report',
    scope: 'global',
    keys: [],
    label: t('exchange:report'),
    icon: FileText,
    run: () => setDialog('report'),
  };
  useActions([retryAll, report]);
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
            <ActionIconButton action={report} />
            <ActionButton action={retryAll} />
          </>
        }
        search={filter.search}
        onSearch={(search) => put({ search })}
        placeholder={t('exchange:search')}
        choices={exchangeChoices(filter, put, text)}
        onClear={() => setFilter(openFilter)}
        note={
          leftAlone.length === 0 ? null : (
            <Button variant="link" onPress={() => setDialog('leftAlone')}>
              {t('exchange:strangers', { count: leftAlone.length })}
            </Button>
          )
        }
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
            <NothingFound
              title={t('exchange:empty.filteredTitle')}
              text={t('exchange:empty.filteredText')}
              onClear={() => setFilter(openFilter)}
            />
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
