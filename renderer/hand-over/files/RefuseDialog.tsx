import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { TextArea } from '../../ui/fields/Field.tsx';
import { useHandOverOrders } from '../use-hand-over-orders.ts';

/** Asks what the books said, and puts what they refused back in the queue (ACT-1). */
export function RefuseDialog({
  exportId,
  voucherIds,
  count,
  onDone,
  onClose,
}: {
  readonly exportId: number;
  /** Null: everything that still stands as handed over by the file. */
  readonly voucherIds: readonly number[] | null;
  readonly count: number;
  readonly onDone?: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const orders = useHandOverOrders();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';

  async function refuse(): Promise<void> {
    setTried(true);
    if (missing) return;
    if (await orders.refuse(exportId, voucherIds, reason.trim())) onDone?.();
    onClose();
  }
  return (
    <Dialog
      title={t('handOver:refuse.title', { count })}
      isOpen
      onClose={onClose}
      closeLabel={t('frame:close')}
      footer={
        <>
          <Button onPress={onClose}>{t('frame:cancel')}</Button>
          <Button
            variant="main"
            icon={Undo2}
            hint="Ctrl ⏎"
            reason={missing && !tried ? t('handOver:refuse.missing') : null}
            onPress={() => void refuse()}
          >
            {t('handOver:refuse.confirm')}
          </Button>
        </>
      }
    >
      <form
        className="hand-over-form"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void refuse();
        }}
        onSubmit={(event) => event.preventDefault()}
      >
        <TextArea
          label={t('handOver:refuse.reason')}
          value={reason}
          onChange={setReason}
          error={tried && missing ? t('handOver:refuse.missing') : null}
          maxLength={1000}
          rows={3}
          autoFocus
        />
        <p>{t('handOver:refuse.text')}</p>
      </form>
    </Dialog>
  );
}
