import type { SendingAttempt } from '../../../shared/contract/sending.ts';
import { SourceView } from '../../document/original/SourceView.tsx';
import { useCall } from '../../store/use-call.ts';
import { useText } from '../../text/use-text.tsx';
import { ProblemState } from '../../ui/states/ProblemState.tsx';

/** The XML as it left. */
export function SentFile({ attempt }: { readonly attempt: SendingAttempt | null }) {
  const { t, format } = useText();
  const { value, problem, reload } = useCall('sending.content', attempt === null ? null : { attemptId: attempt.id });
  if (problem !== null) return <ProblemState problem={problem} onRetry={reload} />;
  if (attempt === null || attempt.fileName === null)
    return <p className="sending-nothing">{t('sending:page.notWritten')}</p>;
  if (value === null) return null;
  return (
    <SourceView
      text={value.text}
      asXml
      label={t('sending:page.sentFile')}
      facts={(lines) =>
        [
          value.fileName,
          format.bytes(new TextEncoder().encode(value.text).length),
          t('exchange:page.lines', { count: lines }),
        ].join(' · ')
      }
      tools={null}
    />
  );
}
