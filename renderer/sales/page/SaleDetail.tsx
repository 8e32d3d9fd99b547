import {
  Copy,
  EllipsisVertical,
  FilePenLine,
  HandCoins,
  PencilLine,
  Printer,
  ReceiptText,
  Repeat2,
  Send,
} from 'lucide-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { SalesPage } from '../../../shared/contract/sales.ts';
import { Paper } from '../../document/paper/Paper.tsx';
import { PrintSheet } from '../../document/print/PrintSheet.tsx';
import { useActions } from '../../keys/use-actions.tsx';
import { useCall } from '../../store/use-call.ts';
import { useLacking } from '../../store/use-lacking.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { DetailBody, DetailFrame, type DetailPosition, Verdict } from '../../ui/DetailFrame.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { ProblemState } from '../../ui/ProblemState.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { placedFaultWords } from '../fault-words.ts';
import { HistoryTab } from './HistoryTab.tsx';
import { MendDialog } from './MendDialog.tsx';
import { PayDialog } from './PayDialog.tsx';
import { PaymentsTab } from './PaymentsTab.tsx';

const noFindings: readonly never[] = [];
type Tab = 'paper' | 'payments' | 'history';

/** A sales document in the register: its paper, what was paid, what happened to it, and what can be done with it. */
export function SaleDetail({
  id,
  position,
  onSameDay,
}: {
  readonly id: number;
  readonly position: DetailPosition | null;
  /** Shows the reminders of a day, to print or send them again (OUT-10). */
  readonly onSameDay: (day: string) => void;
}) {
  const { value, problem, reload } = useCall('sales.open', { id }, ['sales.changed']);
  // The page stays while it is read again.
  const [shown, setShown] = useState<SalesPage | null>(null);
  if (value !== null && value !== shown) setShown(value);
  if (problem !== null) return <ProblemState problem={problem} onRetry={reload} />;
  return shown === null ? null : <Page page={shown} position={position} onSameDay={onSameDay} />;
}

