import { Ellipsis } from 'lucide-react';
import type { DocumentPage } from '../../../shared/contract/documents.ts';
import { ActionButton, ActionItem } from '../../keys/ActionButton.tsx';
import { useText } from '../../text/use-text.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { Menu } from '../../ui/overlays/Menu.tsx';
import type { DocumentActions } from './use-document-actions.ts';

/** The decision at the foot of the page; what keeps it back stands in the same line (UI-31). */
export function ActionBar({ page, actions }: { readonly page: DocumentPage; readonly actions: DocumentActions }) {
  const { t } = useText();
  return (
    <footer className="action-bar">
      {actions.accept !== null && (
        <ActionButton size="large" action={actions.accept} variant={page.row.status === 'pending' ? 'main' : 'plain'} />
      )}
      {actions.acceptDeviating !== null && <ActionButton size="large" action={actions.acceptDeviating} iconless />}
      {actions.reject !== null && <ActionButton size="large" action={actions.reject} />}
      {actions.post !== null && <ActionButton size="large" action={actions.post} variant="main" />}
      {actions.undo !== null && <ActionButton size="large" action={actions.undo} />}
      {actions.check !== null && <ActionButton size="large" action={actions.check} variant="quiet" />}
      <Menu
        label={t('document:action.more')}
        placement="top start"
        trigger={<IconButton variant="quiet" size="large" icon={Ellipsis} label={t('document:action.more')} />}
      >
        {actions.more.map((action) => (
          <ActionItem key={action.name} action={action} />
        ))}
      </Menu>
      <p className="action-note">{useNote(page, actions)}</p>
    </footer>
  );
}

/** The one sentence beside the buttons: what is to settle, what will be asked, or why nothing can be taken back. */
function useNote(page: DocumentPage, actions: DocumentActions): string {
  const { t } = useText();
  const stops = page.stops.filter((stop) => stop.kind === 'stop').length;
  const warnings = page.stops.length - stops;
  if (page.row.status !== 'pending') {
    if (actions.undo?.reason != null) return t('document:decided.undoNot', { why: lowerFirst(actions.undo.reason) });
    return page.undo.until === null ? t('document:decided.undoWhile') : t('document:decided.undoUntil');
  }
  if (actions.accept === null) return t('document:action.notPurchase');
  if (stops > 0) return t('document:action.settle', { count: stops });
  return warnings > 0 ? t('document:action.ask', { count: warnings }) : '';
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
