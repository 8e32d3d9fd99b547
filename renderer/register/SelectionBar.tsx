import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../text/use-text.tsx';
import { IconButton } from '../ui/Button.tsx';

/** What can be done with the marked rows; floats over the end of the list. */
export function SelectionBar({
  count,
  onClear,
  children,
}: {
  readonly count: number;
  readonly onClear: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useText();
  return (
    <div className="selection-bar" role="toolbar" aria-label={t('register:marked', { count })}>
      <b className="number">{t('register:marked', { count })}</b>
      <span className="list-space" />
      {children}
      <IconButton icon={X} label={t('register:clearMarks')} onPress={onClear} />
    </div>
  );
}
