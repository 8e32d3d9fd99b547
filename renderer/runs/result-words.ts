import type { RunRow } from '../../shared/contract/runs.ts';
import type { Text } from '../text/text.ts';

/** What came of a run in words: what went through, and what did not. */
export function resultWords(
  { counts }: Pick<RunRow, 'counts'>,
  { t, format }: Pick<Text, 't' | 'format'>,
): { readonly lead: string; readonly rest: string } {
  const through = (['accepted', 'posted', 'rejected', 'changed', 'undone', 'sent'] as const)
    .filter((part) => counts[part] > 0)
    .map((part) => t(`runs:done.${part}`, { count: counts[part] }));
  const left = counts.takenIn - counts.done;
  const rest = [
    ...(counts.failed > 0 ? [t('runs:done.failed', { count: counts.failed })] : []),
    ...(left > 0 ? [t('runs:done.left', { count: left })] : []),
  ].join(' ');
  return { lead: through.length === 0 ? t('runs:done.nothing') : format.list(through), rest };
}
