import { Send } from 'lucide-react';
import type { SalesKind } from '../../../shared/domain/sales/customer.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';

/** Whether the document is to leave at once, where the control setup asks (OUT-5). */
export function PostDialog({
  kind,
  customer,
  onAnswer,
  onClose,
}: {
  readonly kind: SalesKind;
  readonly customer: string;
  readonly onAnswer: (send: boolean) => void;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  return (
    <Dialog
      title={t(`sales:ask.title.${kind}`)}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{t('sales:action.cancel')}</Button>
          <Button onPress={() => onAnswer(false)}>{t('sales:ask.later')}</Button>
          <Button variant="main" icon={Send} onPress={() => onAnswer(true)}>
            {t('sales:ask.now')}
          </Button>
        </>
      }
    >
      <p>{t('sales:ask.text', { name: customer })}</p>
    </Dialog>
  );
}
