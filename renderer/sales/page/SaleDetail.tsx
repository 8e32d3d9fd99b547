import { EllipsisVertical, Repeat2 } from 'lucide-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { SalesPage } from '../../../shared/contract/sales.ts';
import { Paper } from '../../document/paper/Paper.tsx';
import { PrintSheet } from '../../document/print/PrintSheet.tsx';
import { ActionButton, ActionItem } from '../../keys/ActionButton.tsx';
import { useCall } from '../../store/use-call.ts';
import { useBackend } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { DetailBody, DetailFrame, type DetailPosition, Verdict } from '../../ui/DetailFrame.tsx';
import { Menu, MenuItem } from '../../ui/overlays/Menu.tsx';
import { ProblemState } from '../../ui/states/ProblemState.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { placedFaultWords } from '../fault-words.ts';
import { HistoryTab } from './HistoryTab.tsx';
import { MendDialog } from './MendDialog.tsx';
import { PayDialog } from './PayDialog.tsx';
import { PaymentsTab } from './PaymentsTab.tsx';
import { useSaleActions } from './use-sale-actions.ts';

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
  if (problem !== null) return <ProblemState problem={problem} onRetry={reload} />;
  return value === null ? null : <Page page={value} position={position} onSameDay={onSameDay} />;
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
  const { t, format } = text;
  const backend = useBackend();
  const [tab, setTab] = useState<Tab>('paper');
  const [dialog, setDialog] = useState<'pay' | 'mend' | null>(null);
  const [printing, setPrinting] = useState(false);
  const { document, content, faults } = page;
  const posted = document.status === 'posted';
  const isInvoice = posted && document.kind === 'invoice';
  const kindName = t(`sales:kind.${document.kind}`);
  const title = posted ? document.no : t('sales:draft.title', { kind: kindName });

  function print(): void {
    flushSync(() => setPrinting(true));
    window.print();
    setPrinting(false);
    if (posted) void backend.call('sales.printed', { id: document.id });
  }
  const actions = useSaleActions(page, {
    pay: () => setDialog('pay'),
    mend: () => setDialog('mend'),
    print,
  });
  const errors = faults.filter(({ severity }) => severity === 'error');
  const [first] = errors;
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
              {isInvoice ? <ActionButton size="large" variant="main" action={actions.pay} /> : null}
              <ActionButton size="large" action={actions.mend} />
              <ActionButton size="large" action={actions.toSending} />
            </>
          ) : (
            <ActionButton size="large" variant="main" action={actions.write} />
          )}
          <ActionButton size="large" variant="quiet" action={actions.print} keyless />
          <Menu
            placement="top end"
            label={t('sales:action.more')}
            trigger={
              <Button size="large" variant="quiet" icon={EllipsisVertical}>
                {t('sales:action.more')}
              </Button>
            }
          >
            {isInvoice ? <ActionItem action={actions.creditNote} /> : null}
            {isInvoice ? <ActionItem action={actions.correct} /> : null}
            {document.kind === 'invoice' || document.kind === 'creditNote' ? (
              <ActionItem action={actions.copy} />
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
              lead={`${t('sales:draft.toMend', { count: errors.length })}:`}
              actions={<ActionButton action={actions.write} keyless />}
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
