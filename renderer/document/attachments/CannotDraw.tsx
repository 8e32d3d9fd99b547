import { FileWarning } from 'lucide-react';
import { useText } from '../../text/use-text.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';

/** A file of a known kind that its decoder could not read: said, never shown as an empty page. */
export function CannotDraw() {
  const { t } = useText();
  return (
    <EmptyState
      icon={FileWarning}
      title={t('document:attachment.damaged')}
      text={t('document:attachment.cannotDraw')}
    />
  );
}
