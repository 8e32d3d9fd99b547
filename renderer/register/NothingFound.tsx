import { SearchX } from 'lucide-react';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/states/EmptyState.tsx';

export interface NothingFoundWords {
  readonly title: string;
  readonly text: string;
  /** What the way back is called where *clear all* says too much. */
  readonly clear?: string;
}

/** Search and conditions leave nothing of a register; the way back to the whole of it. */
export function NothingFound({ title, text, clear, onClear }: NothingFoundWords & { readonly onClear: () => void }) {
  const { t } = useText();
  return (
    <EmptyState icon={SearchX} title={title} text={text}>
      <Button onPress={onClear}>{clear ?? t('register:clearAll')}</Button>
    </EmptyState>
  );
}
