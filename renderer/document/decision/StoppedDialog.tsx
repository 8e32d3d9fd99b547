import type { AcceptanceOutcome } from '../../../shared/contract/acceptance.ts';
import type { Stop } from '../../../shared/contract/documents.ts';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { StopList } from './StopList.tsx';
import { mostNamed, useNumbers } from './use-numbers.ts';
import './decision.css';

/** What stopped of several, each with its reasons and the way to it (MASS-5). */
export function StoppedDialog({
  outcomes,
  onMend,
  onClose,
}: {
  readonly outcomes: readonly AcceptanceOutcome[];
  readonly onMend: (id: number, stop: Stop) => void;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const openHere = useStore((state) => state.openHere);
  const numbers = useNumbers(outcomes.map((one) => one.id));
  return (
    <Dialog
      title={`${t('document:result.stoppedTitle')} · ${outcomes.length}`}
      isOpen
      onClose={onClose}
      size="wide"
      closeLabel={t('frame:close')}
      footer={<Button onPress={onClose}>{t('document:result.close')}</Button>}
    >
      {outcomes.slice(0, mostNamed).map((outcome) => (
        <section key={outcome.id} className="decision-stopped">
          <header>
            <h3 className="number">{numbers.get(outcome.id) ?? '…'}</h3>
            <Button
              variant="link"
              onPress={() => {
                onClose();
                openHere(outcome.id);
              }}
            >
              {t('document:result.open')}
            </Button>
          </header>
          <StopList
            stops={outcome.stops}
            label={numbers.get(outcome.id) ?? ''}
            onMend={(stop) => onMend(outcome.id, stop)}
          />
        </section>
      ))}
      {outcomes.length > mostNamed && (
        <p className="decision-quiet">{t('document:result.stoppedMore', { count: outcomes.length - mostNamed })}</p>
      )}
    </Dialog>
  );
}
