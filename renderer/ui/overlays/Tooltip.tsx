import { Children, isValidElement, type ReactElement } from 'react';
import { Focusable, Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import './tooltip.css';

/** A sentence beside a control on hover and on focus. Its child is a control of ours, or a focusable element. */
export function Tooltip({
  text,
  hint = null,
  children,
}: {
  readonly text: string | null;
  readonly hint?: string | null;
  readonly children: ReactElement<Record<string, unknown>>;
}) {
  if (text === null) return children;
  const child = Children.only(children);
  const element =
    isValidElement(child) && typeof child.type === 'string' ? (
      <Focusable>{child as ReactElement<Record<string, unknown>, 'span'>}</Focusable>
    ) : (
      child
    );
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {element}
      <AriaTooltip className="tooltip" offset={6}>
        {text}
        {hint === null ? null : <kbd className="key-hint on-float">{hint}</kbd>}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
