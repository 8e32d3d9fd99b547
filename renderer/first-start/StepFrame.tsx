import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { steps, type Step } from './steps.ts';

/** One step: a question, its answer, back and on. Enter goes on. */
export function StepFrame({
  step,
  title,
  text,
  onNext,
  onBack,
  nextLabel,
  busy = false,
  reason = null,
  children,
}: {
  readonly step: Step;
  readonly title: string;
  readonly text: string;
  readonly onNext: () => void;
  readonly onBack: (() => void) | null;
  readonly nextLabel?: string;
  readonly busy?: boolean;
  readonly reason?: string | null;
  readonly children: ReactNode;
}) {
  const { t } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  // A new step is heard from its heading on, unless one of its fields took the focus.
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus();
  }, []);
  // Enter goes on from anywhere that has no use for it itself; fields and buttons of the form hear it first.
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const idle = event.target === document.body || event.target === heading.current;
      if (event.key !== 'Enter' || event.defaultPrevented || !idle || reason !== null || busy) return;
      event.preventDefault();
      onNext();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [onNext, reason, busy]);

  return (
    <form
      className="step"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason === null) onNext();
      }}
    >
      <header className="step-head">
        <small className="number">
          {t('firstStart:step', { number: steps.indexOf(step) + 1, count: steps.length })}
        </small>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <p>{text}</p>
      </header>
      <div className="step-body">{children}</div>
      <footer className="step-foot">
        {onBack === null ? null : (
          <Button size="large" onPress={onBack}>
            {t('firstStart:back')}
          </Button>
        )}
        {reason === null ? null : <small>{reason}</small>}
        <Button size="large" variant="main" type="submit" hint="⏎" busy={busy} reason={reason}>
          {nextLabel ?? t('firstStart:next')}
        </Button>
      </footer>
    </form>
  );
}
