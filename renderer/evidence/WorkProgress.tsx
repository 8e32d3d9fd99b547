import { Square } from 'lucide-react';
import { useBackend } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { ProgressLine } from '../ui/states/ProgressLine.tsx';
import type { RunningWork } from './use-work.ts';

/** How far work of minutes has come, and stopping it (UI-32). */
export function WorkProgress({ work }: { readonly work: RunningWork }) {
  const { t } = useText();
  const backend = useBackend();
  const { kind, done, total, isStopping } = work;
  const step = t(`evidence:work.step.${work.step}`);
  return (
    <div className="evidence-work">
      <ProgressLine
        label={total <= 1 ? step : t('evidence:work.progress', { step, done, total })}
        done={done}
        total={total <= 1 ? null : total}
      />
      <Button
        icon={Square}
        reason={isStopping ? t('evidence:work.stopping') : null}
        onPress={() => void backend.call('evidence.stop', { kind })}
      >
        {isStopping ? t('evidence:work.stopping') : t('evidence:work.stop')}
      </Button>
    </div>
  );
}
