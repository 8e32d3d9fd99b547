import { PencilLine } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { useHandOverOrders } from '../use-hand-over-orders.ts';

/** Vouchers somebody has entered in the books by hand leave the queue; what the books call them is kept (ACT-1). */
export function EnterByHandDialog({
  targetId,
  voucherIds,
  onDone,
  onClose,
}: {
  readonly targetId: number;
  readonly voucherIds: readonly number[];
  readonly onDone?: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const orders = useHandOverOrders();
  const [enteredAs, setEnteredAs] = useState('');

  async function enter(): Promise<void> {
    if (await orders.enterByHand(targetId, voucherIds, enteredAs.trim())) onDone?.();
    onClose();
  }
  return (
    <Dialog
      title={t('handOver:byHand.title', { count: voucherIds.length })}
      isOpen
      onClose={onClose}
      closeLabel={t('frame:close')}
      footer={
        <>
          <Button onPress={onClose}>{t('frame:cancel')}</Button>
          <Button variant="main" icon={PencilLine} hint="⏎" onPress={() => void enter()}>
            {t('handOver:byHand.confirm')}
          </Button>
        </>
      }
    >
      <form
        className="hand-over-form"
        onSubmit={(event) => {
          event.preventDefault();
          void enter();
        }}
      >
        <TextField
          label={t('handOver:byHand.enteredAs')}
          description={t('handOver:byHand.enteredAsNote')}
          value={enteredAs}
          onChange={setEnteredAs}
          maxLength={100}
          autoFocus
        />
        <p>{t('handOver:byHand.text')}</p>
      </form>
    </Dialog>
  );
}
