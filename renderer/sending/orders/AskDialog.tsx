import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { TextArea } from '../../ui/fields/Field.tsx';
import type { Asked } from './use-sending-orders.ts';
import './orders.css';

/** What has to be known before something leaves once more: it names the consequence, and keeps the reason (OUT-5, UI-30). */
export function AskDialog({
  asked: { nos, questions },
  onSend,
  onClose,
}: {
  readonly asked: Asked;
  readonly onSend: (reason: string) => Promise<void>;
  readonly onClose: () => void;
}) {
  const { t, format } = useText();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const needsReason = questions.includes('received') || questions.includes('cancelled');

  async function send(): Promise<void> {
    setTried(true);
    if ((needsReason && reason.trim() === '') || busy) return;
    setBusy(true);
    await onSend(reason.trim());
    setBusy(false);
  }

  return (
    <Dialog
      title={t('sending:ask.title', { count: nos.length, no: nos[0] ?? '' })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('sending:cancel')}</Button>
          <Button variant="main" icon={RotateCcw} busy={busy} onPress={() => void send()}>
            {t('sending:action.sendAgain')}
          </Button>
        </>
      }
    >
      <div className="sending-ask">
        <ul>
          {questions.map((question) => (
            <li key={question}>{t(`sending:ask.${question}`, { count: nos.length })}</li>
          ))}
        </ul>
        {nos.length > 1 ? <p className="sending-nos number">{format.list(nos.slice(0, 12))}</p> : null}
        {needsReason ? (
          <TextArea
            label={t('sending:ask.reason')}
            value={reason}
            onChange={setReason}
            rows={3}
            maxLength={4000}
            description={t('sending:ask.reasonHelp')}
            error={tried && reason.trim() === '' ? t('sending:ask.reasonMissing') : null}
          />
        ) : null}
      </div>
    </Dialog>
  );
}
