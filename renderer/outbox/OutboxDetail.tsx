import { Ban, Clock, Copy, FileCheck, FileSearch, MailCheck, RotateCcw, Send, TriangleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { OutboxRow } from '../../shared/contract/exchange.ts';
import { SourceView } from '../document/original/SourceView.tsx';
import { useActions } from '../keys/use-actions.tsx';
import { copyText } from '../register/copy.ts';
import { useNow } from '../register/use-now.ts';
import { wholeSentences } from '../register/whole-sentence.ts';
import { useCall } from '../store/use-call.ts';
import { useStore } from '../store/use-store.tsx';
import { sentence } from '../text/sentence.ts';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { DetailBody, DetailFrame, type DetailPosition, Panel, Verdict } from '../ui/DetailFrame.tsx';
import type { Icon } from '../ui/icon.ts';
import { KeyValueList } from '../ui/KeyValueList.tsx';
import { ProblemState } from '../ui/ProblemState.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { TimeLine } from '../ui/TimeLine.tsx';
import { answerWord } from './answer-words.ts';
import { clock, remaining } from './countdown.ts';
import { timeLineOf, type TimeLineStep } from './time-line.ts';
import { useOutboxOrders } from './use-outbox-orders.ts';

/** One answer: where it is and who said so, its file, and sending it now or again (OUT-4, OUT-4b, ACC-9). */
export function OutboxDetail({ row, position }: { readonly row: OutboxRow; readonly position: DetailPosition | null }) {
  const text = useText();
  const { t, find, format } = text;
  const goTo = useStore((state) => state.goTo);
  const orders = useOutboxOrders();
  const [tab, setTab] = useState<'status' | 'content'>('status');
  const [busy, setBusy] = useState(false);
  const openDocument = (): void => goTo('purchase', { id: row.respondsTo });
  const again = row.status === 'failed';
  const reason = row.status === 'failed' || row.status === 'held' ? null : t(`outbox:action.why.${row.status}`);

  async function send(): Promise<void> {
    setBusy(true);
    await (again ? orders.sendAgain([row.id]) : orders.sendNow([row.id]));
    setBusy(false);
  }

  useActions([
    { name: 'outbox.send', scope: 'global', keys: ['s'], label: t(again ? 'outbox:action.sendAgain' : 'outbox:action.sendNow'), icon: Send, reason, run: () => void send() },
    { name: 'outbox.openDocument', scope: 'global', keys: ['d'], label: t('outbox:page.openDocument'), icon: FileSearch, run: openDocument },
    { name: 'outbox.content', scope: 'global', keys: ['v'], label: t('outbox:page.content'), run: () => setTab(tab === 'content' ? 'status' : 'content') },
  ]);

  return (
    <DetailFrame
      meta={[t('outbox:page.kind', { format: find('outbox', `format.${row.format}`) ?? row.format }), t('outbox:page.attempt', { count: row.attempt })].join(' · ')}
      title={t('outbox:page.heading', { code: answerWord(row.code, text), document: row.respondsToNo })}
      subtitle={t('outbox:page.to', { receiver: row.respondsToVendor })}
      figure={
        row.respondsToAmount === null ? null : (
          <>
            {format.amount(row.respondsToAmount)} <small>{row.respondsToCurrency}</small>
          </>
        )
      }
      position={position}
      foot={
        <>
          <Button size="large" variant="main" icon={again ? RotateCcw : Send} hint="S" busy={busy} reason={reason} onPress={() => void send()}>
            {t(again ? 'outbox:action.sendAgain' : 'outbox:action.sendNow')}
          </Button>
          <Button size="large" icon={FileSearch} hint="D" onPress={openDocument}>
            {t('outbox:page.openDocument')}
          </Button>
        </>
      }
      footNote={reason}
    >
      <Tabs
        label={row.respondsToNo}
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'status', name: t('outbox:page.status'), content: <Status row={row} onOpenDocument={openDocument} /> },
          { id: 'content', name: t('outbox:page.content'), content: tab === 'content' ? <Content id={row.id} /> : null },
        ]}
      />
    </DetailFrame>
  );
}

