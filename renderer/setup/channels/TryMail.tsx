import { CircleCheck, Send } from 'lucide-react';
import { useState } from 'react';
import type { Problem } from '../../../shared/domain/problem.ts';
import { useBackend } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { iconSize, stroke } from '../../ui/icon.ts';
import { ProblemLine } from '../../ui/states/ProblemState.tsx';
import './try-mail.css';

/** A mail to oneself, so that somebody knows that the server works before it matters. `reason`: why not now. */
export function TryMail({ reason }: { readonly reason: string | null }) {
  const { t } = useText();
  const backend = useBackend();
  const [to, setTo] = useState('');
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<string | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);

  async function send(): Promise<void> {
    setBusy(true);
    setAnswer(null);
    const sent = await backend.call('channels.tryMail', { to });
    setBusy(false);
    setRefused(sent.ok ? null : sent.problem);
    if (sent.ok) setAnswer(sent.value.answer);
  }

  return (
    <>
      <div className="try-mail">
        <TextField label={t('registry:channels.trialTo')} type="email" value={to} maxLength={254} onChange={setTo} />
        <Button
          icon={Send}
          busy={busy}
          reason={reason ?? (to.trim() === '' ? t('registry:channels.trialTo') : null)}
          onPress={() => void send()}
        >
          {t('registry:channels.trial')}
        </Button>
      </div>
      {answer === null ? null : (
        <p className="try-good" role="status">
          <CircleCheck size={iconSize} strokeWidth={stroke} aria-hidden />
          {t('registry:channels.trialSent', { answer })}
        </p>
      )}
      {refused === null ? null : <ProblemLine problem={refused} />}
    </>
  );
}
