import { Check } from 'lucide-react';
import type { AcceptanceOutcome } from '../../../shared/contract/acceptance.ts';
import type { Stop } from '../../../shared/contract/documents.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { gatherWarnings } from './outcomes.ts';
import { StopList } from './StopList.tsx';
import { useNumbers } from './use-numbers.ts';
import './decision.css';

interface AskProps {
  readonly asks: readonly AcceptanceOutcome[];
  readonly onAccept: () => void;
  /** Mends a warning instead of passing it; the question is closed by it. */
  readonly onMend: (id: number, stop: Stop) => void;
  readonly onClose: () => void;
}

/** All warnings of an acceptance in one question (ACC-1). */
export function AskDialog({ asks, onAccept, onMend, onClose }: AskProps) {
  const { t, format } = useText();
  const numbers = useNumbers(asks.map((one) => one.id));
  const [only] = asks;
  const single = asks.length === 1 && only !== undefined;
  const title = single
    ? t('document:ask.title', { number: numbers.get(only.id) ?? '' })
    : t('document:ask.titleMany', { count: asks.length });
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
      <p className="decision-intro">
        {single ? t('document:ask.intro') : t('document:ask.introMany', { count: asks.length })}
      </p>
      {single ? (
        <StopList stops={only.stops} label={title} onMend={(stop) => onMend(only.id, stop)} />
      ) : (
        gatherWarnings(asks).map(({ stop, ids }) => (
          <div key={JSON.stringify(stop.problem)} className="decision-gathered">
            <StopList stops={[stop]} label={title} />
            {ids.length < asks.length && (
              <p className="decision-quiet number">
                {format.list(ids.slice(0, 12).map((id) => numbers.get(id) ?? ''))}
              </p>
            )}
          </div>
        ))
      )}
    </Dialog>
  );
}
