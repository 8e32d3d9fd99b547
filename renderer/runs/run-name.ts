import type { RunRow } from '../../shared/contract/runs.ts';
import type { Text } from '../text/text.ts';

/** What a run is called: its kind, and of an undo or a repetition what it belongs to. */
export function runName(
  { kind, from, options }: Pick<RunRow, 'kind' | 'from' | 'options'>,
  { t }: Pick<Text, 't'>,
): string {
  if (kind === 'undo' && from !== null) return `${t('words:runKind.undo')}: ${t(`words:runKind.${from.kind}`)}`;
  if (kind === 'looseStatements')
    return `${t('words:runKind.looseStatements')}: ${t(`runs:options.loose.${options.decision}`)}`;
  return t(`words:runKind.${kind}`);
}
