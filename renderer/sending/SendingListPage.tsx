import { Ban, Ellipsis, History, Mail, Printer, RotateCcw, Send } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { SendingRow } from '../../shared/contract/sending.ts';
import { sendingAreas, type SendingArea } from '../../shared/domain/sending/attempt-channel.ts';
import type { SendStatus } from '../../shared/domain/sending/verdict.ts';
import { useActions } from '../keys/use-actions.tsx';
import { NothingFound } from '../register/NothingFound.tsx';
import { ActionButton, ActionIconButton } from '../keys/ActionButton.tsx';
import type { Action } from '../keys/registry.ts';
import { sortedBy } from '../register/use-sort.ts';
import { RegisterPage } from '../register/RegisterPage.tsx';
import { SelectionBar } from '../register/SelectionBar.tsx';
import { useMarks } from '../register/use-marks.tsx';
import { useCall } from '../store/use-call.ts';
import { useLacking } from '../store/use-lacking.ts';
import { useRows } from '../store/use-rows.ts';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { ChoiceGroup } from '../ui/fields/ChoiceGroup.tsx';
import { EmptyState } from '../ui/states/EmptyState.tsx';
import { Menu, MenuItem } from '../ui/overlays/Menu.tsx';
import { SendingFilterMenu } from './list/SendingFilterMenu.tsx';
import { RangesDialog } from './list/RangesDialog.tsx';
import { type SendingColumn, sendingColumns } from './list/sending-columns.tsx';
import { SendingViewsMenu } from './list/SendingViewsMenu.tsx';
import {
  attentionStatuses,
  filterOf,
  isOpen,
  type ListNarrowing,
  narrowingChips,
  openNarrowing,
} from './list/sending-filter.ts';
import { useSendingList } from './list/use-sending-list.ts';
import { CancelDialog } from './orders/CancelDialog.tsx';
import { SendUnsentDialog } from './orders/SendUnsentDialog.tsx';
import { useAskedSending } from './orders/use-asked-sending.tsx';
import { SendingDetail } from './page/SendingDetail.tsx';
import './sending.css';

const newestFirst = (column: SendingColumn): boolean => column === 'issueDate';
const rowKey = (row: SendingRow): number => row.id;

/** What leaves for customers and how far it has come: sales documents, reminders, statements; failed first (OUT-6, OUT-12). */
export function SendingListPage() {
  const asked = useStore((state) => state.place.params['area'] ?? '');
  const area = sendingAreas.find((one) => one === asked) ?? 'documents';
  return <SendingList key={area} area={area} />;
}

