import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { LooseChoice } from './LooseChoice.tsx';
import './loose.css';

/** The periodic run over utility statements that found no invoice (UTS-3): what to do, and which; then the run's own page. */
export function LooseStatementsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const ledgerId = useStore((state) => state.ledgerId);
  return (
    <Dialog title={t('utility:loose.title')} size="wide" isOpen onClose={onClose} closeLabel={t('utility:loose.close')}>
      <LooseChoice ledgerId={ledgerId} onClose={onClose} />
    </Dialog>
  );
}
