import {
  Ban,
  CheckCheck,
  CircleHelp,
  FileCheck,
  FileX,
  Hourglass,
  MailCheck,
  Send,
  ShieldCheck,
  ShieldX,
  TriangleAlert,
  X,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { SendingAttempt, SendingEvidence } from '../../../shared/contract/sending.ts';
import type { Saying } from '../../../shared/domain/sending/evidence.ts';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/DetailFrame.tsx';
import type { Icon } from '../../ui/icon.ts';
import { TimeLine } from '../../ui/states/TimeLine.tsx';
import { shortUuid, stepsOf } from './evidence-step.ts';

const icons: Readonly<Record<Saying, Icon>> = {
  made: FileCheck,
  notWritable: FileX,
  left: Send,
  underWay: Hourglass,
  handedOn: Send,
  silent: CircleHelp,
  notDelivered: TriangleAlert,
  arrived: MailCheck,
  invalid: ShieldX,
  valid: ShieldCheck,
  inProcess: Hourglass,
  accepted: CheckCheck,
  refused: X,
  cancelled: Ban,
};

/** One attempt: its evidence in time order, who spoke, in which words (OUT-4b). */
export function AttemptPanel({
  attempt,
  onProof,
  onMail = null,
}: {
  readonly attempt: SendingAttempt;
  /** Opens the mail it left as; null: it is none. */
  readonly onMail?: (() => void) | null;
  /** Null where this is the proof itself. */
  readonly onProof: (() => void) | null;
}) {
  const { t, format, language } = useText();
  const { no, uuid, createdAt, reason, createdBy, delay, copy, channel } = attempt;
  const today = new Date(createdAt).toDateString() === new Date().toDateString();
  const waits = delay === null ? null : sentence(delay, language);
  return (
    <Panel
      title={t('sending:page.attempt', { number: no })}
      note={[
        ...(today ? [] : [format.mediumDate(createdAt.slice(0, 10))]),
        onProof === null ? uuid : shortUuid(uuid),
        ...(copy || channel !== 'eDocument' ? [t(`words:attemptChannel.${channel}`)] : []),
      ].join(' · ')}
      {...(onProof === null
        ? {}
        : {
            end: (
              <>
                {onMail === null ? null : (
                  <Button variant="link" onPress={onMail}>
                    {t('sending:action.openMail')}
                  </Button>
                )}
                <Button variant="link" onPress={onProof}>
                  {t('sending:page.proof')}
                </Button>
              </>
            ),
          })}
    >
      {reason === null ? null : (
        <p className="sending-reason">{t('sending:page.sentAgain', { who: createdBy, reason })}</p>
      )}
      <TimeLine
        label={t('sending:page.timeLine', { number: no })}
        entries={stepsOf(attempt.evidence).map(({ id, at, says, tone }, index) => ({
          id,
          time: format.exactTime(at),
          icon: icons[says],
          tone,
          text: t(`sending:says.${says}`),
          note: <Note evidence={attempt.evidence[index]} attempt={attempt} />,
        }))}
      />
      {waits === null ? null : (
        <p className="sending-delay">
          {t('sending:page.waits')} {waits.what} {waits.todo}
        </p>
      )}
    </Panel>
  );
}

/** Who said it, with the facts; the words in full stand below where there are many. */
function Note({
  evidence,
  attempt,
}: {
  readonly evidence: SendingEvidence | undefined;
  readonly attempt: SendingAttempt;
}): ReactNode {
  const { t, find, language } = useText();
  if (evidence === undefined) return null;
  const { says, speaker, form, code, text, problem, by, findings } = evidence;
  const own = problem === null ? null : sentence(problem, language);
  switch (says) {
    case 'made':
      return t('sending:note.made', { who: by ?? '' });
    case 'notWritable':
      return [own?.what, findings.length > 1 ? t('sending:note.findings', { count: findings.length }) : null]
        .filter((part) => part != null)
        .join(' ');
    case 'left':
      return (
        <>
          {attempt.fileName === null ? null : <span className="file-name">{attempt.fileName}</span>}
          {text === null ? null : <span>{text}</span>}
        </>
      );
    case 'silent':
      return t('sending:note.silent');
    case 'cancelled':
      return [by, text].filter((part) => part !== null).join(': ');
    case 'handedOn':
    case 'underWay':
    case 'arrived':
    case 'valid':
    case 'inProcess':
    case 'accepted':
    case 'notDelivered':
    case 'invalid':
    case 'refused': {
      const who = t('sending:note.by', { who: t(`words:speaker.${speaker}`) });
      const known = form === 'note' ? null : t(`sending:form.${form}`);
      const name = code === null ? null : (find('outbox', `code.${code}`) ?? code);
      return (
        <>
          {[who, known, name === t(`sending:says.${says}`) ? null : name].filter((part) => part !== null).join(' · ')}
          {own === null && text === null ? null : (
            <span className="sending-words">{[own?.what, text].filter((part) => part != null).join('\n')}</span>
          )}
        </>
      );
    }
  }
}
