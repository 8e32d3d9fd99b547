import { useState } from 'react';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { TextArea } from '../../ui/fields/Field.tsx';
import './orders.css';

const examples = [1, 2, 3] as const;

/** Taking documents out of what is to be sent asks why (NS p. 119). */
export function CancelDialog({
  count,
  onCancel,
  onClose,
}: {
  readonly count: number;
  readonly onCancel: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);

  async function cancel(): Promise<void> {
    setTried(true);
    if (reason.trim() === '' || busy) return;
    setBusy(true);
    if (await onCancel(reason.trim())) onClose();
    setBusy(false);
  }

  return (
    <Dialog
      title={t('sending:cancelling.title', { count })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('sending:cancelling.keep')}</Button>
          <Button variant="danger" busy={busy} onPress={() => void cancel()}>
            {t('sending:action.cancel')}
          </Button>
        </>
      }
    >
      <div className="sending-ask">
        <p>{t('sending:cancelling.text')}</p>
        <TextArea
          label={t('sending:ask.reason')}
          value={reason}
          onChange={setReason}
          rows={3}
          maxLength={4000}
          autoFocus
          error={tried && reason.trim() === '' ? t('sending:ask.reasonMissing') : null}
        />
        <div className="buttons">
          {examples.map((example) => (
            <Button key={example} onPress={() => setReason(t(`sending:cancelling.examples.${example}`))}>
              {t(`sending:cancelling.examples.${example}`)}
            </Button>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
