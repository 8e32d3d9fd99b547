import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Problem } from '../../../shared/domain/problem.ts';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../Button.tsx';
import { EmptyState } from './EmptyState.tsx';
import './problem.css';

/** A problem in place of what could not be shown: what happened, what to do, once more. */
export function ProblemState({
  problem,
  onRetry,
  children,
}: {
  readonly problem: Problem;
  readonly onRetry?: () => void;
  readonly children?: ReactNode;
}) {
  const { t, language } = useText();
  const { what, todo } = sentence(problem, language);
  return (
    <EmptyState icon={TriangleAlert} tone="bad" title={what} text={todo}>
      {onRetry === undefined ? null : <Button onPress={onRetry}>{t('frame:problem.retry')}</Button>}
      {children}
    </EmptyState>
  );
}

/** A problem in one line among other things. */
export function ProblemLine({ problem, children }: { readonly problem: Problem; readonly children?: ReactNode }) {
  const { language } = useText();
  const { what, todo } = sentence(problem, language);
  return (
    <div className="problem-line" role="alert">
      <TriangleAlert size={16} strokeWidth={2} aria-hidden />
      <p>
        <b>{what}</b> {todo}
      </p>
      {children}
    </div>
  );
}
