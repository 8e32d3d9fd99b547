import type { HandOverState } from '../../shared/contract/hand-over.ts';
import type { Text } from '../text/text.ts';

/** Who entered a voucher in the books, when, and what the books call it. */
export function byHandWords(
  { at, by, as }: NonNullable<HandOverState['entered']>,
  { t, format }: Pick<Text, 't' | 'format'>,
): string {
  const when = t('handOver:byHand.by', { at: format.dateTime(at), by });
  return as === '' ? when : `${when} ${t('handOver:byHand.as', { as })}`;
}
