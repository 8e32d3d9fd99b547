import type { ItemOutcome } from '../../shared/domain/runs/run.ts';
import type { Text } from '../text/text.ts';

/** What became of a document, or in a dry run what could become of it: nothing has been written there (MASS-3b). */
export function outcomeWord(outcome: ItemOutcome, dryRun: boolean, { t, find }: Pick<Text, 't' | 'find'>): string {
  const word = t(`words:itemOutcome.${outcome}`);
  return dryRun ? (find('words', `itemOutcomeDry.${outcome}`) ?? word) : word;
}
