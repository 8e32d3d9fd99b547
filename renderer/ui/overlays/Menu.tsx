import { Check } from 'lucide-react';
import type { ReactElement, ReactNode, RefObject } from 'react';
import {
  Header,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  MenuTrigger,
  Popover,
  Separator,
  SubmenuTrigger,
  Text,
} from 'react-aria-components';
import { type Icon, iconSize, stroke } from '../icon.ts';
import './menu.css';

type Placement = 'bottom start' | 'bottom end' | 'top start' | 'top end' | 'right top';

/** A button and the menu it opens. */
export function Menu({
  trigger,
  label,
  placement = 'bottom start',
  children,
}: {
  readonly trigger: ReactElement;
  readonly label?: string;
  readonly placement?: Placement;
  readonly children: ReactNode;
}) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="popover menu-popover" placement={placement} offset={4}>
        <AriaMenu className="menu" {...(label === undefined ? {} : { 'aria-label': label })}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

/** A menu that hangs at a place of its own (right click): the caller holds whether it is open and the anchor. */
export function ContextMenu({
  anchor,
  isOpen,
  onClose,
  label,
  children,
}: {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <Popover
      className="popover menu-popover"
      triggerRef={anchor}
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      placement="bottom start"
      offset={2}
    >
      <AriaMenu className="menu" aria-label={label} autoFocus="first" onClose={onClose}>
        {children}
      </AriaMenu>
    </Popover>
  );
}

export interface MenuItemProps {
  readonly icon?: Icon;
  readonly children: string;
  /** A second line or a count at its end. */
  readonly note?: string;
  readonly hint?: string | null;
  /** Why it cannot be chosen; shown under it (UI-31). */
  readonly reason?: string | null;
  /** A tick in front: chosen, or not. */
  readonly checked?: boolean;
  readonly danger?: boolean;
  readonly onAction?: () => void;
  readonly id?: string;
  readonly keepOpen?: boolean;
}

export function MenuItem({
  icon: Drawn,
  children,
  note,
  hint = null,
  reason = null,
  checked,
  danger = false,
  onAction,
  id,
  keepOpen = false,
}: MenuItemProps) {
  return (
    <AriaMenuItem
      {...(id === undefined ? {} : { id })}
      className={`menu-item${danger ? ' danger' : ''}`}
      textValue={children}
      isDisabled={reason !== null}
      shouldCloseOnSelect={!keepOpen}
      {...(onAction === undefined ? {} : { onAction })}
    >
      {checked === undefined ? null : (
        <span className="menu-tick">{checked ? <Check size={iconSize} strokeWidth={2} aria-hidden /> : null}</span>
      )}
      {Drawn === undefined ? null : <Drawn size={iconSize} strokeWidth={stroke} aria-hidden />}
      <span className="menu-words">
        {/* What is read aloud is what is seen, the note and the reason too. */}
        <Text slot="label">
          {children}
          {note === undefined ? null : <span className="menu-note number">{note}</span>}
          {reason === null ? null : <span className="menu-reason">{reason}</span>}
        </Text>
      </span>
      {checked === true ? <span className="unseen">✓</span> : null}
      {hint === null ? null : (
        <kbd className="key-hint" aria-hidden>
          {hint}
        </kbd>
      )}
    </AriaMenuItem>
  );
}

export function Submenu({ trigger, children }: { readonly trigger: ReactElement; readonly children: ReactNode }) {
  return (
    <SubmenuTrigger>
      {trigger}
      <Popover className="popover menu-popover" offset={-2} crossOffset={-5}>
        <AriaMenu className="menu">{children}</AriaMenu>
      </Popover>
    </SubmenuTrigger>
  );
}

export function MenuSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <AriaMenuSection className="menu-section">
      <Header className="menu-title">{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

export function MenuSeparator() {
  return <Separator className="menu-separator" />;
}
