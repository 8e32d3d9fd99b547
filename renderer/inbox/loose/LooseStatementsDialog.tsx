import { useState } from 'react';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { LooseChoice } from './LooseChoice.tsx';
import { LooseResult } from './LooseResult.tsx';
import type { LooseRun } from './loose-run.ts';
import './loose.css';

/** The periodic run over utility statements that found no invoice: what to do, which, and what came of it (UTS-3). */
export function LooseStatementsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const ledgerId = useStore((state) => state.ledgerId);
  const [run, setRun] = useState<LooseRun | null>(null);
  return (
    <Dialog title={t('utility:loose.title')} size="wide" isOpen onClose={onClose} closeLabel={t('utility:loose.close')}>
      {run === null ? (
        <LooseChoice ledgerId={ledgerId} onDone={setRun} onClose={onClose} />
      ) : (
        <LooseResult run={run} onAgain={() => setRun(null)} onClose={onClose} />
      )}
    </Dialog>
  );
}
