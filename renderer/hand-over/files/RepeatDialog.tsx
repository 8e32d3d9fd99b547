import { RotateCcw } from 'lucide-react';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';

/** Says what a second file of the same vouchers may do, before it is written. */
export function RepeatDialog({
  fileName,
  isTaken,
  onRepeat,
  onClose,
}: {
  readonly fileName: string;
  /** The books have it already: the safe answer is no. */
  readonly isTaken: boolean;
  readonly onRepeat: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  return (
    <Dialog
      title={t('handOver:repeat.title', { file: fileName })}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{t('frame:cancel')}</Button>
          <Button variant={isTaken ? 'danger' : 'main'} icon={RotateCcw} onPress={onRepeat}>
            {t('handOver:repeat.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('handOver:repeat.text')}</p>
    </Dialog>
  );
}
