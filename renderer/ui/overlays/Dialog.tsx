import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from '../Button.tsx';
import './dialog.css';

/**
 * A question that needs an answer before anything else. Esc and a click outside close it. The footer's buttons stand
 * at the end, the safe one is focused first by `autoFocus` on it.
 */
export function Dialog({
  title,
  isOpen,
  onClose,
  size = 'normal',
  footer = null,
  closeLabel,
  children,
}: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly size?: 'small' | 'normal' | 'wide' | 'full';
  readonly footer?: ReactNode;
  /** Name of the cross; without it there is no cross. */
  readonly closeLabel?: string;
  readonly children: ReactNode;
}) {
  return (
    <ModalOverlay
      className="veil"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => (open ? undefined : onClose())}
    >
      <Modal className={`modal ${size}`} data-modal>
        <AriaDialog className="dialog">
          <header className="dialog-head">
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            {closeLabel === undefined ? null : <IconButton icon={X} label={closeLabel} onPress={onClose} />}
          </header>
          <div className="dialog-body">{children}</div>
          {footer === null ? null : <footer className="dialog-foot">{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