function Status({ row, onOpenDocument }: { readonly row: OutboxRow; readonly onOpenDocument: () => void }) {
  const { t, find, format } = useText();
  return (
    <DetailBody
      facts={
        <>
          <KeyValueList
            title={t('outbox:page.answersTo')}
            entries={[
              [t('outbox:page.document'), <Button variant="link" key="document" className="fact-link" onPress={onOpenDocument}>{row.respondsToNo}</Button>],
              [t('outbox:page.sender'), row.respondsToVendor],
              [t('outbox:page.amount'), row.respondsToAmount === null ? null : format.amountIn(row.respondsToAmount, row.respondsToCurrency)],
            ]}
          />
          <KeyValueList
            title={t('outbox:page.answer')}
            entries={[
              [t('outbox:page.codeAsSent'), row.code],
              [t('outbox:page.number'), row.documentNo],
              [t('outbox:page.receiver'), row.receiver],
              [t('outbox:page.format'), find('outbox', `format.${row.format}`) ?? row.format],
            ]}
          />
        </>
      }
    >
      <AnswerVerdict row={row} />
      <Panel title={t('outbox:page.attempt', { count: row.attempt })} note={row.documentNo}>
        <AnswerTimeLine row={row} />
      </Panel>
      {row.reason === null || row.reason === '' ? null : (
        <Panel title={t('outbox:page.reason')}>
          <p>{row.reason}</p>
        </Panel>
      )}
      {row.transportError === null ? null : (
        <Panel title={t('outbox:page.transportSays')}>
          <p className="own-words">{row.transportError}</p>
        </Panel>
      )}
    </DetailBody>
  );
}

/** Where the answer is, in one sentence. */
function AnswerVerdict({ row }: { readonly row: OutboxRow }) {
  const { t, language } = useText();
  const say = useStore((state) => state.say);
  const now = useNow(row.status === 'held');
  const lead = t(`outbox:verdict.${row.status}`);
  switch (row.status) {
    case 'held': {
      const left = remaining(row.releaseAt ?? row.createdAt, now);
      return (
        <Verdict tone="warning" lead={lead}>
          <span className="number">{left.over ? t('outbox:statusLong.heldOver') : t('outbox:statusLong.held', { time: clock(left) })}</span>
        </Verdict>
      );
    }
    case 'failed': {
      const said = row.problem === null ? null : sentence(row.problem, language);
      const words = said === null ? t('outbox:statusLong.failed') : wholeSentences(said.what, said.todo);
      return (
        <Verdict
          tone="bad"
          lead={lead}
          actions={
            <Button
              icon={Copy}
              onPress={() =>
                void copyText([row.file, words, row.transportError].filter((part) => part != null).join('\n')).then((copied) => {
                  if (copied) say({ text: t('outbox:done.copied') });
                })
              }
            >
              {t('outbox:action.copyError')}
            </Button>
          }
        >
          {words}
        </Verdict>
      );
    }
    case 'received':
      return (
        <Verdict tone="good" lead={lead}>
          {t('outbox:statusLong.received')}
        </Verdict>
      );
    case 'awaitingSending':
    case 'sent':
    case 'cancelled':
      return (
        <Verdict tone="plain" lead={lead}>
          {t(`outbox:statusLong.${row.status}`)}
        </Verdict>
      );
  }
}

const stepIcons: Record<TimeLineStep['step'], Icon> = { made: FileCheck, heldUntil: Clock, due: Send, handed: Send, receipt: MailCheck, waiting: Clock, failed: TriangleAlert, cancelled: Ban };

function AnswerTimeLine({ row }: { readonly row: OutboxRow }) {
  const { t, format } = useText();
  const note = ({ step, by, at }: TimeLineStep): ReactNode => {
    switch (step) {
      case 'made':
        return t('outbox:line.madeBy', { document: row.respondsToNo });
      case 'heldUntil':
        return at === null ? null : t('outbox:line.heldUntilFor', { time: format.exactTime(at) });
      case 'handed':
        return row.file === null ? null : <span className="file-name">{row.file}</span>;
      case 'receipt':
        return t('outbox:line.receiptBy');
      case 'waiting':
        return t('outbox:line.waitingFor');
      case 'failed':
        return t('outbox:line.failedBy', { who: by === 'us' ? t('outbox:line.us') : t('outbox:line.transport') });
      case 'cancelled':
        return t('outbox:line.cancelledBy');
      case 'due':
        return null;
    }
  };
  return (
    <TimeLine
      label={t('outbox:page.status')}
      entries={timeLineOf(row).map((step) => ({
        id: step.step,
        time: step.at === null || step.step === 'heldUntil' ? '' : format.exactTime(step.at),
        icon: stepIcons[step.step],
        tone: step.tone,
        text: t(`outbox:line.${step.step}`),
        note: note(step),
      }))}
    />
  );
}

function Content({ id }: { readonly id: number }) {
  const { t, format } = useText();
  const { value, problem, reload } = useCall('outbox.content', { id }, ['outbox.changed']);
  if (problem !== null) return <ProblemState problem={problem} onRetry={reload} />;
  if (value === null) return null;
  return (
    <SourceView
      text={value.text}
      asXml
      label={t('outbox:page.content')}
      facts={(lines) => [value.fileName, format.bytes(new TextEncoder().encode(value.text).length), t('exchange:page.lines', { count: lines }), t('outbox:page.contentAbout')].join(' · ')}
      tools={null}
    />
  );
}
