import { FileSearch, RotateCcw, Send } from 'lucide-react';
import { useState } from 'react';
import type { OutboxRow } from '../../shared/contract/exchange.ts';
import { SourceView } from '../document/original/SourceView.tsx';
import { useActions } from '../keys/use-actions.tsx';
import { useCall } from '../store/use-call.ts';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { DetailBody, DetailFrame, type DetailPosition, Panel } from '../ui/DetailFrame.tsx';
import { KeyValueList } from '../ui/KeyValueList.tsx';
import { ProblemState } from '../ui/states/ProblemState.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { answerWord } from './answer-words.ts';
import { useOutboxOrders } from './use-outbox-orders.ts';
import { AnswerTimeLine, AnswerVerdict } from './AnswerFate.tsx';

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
    {
      name: 'outbox.send',
      scope: 'global',
      keys: ['s'],
      label: t(again ? 'outbox:action.sendAgain' : 'outbox:action.sendNow'),
      icon: Send,
      reason,
      run: () => void send(),
    },
    {
      name: 'outbox.openDocument',
      scope: 'global',
      keys: ['d'],
      label: t('outbox:page.openDocument'),
      icon: FileSearch,
      run: openDocument,
    },
    {
      name: 'outbox.content',
      scope: 'global',
      keys: ['v'],
      label: t('outbox:page.content'),
      run: () => setTab(tab === 'content' ? 'status' : 'content'),
    },
  ]);

  return (
    <DetailFrame
      meta={[
        t('outbox:page.kind', { format: find('outbox', `format.${row.format}`) ?? row.format }),
        t('outbox:page.attempt', { count: row.attempt }),
      ].join(' · ')}
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
          <Button
            size="large"
            variant="main"
            icon={again ? RotateCcw : Send}
            hint="S"
            busy={busy}
            reason={reason}
            onPress={() => void send()}
          >
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
          {
            id: 'content',
            name: t('outbox:page.content'),
            content: tab === 'content' ? <Content id={row.id} /> : null,
          },
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
              [
                t('outbox:page.document'),
                <Button variant="link" key="document" className="fact-link" onPress={onOpenDocument}>
                  {row.respondsToNo}
                </Button>,
              ],
              [t('outbox:page.sender'), row.respondsToVendor],
              [
                t('outbox:page.amount'),
                row.respondsToAmount === null ? null : format.amountIn(row.respondsToAmount, row.respondsToCurrency),
              ],
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
      facts={(lines) =>
        [
          value.fileName,
          format.bytes(new TextEncoder().encode(value.text).length),
          t('exchange:page.lines', { count: lines }),
          t('outbox:page.contentAbout'),
        ].join(' · ')
      }
      tools={null}
    />
  );
}
