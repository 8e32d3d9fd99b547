import type { ButtonVariant } from '../ui/Button.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { MenuItem } from '../ui/overlays/Menu.tsx';
import type { Action } from './registry.ts';
import { useKeyHint } from './use-actions.tsx';

export interface ActionButtonProps {
  readonly action: Action;
  readonly variant?: ButtonVariant;
  readonly size?: 'normal' | 'large';
  /** What it says here, where the palette needs more words. */
  readonly children?: string;
  readonly busy?: boolean;
  /** Its key is not shown on it (the buttons above a list). */
  readonly keyless?: boolean;
  readonly iconless?: boolean;
}

/** A button that does what an action does: its words, its key, and why it cannot be pressed now (UI-20, UI-31). */
export function ActionButton({
  action,
  variant = 'plain',
  size = 'normal',
  children = action.label,
  busy = false,
  keyless = false,
  iconless = false,
}: ActionButtonProps) {
  const hint = useKeyHint(action.name, action.keys[0] ?? '');
  return (
    <Button
      size={size}
      variant={variant}
      hint={keyless ? null : hint}
      reason={action.reason ?? null}
      busy={busy}
      onPress={action.run}
      {...(action.icon === undefined || iconless ? {} : { icon: action.icon })}
    >
      {children}
    </Button>
  );
}

/** The same as an icon; its words and its key are said by its tooltip. An action without an icon has none. */
export function ActionIconButton({
  action,
  variant = 'quiet',
  size = 'normal',
  pressed,
}: {
  readonly action: Action;
  readonly variant?: ButtonVariant;
  readonly size?: 'normal' | 'large';
  readonly pressed?: boolean;
}) {
  const hint = useKeyHint(action.name, action.keys[0] ?? '');
  if (action.icon === undefined) return null;
  return (
    <IconButton
      icon={action.icon}
      label={action.label}
      variant={variant}
      size={size}
      hint={hint}
      reason={action.reason ?? null}
      onPress={action.run}
      {...(pressed === undefined ? {} : { pressed })}
    />
  );
}

/** The same as an entry of a menu. */
export function ActionItem({ action, danger = false }: { readonly action: Action; readonly danger?: boolean }) {
  const hint = useKeyHint(action.name, action.keys[0] ?? '');
  return (
    <MenuItem
      hint={hint}
      reason={action.reason ?? null}
      danger={danger}
      onAction={action.run}
      {...(action.icon === undefined ? {} : { icon: action.icon })}
    >
      {action.label}
    </MenuItem>
  );
}
