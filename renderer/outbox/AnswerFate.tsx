import { Ban, Clock, Copy, FileCheck, MailCheck, Send, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { OutboxRow } from '../../shared/contract/exchange.ts';
import { copyText } from '../register/copy.ts';
import { useNow } from '../register/use-now.ts';
import { useStore } from '../store/use-store.tsx';
import { sentence } from '../text/sentence.ts';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { Verdict } from '../ui/DetailFrame.tsx';
import type { Icon } from '../ui/icon.ts';
import { TimeLine } from '../ui/states/TimeLine.tsx';
import { clock, remaining } from './countdown.ts';
import { timeLineOf, type TimeLineStep } from './time-line.ts';

/** Where the answer is, in one sentence. */
export function AnswerVerdict({ row }: { readonly row: OutboxRow }) {
  const { t, language } = useText();
  const say = useStore((state) => state.say);
  const now = useNow(row.status === 'held');
  const lead = t(`outbox:verdict.${row.status}`);
  switch (row.status) {
    case 'held': {
      const left = remaining(row.releaseAt ?? row.createdAt, now);
      return (
        <Verdict tone="warning" lead={lead}>
          <span className="number">
            {left.over ? t('outbox:statusLong.heldOver') : t('outbox:statusLong.held', { time: clock(left) })}
          </span>
        </Verdict>
      );
    }
    case 'failed': {
      const said = row.problem === null ? null : sentence(row.problem, language);
      const words = said === null ? t('outbox:statusLong.failed') : `${said.what} ${said.todo}`;
      return (
        <Verdict
          tone="bad"
          lead={lead}
          actions={
            <Button
              icon={Copy}
              onPress={() =>
                void copyText([row.file, words, row.transportError].filter((part) => part != null).join('\n')).then(
                  (copied) => {
                    if (copied) say({ text: t('outbox:done.copied') });
                  },
                )
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

const stepIcons: Record<TimeLineStep['step'], Icon> = {
  made: FileCheck,
  heldUntil: Clock,
  due: Send,
  handed: Send,
  receipt: MailCheck,
  waiting: Clock,
  failed: TriangleAlert,
  cancelled: Ban,
};

/** What is known of it in time order, and who said so (OUT-4b). */
export function AnswerTimeLine({ row }: { readonly row: OutboxRow }) {
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
