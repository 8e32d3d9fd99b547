import { Check, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDecisions } from '../document/decision/decisions.ts';
import { useAppStore, useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';

/** What is marked, its sums per currency, and what can be done with all of it; floats over the end of the list (IN-23). */
export function MarksBar({ purchase }: { readonly purchase: boolean }): ReactNode {
  const { t, format } = useText();
  const store = useAppStore();
  const marks = useStore((state) => state.marks);
  const { acceptDocuments, askReject } = useDecisions();
  if (marks === null || marks.count === 0) return null;
  const sums = marks.sums.map(({ currency, amount }) => format.amountIn(amount, currency)).join(' · ');
  return (
    <div className="marks-bar" role="toolbar" aria-label={t('inbox:marks.bar')}>
      <b className="number">{t('inbox:marks.count', { count: marks.count })}</b>
      {sums === '' ? null : <span className="marks-sums number clip">{sums}</span>}
      <span className="marks-space" />
      <Button variant="quiet" onPress={() => void store.getState().clearMarks()}>
        {t('inbox:marks.clear')}
      </Button>
      {purchase ? (
        <>
          <Button variant="quiet" icon={X} onPress={() => void store.getState().markedIds().then(askReject)}>
            {t('inbox:marks.reject')}
          </Button>
          <Button
            variant="main"
            size="large"
            icon={Check}
            onPress={() => void store.getState().markedIds().then(acceptDocuments)}
          >
            {t('inbox:marks.accept', { count: marks.count })}
          </Button>
        </>
      ) : null}
    </div>
  );
}