function SendingList({ area }: { readonly area: SendingArea }) {
  const text = useText();
  const { t } = text;
  const goTo = useStore((state) => state.goTo);
  const openHere = useStore((state) => state.openHere);
  const ledgerId = useStore((state) => state.ledgerId);
  const { narrowing, sort, narrow, sortBy } = useSendingList(area);
  const [dialog, setDialog] = useState<'unsent' | 'ranges' | 'cancel' | null>(null);
  const filter = filterOf(narrowing, area, ledgerId);
  const { history } = narrowing;
  const rows = useRows('sending.rows', { ...filter, sort, history }, ['sending.changed', 'sales.changed']);
  const counts = useCall('sending.counts', { ledgerId }, ['sending.changed', 'sales.changed']).value?.areas ?? [];
  const marks = useMarks(rows, rowKey);
  const { orders, send, question } = useAskedSending();
  const lacking = useLacking()('clerk');
  const columns = useMemo(() => sendingColumns(text, history), [text, history]);
  const put = (part: Partial<ListNarrowing>): void => {
    // In the history rows are attempts: what is opened there is no document's number.
    if (part.history !== undefined && part.history !== history) openHere(null);
    narrow({ ...narrowing, ...part });
  };
  const clear = (): void => put(openNarrowing);
  const of = (status: SendStatus, where: SendingArea = area): number =>
    counts.find((count) => count.area === where && count.status === status)?.count ?? 0;
  const unsent = of('unsent') + of('awaitingSending');
  const customerName = narrowing.customerId === null ? null : (rows.rowAt(0)?.customerName ?? null);

  const sendUnsent: Action = {
    name: 'sending.sendUnsent',
    scope: 'global',
    keys: ['Shift+S'],
    label: t('sending:action.sendUnsent'),
    icon: Send,
    reason: lacking,
    run: () => setDialog('unsent'),
  };
  const showHistory: Action = {
    name: 'sending.history',
    scope: 'global',
    keys: ['h'],
    label: t('sending:filter.history'),
    icon: History,
    run: () => put({ history: !history }),
  };
  useActions([sendUnsent, showHistory]);

  return (
    <>
      <RegisterPage
        title={t('sending:title')}
        tools={
          <>
            <ActionIconButton action={showHistory} pressed={history} />
            <ActionButton action={sendUnsent} keyless />
          </>
        }
        search={narrowing.search}
        onSearch={(search) => put({ search })}
        placeholder={t('sending:search')}
        filterMenu={
          <>
            <SendingFilterMenu narrowing={narrowing} area={area} onChange={put} onRanges={() => setDialog('ranges')} />
            <SendingViewsMenu area={area} narrowing={narrowing} onNarrow={put} />
          </>
        }
        filters={narrowingChips(narrowing, put, text, customerName)}
        onClear={clear}
        note={
          <span className="sending-note">
            <ChoiceGroup
              label={t('sending:areas')}
              hideLabel
              value={area}
              choices={sendingAreas.map((one) => ({ id: one, name: t(`words:sendingArea.${one}`) }))}
              onChange={(one) => goTo('sending', { params: { area: one } })}
            />
            {attentionStatuses
              .filter((status) => of(status) > 0)
              .map((status) => (
                <Button key={status} variant="link" onPress={() => put({ statuses: [status] })}>
                  {t(`sending:summary.${status}`, { count: of(status) })}
                </Button>
              ))}
            {unsent === 0 ? null : (
              <Button variant="link" onPress={() => put({ statuses: ['unsent', 'awaitingSending'] })}>
                {t('sending:summary.unsent', { count: unsent })}
              </Button>
            )}
          </span>
        }
        rows={rows}
        columns={columns}
        layoutName="sending"
        rowKey={history ? (row) => row.attemptId ?? row.id : rowKey}
        rowClass={({ status }) => (status === 'cancelledInternally' ? 'is-settled' : '')}
        sort={history ? null : sort}
        {...(history
          ? {}
          : {
              onSort: (column: SendingColumn) => sortBy(sortedBy(sort, column, newestFirst)),
              marks,
            })}
        bar={
          <SelectionBar count={marks.count} onClear={marks.clear}>
            <Button icon={Ban} reason={lacking} onPress={() => setDialog('cancel')}>
              {t('sending:action.cancel')}
            </Button>
            <Menu
              label={t('runs:bar.more')}
              placement="top end"
              trigger={<IconButton icon={Ellipsis} label={t('runs:bar.more')} />}
            >
              <MenuItem icon={Mail} reason={lacking} onAction={() => void orders.sendCopy(marks.keys, 'mail')}>
                {t('sending:action.mail')}
              </MenuItem>
              <MenuItem icon={Printer} reason={lacking} onAction={() => void orders.sendCopy(marks.keys, 'print')}>
                {t('sending:action.print')}
              </MenuItem>
            </Menu>
            <Button variant="main" icon={RotateCcw} reason={lacking} onPress={() => void send(marks.keys)}>
              {t('sending:action.sendMarked')}
            </Button>
          </SelectionBar>
        }
        empty={
          isOpen(narrowing) && !history ? (
            <EmptyState icon={Send} title={t(`sending:empty.${area}.title`)} text={t(`sending:empty.${area}.text`)} />
          ) : (
            <NothingFound
              title={t('sending:empty.filteredTitle')}
              text={t('sending:empty.filteredText')}
              onClear={clear}
            />
          )
        }
        detailIcon={Send}
        detailHint={t('sending:empty.noneOpen')}
        detail={(id, row, position) => {
          // In the history a row is an attempt; what is opened is its document.
          const document = history ? (row?.id ?? null) : id;
          return document === null ? null : (
            <SendingDetail key={document} id={document} position={position} orders={orders} onSend={send} />
          );
        }}
      />
      {dialog === 'unsent' ? (
        <SendUnsentDialog
          filter={filter}
          onOpen={(id) => {
            setDialog(null);
            put({ history: false });
            openHere(id);
          }}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {dialog === 'ranges' ? <RangesDialog ranges={narrowing} onApply={put} onClose={() => setDialog(null)} /> : null}
      {dialog === 'cancel' ? (
        <CancelDialog
          count={marks.count}
          onCancel={async (reason) => {
            const done = await orders.cancel(marks.keys, reason);
            if (done) marks.clear();
            return done;
          }}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {question}
    </>
  );
}
