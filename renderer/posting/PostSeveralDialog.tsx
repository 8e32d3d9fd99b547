import { BookOpenCheck, FlaskConical } from 'lucide-react';
import { useEffect } from 'react';
import type { PostingKind } from '../document/decision/decisions.ts';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/overlays/Dialog.tsx';

/** Before a run that makes vouchers: what cannot be taken back, and the way to look first (UI-30, MASS-3b). */
export function PostSeveralDialog({
  kind,
  count,
  onStart,
  onClose,
}: {
  readonly kind: PostingKind;
  readonly count: number;
  readonly onStart: (dryRun: boolean) => void;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const title = t(kind === 'post' ? 'posting:several.titlePost' : 'posting:several.title', { count });
  // Wherever the focus is in the dialog.
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onStart(false);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      closeLabel={t('frame:close')}
      footer={
        <>
          <Button onPress={onClose}>{t('frame:cancel')}</Button>
          <Button icon={FlaskConical} onPress={() => onStart(true)}>
            {t('runs:bar.section.dryRun')}
          </Button>
          <Button variant="main" icon={BookOpenCheck} hint="Ctrl ⏎" onPress={() => onStart(false)}>
            {t(kind === 'post' ? 'posting:several.post' : 'words:runKind.acceptAndPost')}
          </Button>
        </>
      }
    >
      <p>{t('posting:several.forGood')}</p>
      <p>{t('posting:several.held')}</p>
    </Dialog>
  );
}