function Page({
  page,
  position,
  onSameDay,
}: {
  readonly page: SalesPage;
  readonly position: DetailPosition | null;
  readonly onSameDay: (day: string) => void;
}) {
  const text = useText();
  const { t, format, language } = text;
  const backend = useBackend();
  const store = useAppStore();
  const [tab, setTab] = useState<Tab>('paper');
  const [dialog, setDialog] = useState<'pay' | 'mend' | null>(null);
  const [printing, setPrinting] = useState(false);
  const { document, content, faults } = page;
  const posted = document.status === 'posted';
  const isInvoice = posted && document.kind === 'invoice';
  const kindName = t(`sales:kind.${document.kind}`);
  const title = posted ? document.no : t('sales:draft.title', { kind: kindName });

  const write = (): void => store.getState().goTo('sales', { id: document.id, params: { write: document.kind } });
  async function copy(as: 'copy' | 'creditNote' | 'correction'): Promise<void> {
    const answer = await backend.call('sales.copy', { id: document.id, as });
    if (!answer.ok) {
      const { what, todo } = sentence(answer.problem, language);
      store.getState().say({ tone: 'bad', text: what, todo });
      return;
    }
    if (as === 'correction') store.getState().say({ text: t('sales:posted.corrected', { no: document.no }) });
    const kind = as === 'creditNote' ? 'creditNote' : document.kind;
    store.getState().goTo('sales', { id: answer.value.id, params: { write: kind } });
  }
  function print(): void {
    flushSync(() => setPrinting(true));
    window.print();
    setPrinting(false);
    if (posted) void backend.call('sales.printed', { id: document.id });
  }
  const toSending = (): void => store.getState().goTo('sending', { id: document.id, params: {} });

  const onlyPosted = posted ? null : t('sales:action.postFirst');
  const onlyInvoice = isInvoice ? null : t('sales:action.onlyInvoice');
  const action = { scope: 'global' as const, keys: [] };
  const lacking = useLacking();
  const [noClerk, noBookkeeper] = [lacking('clerk'), lacking('bookkeeper')];
  useActions([
    {
      ...action,
      name: 'sales.write',
      keys: ['e'],
      label: t('sales:action.write'),
      icon: FilePenLine,
      reason: noClerk ?? (posted ? t('sales:action.isPosted') : null),
      run: write,
    },
    {
      ...action,
      name: 'sales.pay',
      keys: ['b'],
      label: t('sales:pay.action'),
      icon: HandCoins,
      reason: noBookkeeper ?? onlyInvoice,
      run: () => setDialog('pay'),
    },
    {
      ...action,
      name: 'sales.mend',
      keys: ['m'],
      label: t('sales:mend.action'),
      icon: PencilLine,
      reason: noClerk ?? onlyPosted,
      run: () => setDialog('mend'),
    },
    {
      ...action,
      name: 'sales.creditNote',
      keys: [],
      label: t('sales:action.credit'),
      icon: ReceiptText,
      reason: noClerk ?? onlyInvoice,
      run: () => void copy('creditNote'),
    },
    {
      ...action,
      name: 'sales.correct',
      label: t('sales:action.correct'),
      icon: Repeat2,
      reason: noClerk ?? onlyInvoice,
      run: () => void copy('correction'),
    },
    {
      ...action,
      name: 'sales.copy',
      label: t('sales:action.copy'),
      icon: Copy,
      reason: noClerk,
      run: () => void copy('copy'),
    },
    {
      ...action,
      name: 'sales.print',
      keys: ['Ctrl+P'],
      label: t('document:action.print'),
      icon: Printer,
      run: print,
    },
  ]);
  const [first] = faults.filter(({ severity }) => severity === 'error');
  const count = faults.filter(({ severity }) => severity === 'error').length;
  return (
    <DetailFrame
      meta={[kindName, t(`sales:channel.${page.channel}`), t(`sales:source.${document.source}`)].join(' · ')}
      title={title}
      subtitle={`${document.customerName} · ${document.customerNo}`}
      figure={
        <>
          {format.amount(document.total)} <small>{document.currency}</small>
        </>
      }
      figureNote={
        isInvoice
          ? document.open === '0.00'
            ? t('sales:status.paid')
            : t('sales:posted.open', { amount: document.open, date: document.dueDate })
          : document.dueDate === ''
            ? null
            : t('sales:posted.due', { date: document.dueDate })
      }
      position={position}
      foot={
        <>
          {posted ? (
            <>
              {isInvoice ? (
                <Button
                  size="large"
                  variant="main"
                  icon={HandCoins}
                  hint="B"
                  reason={noBookkeeper ?? (document.open === '0.00' ? t('sales:pay.nothingOpen') : null)}
                  onPress={() => setDialog('pay')}
                >
                  {t('sales:pay.action')}
                </Button>
              ) : null}
              <Button size="large" icon={PencilLine} hint="M" reason={noClerk} onPress={() => setDialog('mend')}>
                {t('sales:mend.action')}
              </Button>
              <Button size="large" icon={Send} onPress={toSending}>
                {t('sales:action.toSending')}
              </Button>
            </>
          ) : (
            <Button size="large" variant="main" icon={FilePenLine} hint="E" reason={noClerk} onPress={write}>
              {t('sales:action.write')}
            </Button>
          )}
          <Button size="large" variant="quiet" icon={Printer} onPress={print}>
            {t('document:action.print')}
          </Button>
          <Menu
            placement="top end"
            label={t('sales:action.more')}
            trigger={
              <Button size="large" variant="quiet" icon={EllipsisVertical}>
                {t('sales:action.more')}
              </Button>
            }
          >
            {isInvoice ? (
              <MenuItem icon={ReceiptText} reason={noClerk} onAction={() => void copy('creditNote')}>
                {t('sales:action.credit')}
              </MenuItem>
            ) : null}
            {isInvoice ? (
              <MenuItem icon={Repeat2} reason={noClerk} onAction={() => void copy('correction')}>
                {t('sales:action.correct')}
              </MenuItem>
            ) : null}
            {document.kind === 'invoice' || document.kind === 'creditNote' ? (
              <MenuItem icon={Copy} reason={noClerk} onAction={() => void copy('copy')}>
                {t('sales:action.copy')}
              </MenuItem>
            ) : null}
            {document.kind === 'reminder' && posted ? (
              <MenuItem icon={Repeat2} onAction={() => onSameDay(document.issueDate)}>
                {t('sales:action.sameDay', { date: format.mediumDate(document.issueDate) })}
              </MenuItem>
            ) : null}
          </Menu>
        </>
      }
    >
      {posted ? null : (
        <div className="vendor-banner">
          {first === undefined ? (
            <Verdict tone="good" lead={t('sales:draft.ready')} />
          ) : (
            <Verdict
              tone="warning"
              lead={`${t('sales:draft.toMend', { count })}:`}
              actions={
                <Button icon={FilePenLine} reason={noClerk} onPress={write}>
                  {t('sales:action.write')}
                </Button>
              }
            >
              {placedFaultWords(first, text)}
            </Verdict>
          )}
        </div>
      )}
      <Tabs<Tab>
        label={title}
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'paper',
            name: t('sales:tab.paper'),
            content: (
              <DetailBody>
                <Paper document={content} findings={noFindings} draft={!posted} />
              </DetailBody>
            ),
          },
          ...(isInvoice
            ? [
                {
                  id: 'payments' as const,
                  name: t('sales:tab.payments'),
                  count: page.payments.length,
                  content: <PaymentsTab page={page} />,
                },
              ]
            : []),
          { id: 'history', name: t('sales:tab.history'), content: <HistoryTab page={page} /> },
        ]}
      />
      {dialog === 'pay' ? <PayDialog page={page} onClose={() => setDialog(null)} /> : null}
      {dialog === 'mend' ? <MendDialog page={page} onClose={() => setDialog(null)} /> : null}
      {printing ? (
        <PrintSheet
          title={`${kindName} ${document.no}`}
          running={`${kindName} ${document.no} · ${document.customerName}`}
        >
          <Paper document={content} findings={noFindings} whole draft={!posted} />
        </PrintSheet>
      ) : null}
    </DetailFrame>
  );
}
