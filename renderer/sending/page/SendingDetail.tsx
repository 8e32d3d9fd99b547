import {
  Ban,
  EllipsisVertical,
  FileCheck,
  FileDown,
  FileText,
  Mail,
  PencilLine,
  Printer,
  RotateCcw,
  Send,
} from 'lucide-react';
import { useState } from 'react';
import type { SalesPage } from '../../../shared/contract/sales.ts';
import type { SendingPage } from '../../../shared/contract/sending.ts';
import { Paper } from '../../document/paper/Paper.tsx';
import { ActionButton, ActionItem } from '../../keys/ActionButton.tsx';
import type { Action } from '../../keys/registry.ts';
import { useActions } from '../../keys/use-actions.tsx';
import { useCall } from '../../store/use-call.ts';
import { useLacking } from '../../store/use-lacking.ts';
import { useBackend, useStore } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { DetailFrame, type DetailPosition } from '../../ui/DetailFrame.tsx';
import { Menu, MenuItem } from '../../ui/overlays/Menu.tsx';
import { ProblemState } from '../../ui/states/ProblemState.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { MendDialog } from '../../sales/page/MendDialog.tsx';
import { CancelDialog } from '../orders/CancelDialog.tsx';
import type { SendingOrders } from '../orders/use-sending-orders.ts';
import { endpointWords } from '../endpoint-words.ts';
import { ProofOfSending } from './ProofOfSending.tsx';
import { SentFile } from './SentFile.tsx';
import { StatusTab } from './StatusTab.tsx';
import './page.css';

type TabName = 'status' | 'document' | 'sent';

interface DetailProps {
  readonly id: number;
  readonly position: DetailPosition | null;
  readonly orders: SendingOrders;
  /** Sends, asking first where that is needed. */
  readonly onSend: (ids: readonly number[]) => Promise<void>;
}

/** A document on its way: where it is, what left, what was said of it, and what can be done (OUT-6). */
export function SendingDetail({ id, position, orders, onSend }: DetailProps) {
  const { value: page, problem, reload } = useCall('sending.open', { id }, ['sending.changed', 'sales.changed']);
  if (problem !== null) return <ProblemState problem={problem} onRetry={reload} />;
  return page === null ? null : <Opened page={page} position={position} orders={orders} onSend={onSend} />;
}

