import { Copy, FileSearch, PencilLine, Save } from 'lucide-react';
import type { SendingPage } from '../../../shared/contract/sending.ts';
import { copyText } from '../../register/copy.ts';
import { useStore } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Verdict } from '../../ui/DetailFrame.tsx';
import { saveText } from './save-text.ts';

/** Where the document is, in one sentence: who said so, what that means, and what usually helps (OUT-6, OUT-11). */
export function SendingVerdict({
  page,
  onMend,
  onCause,
}: {
  readonly page: SendingPage;
  readonly onMend: () => void;
  readonly onCause: () => void;
}) {
  const { t, format, language } = useText();
  const say = useStore((state) => state.say);
  const { row, cause, earlierReceived } = page;
  const { status, speaker, code, text, problem, customerName, since } = row;
  const own = problem === null ? null : sentence(problem, language);
  const who = speaker === null ? '' : t(`words:speaker.${speaker}`);
  const at = format.dateTime(since);
  const words = own === null ? text : [own.what, own.todo].join(' ');
  const said = t(`sending:verdict.${status}.text`, { who, at, customer: customerName });
  const lead = t(`sending:verdict.${status}.lead`);
  const earlier =
    earlierReceived === null ? null : (
      <span className="sending-earlier">{t('sending:verdict.earlier', { number: earlierReceived })}</span>
    );
  switch (status) {
    case 'failed':
    case 'refused': {
      const whole = [`${row.no} ${customerName}`, lead, said, code, words].filter((part) => part != null).join('\n');
      return (
        <Verdict
          tone="bad"
          lead={lead}
          actions={
            <>
              <Button variant="main" icon={PencilLine} onPress={onMend}>
                {t('sending:action.mend')}
              </Button>
              <Button
                icon={Copy}
                onPress={() =>
                  void copyText(whole).then((copied) => {
                    if (copied) say({ text: t('outbox:done.copied') });
                  })
                }
              >
                {t('sending:action.copy')}
              </Button>
              <Button icon={Save} onPress={() => saveText(`${row.no}-error.txt`, whole)}>
                {t('sending:action.save')}
              </Button>
              {cause === null || cause.others === 0 ? null : (
                <Button icon={FileSearch} onPress={onCause}>
                  {t('sending:verdict.others', { count: cause.others })}
                </Button>
              )}
            </>
          }
        >
          {said} {cause?.rule == null ? null : <span className="row-muted">({cause.rule})</span>}
          {words === null ? null : <span className="sending-words">{words}</span>}
          {cause === null ? null : <span className="sending-advice">{t(`sending:advice.${cause.advice}`)}</span>}
          {earlier}
        </Verdict>
      );
    }
    case 'noAnswer':
      return (
        <Verdict tone="warning" lead={lead}>
          {said} {earlier}
        </Verdict>
      );
    case 'accepted':
    case 'received':
      return (
        <Verdict tone="good" lead={lead}>
          {said}
          {words === null ? null : <span className="sending-words">{words}</span>}
        </Verdict>
      );
    case 'unsent':
    case 'awaitingSending':
    case 'awaitingResponse':
    case 'handedOn':
    case 'cancelledInternally':
      return (
        <Verdict tone="plain" lead={lead}>
          {said}
          {words !== null && (status === 'cancelledInternally' || (status === 'handedOn' && own !== null)) ? (
            <span className="sending-words">{words}</span>
          ) : null}
          {earlier}
        </Verdict>
      );
  }
}
