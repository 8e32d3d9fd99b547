import { Check } from 'lucide-react';
import type { AcceptanceOutcome } from '../../../shared/contract/acceptance.ts';
import type { Stop } from '../../../shared/contract/documents.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { StopList } from './StopList.tsx';
import { useNumbers } from './use-numbers.ts';
import './decision.css';

interface AskProps {
  readonly asked: AcceptanceOutcome;
  readonly onAccept: () => void;
  /** Mends a warning instead of passing it; the question is closed by it. */
  readonly onMend: (id: number, stop: Stop) => void;
  readonly onClose: () => void;
}

/** All warnings of an acceptance in one question (ACC-1). */
export function AskDialog({ asked, onAccept, onMend, onClose }: AskProps) {
  const { t } = useText();
  const numbers = useNumbers([asked.id]);
  const title = t('document:ask.title', { number: numbers.get(asked.id) ?? '' });
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      size="wide"
      closeLabel={t('frame:close')}
      footer={
        <>
          <Button onPress={onClose}>{t('frame:cancel')}</Button>
          <Button variant="main" icon={Check} onPress={onAccept}>
            {t('document:ask.button')}
          </Button>
        </>
      }
    >
      <p className="decision-intro">{t('document:ask.intro')}</p>
      <StopList stops={asked.stops} label={title} onMend={(stop) => onMend(asked.id, stop)} />
    </Dialog>
  );
}