function Opened({ page, position, orders, onSend }: Omit<DetailProps, 'id'> & { readonly page: SendingPage }) {
  const { t, format, language } = useText();
  const backend = useBackend();
  const goTo = useStore((state) => state.goTo);
  const [tab, setTab] = useState<TabName>('status');
  const [busy, setBusy] = useState(false);
  const [proof, setProof] = useState<number | null>(null);
  const [cancelling, setCancelling] = useState(false);
  const [mending, setMending] = useState<SalesPage | null>(null);
  const lacking = useLacking()('clerk');
  const { row, again, cancellable, attempts, document, customer } = page;
  const first = attempts.length === 0;
  const label = t(first ? 'sending:action.send' : 'sending:action.sendAgain');
  const because = again.problem === null ? null : sentence(again.problem, language);
  const reason = lacking ?? (because === null ? null : because.what);
  const note = because?.todo ?? (again.questions.includes('unchanged') ? t('sending:page.mendFirst') : null);
  const latest = attempts.find((attempt) => attempt.id === row.attemptId) ?? attempts[0] ?? null;
  const shownProof = attempts.find((attempt) => attempt.id === proof) ?? null;
  const toSale = (): void => goTo('sales', { id: row.id });
  /** Mended here, so that it is checked and sent again in the same place (OUT-11). */
  async function mend(): Promise<void> {
    const opened = await backend.call('sales.open', { id: row.id });
    if (opened.ok) setMending(opened.value);
    else orders.sayProblem(opened.problem);
  }

  async function send(): Promise<void> {
    setBusy(true);
    await onSend([row.id]);
    setBusy(false);
  }

  const action = { scope: 'global', keys: [] } as const;
  const sendAction: Action = {
    ...action,
    name: 'sending.send',
    keys: ['s'],
    label,
    icon: first ? Send : RotateCcw,
    reason,
    run: () => void send(),
  };
  const proofAction: Action = {
    ...action,
    name: 'sending.proof',
    keys: ['Ctrl+P'],
    label: t('sending:page.proof'),
    icon: FileCheck,
    reason: latest === null ? t('sending:page.notWritten') : null,
    run: () => setProof(latest?.id ?? null),
  };
  const mendAction: Action = {
    ...action,
    name: 'sending.mend',
    keys: ['m'],
    label: t('sending:action.mend'),
    icon: PencilLine,
    reason: lacking,
    run: () => void mend(),
  };
  /** Beside what was sent. */
  const copies: readonly Action[] = [
    {
      ...action,
      name: 'sending.mail',
      keys: ['e'],
      label: t('sending:action.mail'),
      icon: Mail,
      reason: lacking,
      run: () => void orders.sendCopy([row.id], 'mail'),
    },
    {
      ...action,
      name: 'sending.print',
      label: t('sending:action.print'),
      icon: Printer,
      reason: lacking,
      run: () => void orders.sendCopy([row.id], 'print'),
    },
    {
      ...action,
      name: 'sending.pdf',
      label: t('sending:action.pdf'),
      icon: FileDown,
      run: () => void orders.savePdf(row.id),
    },
  ];
  const cancelAction: Action = {
    ...action,
    name: 'sending.cancel',
    label: t('sending:action.cancel'),
    icon: Ban,
    reason: lacking ?? (cancellable ? null : t('sending:page.notCancellable')),
    run: () => setCancelling(true),
  };
  useActions([
    sendAction,
    {
      ...action,
      name: 'sending.sentFile',
      keys: ['v'],
      label: t('sending:page.sentFile'),
      run: () => setTab(tab === 'sent' ? 'status' : 'sent'),
    },
    {
      ...action,
      name: 'sending.document',
      keys: ['d'],
      label: t('sending:page.document'),
      run: () => setTab(tab === 'document' ? 'status' : 'document'),
    },
    proofAction,
    mendAction,
    ...copies,
    cancelAction,
  ]);

  return (
    <DetailFrame
      meta={[
        t(`words:documentType.${row.kind}`),
        t(`sending:format.${latest?.format ?? customer.format}`),
        first ? t('sending:page.noAttempt') : t('sending:page.attemptOf', { number: row.attempt, total: row.attempts }),
      ].join(' · ')}
      title={t('sending:page.heading', { no: row.no, customer: row.customerName })}
      subtitle={[
        format.mediumDate(row.issueDate),
        customer.endpoint === null ? null : endpointWords(customer.endpoint),
        page.orderNo === null ? null : t('sending:page.orderNo', { no: page.orderNo }),
      ]
        .filter((part) => part !== null)
        .join(' · ')}
      figure={
        <>
          {format.amount(row.total)} <small>{row.currency}</small>
        </>
      }
      figureNote={row.dueDate === '' ? null : t('sending:page.due', { date: format.shortDate(row.dueDate) })}
      position={position}
      foot={
        <>
          <ActionButton
            size="large"
            variant={again.questions.length === 0 ? 'main' : 'plain'}
            busy={busy}
            action={sendAction}
          />
          <ActionButton size="large" action={proofAction} />
          <Menu
            placement="top end"
            trigger={
              <IconButton size="large" variant="plain" icon={EllipsisVertical} label={t('sending:action.more')} />
            }
          >
            <ActionItem action={mendAction} />
            <MenuItem icon={FileText} onAction={toSale}>
              {t('sending:action.toSale')}
            </MenuItem>
            {copies.map((copy) => (
              <ActionItem key={copy.name} action={copy} />
            ))}
            <ActionItem action={cancelAction} danger />
          </Menu>
        </>
      }
      footNote={note}
    >
      <Tabs
        label={row.no}
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'status',
            name: t('sending:page.status'),
            content: (
              <StatusTab
                page={page}
                onMend={() => void mend()}
                onProof={(attempt) => setProof(attempt.id)}
                onMail={(attemptId) => void orders.openMail(attemptId)}
              />
            ),
          },
          {
            id: 'document',
            name: t('sending:page.document'),
            content:
              tab === 'document' ? (
                <div className="tab-scroll" tabIndex={0} role="region" aria-label={t('sending:page.document')}>
                  <div className="sending-paper">
                    <Paper document={document} findings={[]} />
                  </div>
                </div>
              ) : null,
          },
          {
            id: 'sent',
            name: t('sending:page.sentFile'),
            content: tab === 'sent' ? <SentFile attempt={latest} /> : null,
          },
        ]}
      />
      {shownProof === null ? null : <ProofOfSending page={page} attempt={shownProof} onClose={() => setProof(null)} />}
      {mending === null ? null : <MendDialog page={mending} onClose={() => setMending(null)} />}
      {cancelling ? (
        <CancelDialog count={1} onCancel={(why) => orders.cancel([row.id], why)} onClose={() => setCancelling(false)} />
      ) : null}
    </DetailFrame>
  );
}
