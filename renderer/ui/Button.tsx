import { LoaderCircle } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { type Icon, iconSize, stroke } from './icon.ts';
import { Tooltip } from './overlays/Tooltip.tsx';
import './button.css';

export type ButtonVariant = 'plain' | 'main' | 'quiet' | 'danger' | 'link';

interface Shared {
  readonly variant?: ButtonVariant;
  readonly size?: 'normal' | 'large';
  /** The key that does the same, shown small in the button. */
  readonly hint?: string | null;
  /** Why it cannot be pressed now (UI-31): the button stays reachable and says it. Null: it can be pressed. */
  readonly reason?: string | null;
  readonly onPress?: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly className?: string;
  readonly type?: 'button' | 'submit';
  readonly expanded?: boolean;
  readonly slot?: string | null;
}

export interface ButtonProps extends Shared {
  readonly icon?: Icon;
  readonly children: ReactNode;
  /** What it does is under way: it turns, and cannot be pressed again. */
  readonly busy?: boolean;
}

/**
 * The library's own *pending* is not used: it announces the button by its id for some seconds, and the button may be gone
 * by then (a row that was sent), which leaves a nameless element behind.
 */
export function Button({
  icon: Drawn,
  children,
  variant = 'plain',
  size = 'normal',
  hint = null,
  reason = null,
  busy = false,
  onPress,
  className = '',
  expanded,
  type = 'button',
  ...rest
}: ButtonProps) {
  const button = (
    <AriaButton
      {...rest}
      type={type}
      className={`button ${variant} ${size}${busy ? ' busy' : ''} ${className}`}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
      {...(reason === null && !busy ? {} : { 'aria-disabled': true })}
      onPress={() => {
        if (reason === null && !busy) onPress?.();
      }}
    >
      {busy ? (
        <LoaderCircle className="button-turning" size={iconSize} strokeWidth={stroke} aria-hidden />
      ) : Drawn === undefined ? null : (
        <Drawn size={iconSize} strokeWidth={stroke} aria-hidden />
      )}
      {children}
      {hint === null ? null : (
        <kbd className="button-key" aria-hidden>
          {hint}
        </kbd>
      )}
    </AriaButton>
  );
  return <Tooltip text={reason}>{button}</Tooltip>;
}

export interface IconButtonProps extends Shared {
  readonly icon: Icon;
  /** Its name for readers and its tooltip. */
  readonly label: string;
  readonly pressed?: boolean;
}

export function IconButton({
  icon: Drawn,
  label,
  variant = 'quiet',
  size = 'normal',
  hint = null,
  reason = null,
  onPress,
  className = '',
  pressed,
  expanded,
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={reason ?? label} hint={hint}>
      <AriaButton
        {...rest}
        type={type}
        aria-label={label}
        className={`button icon-only ${variant} ${size} ${className}`}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
        {...(reason === null ? {} : { 'aria-disabled': true })}
        onPress={() => {
          if (reason === null) onPress?.();
        }}
      >
        <Drawn size={iconSize} strokeWidth={stroke} aria-hidden />
      </AriaButton>
    </Tooltip>
  );
}
